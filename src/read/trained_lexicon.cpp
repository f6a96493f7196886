#include "read/trained_lexicon.h"

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

#include "base/checksum.h"
#include "base/mapped_file.h"
#include "bitext/word_table_file.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/word_table.h"
#include "text/token_rules.h"

namespace diglot::read {
namespace {

using Bytes = std::span<const std::byte>;

constexpr const char* kTrainAgain = "train it again with diglot train";
constexpr const char* kCopyAgain = "copy it again, or train it again with diglot train";

std::string bytes_text(std::uint64_t count) { return std::to_string(count) + " bytes"; }

std::string language_text(const std::array<char, 8>& field) {
  return {field.data(), ::strnlen(field.data(), field.size())};
}

Error damaged(const std::string& path, std::string expected, std::string found) {
  return {ErrorKind::kFormat, {path}, std::move(expected), std::move(found), kCopyAgain};
}

void check_version(const std::string& path, const char* what, std::uint32_t expected,
                   std::uint32_t found) {
  if (found == expected) return;
  throw Error(ErrorKind::kFormat, {path},
              std::string("a trained lexicon of ") + what + ' ' + std::to_string(expected),
              what + (' ' + std::to_string(found)), kTrainAgain);
}

std::uint32_t checksum_of(WordTableHeader header, Bytes rest) {
  header.checksum = 0;
  Checksum checksum;
  checksum.add(std::as_bytes(std::span(&header, 1)));
  checksum.add(rest);
  return checksum.value();
}

// The header of a file that is whole and of this version.
WordTableHeader checked_header(const std::string& path, Bytes bytes) {
  WordTableHeader header;
  if (bytes.size() < sizeof(header)) {
    throw damaged(path, "a trained lexicon of at least " + bytes_text(sizeof(header)),
                  bytes_text(bytes.size()));
  }
  std::memcpy(&header, bytes.data(), sizeof(header));
  check_version(path, "version", kWordTableVersion, header.version);
  if (header.byte_count != bytes.size()) {
    throw damaged(path, "a trained lexicon of " + bytes_text(header.byte_count),
                  bytes_text(bytes.size()));
  }
  if (checksum_of(header, bytes.subspan(sizeof(header))) != header.checksum) {
    throw damaged(path, "a trained lexicon that agrees with its checksum", "bytes that do not");
  }
  check_version(path, "word rules version", text::kTokenRulesVersion, header.token_rules);
  return header;
}

// Hands out the sections of a file one after the other.
class Sections {
 public:
  Sections(const std::string& path, Bytes bytes) : path_(path), rest_(bytes) {}

  template <typename Element>
  std::span<const Element> take(std::uint64_t count) {
    // Compared before it is multiplied: a count may be anything.
    if (count > rest_.size() / sizeof(Element)) throw too_short();
    const std::uint64_t size = count * sizeof(Element);
    if (aligned_size(size) > rest_.size()) throw too_short();
    const auto* const first = reinterpret_cast<const Element*>(rest_.data());
    rest_ = rest_.subspan(aligned_size(size));
    return {first, static_cast<std::size_t>(count)};
  }

  WordTable::Side take_side(const WordTableHeader::Counts& counts) {
    if (counts.words > rest_.size()) throw too_short();
    const auto key_begins = take<std::uint32_t>(counts.words + 1);
    const auto row_begins = take<std::uint32_t>(counts.words + 1);
    const auto translations = take<WordTranslation>(counts.translations);
    const auto keys = take<char>(counts.key_bytes);
    return {{keys.data(), keys.size()}, key_begins, row_begins, translations};
  }

 private:
  Error too_short() const {
    return damaged(path_, "sections as long as the header says", "shorter ones");
  }

  const std::string& path_;
  Bytes rest_;
};

WordTable table_of(const std::string& path) {
  const auto file = std::make_shared<const MappedFile>(path);
  const WordTableHeader header = checked_header(path, file->bytes());
  Sections sections(path, file->bytes().subspan(sizeof(header)));
  const WordTable::Side source = sections.take_side(header.source);
  const WordTable::Side target = sections.take_side(header.target);
  try {
    return {{language_text(header.source_language), language_text(header.target_language),
             header.token_rules},
            source,
            target,
            file};
  } catch (const std::invalid_argument& error) {
    throw damaged(path, std::string("a trained lexicon where ") + error.what(), "one where not");
  }
}

}  // namespace

bool looks_like_trained_lexicon(std::string_view head) { return head.starts_with(kWordTableMagic); }

Lexicon read_trained_lexicon(const std::string& path, const std::string& source_language,
                             const std::string& target_language) {
  WordTable table = table_of(path);
  const auto is_for = [&](const WordTable& candidate) {
    return candidate.origin().source_language == primary_language(source_language) &&
           candidate.origin().target_language == primary_language(target_language);
  };
  if (!is_for(table)) table = table.turned();
  if (!is_for(table)) {
    throw Error(
        ErrorKind::kInput, {path},
        "a trained lexicon for " + source_language + " and " + target_language,
        "one for " + table.origin().target_language + " and " + table.origin().source_language);
  }
  Lexicon lexicon;
  lexicon.name = path;
  lexicon.kind = LexiconKind::kTrained;
  lexicon.words = std::make_shared<const WordTable>(std::move(table));
  return lexicon;
}

}  // namespace diglot::read
