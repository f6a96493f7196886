#include "segment/sentence_splitter.h"

#include <algorithm>
#include <array>

#include "segment/quotation_rules.h"
#include "segment/rules.h"

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;

// True where the text has Thai or Lao: their blocks begin with these bytes in UTF-8.
bool has_blank_delimited(std::string_view text) {
  for (std::size_t at = text.find('\xE0'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\xE0', at + 1)) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second >= 0xB8 && second <= 0xBB) return true;
  }
  return false;
}

// First bytes of the stops that Unicode does not always break behind: full stops, ! and ?,
// ellipses, the Khmer full stop; and the blank, which ends sentences in Thai.
constexpr std::array<bool, 256> make_stop_bytes() {
  std::array<bool, 256> table{};
  for (const char c : {'.', '!', '?', '\xE1', '\xE2', ' '}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr std::array<bool, 256> kStopBytes = make_stop_bytes();

// The size of the stop at `offset`; 0 where there is none.
std::size_t stop_size(std::string_view text, std::size_t offset) {
  const CodePoint c = text::first_code_point(text.substr(offset));
  const CharClass kind = text::char_class(c.value);
  return kind == CharClass::kEllipsis || kind == CharClass::kTerminal ? c.size : 0;
}

// True for . ! ?, which end nothing where no blank follows, unless Unicode says so.
bool needs_blank(char stop) { return stop == '.' || stop == '!' || stop == '?'; }

bool is_blank_between_phrases(std::string_view text, std::size_t offset) {
  return text::is_blank_delimited(text::last_code_point(text.substr(0, offset)).value) &&
         text::is_blank_delimited(text::first_code_point(text.substr(offset + 1)).value);
}

}  // namespace

SentenceSplitter::SentenceSplitter(std::string_view language, bool use_system_lists)
    : breaks_(language), lexicon_(Lexicon::make(language, use_system_lists)) {}

const std::vector<Range>& SentenceSplitter::split(std::string_view paragraph) {
  sentences_.clear();
  text_ = paragraph;
  sentence_begin_ = skip_white_space(text_, 0);
  if (sentence_begin_ == text_.size()) return sentences_;
  blank_delimited_ = has_blank_delimited(text_);
  find_groups(text_, groups_);
  next_group_ = 0;
  open_groups_.clear();
  seen_ = sentence_begin_;
  for (const std::size_t offset : breaks_.find(text_)) {
    try_stops_between(seen_, offset);
    if (offset > seen_) try_stop(offset, true);
    seen_ = std::max(seen_, offset);
  }
  const std::string_view rest = text::trim(text_.substr(sentence_begin_));
  sentences_.push_back({sentence_begin_, sentence_begin_ + rest.size()});
  return sentences_;
}

// Tries the stops that Unicode does not break behind, up to the break at `end`, which is tried by
// itself.
void SentenceSplitter::try_stops_between(std::size_t begin, std::size_t end) {
  for (std::size_t offset = begin; offset < end; ++offset) {
    if (!kStopBytes[static_cast<unsigned char>(text_[offset])]) continue;
    if (text_[offset] == ' ') {
      if (blank_delimited_) try_blank(offset);
      continue;
    }
    const std::size_t size = stop_size(text_, offset);
    if (size == 0) continue;
    const std::size_t behind = stop_behind(offset + size);
    const std::size_t next = skip_white_space(text_, behind);
    if (next >= end) return;
    if (next > behind || !needs_blank(text_[offset])) try_stop(behind, false);
    offset = std::max(behind, seen_) - 1;
  }
}

// End of what a stop that ends at `offset` goes on with: more stops, closing marks.
std::size_t SentenceSplitter::stop_behind(std::size_t offset) const {
  while (offset < text_.size()) {
    const CodePoint c = text::first_code_point(text_.substr(offset));
    switch (text::char_class(c.value)) {
      case CharClass::kTerminal:
      case CharClass::kEllipsis:
      case CharClass::kQuote:
      case CharClass::kClosing:
      case CharClass::kInvisible:
        offset += c.size;
        break;
      default:
        return offset;
    }
  }
  return offset;
}

void SentenceSplitter::try_stop(std::size_t offset, bool from_unicode) {
  std::optional<Boundary> boundary = find_boundary(text_, sentence_begin_, offset, groups_);
  if (!boundary) return;
  boundary->from_unicode = from_unicode;
  decide(*boundary);
}

void SentenceSplitter::try_blank(std::size_t offset) {
  if (!is_blank_between_phrases(text_, offset)) return;
  Boundary boundary = find_blank_boundary(text_, sentence_begin_, offset);
  decide(boundary);
}

void SentenceSplitter::decide(Boundary& boundary) {
  find_surroundings(boundary);
  seen_ = std::max(seen_, boundary.right_begin);
  if (!is_sentence_end(boundary, *lexicon_)) return;
  sentences_.push_back({sentence_begin_, boundary.left_end});
  sentence_begin_ = boundary.right_begin;
}

void SentenceSplitter::find_surroundings(Boundary& boundary) {
  for (; next_group_ < groups_.size() && groups_[next_group_].open < boundary.stop_begin;
       ++next_group_) {
    open_groups_.push_back(groups_[next_group_]);
  }
  std::erase_if(open_groups_,
                [&](const Group& group) { return group.close < boundary.stop_begin; });
  for (const Group& group : open_groups_) {
    if (group.is_quote) {
      boundary.in_quote =
          boundary.in_quote || is_embedded_quotation(text_, sentence_begin_, group, *lexicon_);
    } else {
      boundary.in_bracket =
          boundary.in_bracket || is_embedded_bracket(boundary, sentence_begin_, group);
    }
  }
}

}  // namespace diglot::segmentation
