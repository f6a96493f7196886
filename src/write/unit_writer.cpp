#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/write.h"
#include "write/writer.h"

namespace diglot {
namespace {

using WriterFactory = write::WriterPointer (*)(write::Files files, const UnitsHeader& header,
                                               const WriteOptions& options);

// In the order of Format.
constexpr std::array kWriters = std::to_array<WriterFactory>({
    write::tmx_writer,
    write::tsv_writer,
    write::jsonl_writer,
    write::links_writer,
    write::ladder_writer,
    write::xliff_writer,
    write::xliff2_writer,
    write::bitextor_writer,
    write::jsonl_flat_writer,
    write::po_writer,
    write::csv_writer,
    write::hunalign_writer,
    write::moses_writer,
    write::xces_writer,
});

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

void require_well_formed(const std::string& tag) {
  if (is_well_formed_tag(tag)) return;
  throw Error(ErrorKind::kUsage, {}, "a BCP 47 language tag", in_quotes(tag),
              R"(write it like "en", "en-US" or "zh-Hant")");
}

// The tag to write where `language` is what the units have.
std::string output_tag(const std::string& option, const std::string& language) {
  const std::string& tag = option.empty() ? language : option;
  if (tag.empty()) return std::string(kUnknownLanguage);
  require_well_formed(tag);
  return tag;
}

}  // namespace

// Gives variants the tags that are to be written.
struct UnitWriter::State {
  std::string source_tag;  // As in the options; empty: the variants' own.
  std::string target_tag;
  write::WriterPointer writer;
  Unit retagged;

  static bool needs_tag(const Variant& variant, const std::string& tag) {
    return tag.empty() ? !is_well_formed_tag(variant.language) : variant.language != tag;
  }

  void retag(Variant& variant, const std::string& tag) const {
    if (!tag.empty()) {
      variant.language = tag;
    } else if (!is_well_formed_tag(variant.language)) {
      if (!variant.language.empty()) ++writer->report.losses["language"];
      variant.language = kUnknownLanguage;
    }
  }

  void write(const Unit& unit) {
    bool is_fine = !needs_tag(unit.source(), source_tag);
    for (std::size_t i = 1; i < unit.variants.size(); ++i) {
      is_fine = is_fine && !needs_tag(unit.variants[i], i == 1 ? target_tag : "");
    }
    if (is_fine) return writer->write(unit);
    retagged = unit;
    retag(retagged.variants[0], source_tag);
    for (std::size_t i = 1; i < unit.variants.size(); ++i) {
      retag(retagged.variants[i], i == 1 ? target_tag : "");
    }
    writer->write(retagged);
  }
};

UnitWriter::UnitWriter(Format format, std::span<std::ostream* const> files,
                       const UnitsHeader& header, const WriteOptions& options)
    : state_(std::make_unique<State>()) {
  if (files.size() != format_info(format).file_count) {
    throw std::invalid_argument("as many streams as the format has files");
  }
  UnitsHeader tagged = header;
  tagged.source_language = output_tag(options.source_tag, header.source_language);
  tagged.target_language = output_tag(options.target_tag, header.target_language);
  state_->source_tag = options.source_tag;
  state_->target_tag = options.target_tag;
  state_->writer = kWriters[static_cast<std::size_t>(format)](files, tagged, options);
}

UnitWriter::~UnitWriter() = default;

void UnitWriter::write(const Unit& unit) { state_->write(unit); }

WriteReport UnitWriter::finish() {
  state_->writer->finish();
  return state_->writer->report;
}

WriteReport write_bitext(const Bitext& bitext, Format format, std::ostream& stream,
                         const WriteOptions& options) {
  std::ostream* const file = &stream;
  UnitWriter writer(format, {&file, 1},
                    {bitext.source.language(), bitext.target.language(), bitext.source.name(),
                     bitext.target.name(), bitext.source.number_end(), bitext.target.number_end()},
                    options);
  Unit unit;
  std::size_t number = 0;
  for (const Bead& bead : bitext.alignment) {
    if (!stream) break;
    assign_bead(bitext, bead, ++number, unit);
    writer.write(unit);
  }
  return writer.finish();
}

}  // namespace diglot
