// Names that have nothing like them in the target, whatever its script.
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "check/consonants.h"
#include "check/hash.h"
#include "check/rules.h"
#include "text/characters.h"
#include "text/tokens.h"

namespace diglot::check {
namespace {

constexpr std::size_t kLeastLetters = 4;
// Units with more words are whole texts.
constexpr std::size_t kMostUnitWords = 2000;
constexpr double kLeastLikeness = 0.5;

// How alike two words are, 0 to 1: the share of letter pairs that they have in common (Dice).
double likeness(std::string_view a, std::string_view b) {
  if (a.size() < 2 || b.size() < 2) return a == b ? 1.0 : 0.0;
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    if (b.find(a.substr(i, 2)) != std::string_view::npos) ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size() - 2);
}

bool are_alike(std::string_view name, std::string_view word) {
  if (likeness(name, word) >= kLeastLikeness) return true;
  constexpr std::size_t kLeastConsonants = 3;
  const std::string consonants = consonants_of(name);
  return consonants.size() >= kLeastConsonants && consonants_of(word).starts_with(consonants);
}

// Words of scripts without blanks are runs of several.
bool has_like(std::string_view name, std::string_view run) {
  if (run.size() <= 2 * name.size()) return are_alike(name, run);
  const std::string consonants = consonants_of(name);
  return run.find(name.substr(0, kLeastLetters)) != std::string_view::npos ||
         (consonants.size() >= kLeastLetters &&
          consonants_of(run).find(consonants) != std::string::npos);
}

bool starts_sentence(Side& side, const Word& word) {
  const std::string_view before = side.text().substr(0, word.begin);
  const std::size_t found = before.find_last_not_of(" \t\n\"'([*");
  if (found == std::string_view::npos) return true;
  return static_cast<unsigned char>(before[found]) >= 0x80 ||
         std::string_view(".!?:;-/>").find(before[found]) != std::string_view::npos;
}

// In German all nouns have capitals, in headings most words.
bool tells_names(Side& side) {
  const auto capitalised =
      static_cast<std::size_t>(std::ranges::count_if(side.words(), &Word::capitalised));
  return side.language().primary() != "de" && side.language().primary() != "lb" &&
         3 * capitalised <= side.words().size();
}

// English writes Tuesday and March with capitals.
bool is_date_word(Side& side, const Word& word) {
  const text::CalendarNames& names = side.language().calendar_names();
  const std::string lower = text::to_lower(side.text(word));
  return names.month(lower) > 0 || names.is_weekday(lower);
}

// How often a word with a capital has had its like in the translations so far: that of a person
// nearly always, "English" hardly ever.
class KeptNames {
 public:
  /// The share to expect the next time, 0 to 1: of this word, or, before it has come, of all of
  /// them.
  double share(std::uint64_t word) const {
    const auto found = words_.find(word);
    const Counts counts = found == words_.end() ? Counts() : found->second;
    const double all = all_.kept / all_.total;
    return (counts.kept + kPriorWeight * all) / (counts.total + kPriorWeight);
  }

  void learn(std::uint64_t word, bool is_kept) {
    // No file can fill the memory.
    if (words_.size() >= kMostWords) words_.clear();
    for (Counts* counts : {&words_[word], &all_}) {
      counts->total += 1.0F;
      counts->kept += is_kept ? 1.0F : 0.0F;
    }
  }

 private:
  struct Counts {
    float kept = 0.0F;
    float total = 0.0F;
  };
  static constexpr std::size_t kMostWords = std::size_t{1} << 16;
  static constexpr double kPriorWeight = 2.0;

  std::unordered_map<std::uint64_t, Counts> words_;
  Counts all_ = {3.0F, 4.0F};
};

class NameRule final : public Rule {
 public:
  explicit NameRule(double least_share) : least_share_(least_share) {}

  void check(UnitView& unit, Reporter& reporter) override {
    if (!tells_names(unit.source)) return;
    // Every name is compared with every word.
    if (unit.source.words().size() > kMostUnitWords ||
        unit.target.words().size() > kMostUnitWords) {
      return;
    }
    target_words_.clear();
    for (const Word& word : unit.source.words()) {
      if (!is_name(unit.source, word)) continue;
      const std::uint64_t hash =
          hash_of(unit.source.text(word), hash_of(unit.target.language().tag()));
      const bool is_kept = is_in_target(unit, word);
      if (!is_kept && kept_names_.share(hash) >= least_share_) {
        reporter.report("nothing in the target is like the name " + quoted(unit.source.text(word)),
                        {source_mark(word.begin, word.end)});
      }
      kept_names_.learn(hash, is_kept);
    }
  }

 private:
  static bool is_name(Side& source, const Word& word) {
    return word.capitalised && word.letters >= kLeastLetters && !word.has_digit &&
           !starts_sentence(source, word) && !is_date_word(source, word);
  }

  bool is_in_target(UnitView& unit, const Word& word) {
    const std::string_view name = unit.source.text(word);
    if (unit.target.text().find(name) != std::string_view::npos) return true;
    if (target_words_.empty()) {
      for (const Word& other : unit.target.words()) {
        // Chinese spells names in characters that sound like them to few, and long runs are dear.
        if (other.unspaced && unit.target.language().primary() == "zh") continue;
        target_words_.push_back(latinizer_.latin(unit.target.text(other)));
      }
    }
    const std::string latin = latinizer_.latin(name);
    return std::ranges::any_of(target_words_,
                               [&](const std::string& other) { return has_like(latin, other); });
  }

  double least_share_;
  text::Latinizer latinizer_;
  KeptNames kept_names_;
  std::vector<std::string> target_words_;
};

}  // namespace

std::unique_ptr<Rule> make_name(const CheckOptions& /*options*/, double threshold) {
  return std::make_unique<NameRule>(threshold);
}

}  // namespace diglot::check
