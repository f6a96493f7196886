// Units out of files that a test writes.
#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/read_units.h"
#include "tests/base/files.h"

namespace diglot::testing {

/// What came of a file.
struct ReadUnits {
  std::vector<Unit> units;
  LossCounts losses;
  std::string source_language;
};

inline ReadUnits units_of_file(const std::string& path, const ReadUnitsOptions& options = {}) {
  UnitReader reader(path, options);
  ReadUnits result;
  for (Unit unit; reader.next(unit);) result.units.push_back(unit);
  result.losses = reader.losses();
  result.source_language = reader.source_language();
  return result;
}

/// The units of a file of these bytes, read in `format`.
inline ReadUnits units_of(std::string_view bytes, Format format, ReadUnitsOptions options = {}) {
  const TemporaryFolder folder;
  options.format = format;
  return units_of_file(write_file(folder / "units", bytes), options);
}

/// The message of the Error that reading these bytes ends in, without the folder of the file.
inline std::string unit_error(std::string_view bytes, Format format,
                              ReadUnitsOptions options = {}) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "units", bytes);
  options.format = format;
  const std::optional<Error> error = error_of([&] { units_of_file(path, options); });
  if (!error) return {};
  const std::string message = error->what();
  return message.starts_with(folder.path()) ? message.substr(folder.path().size() + 1) : message;
}

/// A unit in one line: "id en=Yes. fr=Oui. 0.5 s1.25 1-1 {name=value}"; a variant has its breaks,
/// sentences and document behind it: "en=One. Two.|5#3,4@novel.txt".
inline std::string dump(const Unit& unit) {
  std::ostringstream line;
  line << unit.id;
  const auto add_properties = [&](const std::vector<Property>& properties) {
    for (const Property& property : properties) {
      line << " {" << property.name << '=' << property.value << '}';
    }
  };
  for (const Variant& variant : unit.variants) {
    line << ' ' << variant.language << '=' << variant.text;
    for (const std::size_t place : variant.breaks) line << '|' << place;
    for (const std::size_t number : variant.sentences) line << '#' << number;
    if (!variant.document.empty()) line << '@' << variant.document;
    add_properties(variant.properties);
  }
  if (unit.confidence) line << ' ' << *unit.confidence;
  if (unit.score) line << " s" << *unit.score;
  if (unit.shape) line << ' ' << unit.shape->source << '-' << unit.shape->target;
  add_properties(unit.properties);
  return line.str();
}

inline std::vector<std::string> dumps(const std::vector<Unit>& units) {
  std::vector<std::string> lines;
  for (const Unit& unit : units) lines.push_back(dump(unit));
  return lines;
}

}  // namespace diglot::testing
