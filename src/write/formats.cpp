#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/write.h"
#include "write/writer.h"

namespace diglot {
namespace {

constexpr std::array<std::string_view, 1> kTmxExtensions = {".tmx"};
constexpr std::array<std::string_view, 2> kTsvExtensions = {".tsv", ".tab"};
constexpr std::array<std::string_view, 2> kJsonlExtensions = {".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 2> kLinksExtensions = {".links", ".align"};
constexpr std::array<std::string_view, 1> kLadderExtensions = {".ladder"};

struct OutputFormat {
  FormatInfo info;
  write::Writer writer;
};

// All that can be written, in the order of Format.
constexpr std::array kOutputFormats = {
    OutputFormat{{Format::kTmx, "tmx", kTmxExtensions, "TMX 1.4 translation memory"},
                 write::write_tmx},
    OutputFormat{{Format::kTsv, "tsv", kTsvExtensions, "source, target, confidence, shape"},
                 write::write_tsv},
    OutputFormat{{Format::kJsonl, "jsonl", kJsonlExtensions, "one JSON object a bead"},
                 write::write_jsonl},
    OutputFormat{{Format::kLinks, "links", kLinksExtensions, "Vecalign's [0, 1]:[0]:confidence"},
                 write::write_links},
    OutputFormat{{Format::kLadder, "ladder", kLadderExtensions, "hunalign's ladder of rungs"},
                 write::write_ladder},
};

constexpr auto kFormatInfos = [] {
  std::array<FormatInfo, kOutputFormats.size()> infos{};
  for (std::size_t i = 0; i < infos.size(); ++i) infos[i] = kOutputFormats[i].info;
  return infos;
}();

static_assert([] {
  for (std::size_t i = 0; i < kFormatInfos.size(); ++i) {
    if (kFormatInfos[i].format != static_cast<Format>(i)) return false;
  }
  return true;
}());

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// The outer form of RFC 5646 (and of xs:language): subtags of 1 to 8 letters or digits between
// hyphens; the first is a language of two letters or more, or "x" or "i" with something behind it.
bool is_well_formed_tag(std::string_view tag) {
  const std::string_view first = tag.substr(0, tag.find('-'));
  if (!std::all_of(first.begin(), first.end(), is_letter)) return false;
  const bool singleton = first.size() == 1;
  if (singleton && std::string_view("xXiI").find(first) == std::string_view::npos) return false;
  if (singleton && first.size() == tag.size()) return false;
  for (std::size_t begin = 0; begin <= tag.size();) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::string_view subtag = tag.substr(begin, end - begin);
    if (subtag.empty() || subtag.size() > 8) return false;
    if (!std::all_of(subtag.begin(), subtag.end(), is_letter_or_digit)) return false;
    begin = end + 1;
  }
  return true;
}

// The tag to write for a document.
std::string output_tag(const std::string& option, const Document& document) {
  std::string tag = option.empty() ? document.language() : option;
  if (tag.empty()) return std::string(kUnknownLanguage);
  if (!is_well_formed_tag(tag)) {
    throw Error(ErrorKind::kUsage, {}, "a BCP 47 language tag", in_quotes(tag),
                R"(write it like "en", "en-US" or "zh-Hant")");
  }
  return tag;
}

std::string lower_case_extension(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

}  // namespace

std::span<const FormatInfo> output_formats() { return kFormatInfos; }

Format format_from_name(std::string_view name) {
  std::string names;
  for (const FormatInfo& info : kFormatInfos) {
    if (info.name == name) return info.format;
    if (!names.empty()) names += ", ";
    names += info.name;
  }
  throw Error(ErrorKind::kUsage, {}, "the name of an output format", in_quotes(name),
              "known formats: " + names);
}

std::optional<Format> format_from_path(std::string_view path) {
  std::filesystem::path rest = path;
  std::string extension = lower_case_extension(rest);
  if (extension == ".gz" || extension == ".zst") {
    rest = rest.stem();
    extension = lower_case_extension(rest);
  }
  for (const FormatInfo& info : kFormatInfos) {
    if (std::count(info.extensions.begin(), info.extensions.end(), extension) > 0) {
      return info.format;
    }
  }
  return std::nullopt;
}

WriteReport write_bitext(const Bitext& bitext, Format format, std::ostream& stream,
                         const WriteOptions& options) {
  WriteOptions resolved = options;
  resolved.source_tag = output_tag(options.source_tag, bitext.source);
  resolved.target_tag = output_tag(options.target_tag, bitext.target);
  return kOutputFormats[static_cast<std::size_t>(format)].writer(bitext, resolved, stream);
}

}  // namespace diglot
