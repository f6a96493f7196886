// From bytes in some encoding to clean UTF-8.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace diglot::text {

/// A text in UTF-8, and what had to be done to get it.
struct Decoded {
  /// Valid UTF-8 without byte order mark and without NUL.
  std::string utf8;
  /// IANA name of the encoding the bytes were read as.
  std::string encoding;
  /// True where neither the caller, nor a byte order mark, nor bytes that are UTF-8 decided.
  bool encoding_guessed = false;
  /// NUL characters, each replaced by U+FFFD.
  std::size_t nul_count = 0;
  /// Invalid sequences, each replaced by U+FFFD; in UTF-8 one for each maximal subpart
  /// (Unicode 3.9).
  std::size_t invalid_count = 0;
  /// Offset in `utf8` of the first U+FFFD that replaces something.
  std::optional<std::size_t> first_replaced;
};

/// Decodes `bytes` as `encoding`, an IANA name or an alias that ICU knows. Where it is empty: a
/// byte order mark decides; else NUL bytes at every other place tell UTF-16; else UTF-8, also with
/// a few invalid sequences; else `guess_encoding`. Any bytes can be decoded; linear in time and
/// memory. Throws Error (kUsage) where the encoding is not known.
Decoded decode(std::string bytes, const std::string& encoding = {});

/// The encoding that a byte order mark at the start of `bytes` names; empty where there is none.
std::string encoding_of_mark(std::string_view bytes);

/// Decodes bytes that come block by block, in memory of one block.
class StreamDecoder {
 public:
  /// `encoding`: an IANA name or an alias that ICU knows. Throws Error (kUsage) for any other.
  explicit StreamDecoder(const std::string& encoding);
  ~StreamDecoder();
  StreamDecoder(const StreamDecoder&) = delete;
  StreamDecoder& operator=(const StreamDecoder&) = delete;

  /// Appends to `utf8` the characters that end in `bytes`, as `decode` would; one that is cut off
  /// waits for the next block, unless this is the last.
  void decode(std::string_view bytes, bool is_last, std::string& utf8);

  /// NULs and invalid sequences so far, each replaced by U+FFFD.
  std::size_t replaced_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot::text
