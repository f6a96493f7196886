#include "segment/groups.h"

#include <algorithm>
#include <array>

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;
using text::Side;

// No text nests deeper; more open marks than this are mistakes, and the oldest is forgotten.
constexpr std::size_t kMaxDepth = 16;

struct OpenMark {
  std::size_t offset = 0;
  char32_t family = 0;
};

// First bytes of all characters that can open or close a group; most others need no decoding.
constexpr std::array<bool, 256> make_group_bytes() {
  std::array<bool, 256> table{};
  for (const char c : {'(', ')', '[', ']', '{', '}', '"', '\xC2', '\xE2', '\xE3', '\xEF'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr std::array<bool, 256> kGroupBytes = make_group_bytes();

// The same for both marks of a pair, and for all marks that may stand in one.
char32_t family_of(char32_t c, CharClass kind) {
  switch (kind) {
    case CharClass::kOpening:
      return c;
    case CharClass::kClosing:
      return text::opening_bracket(c);
    default:
      break;
  }
  switch (c) {
    case U'"':
      return U'"';
    case U'«':
    case U'»':
      return U'«';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
      return U'“';
    default:
      return 0;
  }
}

// The quotation marks of Japanese and of Chinese in traditional script.
bool is_corner_bracket(char32_t c) { return c == U'」' || c == U'』' || c == U'｣'; }

class Matcher {
 public:
  explicit Matcher(std::vector<Group>& groups) : groups_(groups) {}

  void open(std::size_t offset, char32_t family) {
    if (depth_ == kMaxDepth) {
      std::move(open_.begin() + 1, open_.end(), open_.begin());
      --depth_;
    }
    open_[depth_++] = {offset, family};
  }

  void close(std::size_t offset, char32_t family, bool is_quote) {
    const std::size_t level = find(offset, family);
    if (level == depth_) return;
    groups_.push_back({open_[level].offset, offset, is_quote});
    depth_ = level;
  }

  bool is_open(std::size_t offset, char32_t family) const { return find(offset, family) < depth_; }

 private:
  // The innermost open mark of the family that is near enough; depth_ where there is none.
  std::size_t find(std::size_t offset, char32_t family) const {
    for (std::size_t level = depth_; level-- > 0;) {
      if (offset - open_[level].offset > kMaxGroupBytes) break;
      if (open_[level].family == family) return level;
    }
    return depth_;
  }

  std::vector<Group>& groups_;
  std::array<OpenMark, kMaxDepth> open_{};
  std::size_t depth_ = 0;
};

void match(std::string_view text, std::size_t offset, char32_t c, Matcher& matcher) {
  const CharClass kind = text::char_class(c);
  const char32_t family = family_of(c, kind);
  if (family == 0) return;
  switch (kind) {
    case CharClass::kOpening:
      return matcher.open(offset, family);
    case CharClass::kClosing:
      return matcher.close(offset, family, is_corner_bracket(c));
    case CharClass::kQuote: {
      Side side = quote_side(text, offset);
      if (side == Side::kEither) {
        side = matcher.is_open(offset, family) ? Side::kCloses : Side::kOpens;
      }
      if (side == Side::kOpens) return matcher.open(offset, family);
      return matcher.close(offset, family, true);
    }
    default:
      return;
  }
}

bool separates(const CodePoint& c) { return c.size == 0 || text::is_white_space(c.value); }

}  // namespace

text::Side quote_side(std::string_view text, std::size_t offset) {
  const CodePoint mark = text::first_code_point(text.substr(offset));
  const CodePoint before = text::last_code_point(text.substr(0, offset));
  const CodePoint after = text::first_code_point(text.substr(offset + mark.size));
  const CharClass kind_before = text::char_class(before.value);
  const CharClass kind_after = text::char_class(after.value);
  const bool free_before =
      separates(before) || kind_before == CharClass::kOpening || kind_before == CharClass::kDash;
  const bool free_after = separates(after) || kind_after == CharClass::kClosing ||
                          kind_after == CharClass::kPause || kind_after == CharClass::kTerminal ||
                          kind_after == CharClass::kDash;
  // Where words have no blanks between them, neither have marks: only the mark itself tells.
  if (text::is_unspaced_letter(before.value) || text::is_unspaced_letter(after.value)) {
    return text::usual_side(mark.value);
  }
  if (free_before && !free_after) return Side::kOpens;
  if (!free_before && free_after) return Side::kCloses;
  return text::usual_side(mark.value);
}

void find_groups(std::string_view text, std::vector<Group>& groups) {
  groups.clear();
  Matcher matcher(groups);
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (!kGroupBytes[static_cast<unsigned char>(text[offset])]) continue;
    const CodePoint c = text::first_code_point(text.substr(offset));
    match(text, offset, c.value, matcher);
    offset += c.size - 1;
  }
  std::ranges::sort(groups, {}, &Group::open);
}

}  // namespace diglot::segmentation
