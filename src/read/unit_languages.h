// Languages of units: their canonical tags, and which of them the caller asked for.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diglot/read_units.h"

namespace diglot::read {

class UnitLanguages {
 public:
  /// `losses` must live as long as this.
  UnitLanguages(const ReadUnitsOptions& options, LossCounts& losses)
      : source_(options.source_language), target_(options.target_language), losses_(losses) {}

  /// `tag` in canonical form; as it is where nobody knows it. Valid until the next call.
  const std::string& canonical(std::string_view tag);

  /// Makes `unit` what the caller asked for: variants of unknown language get the caller's, of more
  /// than two languages the two remain that were asked for, source first. False where the unit has
  /// not got them; it counts as lost then.
  bool choose(Unit& unit);

 private:
  bool choose_all(Unit& unit) const;

  std::string source_;
  std::string target_;
  LossCounts& losses_;
  std::map<std::string, std::string, std::less<>> canonical_;  // By tag, bounded.
};

}  // namespace diglot::read
