// Languages of units: their canonical tags, and which of them are source and target.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diglot/read_units.h"

namespace diglot::read {

class UnitLanguages {
 public:
  /// `losses` must live as long as this. Throws Error (kUsage) where a language of `options` is
  /// none.
  UnitLanguages(const ReadUnitsOptions& options, LossCounts& losses);

  /// `tag` in canonical form, "und" for none; as it is where nobody knows it. Valid until the next
  /// call.
  const std::string& canonical(std::string_view tag);

  /// Makes `unit` what the caller asked for: variants of unknown language get the caller's, and of
  /// more than two the two remain that were asked for, source first. False where the unit has not
  /// got them; it counts as lost then.
  bool choose(Unit& unit);

  /// As `choose`, of a unit of one variant or more in any order, whose source the file says is in
  /// `source_language`; empty: in that of the first one. Behind the source comes the first variant
  /// of another language; a missing side is added, unless languages were asked for.
  bool arrange(Unit& unit, std::string_view source_language);

 private:
  bool choose_pair(Unit& unit);
  /// The variant that fits `language` best, but for `other`; where it may be any, that at `place`.
  std::optional<std::size_t> find(const Unit& unit, std::string_view language, std::size_t place,
                                  std::size_t other) const;

  std::string source_;
  std::string target_;
  bool is_exact_ = false;  // Source and target differ in region or script only.
  LossCounts& losses_;
  std::map<std::string, std::string, std::less<>> canonical_;  // By tag, bounded.
  std::string long_canonical_;  // Of the last tag that is too long for them.
};

}  // namespace diglot::read
