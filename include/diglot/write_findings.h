// Findings of checks, for other programs.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <span>

#include "diglot/check.h"
#include "diglot/unit.h"
#include "diglot/write.h"

namespace diglot {

enum class FindingsFormat {
  kJsonl,  ///< One JSON object a finding.
  kSarif,  ///< SARIF 2.1.0, which code review tools read.
  kTmx,    ///< The units that have findings, with these as properties and notes.
};

/// Writes findings, one unit after the other, in memory of one unit. src/write/README.md describes
/// the formats. Write errors stay in the stream's state.
class FindingWriter {
 public:
  /// `rules`: those that findings may be of, and what is set for them. `header` and `options` are
  /// for TMX; throws as UnitWriter does. `stream` must live as long as this.
  FindingWriter(FindingsFormat format, std::ostream& stream, std::span<const RuleInfo> rules,
                const CheckProfile& profile, const UnitsHeader& header = {},
                const WriteOptions& options = {});
  ~FindingWriter();
  FindingWriter(const FindingWriter&) = delete;
  FindingWriter& operator=(const FindingWriter&) = delete;

  /// `findings` are all of `unit`.
  void write(const Unit& unit, std::span<const Finding> findings);

  /// Writes what ends the file; tells units (TMX) or findings written, and units that TMX has no
  /// place for. Nothing may be written after it.
  WriteReport finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Adds to `unit`, for each finding, a property "x-finding-RULE" with "SEVERITY: MESSAGE" and a
/// note for people with the same.
void add_findings(std::span<const Finding> findings, Unit& unit);

}  // namespace diglot
