#include "diglot/lexicon.h"

#include <algorithm>
#include <cstddef>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

#include "base/input_stream.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/read.h"
#include "read/decoded_file.h"
#include "read/format_reader.h"
#include "read/phrase.h"
#include "read/tmx_lexicon.h"
#include "read/trained_lexicon.h"
#include "read/xml_content.h"

namespace diglot {
namespace {

/// What is read of a file, as a stream.
class InputBuffer : public std::streambuf {
 public:
  explicit InputBuffer(read::UnitInput& input) : input_(input) {}

 protected:
  int_type underflow() override {
    constexpr std::size_t kBlockSize = std::size_t{1} << 16;
    block_.resize(kBlockSize);
    block_.resize(input_.read(block_.data(), kBlockSize));
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return block_.empty() ? traits_type::eof() : traits_type::to_int_type(block_[0]);
  }

 private:
  std::string block_;
  read::UnitInput& input_;
};

constexpr std::string_view kHunalignSeparator = " @ ";

/// Calls `visit(line, number)` for each line that is neither blank nor a comment.
template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
    if (!is_blank && !line.starts_with('#')) visit(line, number);
  }
}

LexiconEntry tab_entry(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return {};
  const std::string_view target = line.substr(tab + 1);
  return {read::collapse_white_space(line.substr(0, tab)),
          read::collapse_white_space(target.substr(0, target.find('\t')))};
}

LexiconEntry hunalign_entry(std::string_view line) {
  const std::size_t separator = line.find(kHunalignSeparator);
  if (separator == std::string_view::npos) return {};
  return {read::collapse_white_space(line.substr(separator + kHunalignSeparator.size())),
          read::collapse_white_space(line.substr(0, separator))};
}

/// True where more lines look like hunalign's than like columns.
bool is_hunalign(std::string_view text) {
  std::size_t tab_count = 0;
  std::size_t separator_count = 0;
  for_each_line(text, [&](std::string_view line, std::size_t /*number*/) {
    if (line.find('\t') != std::string_view::npos) {
      ++tab_count;
    } else if (line.find(kHunalignSeparator) != std::string_view::npos) {
      ++separator_count;
    }
  });
  return separator_count > tab_count;
}

void read_lines(const Text& text, Lexicon& lexicon) {
  const auto entry_of = is_hunalign(text.utf8) ? hunalign_entry : tab_entry;
  for_each_line(text.utf8, [&](std::string_view line, std::size_t number) {
    LexiconEntry entry = entry_of(line);
    if (entry.source.empty() || entry.target.empty()) {
      if (lexicon.skipped_count++ == 0) lexicon.first_skipped = {lexicon.name, number};
    } else {
      lexicon.entries.push_back(std::move(entry));
    }
  });
  if (lexicon.entries.empty()) {
    throw Error(ErrorKind::kInput, {lexicon.name},
                "a TMX file, lines of source, tab, target, or lines of target, ' @ ', source",
                "no such line among " + std::to_string(lexicon.skipped_count));
  }
}

// Those are mapped, and what passes through a stream cannot be.
Lexicon read_trained(const read::UnitInput& input, const std::string& source_language,
                     const std::string& target_language) {
  if (input.compression() != Compression::kNone) {
    throw Error(ErrorKind::kInput, {input.name()}, "a trained lexicon as it was written",
                "one compressed with " + std::string(compression_name(input.compression())),
                "decompress it first");
  }
  return read::read_trained_lexicon(input.name(), source_language, target_language);
}

}  // namespace

Lexicon read_lexicon(const std::string& path, const std::string& source_language,
                     const std::string& target_language) {
  Lexicon lexicon;
  lexicon.name = path;
  read::UnitInput input(path);
  if (read::looks_like_trained_lexicon(input.head())) {
    return read_trained(input, source_language, target_language);
  }
  if (read::looks_like_xml(input.head())) {
    read::read_tmx_lexicon(input, source_language, target_language, lexicon);
  } else {
    InputBuffer buffer(input);
    std::istream whole(&buffer);
    whole.exceptions(std::ios::badbit);  // What the file throws is to be seen.
    InputStream stream(whole, path);
    read_lines(read::read_decoded(stream, {}), lexicon);
  }
  return lexicon;
}

}  // namespace diglot
