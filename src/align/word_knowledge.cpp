#include "align/word_knowledge.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "evidence/lexical/model1.h"
#include "evidence/lexical/trained_tables.h"

namespace diglot::align {

WordKnowledge::WordKnowledge(const Document& source, const Document& target,
                             const AlignerOptions& options, std::span<const Lexicon> lexicons)
    : source_document_(source),
      target_document_(target),
      options_(options),
      lexicons_(lexicons),
      source_(source),
      target_(target) {
  known_.push_back({WordSource::kCognate, 1.0, evidence::likeness_tables(source_, target_)});
  add_lexicons(WordSource::kDictionary, lexicons, known_);
  for (const Lexicon& lexicon : lexicons) {
    if (!lexicon.words) continue;
    known_.push_back({WordSource::kTrained, options.parameters.trained_weight,
                      evidence::trained_tables(*lexicon.words, source_, target_)});
  }
}

void WordKnowledge::add_lexicons(WordSource source, std::span<const Lexicon> lexicons,
                                 std::vector<SourceTables>& all) const {
  if (lexicons.empty()) return;
  all.push_back({source, options_.parameters.dictionary_weight,
                 evidence::dictionary_tables(lexicons, source_document_, target_document_, source_,
                                             target_)});
}

evidence::LexicalEvidence WordKnowledge::evidence(std::span<const Bead> beads,
                                                  const std::vector<Shape>& shapes) const {
  return {source_, target_, tables(beads), shapes, parameters()};
}

evidence::LexicalParameters WordKnowledge::parameters() const {
  const AlignerParameters& p = options_.parameters;
  return {p.lexical_weight, p.explained_words, p.explained_numbers, p.explained_punctuation,
          p.lexical_power};
}

evidence::TranslationTables WordKnowledge::tables(std::span<const Bead> beads) const {
  evidence::TranslationTables tables{evidence::TranslationTable(source_.word_count()),
                                     evidence::TranslationTable(target_.word_count())};
  const auto add = [&](const SourceTables& source) {
    tables.forward.add(source.tables.forward, source.weight);
    tables.backward.add(source.tables.backward, source.weight);
  };
  for (const SourceTables& source : known_) add(source);
  if (options_.learn_words) add(learned(beads));
  tables.forward.finish();
  tables.backward.finish();
  return tables;
}

SourceTables WordKnowledge::learned(std::span<const Bead> beads) const {
  const AlignerParameters& p = options_.parameters;
  std::vector<evidence::TokenBead> token_beads;
  for (const Bead& bead : beads) {
    if (bead.shape().is_null() || bead.confidence < p.learning_confidence) continue;
    token_beads.push_back(
        {source_.tokens(bead.source), target_.tokens(bead.target), bead.confidence});
  }
  const evidence::Model1Parameters parameters = {.discount = p.learning_discount,
                                                 .shrinkage = p.learning_shrinkage};
  return {WordSource::kLearned,
          p.learned_weight,
          {evidence::train_model1(token_beads, source_, target_, parameters),
           evidence::train_model1_backward(token_beads, source_, target_, parameters)}};
}

std::vector<SourceTables> WordKnowledge::tables_by_source(std::span<const Bead> beads) const {
  std::vector<SourceTables> all;
  std::ranges::copy_if(known_, std::back_inserter(all), [](const SourceTables& known) {
    return known.source != WordSource::kDictionary;
  });
  for (auto begin = lexicons_.begin(); begin != lexicons_.end();) {
    const auto end = std::find_if(begin, lexicons_.end(), [&](const Lexicon& lexicon) {
      return lexicon.kind != begin->kind;
    });
    add_lexicons(
        begin->kind == LexiconKind::kUser ? WordSource::kGlossary : WordSource::kDictionary,
        {begin, end}, all);
    begin = end;
  }
  if (options_.learn_words) all.push_back(learned(beads));
  return all;
}

}  // namespace diglot::align
