// Names that have nothing like them in the target, whatever its script.
#include <algorithm>
#include <string>

#include "check/rules.h"
#include "text/tokens.h"

namespace diglot::check {
namespace {

constexpr std::size_t kLeastLetters = 4;

// How alike two words are, 0 to 1: the share of letter pairs that they have in common (Dice).
double likeness(std::string_view a, std::string_view b) {
  if (a.size() < 2 || b.size() < 2) return a == b ? 1.0 : 0.0;
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    if (b.find(a.substr(i, 2)) != std::string_view::npos) ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size() - 2);
}

bool starts_sentence(Side& side, const Word& word) {
  const std::string_view before = side.text().substr(0, word.begin);
  const std::size_t found = before.find_last_not_of(" \t\n\"'([*");
  if (found == std::string_view::npos) return true;
  return static_cast<unsigned char>(before[found]) >= 0x80 ||
         std::string_view(".!?:;-/>").find(before[found]) != std::string_view::npos;
}

// In German all nouns have capitals, in headings all words.
bool tells_names(Side& side) {
  const auto capitalised = std::ranges::count_if(side.words(), &Word::capitalised);
  return side.language().primary() != "de" && side.language().primary() != "lb" &&
         3 * static_cast<std::size_t>(capitalised) < 2 * side.words().size();
}

class NameRule final : public Rule {
 public:
  explicit NameRule(double least_likeness) : least_likeness_(least_likeness) {}

  void check(UnitView& unit, Reporter& reporter) override {
    if (!tells_names(unit.source)) return;
    target_words_.clear();
    for (const Word& word : unit.source.words()) {
      const bool is_name = word.capitalised && word.letters >= kLeastLetters && !word.has_digit &&
                           !starts_sentence(unit.source, word);
      if (!is_name || is_in_target(unit, word)) continue;
      reporter.report("nothing in the target is like the name " + quoted(unit.source.text(word)),
                      {source_mark(word.begin, word.end)});
    }
  }

 private:
  bool is_in_target(UnitView& unit, const Word& word) {
    const std::string_view name = unit.source.text(word);
    if (unit.target.text().find(name) != std::string_view::npos) return true;
    if (target_words_.empty()) {
      for (const Word& other : unit.target.words())
        target_words_.push_back(latinizer_.latin(unit.target.text(other)));
    }
    const std::string latin = latinizer_.latin(name);
    return std::ranges::any_of(target_words_, [&](const std::string& other) {
      // Words of scripts without blanks are runs of several.
      const bool is_run = other.size() > 2 * latin.size();
      return (is_run && other.find(latin.substr(0, kLeastLetters)) != std::string::npos) ||
             likeness(latin, other) >= least_likeness_;
    });
  }

  double least_likeness_;
  text::Latinizer latinizer_;
  std::vector<std::string> target_words_;
};

}  // namespace

std::unique_ptr<Rule> make_name(const CheckOptions& /*options*/, double threshold) {
  return std::make_unique<NameRule>(threshold);
}

}  // namespace diglot::check
