// Sorts more units than memory holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/scratch_file.h"
#include "diglot/unit.h"
#include "diglot/unit_filter.h"

namespace diglot::filter {

/// What a unit is sorted by: numbers first, then texts.
struct SortValue {
  double number = 0.0;
  std::string_view text;
};

/// What `unit` is sorted by; good as long as the unit is. A unit that lacks it comes last.
SortValue sort_value(const Unit& unit, SortKey key, bool is_descending);

/// Units that are the same in what they are sorted by stay in the order in which they came. What
/// memory does not hold goes to a file in sorted runs, which are merged in the end.
class UnitSorter {
 public:
  struct Options {
    SortKey key = SortKey::kConfidence;
    bool is_descending = false;
    std::size_t byte_count = 0;  ///< Of memory, more or less.
    std::string folder = {};     ///< Of the file, as for ScratchFile.
  };

  explicit UnitSorter(Options options) : options_(std::move(options)) {}

  /// Throws Error (kOutput) where the file cannot be written.
  void add(const Unit& unit);

  /// Hands on all units in order, until `take` returns false.
  void finish(const std::function<bool(Unit&)>& take);

 private:
  /// A record of `bytes_`.
  struct Entry {
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  struct Run {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };

  void sort_entries();
  void write_run();
  void merge(const std::function<bool(Unit&)>& take);

  Options options_;
  std::string bytes_;  // Records: sizes and numbers as in unit_sorter.cpp, then the unit's bytes.
  std::vector<Entry> entries_;
  std::optional<ScratchFile> file_;
  std::vector<Run> runs_;
};

}  // namespace diglot::filter
