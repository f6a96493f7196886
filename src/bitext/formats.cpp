#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "diglot/error.h"
#include "diglot/format.h"

namespace diglot {
namespace {

constexpr std::array<std::string_view, 1> kTmxExtensions = {".tmx"};
constexpr std::array<std::string_view, 2> kTsvExtensions = {".tsv", ".tab"};
constexpr std::array<std::string_view, 2> kJsonlExtensions = {".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 2> kLinksExtensions = {".links", ".align"};
constexpr std::array<std::string_view, 1> kLadderExtensions = {".ladder"};
constexpr std::array<std::string_view, 2> kXliffExtensions = {".xlf", ".xliff"};
constexpr std::array<std::string_view, 1> kXliff2Extensions = {".xlf2"};
constexpr std::array<std::string_view, 1> kBitextorExtensions = {".bitextor"};
constexpr std::array<std::string_view, 1> kJsonlFlatExtensions = {".flat.jsonl"};
constexpr std::array<std::string_view, 2> kPoExtensions = {".po", ".pot"};
constexpr std::array<std::string_view, 1> kCsvExtensions = {".csv"};
constexpr std::array<std::string_view, 1> kHunalignExtensions = {".hunalign"};
constexpr std::array<std::string_view, 1> kMosesExtensions = {".moses"};
constexpr std::array<std::string_view, 2> kXcesExtensions = {".xces", ".ces"};

constexpr auto kFormats = std::to_array<FormatInfo>({
    {Format::kTmx, "tmx", kTmxExtensions, "TMX 1.4 translation memory"},
    {Format::kTsv, "tsv", kTsvExtensions, "source, target, confidence, shape"},
    {Format::kJsonl, "jsonl", kJsonlExtensions, "one JSON object a unit, with \"translation\""},
    {Format::kLinks, "links", kLinksExtensions, "Vecalign's [0, 1]:[0]:confidence"},
    {Format::kLadder, "ladder", kLadderExtensions, "hunalign's ladder of rungs"},
    {Format::kXliff, "xliff", kXliffExtensions, "XLIFF 1.2"},
    {Format::kXliff2, "xliff2", kXliff2Extensions, "XLIFF 2.1"},
    {Format::kBitextor, "bitextor", kBitextorExtensions, "bitextor's columns under a header"},
    {Format::kJsonlFlat, "jsonl-flat", kJsonlFlatExtensions,
     "one JSON object a unit, with \"src\" and \"tgt\""},
    {Format::kPo, "po", kPoExtensions, "gettext's catalogue of messages"},
    {Format::kCsv, "csv", kCsvExtensions, "comma-separated values for spreadsheets"},
    {Format::kHunalign, "hunalign", kHunalignExtensions, "hunalign's text, sentences between ~~~"},
    {Format::kMoses, "moses", kMosesExtensions, "two files, line for line", 2},
    {Format::kXces, "xces", kXcesExtensions, "cesAlign links and their two documents", 3},
});

static_assert([] {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i].format != static_cast<Format>(i)) return false;
    if (i > 0 && kFormats[i].file_count < kFormats[i - 1].file_count) return false;
  }
  return true;
}());

constexpr std::size_t kOneFileCount = [] {
  std::size_t count = 0;
  while (count < kFormats.size() && kFormats[count].file_count == 1) ++count;
  return count;
}();

// ASCII, as the extensions are.
std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Where a compressed file's .gz or .zst begins; the end where there is none.
std::size_t compression_begin(std::string_view path) {
  const std::string lower = lower_case(path);
  for (const std::string_view extension : {".gz", ".zst"}) {
    if (lower.ends_with(extension)) return path.size() - extension.size();
  }
  return path.size();
}

}  // namespace

std::span<const FormatInfo> formats() { return kFormats; }

std::span<const FormatInfo> output_formats() { return formats().first(kOneFileCount); }

const FormatInfo& format_info(Format format) { return kFormats[static_cast<std::size_t>(format)]; }

Format format_from_name(std::string_view name) {
  std::string names;
  for (const FormatInfo& info : kFormats) {
    if (info.name == name) return info.format;
    if (!names.empty()) names += ", ";
    names += info.name;
  }
  throw Error(ErrorKind::kUsage, {}, "the name of a format", '"' + std::string(name) + '"',
              "known formats: " + names);
}

std::optional<Format> format_from_path(std::string_view path) {
  const std::string_view plain = path.substr(0, compression_begin(path));
  const std::string name = lower_case(std::filesystem::path(plain).filename().string());
  std::optional<Format> format;
  std::size_t longest = 0;  // ".flat.jsonl" is more than ".jsonl".
  for (const FormatInfo& info : kFormats) {
    for (const std::string_view extension : info.extensions) {
      const bool fits = name.size() > extension.size() && name.ends_with(extension);
      if (!fits || extension.size() <= longest) continue;
      format = info.format;
      longest = extension.size();
    }
  }
  return format;
}

std::vector<std::string> format_files(Format format, const std::string& path,
                                      const std::string& source_language,
                                      const std::string& target_language) {
  if (format_info(format).file_count == 1) return {path};
  const bool is_told_apart = source_language != target_language;
  const std::string source = '.' + (is_told_apart ? source_language : "source");
  const std::string target = '.' + (is_told_apart ? target_language : "target");
  const std::size_t end = compression_begin(path);
  const std::string compression = path.substr(end);
  const std::filesystem::path plain = path.substr(0, end);
  if (format == Format::kMoses) {
    const std::string stem =
        plain.extension() == kMosesExtensions[0] ? plain.parent_path() / plain.stem() : plain;
    return {stem + source + compression, stem + target + compression};
  }
  const std::string stem = plain.parent_path() / plain.stem();
  const std::string extension = plain.extension();
  return {path, stem + source + extension + compression, stem + target + extension + compression};
}

}  // namespace diglot
