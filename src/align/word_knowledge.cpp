#include "align/word_knowledge.h"

#include <memory>
#include <optional>
#include <utility>

#include "evidence/lexical/model1.h"
#include "evidence/lexical/trained_tables.h"

namespace diglot::align {
namespace {

void add(const SourceTables& source, evidence::TranslationTables& sum) {
  sum.forward.add(source.tables.forward, source.weight);
  sum.backward.add(source.tables.backward, source.weight);
}

evidence::TranslationTables sum_of(std::span<const SourceTables> sources) {
  // There is always likeness, which has a row for each word.
  evidence::TranslationTables sum{
      evidence::TranslationTable(sources.front().tables.forward.size()),
      evidence::TranslationTable(sources.front().tables.backward.size())};
  for (const SourceTables& source : sources) add(source, sum);
  return sum;
}

evidence::TranslationTables finished(evidence::TranslationTables sum) {
  sum.forward.finish();
  sum.backward.finish();
  return sum;
}

}  // namespace

evidence::TranslationTables joined(std::span<const SourceTables> sources) {
  return finished(sum_of(sources));
}

WordKnowledge::WordKnowledge(const Document& source, const Document& target,
                             const AlignerOptions& options, const PreparedLexicons& lexicons)
    : options_(options), source_(source), target_(target) {
  const AlignerParameters& p = options.parameters;
  known_.push_back(
      {WordSource::kCognate, p.likeness_weight, evidence::likeness_tables(source_, target_)});
  const std::shared_ptr<const LexiconIndexes> indexes =
      lexicons.indexes(source.language(), target.language());
  const auto add_index = [&](const std::optional<evidence::LexiconIndex>& index,
                             WordSource word_source, double weight) {
    if (!index) return;
    known_.push_back({word_source, weight, evidence::dictionary_tables(*index, source_, target_)});
  };
  add_index(indexes->glossary, WordSource::kGlossary, p.glossary_weight);
  add_index(indexes->dictionary, WordSource::kDictionary, p.dictionary_weight);
  for (const auto& words : indexes->trained) {
    known_.push_back({WordSource::kTrained, p.trained_weight,
                      evidence::trained_tables(*words, source_, target_)});
  }
}

evidence::LexicalParameters WordKnowledge::parameters() const {
  const AlignerParameters& p = options_.parameters;
  return {p.lexical_weight, p.explained_words, p.explained_numbers, p.explained_punctuation,
          p.lexical_power};
}

SourceTables WordKnowledge::learned(const Teachers& teachers) const {
  const AlignerParameters& p = options_.parameters;
  std::vector<evidence::TokenBead> token_beads;
  for (const Bead& bead : teachers.beads) {
    if (bead.shape().is_null() || bead.confidence < p.learning_confidence) continue;
    token_beads.push_back(
        {source_.tokens(bead.source), target_.tokens(bead.target), bead.confidence});
  }
  const evidence::Model1Parameters parameters = {.iterations = teachers.iterations,
                                                 .discount = p.learning_discount,
                                                 .shrinkage = p.learning_shrinkage};
  return {WordSource::kLearned, p.learned_weight,
          evidence::train_model1(token_beads, source_, target_, parameters)};
}

evidence::TranslationTables WordKnowledge::tables(const Teachers& teachers) const {
  evidence::TranslationTables sum = sum_of(known_);
  if (options_.learn_words) add(learned(teachers), sum);
  return finished(std::move(sum));
}

std::vector<SourceTables> WordKnowledge::tables_by_source(const Teachers& teachers) const {
  std::vector<SourceTables> all = known_;
  if (options_.learn_words) all.push_back(learned(teachers));
  return all;
}

}  // namespace diglot::align
