#include "align/word_knowledge.h"

#include <utility>

#include "evidence/lexical/model1.h"

namespace diglot::align {

WordKnowledge::WordKnowledge(const Document& source, const Document& target,
                             const AlignerOptions& options, std::span<const Lexicon> lexicons)
    : options_(options),
      source_(source),
      target_(target),
      known_(evidence::likeness_tables(source_, target_)) {
  if (lexicons.empty()) return;
  const evidence::TranslationTables dictionary =
      evidence::dictionary_tables(lexicons, source, target, source_, target_);
  known_.forward.add(dictionary.forward, options.parameters.dictionary_weight);
  known_.backward.add(dictionary.backward, options.parameters.dictionary_weight);
}

evidence::LexicalEvidence WordKnowledge::evidence(std::span<const Bead> beads,
                                                  const std::vector<Shape>& shapes) const {
  const AlignerParameters& p = options_.parameters;
  evidence::TranslationTables tables = known_;
  if (options_.learn_words) add_learned(beads, tables);
  tables.forward.finish();
  tables.backward.finish();
  return {source_,
          target_,
          std::move(tables),
          shapes,
          {p.lexical_weight, p.explained_words, p.explained_numbers, p.explained_punctuation,
           p.lexical_power}};
}

void WordKnowledge::add_learned(std::span<const Bead> beads,
                                evidence::TranslationTables& tables) const {
  const AlignerParameters& p = options_.parameters;
  std::vector<evidence::TokenBead> token_beads;
  for (const Bead& bead : beads) {
    if (bead.shape().is_null() || bead.confidence < p.learning_confidence) continue;
    token_beads.push_back(
        {source_.tokens(bead.source), target_.tokens(bead.target), bead.confidence});
  }
  const evidence::Model1Parameters parameters = {.discount = p.learning_discount,
                                                 .shrinkage = p.learning_shrinkage};
  tables.forward.add(evidence::train_model1(token_beads, source_, target_, parameters),
                     p.learned_weight);
  tables.backward.add(evidence::train_model1_backward(token_beads, source_, target_, parameters),
                      p.learned_weight);
}

}  // namespace diglot::align
