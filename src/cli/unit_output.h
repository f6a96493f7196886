// Files of units as output, whole or not there.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "diglot/output_file.h"
#include "diglot/unit.h"
#include "diglot/write.h"

namespace diglot::cli {

/// As typed.
struct UnitOutputOptions {
  std::string output;  ///< Empty: standard output.
  std::string to;
  std::string format;
  std::string source_tag;
  std::string target_tag;
};

/// Adds a group of its own, to which the caller may add more.
boost::program_options::options_description_easy_init add_unit_output_options(
    CommandLine& line, UnitOutputOptions& typed);

/// As meant.
struct UnitOutputRequest {
  std::string path = "-";
  Format format = Format::kTmx;
  WriteOptions writing;
};

/// Throws Error (kUsage) where neither option nor name tells a format.
UnitOutputRequest unit_output_of(const UnitOutputOptions& typed, const CommandLine& line);

/// What `path` is to be written in: `format`, else by its extension. Throws Error (kUsage) where
/// neither tells; `option` is what does.
Format format_of_output(const std::string& path, const std::optional<Format>& format,
                        const std::string& option, const CommandLine& line);

/// The files of one format that are being written.
class UnitOutput {
 public:
  /// Makes the files, under other names until `commit`. `languages`: a unit that has those of most
  /// units. `inputs` are not written over: throws Error (kUsage). Throws Error (kOutput) where a
  /// file cannot be made.
  UnitOutput(const UnitOutputRequest& request, const Unit& languages,
             const std::vector<std::string>& inputs);

  /// False where nothing more can be written; `commit` then tells why.
  bool write(const Unit& unit);

  /// Gives the files their names; nothing may be written after it. Throws as OutputFile::commit.
  WriteReport commit();

 private:
  std::vector<std::unique_ptr<OutputFile>> files_;
  std::unique_ptr<UnitWriter> writer_;
};

}  // namespace diglot::cli
