// Terms of the glossary and the translations that they must have, compared by stems.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

using Keys = std::vector<std::string>;

// A word of a text and one of its keys: "l'homme" has two.
struct PlacedKey {
  std::string key;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<PlacedKey> placed_keys(Side& side) {
  std::vector<PlacedKey> placed;
  for (const Word& word : side.words()) {
    for (const std::string& key : side.language().tokenizer().keys(side.text(word))) {
      placed.push_back({key, word.begin, word.end});
    }
  }
  return placed;
}

bool stands_at(const Keys& term, const std::vector<PlacedKey>& text, std::size_t at) {
  if (at + term.size() > text.size()) return false;
  for (std::size_t i = 0; i < term.size(); ++i) {
    if (text[at + i].key != term[i]) return false;
  }
  return true;
}

bool stands_in(const Keys& term, const std::vector<PlacedKey>& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (stands_at(term, text, at)) return true;
  }
  return false;
}

// A term and its translations, by keys in one pair of languages.
struct Term {
  Keys source;
  std::vector<Keys> targets;
  std::vector<std::string> texts;  ///< The translations as the glossary has them.
};

/// The glossary as one pair of languages reads it.
class Terms {
 public:
  Terms(const std::vector<LexiconEntry>& glossary, LanguageTools& source, LanguageTools& target) {
    std::map<Keys, std::size_t> known;
    for (const LexiconEntry& entry : glossary) {
      Keys keys = source.tokenizer().keys(entry.source);
      if (keys.empty()) continue;
      const auto [found, is_new] = known.try_emplace(keys, terms_.size());
      if (is_new) terms_.push_back({std::move(keys), {}, {}});
      Term& term = terms_[found->second];
      term.targets.push_back(target.tokenizer().keys(entry.target));
      term.texts.push_back(entry.target);
    }
    for (std::size_t i = 0; i < terms_.size(); ++i) by_first_key_[terms_[i].source[0]].push_back(i);
  }

  /// The longest term that stands in `text` at `at`; null where none does.
  const Term* find(const std::vector<PlacedKey>& text, std::size_t at) const {
    const auto found = by_first_key_.find(text[at].key);
    if (found == by_first_key_.end()) return nullptr;
    const Term* longest = nullptr;
    for (const std::size_t index : found->second) {
      const Term& term = terms_[index];
      const bool is_longer = longest == nullptr || term.source.size() > longest->source.size();
      if (is_longer && stands_at(term.source, text, at)) longest = &term;
    }
    return longest;
  }

 private:
  std::vector<Term> terms_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_key_;
};

class TermRule final : public Rule {
 public:
  explicit TermRule(const std::vector<LexiconEntry>& glossary) : glossary_(glossary) {}

  void check(UnitView& unit, Reporter& reporter) override {
    if (glossary_.empty()) return;
    const Terms& terms = terms_of(unit);
    const std::vector<PlacedKey> source = placed_keys(unit.source);
    std::vector<PlacedKey> target;
    for (std::size_t at = 0; at < source.size();) {
      const Term* term = terms.find(source, at);
      if (term == nullptr) {
        ++at;
        continue;
      }
      if (target.empty()) target = placed_keys(unit.target);
      if (!is_used(*term, unit.target, target)) report(unit, *term, source, at, reporter);
      at += term->source.size();
    }
  }

 private:
  const Terms& terms_of(const UnitView& unit) {
    constexpr std::size_t kMostPairs = 64;
    if (terms_.size() >= kMostPairs) terms_.clear();
    std::pair key(unit.source.language().tag(), unit.target.language().tag());
    const auto found = terms_.find(key);
    if (found != terms_.end()) return found->second;
    return terms_
        .emplace(std::move(key), Terms(glossary_, unit.source.language(), unit.target.language()))
        .first->second;
  }

  // Where words are not parted, what a word is depends on what stands beside it: so the letters
  // tell.
  static bool is_used(const Term& term, const Side& side, const std::vector<PlacedKey>& target) {
    for (std::size_t i = 0; i < term.targets.size(); ++i) {
      if (!term.targets[i].empty() && stands_in(term.targets[i], target)) return true;
      const bool by_letters = !side.language().writes_blanks() || term.targets[i].empty();
      if (by_letters && side.text().find(term.texts[i]) != std::string_view::npos) return true;
    }
    return false;
  }

  static void report(const UnitView& unit, const Term& term, const std::vector<PlacedKey>& source,
                     std::size_t at, Reporter& reporter) {
    const Mark mark = source_mark(source[at].begin, source[at + term.source.size() - 1].end);
    std::string wanted;
    for (const std::string& text : term.texts) {
      if (!wanted.empty()) wanted += " or ";
      wanted += quoted(text);
    }
    reporter.report(
        quoted(unit.source.text(mark.begin, mark.end)) + " is not translated as " + wanted, {mark});
  }

  std::vector<LexiconEntry> glossary_;
  std::map<std::pair<std::string, std::string>, Terms> terms_;
};

}  // namespace

std::unique_ptr<Rule> make_term(const CheckOptions& options, double /*threshold*/) {
  return std::make_unique<TermRule>(options.glossary);
}

}  // namespace diglot::check
