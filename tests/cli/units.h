// A short file of aligned text, and what runs over such files expect.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace diglot::testing {

/// Five units, TSV, en and fr: the third repeats the first but for case and punctuation, the last
/// has no translation.
inline constexpr std::string_view kUnits =
    "The ferry was late.\tLe bac avait du retard.\t0.9000\t1-1\n"
    "Nobody spoke, and the gulls had gone.\tPersonne ne parlait, les mouettes étaient "
    "parties.\t0.4000\t1-2\n"
    "THE FERRY WAS LATE\tLe bac avait du retard\t0.8000\t1-1\n"
    "We shared an apple.\tNous avons partagé une pomme.\t0.7000\t1-1\n"
    "It was dark.\t\t0.6000\t1-0\n";

inline void expect_parts(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    EXPECT_TRUE(contains(text, part)) << part << "\nis not in\n" << text;
  }
}

/// Expects that a run ended with an error in one line that says all of this.
inline void expect_error_line(const Outcome& outcome, const std::vector<std::string>& parts) {
  EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
  EXPECT_EQ(lines_of(outcome.err).size(), 1U) << outcome.err;
  EXPECT_TRUE(outcome.err.starts_with("diglot: ")) << outcome.err;
  expect_parts(outcome.err, parts);
}

}  // namespace diglot::testing
