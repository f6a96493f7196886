// Units written to a file of a format and read back.
#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "diglot/write.h"
#include "tests/read/units.h"

namespace diglot::testing {

/// What came back, and what the writer said.
struct WrittenAndRead {
  std::vector<Unit> units;
  LossCounts read_losses;
  WriteReport report;
};

inline WrittenAndRead write_and_read(Format format, const std::vector<Unit>& units,
                                     const UnitsHeader& header, ReadUnitsOptions options = {}) {
  const TemporaryFolder folder;
  const std::vector<std::string> paths =
      format_files(format, folder / "units", header.source_language, header.target_language);
  WrittenAndRead result;
  {
    std::vector<std::unique_ptr<std::ofstream>> streams;
    std::vector<std::ostream*> files;
    for (const std::string& path : paths) {
      streams.push_back(std::make_unique<std::ofstream>(path, std::ios::binary));
      files.push_back(streams.back().get());
    }
    UnitWriter writer(format, files, header);
    for (const Unit& unit : units) writer.write(unit);
    result.report = writer.finish();
  }
  options.format = format;
  if (format == Format::kMoses) options.target_path = paths[1];
  ReadUnits read = units_of_file(paths[0], options);
  result.units = std::move(read.units);
  result.read_losses = std::move(read.losses);
  return result;
}

}  // namespace diglot::testing
