// The list of pairs that `diglot batch` works through.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diglot/error.h"
#include "diglot/line_reader.h"

namespace diglot::cli {

/// A line of the list, taken apart but not looked at. Fields that the line does not have are empty.
struct ListedPair {
  std::string source;
  std::string target;
  std::string id;
  std::string source_language;
  std::string target_language;
  std::string output;
  std::size_t line_number = 0;   ///< From 1.
  std::optional<Error> problem;  ///< Why this is no pair; none: it is one.
  std::string name;              ///< The id, or where there is none the number of the line.
  std::uint64_t checksum = 0;    ///< Of all lines up to this one that were pairs.
};

/// Reads a list of tab-separated lines. Blank lines are skipped. A first line that holds nothing
/// but names of columns, "source" and "target" among them, is a header.
class PairList {
 public:
  /// "-" is standard input. Throws Error (kInput) where the list cannot be read.
  explicit PairList(const std::string& path);

  /// The next pair; nothing at the end.
  std::optional<ListedPair> next();

 private:
  static constexpr std::size_t kColumnCount = 6;

  bool take_header(const LineReader::Line& line);
  [[noreturn]] void throw_unknown_column(std::string_view name, std::size_t line_number) const;
  Place place(std::size_t line_number) const;
  ListedPair pair_of(const LineReader::Line& line) const;

  std::string path_;
  LineReader lines_;
  bool is_first_ = true;
  std::size_t column_count_ = kColumnCount;
  /// Which of the fields of ListedPair stands in a column.
  std::array<std::size_t, kColumnCount> fields_ = {0, 1, 2, 3, 4, 5};
  std::uint64_t checksum_;
};

/// How many pairs a list has. Throws as PairList does.
std::size_t count_pairs(const std::string& path);

}  // namespace diglot::cli
