#include "segment/layout.h"

#include <algorithm>
#include <array>

#include "diglot/unicode.h"
#include "segment/boundary.h"
#include "segment/rule.h"
#include "text/characters.h"

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;

// Nobody wraps running text narrower or wider, in columns of a terminal. Narrower lines are verses,
// menus, subtitles.
constexpr std::size_t kMinWidth = 40;
constexpr std::size_t kMaxWidth = 160;
// No line of kMaxWidth columns has more bytes; longer ones need no measuring.
constexpr std::size_t kMaxLineBytes = kMaxWidth * 8;
// Evidence to ask for before lines are glued together: the share of joints at which a sentence
// plainly runs on, and the share of these that one width explains; a bit more is asked of few
// lines. Or that one width explains all joints where no sentence ends, so many at least.
constexpr double kMinRunOnShare = 0.2;
constexpr double kMinExplainedShare = 0.65;
constexpr double kFewLinesPenalty = 0.7;
constexpr double kMinOpenJoints = 3;
// Hand-made line ends come a little early: by this share of the width.
constexpr double kSlack = 0.06;
// A line that leaves this much free was ended on purpose.
constexpr double kShortLineRoom = 0.15;
constexpr double kVeryShortLine = 0.6;
constexpr std::size_t kMinIndentStep = 2;

std::string_view content(std::string_view text, const Line& line) {
  return text.substr(line.begin, line.end - line.begin);
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// As display_width, but fast where most lines are plain.
std::size_t columns_of(std::string_view text) {
  return is_ascii(text) ? text.size() : display_width(text);
}

std::size_t width_of(std::string_view text, const Line& line) {
  const std::string_view bytes = content(text, line);
  return bytes.size() > kMaxLineBytes ? kMaxWidth + 1 : line.indent + columns_of(bytes);
}

std::size_t columns(char32_t c, std::size_t column) {
  constexpr std::size_t kTab = 8;
  if (c == U'\t') return kTab - column % kTab;
  return c == U'\u3000' ? 2 : 1;
}

Line make_line(std::string_view text, std::size_t begin, std::size_t end) {
  Line line{begin, end, 0};
  while (line.begin < end) {
    const CodePoint c = text::first_code_point(text.substr(line.begin, end - line.begin));
    if (!text::is_white_space(c.value)) break;
    line.indent += columns(c.value, line.indent);
    line.begin += c.size;
  }
  line.end = line.begin + text::trim(content(text, line)).size();
  return line;
}

// Columns of what would have come up to this line had there been room: its first word, or where
// words have no blanks between them, the least that can be broken off.
std::size_t first_word_width(std::string_view line) {
  constexpr std::size_t kIdeographWidth = 2;
  constexpr std::size_t kSoutheastAsianWordWidth = 8;
  const CodePoint first = text::first_code_point(line);
  if (text::is_unspaced_letter(first.value)) {
    constexpr char32_t kFirstOfEastAsia = U'\u2E80';
    return first.value < kFirstOfEastAsia ? kSoutheastAsianWordWidth : kIdeographWidth;
  }
  return columns_of(line.substr(0, std::min(line.find(' '), kMaxWidth)));
}

CharClass last_class(std::string_view line) {
  while (!line.empty()) {
    const CodePoint c = text::last_code_point(line);
    const CharClass kind = text::char_class(c.value);
    if (kind != CharClass::kQuote && kind != CharClass::kClosing) return kind;
    line.remove_suffix(c.size);
  }
  return CharClass::kOther;
}

bool is_end_of_sentence(std::string_view line) {
  const CharClass last = last_class(line);
  return last == CharClass::kTerminal || last == CharClass::kEllipsis || line.ends_with(':') ||
         line.ends_with("：");
}

// True where the sentence plainly runs on from one line to the next.
bool runs_on(std::string_view line, std::string_view next) {
  if (is_end_of_sentence(line)) return false;
  const CharClass first = text::char_class(text::first_code_point(next).value);
  if (first == CharClass::kLower) return true;
  const CharClass last = last_class(line);
  return first == CharClass::kUncased && (last == CharClass::kUncased || last == CharClass::kMark);
}

// Where two neighbouring lines meet that may belong to one paragraph.
struct Joint {
  std::size_t width = 0;      ///< Of the upper line.
  std::size_t next_word = 0;  ///< Width of the first word of the lower line.
};

struct Joints {
  std::size_t count = 0;      ///< All, those where a sentence ends included.
  std::vector<Joint> open;    ///< Those where none ends.
  std::vector<Joint> run_on;  ///< Those of them where a sentence plainly runs on.
};

Joints find_joints(std::string_view text, const std::vector<Line>& lines) {
  Joints joints;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Line& line = lines[i];
    const Line& next = lines[i + 1];
    if (line.blank() || next.blank() || next.indent >= line.indent + kMinIndentStep) continue;
    ++joints.count;
    if (is_end_of_sentence(content(text, line))) continue;
    joints.open.push_back({width_of(text, line), first_word_width(content(text, next))});
    if (runs_on(content(text, line), content(text, next))) {
      joints.run_on.push_back(joints.open.back());
    }
  }
  return joints;
}

struct WrapWidth {
  std::size_t columns = 0;
  double explained = 0;  ///< How many joints it explains.
};

