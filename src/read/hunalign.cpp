// hunalign's text: source, target, score; " ~~~ " between the sentences of a side.
#include "bitext/line_separator.h"
#include "read/columns.h"
#include "read/format_reader.h"
#include "read/lines.h"

namespace diglot::read {
namespace {

constexpr std::string_view kBetweenSentences = " ~~~ ";

void assign_side(std::string_view field, const std::string& language, Variant& variant) {
  for (std::string_view rest = field;;) {
    const std::size_t end = rest.find(kBetweenSentences);
    const std::string_view sentence = rest.substr(0, end);
    if (!variant.text.empty() && !sentence.empty()) {
      variant.text += line_separator(language, variant.text.back(), sentence.front());
      variant.breaks.push_back(variant.text.size());
    }
    variant.text += sentence;
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + kBetweenSentences.size());
  }
}

std::size_t sentence_count(const Variant& variant) {
  return variant.text.empty() ? 0 : variant.breaks.size() + 1;
}

class HunalignReader : public FormatReader {
 public:
  HunalignReader(UnitInput& input, const ReadUnitsOptions& options)
      : options_(options), lines_(input, options, losses), languages_(options, losses) {}

  bool next(Unit& unit) override {
    std::string_view line;
    do {
      if (!lines_.next(line)) return false;
    } while (line.empty());
    split_fields(line, '\t', fields_);
    if (fields_.size() != 2 && fields_.size() != 3) {
      throw Error(ErrorKind::kFormat, lines_.place(), "source, target and score between tabs",
                  std::to_string(fields_.size()) + (fields_.size() == 1 ? " column" : " columns"));
    }
    assign_side(fields_[0], options_.source_language, unit.variants[0]);
    assign_side(fields_[1], options_.target_language, unit.variants[1]);
    if (fields_.size() == 3) set_aligner_value(fields_[2], "column 3", unit);
    unit.shape = {sentence_count(unit.variants[0]), sentence_count(unit.variants[1])};
    unit.place = lines_.place();
    return languages_.choose(unit);
  }

 private:
  const ReadUnitsOptions& options_;
  LineSource lines_;
  UnitLanguages languages_;
  std::vector<std::string_view> fields_;
};

}  // namespace

ReaderPointer hunalign_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<HunalignReader>(input, options);
}

}  // namespace diglot::read
