// Tags of XML and HTML: the same on both sides, and nested as they should be.
#include <algorithm>
#include <optional>
#include <set>

#include "check/rules.h"
#include "check/unmatched.h"

namespace diglot::check {
namespace {

struct Tag {
  std::string key;  ///< "<b", "</b", "<x/" and the id, where it has one.
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool closes = false;
  bool is_empty = false;
};

bool is_name_char(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' ||
         c == ':' || c == '-' || c == '.';
}

// The value of the attribute id, with its quotation marks.
std::string_view id_of(std::string_view tag) {
  const std::size_t found = tag.find(" id=");
  if (found == std::string_view::npos || found + 5 >= tag.size()) return {};
  const std::string_view value = tag.substr(found + 4);
  const std::size_t end = value.find(value[0], 1);
  return end == std::string_view::npos ? std::string_view() : value.substr(0, end + 1);
}

std::optional<Tag> read_tag(const Side& side, const Inert& part) {
  const std::string_view text = side.text(part.begin, part.end);
  Tag tag;
  tag.begin = part.begin;
  tag.end = part.end;
  tag.closes = text[1] == '/';
  tag.is_empty = text.ends_with("/>");
  const std::string_view rest = text.substr(tag.closes ? 2 : 1);
  const auto size =
      static_cast<std::size_t>(std::ranges::find_if_not(rest, is_name_char) - rest.begin());
  tag.name = rest.substr(0, size);
  if (tag.name.empty()) return std::nullopt;  // A comment.
  tag.key = (tag.closes ? "</" : "<") + std::string(tag.name) + (tag.is_empty ? "/" : "") +
            std::string(id_of(text));
  return tag;
}

std::vector<Tag> tags_of(Side& side) {
  std::vector<Tag> tags;
  for (const Inert& part : side.inert()) {
    if (part.kind != InertKind::kTag) continue;
    if (auto tag = read_tag(side, part)) tags.push_back(std::move(*tag));
  }
  return tags;
}

using Names = std::set<std::string_view>;

// Of the elements that end somewhere. Others need no end: <br>.
void add_closed(const std::vector<Tag>& tags, Names& names) {
  for (const Tag& tag : tags) {
    if (tag.closes) names.insert(tag.name);
  }
}

// The first tag without its partner; null where all are nested.
const Tag* first_unbalanced(const std::vector<Tag>& tags, const Names& closed) {
  std::vector<const Tag*> open;
  for (const Tag& tag : tags) {
    if (tag.is_empty || !closed.contains(tag.name)) continue;
    if (!tag.closes) {
      open.push_back(&tag);
    } else if (!open.empty() && open.back()->name == tag.name) {
      open.pop_back();
    } else {
      return open.empty() ? &tag : open.back();
    }
  }
  return open.empty() ? nullptr : open.back();
}

// Elements that say how words look: translators set them as their language has it.
bool is_formatting(const Tag* tag) {
  constexpr std::string_view kNames =
      " a abbr acronym b bdi bdo big cite code dfn em font i kbd mark nobr q s samp small span "
      "strike "
      "strong sub sup tt u var wbr ";
  const bool has_id =
      tag->key.find('"') != std::string::npos || tag->key.find('\'') != std::string::npos;
  return !has_id && kNames.find(' ' + std::string(tag->name) + ' ') != std::string_view::npos;
}

std::string message_of(const UnitView& unit, const std::vector<const Tag*>& missing,
                       const std::vector<const Tag*>& extra) {
  if (extra.empty()) return "tag " + list_of(unit.source, missing) + " missing in the target";
  if (missing.empty()) return "tag " + list_of(unit.target, extra) + " not in the source";
  return "tag " + list_of(unit.source, missing) + " became " + list_of(unit.target, extra);
}

}  // namespace

void check_tag(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const std::vector<Tag> source = tags_of(unit.source);
  const std::vector<Tag> target = tags_of(unit.target);
  if (source.empty() && target.empty()) return;
  Names closed;
  add_closed(source, closed);
  add_closed(target, closed);
  const Tag* unbalanced = first_unbalanced(target, closed);
  if (unbalanced != nullptr && first_unbalanced(source, closed) == nullptr) {
    const std::string text(unit.target.text(unbalanced->begin, unbalanced->end));
    return reporter.report("tag " + text + " has no partner in the target",
                           {target_mark(unbalanced->begin, unbalanced->end)});
  }
  const std::vector<const Tag*> missing = unmatched(source, target);
  const std::vector<const Tag*> extra = unmatched(target, source);
  if (missing.empty() && extra.empty()) return;
  std::vector<Mark> marks;
  marks.reserve(missing.size() + extra.size());
  for (const Tag* tag : missing) marks.push_back(source_mark(tag->begin, tag->end));
  for (const Tag* tag : extra) marks.push_back(target_mark(tag->begin, tag->end));
  const std::string message = message_of(unit, missing, extra);
  const bool only_formatting = unbalanced == nullptr &&
                               std::ranges::all_of(missing, is_formatting) &&
                               std::ranges::all_of(extra, is_formatting);
  only_formatting ? reporter.note(message, std::move(marks))
                  : reporter.report(message, std::move(marks));
}

}  // namespace diglot::check
