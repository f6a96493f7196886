#include "cli/filter_options.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace diglot::cli {
namespace {

constexpr std::size_t kLargest = std::numeric_limits<std::size_t>::max();

// "a,b" "c" become a, b, c.
std::vector<std::string> listed(const std::vector<std::string>& typed) {
  std::vector<std::string> items;
  for (const std::string& list : typed) {
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      items.push_back(list.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return items;
}

// "1-2".
Shape shape_of(const std::string& typed, const CommandLine& line) {
  const std::size_t dash = typed.find('-');
  const bool is_number = typed.find_first_not_of("0123456789-") == std::string::npos;
  if (!is_number || dash == std::string::npos || dash == 0 || dash + 1 == typed.size() ||
      typed.find('-', dash + 1) != std::string::npos) {
    throw line.usage_error("a shape like 1-1 or 1-2 for --shape", in_quotes(typed));
  }
  return {whole_number("--shape", typed.substr(0, dash), 0, kLargest),
          whole_number("--shape", typed.substr(dash + 1), 0, kLargest)};
}

std::optional<Sameness> sameness_of(const std::string& typed, const CommandLine& line) {
  if (typed.empty()) return std::nullopt;
  if (typed == "exact") return Sameness::kExact;
  if (typed == "loose") return Sameness::kLoose;
  throw line.usage_error("exact or loose for --dedupe", in_quotes(typed));
}

std::optional<std::size_t> count_of(const char* option, const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  return whole_number(option, typed, 1, kLargest);
}

}  // namespace

void add_filter_options(CommandLine& line, FilterOptions& typed) {
  auto add = line.add_group("Choosing, in this order");
  add("languages", values(typed.languages, "A B"),
      "the two languages out of a file that has more, source first; units that lack one are "
      "dropped; A,B will do, too");
  add("min-confidence", value(typed.min_confidence, "X"),
      "drop units whose confidence is below X, or that have none");
  add("shape", repeated(typed.shapes, "N-M"),
      "keep units of this shape alone, e.g. 1-1; may be given again, or several: 1-1,1-2");
  add("dedupe", optional_value(typed.dedupe, "KIND", "exact"),
      "drop units that came before: exactly, or loose: but for case, digits and punctuation");
  add("sample", value(typed.sample, "N"),
      "draw N units at random, always the same, in their order; they are kept in memory");
  add("sort", value(typed.sort, "KEY"),
      "by confidence, length, source, target or ratio (of lengths), smallest first; what does not "
      "fit into memory goes to TMPDIR");
  add("reverse", flag(typed.reverse), "with --sort: largest first");
  add("head", value(typed.head, "N"), "the first N units alone");
}

UnitFilterOptions filter_of(const FilterOptions& typed, const CommandLine& line) {
  UnitFilterOptions options;
  options.needs_both_texts = !typed.languages.empty();
  if (!typed.min_confidence.empty()) {
    options.min_confidence = positive_number("--min-confidence", typed.min_confidence, 1.0);
  }
  for (const std::string& shape : listed(typed.shapes)) {
    options.shapes.push_back(shape_of(shape, line));
  }
  options.dedupe = sameness_of(typed.dedupe, line);
  options.sample_size = count_of("--sample", typed.sample);
  if (!typed.sort.empty()) options.sort = sort_key_from_name(typed.sort);
  if (typed.reverse && typed.sort.empty()) throw line.usage_error("--sort with --reverse", "none");
  options.is_descending = typed.reverse;
  options.head = count_of("--head", typed.head);
  return options;
}

void choose_languages(const FilterOptions& typed, UnitInputRequest& input,
                      const CommandLine& line) {
  const std::vector<std::string> languages = listed(typed.languages);
  if (languages.empty()) return;
  const bool has_empty = std::ranges::count(languages, "") > 0;
  if (languages.size() != 2 || has_empty) {
    throw line.usage_error("two languages behind --languages, and files before it",
                           has_empty ? "an empty one" : std::to_string(languages.size()));
  }
  ReadUnitsOptions& reading = input.reading;
  if (!reading.source_language.empty() || !reading.target_language.empty()) {
    throw line.usage_error("--languages, or -s and -t", "both");
  }
  reading.source_language = canonical_tag("--languages", languages[0]);
  reading.target_language = canonical_tag("--languages", languages[1]);
}

}  // namespace diglot::cli
