// Sentence breaks as Unicode has them (UAX 29, with ICU's tailoring for the language).
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace diglot::text {

/// Finds the ends of sentences by Unicode's rules alone: no abbreviations, no look at what is
/// quoted. Costs a copy of a rule table to make, so keep one for a whole document. Not thread-safe.
class SentenceBreaks {
 public:
  /// `language` is a BCP 47 tag; what ICU does not know gets the rules common to all languages.
  explicit SentenceBreaks(std::string_view language);
  ~SentenceBreaks();
  SentenceBreaks(SentenceBreaks&&) noexcept;
  SentenceBreaks& operator=(SentenceBreaks&&) noexcept;

  /// Byte offsets behind each sentence of `utf8` and the white space that follows it, in order; the
  /// last is the size of the text. Nothing for an empty text. The reference is good until the next
  /// call.
  const std::vector<std::size_t>& find(std::string_view utf8);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
  std::vector<std::size_t> offsets_;
};

}  // namespace diglot::text
