// Units of small files of XML, in a form that fits into a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot::testing {

/// The units of a file with this name and these bytes.
inline ReadUnits read_units(const std::string& name, std::string_view bytes,
                            const ReadUnitsOptions& options = {}) {
  const TemporaryFolder folder;
  return units_of_file(write_file(folder / name, bytes), options);
}

/// "en:Yes.=fr:Oui.|...": the texts of units with their languages.
inline std::string texts(const std::vector<Unit>& units) {
  std::string text;
  for (const Unit& unit : units) {
    if (!text.empty()) text += '|';
    for (const Variant& variant : unit.variants) {
      if (&variant != &unit.variants[0]) text += '=';
      text += variant.language + ':' + variant.text;
    }
  }
  return text;
}

/// "inline code 2, white space 1".
inline std::string dump(const LossCounts& losses) {
  std::string text;
  for (const auto& [what, count] : losses) {
    text += (text.empty() ? "" : ", ") + what + ' ' + std::to_string(count);
  }
  return text;
}

/// A small file and what comes of it, as `texts` and `dump` have it.
struct UnitCase {
  std::string_view what;
  std::string bytes;
  std::string units;
  std::string losses = {};
};

/// Each case as a file of this name, whose extension tells the format.
template <std::size_t kCount>
void expect_units(const std::string& name, const UnitCase (&cases)[kCount]) {
  for (const UnitCase& test : cases) {
    const ReadUnits file = read_units(name, test.bytes);
    EXPECT_EQ(texts(file.units), test.units) << test.what;
    EXPECT_EQ(dump(file.losses), test.losses) << test.what;
  }
}

}  // namespace diglot::testing
