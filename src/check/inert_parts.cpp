// Addresses and placeholders: the same on both sides.
#include <algorithm>
#include <set>
#include <string>

#include "check/rules.h"
#include "check/unmatched.h"

namespace diglot::check {
namespace {

struct Part {
  std::string key;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Part> parts_of(Side& side, InertKind kind) {
  std::vector<Part> parts;
  for (const Inert& part : side.inert()) {
    if (part.kind != kind) continue;
    parts.push_back({std::string(side.text(part.begin, part.end)), part.begin, part.end});
  }
  return parts;
}

using Parts = std::vector<const Part*>;

Parts pointers(const std::vector<Part>& parts) {
  Parts all;
  for (const Part& part : parts) all.push_back(&part);
  return all;
}

std::vector<Mark> marks_of(const Parts& source, const Parts& target) {
  std::vector<Mark> marks;
  for (const Part* part : source) marks.push_back(source_mark(part->begin, part->end));
  for (const Part* part : target) marks.push_back(target_mark(part->begin, part->end));
  return marks;
}

// What has become of the parts that differ: "URL a became b".
std::string message_of(const UnitView& unit, const std::string& what, const Parts& missing,
                       const Parts& extra) {
  if (extra.empty()) return what + " " + list_of(unit.source, missing) + " missing in the target";
  if (missing.empty()) return what + " " + list_of(unit.target, extra) + " not in the source";
  return what + " " + list_of(unit.source, missing) + " became " + list_of(unit.target, extra);
}

// An address without what does not change where it leads.
std::string essence_of_url(std::string_view url) {
  for (const std::string_view prefix : {"https://", "http://"}) {
    if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
  }
  while (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

// Where an address leads, without its path and the language of a host: "en.wiki.example".
std::string_view site_of(std::string_view url) {
  url = url.substr(0, url.find_first_of("/?#"));
  const std::size_t dot = url.find('.');
  constexpr std::size_t kLongestCode = 3;
  const bool has_language = dot <= kLongestCode && url.find('.', dot + 1) != std::string_view::npos;
  return has_language ? url.substr(dot + 1) : url;
}

// Each missing address has another one of the same site in its place: the page in the language of
// the reader.
bool are_localised(const Parts& missing, const Parts& extra) {
  if (missing.size() != extra.size()) return false;
  std::set<std::string_view> sites;
  for (const Part* part : extra) sites.insert(site_of(part->key));
  return std::ranges::all_of(missing,
                             [&](const Part* part) { return sites.contains(site_of(part->key)); });
}

bool is_printf(std::string_view key) {
  return key.size() > 1 && key[0] == '%' && key != "%%" && key.back() != '%';
}

bool has_position(std::string_view key) { return key.find('$') != std::string_view::npos; }

// "%s %d" as "%1$s %2$d", where the other side says positions.
void number_positions(std::vector<Part>& parts) {
  std::size_t position = 0;
  for (Part& part : parts) {
    const bool is_plain = is_printf(part.key) && part.key[1] != '(' && !has_position(part.key);
    if (is_plain) part.key.insert(1, std::to_string(++position) + '$');
  }
}

bool any_has_position(const std::vector<Part>& parts) {
  return std::ranges::any_of(
      parts, [](const Part& part) { return is_printf(part.key) && has_position(part.key); });
}

// Arguments of printf without positions come in the order in which they stand.
bool order_matters(const std::vector<Part>& parts) {
  return std::ranges::all_of(parts, [](const Part& part) {
    return is_printf(part.key) && part.key[1] != '(' && !has_position(part.key) &&
           part.key.find_last_of("0123456789") != part.key.size() - 1;
  });
}

}  // namespace

void check_url(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  std::vector<Part> source = parts_of(unit.source, InertKind::kUrl);
  std::vector<Part> target = parts_of(unit.target, InertKind::kUrl);
  for (Part& part : source) part.key = essence_of_url(part.key);
  for (Part& part : target) part.key = essence_of_url(part.key);
  const Parts missing = unmatched(source, target);
  const Parts extra = unmatched(target, source);
  if (missing.empty() && extra.empty()) return;
  const std::string message = message_of(unit, "address", missing, extra);
  const bool may_be_right = missing.empty() || are_localised(missing, extra);
  may_be_right ? reporter.hint(message, marks_of(missing, extra))
               : reporter.report(message, marks_of(missing, extra));
}

void check_email(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const std::vector<Part> source = parts_of(unit.source, InertKind::kEmail);
  const std::vector<Part> target = parts_of(unit.target, InertKind::kEmail);
  const Parts missing = unmatched(source, target);
  const Parts extra = unmatched(target, source);
  if (missing.empty() && extra.empty()) return;
  const std::string message = message_of(unit, "e-mail address", missing, extra);
  // Addresses of examples are translated, too: user@machine.
  const bool may_be_right = missing.size() <= extra.size();
  may_be_right ? reporter.hint(message, marks_of(missing, extra))
               : reporter.report(message, marks_of(missing, extra));
}

void check_placeholder(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  std::vector<Part> source = parts_of(unit.source, InertKind::kPlaceholder);
  std::vector<Part> target = parts_of(unit.target, InertKind::kPlaceholder);
  if (source.empty() && target.empty()) return;
  if (any_has_position(source) != any_has_position(target)) {
    number_positions(source);
    number_positions(target);
  }
  const Parts missing = unmatched(source, target);
  const Parts extra = unmatched(target, source);
  if (!missing.empty() || !extra.empty()) {
    return reporter.report(message_of(unit, "placeholder", missing, extra),
                           marks_of(missing, extra));
  }
  const bool same_order = std::ranges::equal(source, target, {}, &Part::key, &Part::key);
  if (same_order || !order_matters(source)) return;
  const Parts all_source = pointers(source);
  const Parts all_target = pointers(target);
  reporter.report("placeholders " + list_of(unit.source, all_source) +
                      " stand in another order: " + list_of(unit.target, all_target),
                  marks_of(all_source, all_target));
}

}  // namespace diglot::check
