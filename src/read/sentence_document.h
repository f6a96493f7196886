// Documents whose sentences have ids: XML with <s id="s1">.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "diglot/read.h"
#include "read/line_document.h"

namespace diglot::read {

class SentenceDocument {
 public:
  /// Reads the file at `path`, which `name` stands for in units. Of a file that is no XML,
  /// sentences are the lines, and "s1" or "1" is the first of them. `language` is that of a
  /// document which does not tell its own. Throws Error (kInput) where the file cannot be read or
  /// has no sentence, (kFormat) where it is ill-formed, (kLimit) where it is too large.
  static SentenceDocument of_file(const std::string& path, const std::string& name,
                                  const std::string& language,
                                  std::size_t max_byte_count = ReadOptions().max_byte_count);

  LineDocument& lines() { return lines_; }

  /// The number of the first sentence with this id.
  std::optional<std::size_t> number(std::string_view id) const;

  /// Sentences whose id another had before.
  std::size_t repeated_id_count() const { return repeated_id_count_; }

 private:
  using Numbers = std::unordered_map<std::string, std::size_t>;

  SentenceDocument(LineDocument lines, Numbers numbers, std::size_t repeated_id_count)
      : lines_(std::move(lines)),
        numbers_(std::move(numbers)),
        repeated_id_count_(repeated_id_count) {}

  LineDocument lines_;  // Sentence by sentence.
  Numbers numbers_;     // By id; none: they are numbered by the lines.
  std::size_t repeated_id_count_;
};

}  // namespace diglot::read