// The width that explains most joints. Breaking lines at a width leaves a line that is not wider,
// and not so short that the next word had fitted: each joint tells an interval of widths.
WrapWidth find_wrap_width(const std::vector<Joint>& joints) {
  std::array<int, kMaxWidth + 2> change{};
  for (const Joint& joint : joints) {
    if (joint.width > kMaxWidth) continue;
    const auto slack = static_cast<std::size_t>(kSlack * static_cast<double>(joint.width));
    const std::size_t end = joint.width + 1 + joint.next_word + slack;
    ++change[joint.width];
    --change[std::min(end, kMaxWidth + 1)];
  }
  WrapWidth best;
  int explained = 0;
  for (std::size_t columns = 0; columns <= kMaxWidth; ++columns) {
    explained += change[columns];
    if (explained > best.explained) best = {columns, static_cast<double>(explained)};
  }
  return best;
}

bool explains(const std::vector<Joint>& joints, double needed) {
  const WrapWidth width = find_wrap_width(joints);
  return width.columns >= kMinWidth && width.explained >= needed;
}

// "- item", "* item", "3. item", "b) item".
enum class ItemMark { kNone, kLikely, kSure };

ItemMark item_mark(std::string_view line) {
  const CodePoint first = text::first_code_point(line);
  const std::string_view behind = line.substr(first.size);
  if (behind.starts_with(' ')) {
    if (first.value == U'*' || first.value == U'•' || first.value == U'·') return ItemMark::kSure;
    if (text::char_class(first.value) == CharClass::kDash) return ItemMark::kLikely;
  }
  const std::string_view mark = word_at(line, 0);
  const std::string_view rest = line.substr(mark.size());
  const bool numbered = is_number(mark) || text::first_code_point(mark).size == mark.size();
  const bool closed = rest.starts_with(") ") || (rest.starts_with(". ") && is_number(mark));
  return !mark.empty() && numbered && closed ? ItemMark::kLikely : ItemMark::kNone;
}

class ParagraphFinder {
 public:
  ParagraphFinder(std::string_view text, const std::vector<Line>& lines)
      : text_(text), lines_(lines), width_(measure()) {}

  std::vector<LineRange> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank() || (i > begin_ && starts_paragraph(i))) end_paragraph(i);
      if (lines_[i].blank()) begin_ = i + 1;
    }
    end_paragraph(lines_.size());
    return std::move(paragraphs_);
  }

 private:
  std::size_t measure() const {
    const WrapWidth found = find_wrap_width(find_joints(text_, lines_).run_on);
    if (found.columns > 0) return found.columns;
    std::size_t widest = 0;
    for (const Line& line : lines_) widest = std::max(widest, width_of(text_, line));
    return widest;
  }

  void end_paragraph(std::size_t end) {
    if (end > begin_) paragraphs_.push_back({begin_, end});
    begin_ = end;
  }

  bool starts_paragraph(std::size_t index) const {
    const std::string_view line = content(text_, lines_[index]);
    const std::string_view above = content(text_, lines_[index - 1]);
    const bool in_item = item_mark(content(text_, lines_[begin_])) != ItemMark::kNone;
    const bool ended = ends_on_purpose(index - 1);
    if (ended) return true;
    switch (item_mark(line)) {
      case ItemMark::kSure:
        return true;
      case ItemMark::kLikely:
        if (in_item || is_end_of_sentence(above) || has_room(index - 1)) return true;
        break;
      case ItemMark::kNone:
        break;
    }
    return !in_item && lines_[index].indent >= lines_[index - 1].indent + kMinIndentStep;
  }

  // Columns that were still free on a line when the next one was begun; negative where its first
  // word did not fit.
  double room_on(std::size_t index) const {
    const std::size_t next_word = first_word_width(content(text_, lines_[index + 1]));
    const std::size_t needed = width_of(text_, lines_[index]) + 1 + next_word;
    return static_cast<double>(width_) - static_cast<double>(needed);
  }

  bool has_room(std::size_t index) const { return room_on(index) >= 0; }

  // True where the line could have held more and does not look as if its sentence went on.
  bool ends_on_purpose(std::size_t index) const {
    const auto width = static_cast<double>(width_);
    if (room_on(index) < kShortLineRoom * width) return false;
    const std::string_view line = content(text_, lines_[index]);
    const std::string_view next = content(text_, lines_[index + 1]);
    if (runs_on(line, next)) return false;
    return is_end_of_sentence(line) ||
           static_cast<double>(width_of(text_, lines_[index])) < kVeryShortLine * width;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t width_;
  std::size_t begin_ = 0;
  std::vector<LineRange> paragraphs_;
};

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back(make_line(text, begin, end));
    const bool two_bytes = text.substr(end).starts_with("\r\n");
    begin = end + (two_bytes ? 2 : 1);
  }
  return lines;
}

Layout detect_layout(std::string_view text, const std::vector<Line>& lines) {
  const Joints joints = find_joints(text, lines);
  const auto run_ons = static_cast<double>(joints.run_on.size());
  if (run_ons < kMinRunOnShare * static_cast<double>(joints.count)) return Layout::kUnwrapped;
  // Where nouns have capitals, a short text may have hardly a line that begins small.
  const bool wrapped =
      explains(joints.run_on, kMinExplainedShare * run_ons + kFewLinesPenalty) ||
      explains(joints.open, std::max(kMinOpenJoints, static_cast<double>(joints.open.size())));
  return wrapped ? Layout::kWrapped : Layout::kUnwrapped;
}

std::vector<LineRange> wrapped_paragraphs(std::string_view text, const std::vector<Line>& lines) {
  return ParagraphFinder(text, lines).find();
}

}  // namespace diglot::segmentation
