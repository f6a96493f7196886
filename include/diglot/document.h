// A text and its sentences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/bead.h"

namespace diglot {

/// A sentence: a range of bytes in its document's text.
struct Sentence {
  std::size_t begin = 0;      ///< Byte offset of the first byte.
  std::size_t end = 0;        ///< Byte offset behind the last byte.
  std::size_t paragraph = 0;  ///< 0-based number of the paragraph it belongs to.
  /// What links and ladders call this sentence, 0-based: its line in pre-split input, else its
  /// index.
  std::size_t number = 0;
  bool operator==(const Sentence&) const = default;
};

/// A text that owns its UTF-8 bytes, and the sentences in it. Immutable once made.
class Document {
 public:
  Document() = default;

  /// Takes over `text`. Requires: the sentences are in order, do not overlap, are not empty and lie
  /// in `text`; paragraphs do not decrease; numbers increase and lie below `number_end`. Throws
  /// std::invalid_argument otherwise. `number_end` is one past the last number of the input (its
  /// line count in pre-split input), the last rung of a ladder.
  Document(std::string name, std::string language, std::string text,
           std::vector<Sentence> sentences, std::size_t number_end);

  /// File name as given, "-" for standard input.
  const std::string& name() const { return name_; }
  /// BCP 47 tag, "und" when not known.
  const std::string& language() const { return language_; }
  /// The whole text as it was read.
  const std::string& text() const { return text_; }

  std::size_t size() const { return sentences_.size(); }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  std::size_t number_end() const { return number_end_; }

  /// Number of the sentence at `index`; `number_end()` for index == size().
  std::size_t number(std::size_t index) const;

  /// The bytes of one sentence, as they stand in the text.
  std::string_view sentence(std::size_t index) const;

  /// True when the sentence at `index` is the last of its paragraph.
  bool ends_paragraph(std::size_t index) const;

  /// The sentences of a span as one line of running text: runs of white space become one blank (or
  /// nothing, where a line end stands between letters of a language that writes no blanks there),
  /// and none stands at the ends. A single no-break, thin or ideographic space in a sentence stays
  /// as it is. Empty for an empty span.
  std::string running_text(Span span) const;

  /// The same; `breaks` becomes the byte offsets in it at which its second and later sentences
  /// begin (those that are nothing but white space have none).
  std::string running_text(Span span, std::vector<std::size_t>& breaks) const;

 private:
  std::string name_;
  std::string language_ = "und";
  std::string text_;
  std::vector<Sentence> sentences_;
  std::size_t number_end_ = 0;
};

}  // namespace diglot
