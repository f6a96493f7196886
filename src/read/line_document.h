// A document of one sentence a line, for units that tell which lines they are made of.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "diglot/document.h"
#include "diglot/unit.h"

namespace diglot::read {

class LineDocument {
 public:
  /// Sentences are the lines of `utf8` that are not blank.
  LineDocument(std::string name, std::string language, std::string utf8);

  /// Reads a file as `read_text` does. Where `language` is empty, its name tells.
  static LineDocument of_file(const std::string& path, const std::string& language);

  const Document& document() const { return document_; }
  std::size_t line_count() const { return document_.number_end(); }

  /// What a variant of these lines takes in memory, in bytes: their text, their numbers and breaks.
  /// Requires: all are below `line_count()`.
  std::size_t byte_count(std::span<const std::size_t> lines) const;

  /// Gives `variant` these lines, from 0, as running text; its language, sentences and breaks.
  /// Requires: all are below `line_count()`.
  void assign(std::span<const std::size_t> lines, Variant& variant);

  /// Lines with a sentence that have never been assigned.
  std::size_t unused_count() const;

 private:
  void append(Span sentences, Variant& variant) const;

  Document document_;
  std::vector<std::size_t> sentence_at_;  // By line: sentences before it.
  std::vector<bool> is_used_;             // By sentence.
};

}  // namespace diglot::read
