// JSON lines: an object a unit, with "translation" or flat.
#include "read/format_reader.h"
#include "read/json_unit.h"
#include "read/lines.h"
#include "read/unit_languages.h"

namespace diglot::read {
namespace {

class JsonlReader : public FormatReader {
 public:
  JsonlReader(UnitInput& input, const ReadUnitsOptions& options)
      : lines_(input, options, losses), languages_(options, losses), parser_(languages_, losses) {}

  bool next(Unit& unit) override {
    std::string_view line;
    while (lines_.next(line)) {
      if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
      parser_.parse(line, lines_.place(), unit);
      unit.place = lines_.place();
      if (languages_.choose(unit)) return true;
      clear_unit(unit);
    }
    return false;
  }

 private:
  LineSource lines_;
  UnitLanguages languages_;
  JsonUnitParser parser_;
};

}  // namespace

ReaderPointer jsonl_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<JsonlReader>(input, options);
}

}  // namespace diglot::read
