// Units to write, and what becomes of them.
#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "diglot/write.h"

namespace diglot::testing {

/// What a writer made of units.
struct Written {
  std::vector<std::string> files;
  WriteReport report;
};

/// These units as files of this format.
inline Written write_units(Format format, const std::vector<Unit>& units,
                           const UnitsHeader& header = {}) {
  std::array<std::ostringstream, 3> streams;
  std::vector<std::ostream*> files;
  for (std::size_t i = 0; i < format_info(format).file_count; ++i) files.push_back(&streams[i]);
  UnitWriter writer(format, files, header);
  for (const Unit& unit : units) writer.write(unit);
  Written written;
  written.report = writer.finish();
  for (std::size_t i = 0; i < files.size(); ++i) written.files.push_back(streams[i].str());
  return written;
}

/// An English unit and its French translation.
inline Unit unit_of(std::string source, std::string target) {
  Unit unit;
  unit.variants.resize(2);
  unit.variants[0].language = "en";
  unit.variants[0].text = std::move(source);
  unit.variants[1].language = "fr";
  unit.variants[1].text = std::move(target);
  return unit;
}

/// How often it is counted; 0 where it is not.
inline std::size_t loss(const Written& written, const std::string& what) {
  const auto found = written.report.losses.find(what);
  return found == written.report.losses.end() ? 0 : found->second;
}

/// Two sentences that became one, with all that a unit can have.
inline Unit full_unit() {
  Unit unit = unit_of("He left. So did I.", "Il partit, moi aussi.");
  unit.id = "7";
  unit.variants[0].breaks = {9};
  unit.variants[0].sentences = {3, 4};
  unit.variants[0].document = "novel.en.txt";
  unit.variants[0].properties = {{"checksum", "1a"}};
  unit.variants[1].sentences = {5};
  unit.variants[1].document = "novel.fr.txt";
  unit.confidence = 0.98765;
  unit.score = 12.5;
  unit.shape = {2, 1};
  unit.properties = {{"domain", "novels"}, {"note", "so, so"}};
  return unit;
}

}  // namespace diglot::testing
