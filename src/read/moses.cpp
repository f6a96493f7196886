// Moses: two files, line for line.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "diglot/language.h"
#include "read/format_reader.h"
#include "read/lines.h"
#include "read/unit_languages.h"

namespace diglot::read {
namespace {

// The name of the file without .gz or .zst, and what was cut off.
std::pair<std::string, std::string> split_compression(const std::string& path) {
  for (const std::string_view extension : {".gz", ".zst"}) {
    if (path.ends_with(extension)) {
      return {path.substr(0, path.size() - extension.size()), std::string(extension)};
    }
  }
  return {path, ""};
}

// The other language of a pair "en-fr" in the name: OPUS calls its files "corpus.en-fr.en".
std::string other_language_in(const std::string& stem, const std::string& language) {
  const std::string pair = stem.substr(stem.find_last_of("./") + 1);
  const std::size_t hyphen = pair.find('-');
  if (hyphen == std::string::npos) return {};
  const std::string first = pair.substr(0, hyphen);
  std::string second = pair.substr(hyphen + 1);
  if (first == language) return second;
  return second == language ? first : std::string();
}

// The second file, by the options, else by the languages in the name of the first.
std::string target_path_of(const std::string& path, const ReadUnitsOptions& options) {
  if (!options.target_path.empty()) return options.target_path;
  const auto [plain, compression] = split_compression(path);
  const std::size_t dot = plain.rfind('.');
  if (path != "-" && dot != std::string::npos) {
    const std::string stem = plain.substr(0, dot);
    const std::string language = plain.substr(dot + 1);
    for (const std::string& other : {options.target_language, other_language_in(stem, language)}) {
      std::string candidate = stem;
      candidate.append(1, '.').append(other).append(compression);
      std::error_code error;  // That the name is too long, say: no file has it.
      if (!other.empty() && other != language && std::filesystem::exists(candidate, error)) {
        return candidate;
      }
    }
  }
  throw Error(ErrorKind::kUsage, {path}, "the second file of the pair, line for line",
              "only this one", "name the file of the target language, too");
}

std::string language_of(const std::string& option, const std::string& path) {
  if (!option.empty()) return option;
  return language_from_name(path).value_or(std::string(kUnknownLanguage));
}

class MosesReader : public FormatReader {
 public:
  MosesReader(UnitInput& input, const ReadUnitsOptions& options)
      : source_language_(language_of(options.source_language, input.name())),
        target_input_(target_path_of(input.name(), options)),
        target_language_(language_of(options.target_language, target_input_.name())),
        source_lines_(input, options, losses),
        target_lines_(target_input_, options, losses) {}

  bool next(Unit& unit) override {
    std::string_view source;
    std::string_view target;
    const bool has_source = source_lines_.next(source);
    const bool has_target = target_lines_.next(target);
    if (has_source != has_target) fail();
    if (!has_source) return false;
    unit.variants[0].language = source_language_;
    unit.variants[0].text = source;
    unit.variants[1].language = target_language_;
    unit.variants[1].text = target;
    unit.place = source_lines_.place();
    return true;
  }

 private:
  [[noreturn]] void fail() {
    for (std::string_view line; source_lines_.next(line);) continue;
    for (std::string_view line; target_lines_.next(line);) continue;
    throw Error(
        ErrorKind::kFormat, target_lines_.place(),
        std::to_string(source_lines_.number()) + " lines, as in " + source_lines_.place().name,
        std::to_string(target_lines_.number()));
  }

  std::string source_language_;
  UnitInput target_input_;
  std::string target_language_;
  LineSource source_lines_;
  LineSource target_lines_;
};

}  // namespace

ReaderPointer moses_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<MosesReader>(input, options);
}

}  // namespace diglot::read
