// hunalign's text: source, target, confidence; " ~~~ " between the sentences of a side.
#include "write/writer.h"

namespace diglot::write {
namespace {

constexpr std::string_view kBetweenSentences = " ~~~ ";

class HunalignWriter : public FormatWriter {
 public:
  explicit HunalignWriter(std::ostream& stream) : stream_(stream) {}

  void write(const Unit& unit) override {
    line_.clear();
    add_side(unit.source());
    line_ += '\t';
    add_side(unit.target());
    line_ += '\t';
    if (unit.confidence) append_decimal(*unit.confidence, line_);
    line_ += '\n';
    if (!(stream_ << line_)) return;
    ++report.unit_count;
    const bool is_shape_told = unit.shape == counted_shape(unit);
    count_losses(unit, {.confidence = true, .shape = is_shape_told, .breaks = true}, report.losses);
  }

 private:
  // Readers join sentences with a blank, so another space between them is lost, or none.
  void add_side(const Variant& variant) {
    const std::string_view text = variant.text;
    std::size_t begin = 0;
    for (const std::size_t place : variant.breaks) {
      const bool has_blank = place > begin && text[place - 1] == ' ';
      if (!has_blank) ++report.losses["white space"];
      add_sentence(std::string(text.substr(begin, place - (has_blank ? 1 : 0) - begin)));
      line_ += kBetweenSentences;
      begin = place;
    }
    add_sentence(std::string(text.substr(begin)));
  }

  // What looks like the place between two sentences is made to look different.
  void add_sentence(const std::string& sentence) {
    std::string line = carried_line(sentence, Carrier::kLine);
    for (std::size_t i = line.find(kBetweenSentences); i != std::string::npos;
         i = line.find(kBetweenSentences, i)) {
      line.replace(i, kBetweenSentences.size(), " --- ");
      ++report.replaced_character_count;
    }
    line_ += line;
  }

  std::ostream& stream_;
  std::string line_;
};

}  // namespace

WriterPointer hunalign_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<HunalignWriter>(*files[0]);
}

}  // namespace diglot::write
