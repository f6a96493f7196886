#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/shared_words.h"

namespace diglot::evidence {
namespace {

SharedWords shared_words(const TokenTable& document, const text::StringIndex& keys) {
  return {document, keys.size(), [&](std::string_view key) { return keys.find(key); }};
}

struct Weighted {
  WordId source = 0;
  WordId target = 0;
  double weight = 0.0;
};

// How often the lexicons have each pair of words of the documents, by ascending source word and
// target word.
std::vector<Weighted> pair_weights(const LexiconIndex& lexicons, const TokenTable& source,
                                   const TokenTable& target) {
  const SharedWords source_words = shared_words(source, lexicons.sources());
  const SharedWords target_words = shared_words(target, lexicons.targets());
  std::vector<Weighted> pairs;
  for (const SharedWord& word : source_words.words()) {
    const std::span<const KeyId> translations = lexicons.translations(word.in_lexicon);
    const std::span<const double> weights = lexicons.weights(word.in_lexicon);
    const auto row = static_cast<std::ptrdiff_t>(pairs.size());
    for (std::size_t i = 0; i < translations.size(); ++i) {
      const std::optional<WordId> translation = target_words.in_document(translations[i]);
      if (translation) pairs.push_back({word.in_document, *translation, weights[i]});
    }
    std::ranges::sort(pairs.begin() + row, pairs.end(), {}, &Weighted::target);
  }
  return pairs;
}

}  // namespace

TranslationTables dictionary_tables(const LexiconIndex& lexicons, const TokenTable& source,
                                    const TokenTable& target) {
  const std::vector<Weighted> pairs = pair_weights(lexicons, source, target);
  std::vector<double> source_totals(source.word_count(), 0.0);
  std::vector<double> target_totals(target.word_count(), 0.0);
  for (const Weighted& pair : pairs) {
    source_totals[pair.source] += pair.weight;
    target_totals[pair.target] += pair.weight;
  }
  TranslationTables tables{TranslationTable(source.word_count()),
                           TranslationTable(target.word_count())};
  for (const Weighted& pair : pairs) {
    tables.forward.add(pair.source, pair.target, pair.weight / source_totals[pair.source]);
    tables.backward.add(pair.target, pair.source, pair.weight / target_totals[pair.target]);
  }
  return tables;
}

}  // namespace diglot::evidence
