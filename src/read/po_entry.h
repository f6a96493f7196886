// The entries of a PO file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/lines.h"

namespace diglot::read {

struct PoEntry {
  std::optional<std::string> context;
  std::string id;  ///< The text to translate.
  std::optional<std::string> plural_id;
  std::vector<std::string> translations;  ///< One; of an entry with a plural one a form.
  std::vector<std::string> notes;         ///< Comments by translators and programmers.
  std::vector<std::string> references;
  std::vector<std::string> flags;  ///< But for "fuzzy".
  bool is_fuzzy = false;
  Place place;
};

/// Reads entries, one at a time. Obsolete ones are left out, and counted in `losses`.
class PoEntrySource {
 public:
  PoEntrySource(UnitInput& input, const ReadUnitsOptions& options, LossCounts& losses);

  /// False at the end. Throws Error (kFormat) with line and column where a line does not fit, and
  /// (kLimit).
  bool next(PoEntry& entry);

 private:
  [[noreturn]] void fail(std::size_t position, const std::string& expected) const;

  bool next_line();
  bool begins_entry() const;
  void take_line(PoEntry& entry);
  void take_comment(PoEntry& entry);
  void take_flags(std::string_view flags, PoEntry& entry) const;
  std::string* take_keyword(std::size_t& position, PoEntry& entry);
  std::string* take_translation(std::size_t& position, PoEntry& entry);
  bool skip_keyword(std::string_view keyword, std::size_t& position) const;
  void take_string(std::size_t position, std::string& text);
  std::size_t take_escape(std::size_t position, std::string& text);
  std::size_t take_number(std::size_t position, std::string& text);

  LineSource lines_;
  LossCounts& losses_;
  std::size_t max_byte_count_;
  std::string_view line_;
  bool is_line_pending_ = false;   // It belongs to the next entry.
  std::string* string_ = nullptr;  // What a line of nothing but a string goes on.
  bool has_id_ = false;
  bool has_translation_ = false;
  std::size_t byte_count_ = 0;  // Of the entry.
};

}  // namespace diglot::read
