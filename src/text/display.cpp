// ICU's properties and break iterators, brought to the columns of a terminal.
#include <cstdint>
#include <memory>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "diglot/unicode.h"

namespace diglot {
namespace {

using BreakIteratorPointer = std::unique_ptr<icu::BreakIterator>;

enum class BreakKind { kLine, kGrapheme };

BreakIteratorPointer make_iterator(BreakKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& root = icu::Locale::getRoot();
  BreakIteratorPointer iterator(kind == BreakKind::kLine
                                    ? icu::BreakIterator::createLineInstance(root, status)
                                    : icu::BreakIterator::createCharacterInstance(root, status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for line breaking");
  return iterator;
}

// Making an iterator costs more than breaking a sentence with it, so each thread keeps its own.
icu::BreakIterator& iterator_of(BreakKind kind) {
  thread_local const BreakIteratorPointer line = make_iterator(BreakKind::kLine);
  thread_local const BreakIteratorPointer grapheme = make_iterator(BreakKind::kGrapheme);
  return kind == BreakKind::kLine ? *line : *grapheme;
}

icu::LocalUTextPointer open_text(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  icu::LocalUTextPointer text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot read this text");
  return text;
}

// A piece of text up to the next break.
struct Piece {
  std::string_view text;
  bool ends_line = false;  // a line end of the text stands behind it
};

std::vector<Piece> split_at_breaks(std::string_view utf8, BreakKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer text = open_text(utf8);
  icu::BreakIterator& iterator = iterator_of(kind);
  iterator.setText(text.getAlias(), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot break this text");
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  for (auto next = iterator.next(); next != icu::BreakIterator::DONE; next = iterator.next()) {
    const auto end = static_cast<std::size_t>(next);
    const bool ends_line = kind == BreakKind::kLine && iterator.getRuleStatus() >= UBRK_LINE_HARD;
    pieces.push_back({utf8.substr(begin, end - begin), ends_line});
    begin = end;
  }
  return pieces;
}

std::size_t character_width(UChar32 character) {
  const std::uint32_t category_mask = U_GET_GC_MASK(character);
  if ((category_mask & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0) return 0;
  if ((category_mask & U_GC_CF_MASK) != 0) {
    // Terminals show the soft hyphen, and the signs that Arabic and Syriac set before numbers.
    const bool visible =
        character == 0xAD || u_hasBinaryProperty(character, UCHAR_PREPENDED_CONCATENATION_MARK);
    return visible ? 1 : 0;
  }
  // The vowels and finals of a Hangul syllable take no room of their own behind its initial.
  const int syllable_type = u_getIntPropertyValue(character, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable_type == U_HST_VOWEL_JAMO || syllable_type == U_HST_TRAILING_JAMO) return 0;
  const int east_asian_width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian_width == U_EA_WIDE || east_asian_width == U_EA_FULLWIDTH ? 2 : 1;
}

// Blanks are white space that may be dropped where a line ends or starts.
std::string_view without_blanks_at_end(std::string_view utf8) {
  const icu::LocalUTextPointer text = open_text(utf8);
  utext_setNativeIndex(text.getAlias(), static_cast<std::int64_t>(utf8.size()));
  std::size_t end = utf8.size();
  for (UChar32 c = utext_previous32(text.getAlias()); c != U_SENTINEL && u_isUWhiteSpace(c);
       c = utext_previous32(text.getAlias())) {
    end = static_cast<std::size_t>(utext_getNativeIndex(text.getAlias()));
  }
  return utf8.substr(0, end);
}

std::string_view without_blanks_at_start(std::string_view utf8) {
  const icu::LocalUTextPointer text = open_text(utf8);
  std::size_t begin = 0;
  for (UChar32 c = utext_next32(text.getAlias()); c != U_SENTINEL && u_isUWhiteSpace(c);
       c = utext_next32(text.getAlias())) {
    begin = static_cast<std::size_t>(utext_getNativeIndex(text.getAlias()));
  }
  return utf8.substr(begin);
}

// Fills lines with pieces that stay whole.
class LineFiller {
 public:
  explicit LineFiller(std::size_t width) : width_(width) {}

  void add(std::string_view piece) {
    if (line_.empty()) piece = without_blanks_at_start(piece);
    if (!fits(piece) && !line_.empty()) {
      end_line();
      piece = without_blanks_at_start(piece);
    }
    line_ += piece;
    line_width_ += display_width(piece);
  }

  // Whether the line takes the piece; blanks at its end do not count, as they go with the line end.
  bool fits(std::string_view piece) const {
    return line_width_ + display_width(without_blanks_at_end(piece)) <= width_;
  }

  void end_line() {
    const std::string_view text = without_blanks_at_end(line_);
    if (!text.empty()) lines_.emplace_back(text);
    line_.clear();
    line_width_ = 0;
  }

  std::vector<std::string> take_lines() {
    end_line();
    return std::move(lines_);
  }

 private:
  std::size_t width_;
  std::string line_;
  std::size_t line_width_ = 0;
  std::vector<std::string> lines_;
};

}  // namespace

std::size_t display_width(std::string_view utf8) {
  const icu::LocalUTextPointer text = open_text(utf8);
  std::size_t width = 0;
  for (UChar32 c = utext_next32(text.getAlias()); c != U_SENTINEL;
       c = utext_next32(text.getAlias())) {
    width += character_width(c);
  }
  return width;
}

std::vector<std::string> wrap_to_width(std::string_view utf8, std::size_t width) {
  LineFiller filler(width);
  for (const Piece& piece : split_at_breaks(utf8, BreakKind::kLine)) {
    if (display_width(without_blanks_at_end(piece.text)) <= width) {
      filler.add(piece.text);
    } else {
      for (const Piece& cluster : split_at_breaks(piece.text, BreakKind::kGrapheme)) {
        filler.add(cluster.text);
      }
    }
    if (piece.ends_line) filler.end_line();
  }
  return filler.take_lines();
}

std::string clip_to_width(std::string_view utf8, std::size_t width) {
  if (display_width(utf8) <= width) return std::string(utf8);
  if (width == 0) return {};
  std::string clipped;
  std::size_t clipped_width = 0;
  for (const Piece& cluster : split_at_breaks(utf8, BreakKind::kGrapheme)) {
    clipped_width += display_width(cluster.text);
    if (clipped_width + 1 > width) break;
    clipped += cluster.text;
  }
  return std::string(without_blanks_at_end(clipped)) + "…";
}

}  // namespace diglot
