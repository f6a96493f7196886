#include "align/explainer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "evidence/lexical/lexical_explanation.h"

namespace diglot {

std::string_view word_source_name(WordSource source) {
  switch (source) {
    case WordSource::kGlossary:
      return "glossary";
    case WordSource::kDictionary:
      return "dictionary";
    case WordSource::kTrained:
      return "trained";
    case WordSource::kLearned:
      return "learned";
    case WordSource::kIdentical:
      return "identical";
    case WordSource::kCognate:
      return "cognate";
    case WordSource::kNumber:
      return "number";
    case WordSource::kPunctuation:
      return "punctuation";
  }
  return {};
}

}  // namespace diglot

namespace diglot::align {
namespace {

// A source that contributes less to a match is not worth naming.
constexpr double kSmallestShare = 0.1;

// The score of one bead, as a piece of evidence adds it to a row that is this bead alone.
template <typename AddRow>
double score_of(const Bead& bead, std::size_t shape, std::size_t shape_count,
                const AddRow& add_row) {
  Eigen::ArrayXXf scores = Eigen::ArrayXXf::Zero(1, static_cast<Eigen::Index>(shape_count));
  add_row(bead.source.end, Span{bead.target.end, bead.target.end + 1}, scores);
  return static_cast<double>(scores(0, static_cast<Eigen::Index>(shape)));
}

// What likeness it is that two words have.
WordSource likeness(text::TokenKind kind, bool same_form) {
  if (kind == text::TokenKind::kNumber) return WordSource::kNumber;
  if (kind == text::TokenKind::kPunctuation) return WordSource::kPunctuation;
  return same_form ? WordSource::kIdentical : WordSource::kCognate;
}

double probability(const evidence::TranslationTable& table, evidence::WordId from,
                   evidence::WordId to) {
  double sum = 0.0;
  for (const evidence::Translation& translation : table.row(from)) {
    if (translation.word == to) sum += static_cast<double>(translation.probability);
  }
  return sum;
}

}  // namespace

void explain_shape(const Bead& bead, const PassEvidence& pass, Explanation& explanation) {
  if (bead.shape().is_null()) {
    explanation.prior = bead.score;
    return;
  }
  const std::size_t shape_count = pass.shapes.size();
  const auto found = std::find(pass.shapes.begin(), pass.shapes.end(), bead.shape());
  const auto shape = static_cast<std::size_t>(found - pass.shapes.begin());
  const auto score = [&](const auto& add_row) {
    return score_of(bead, shape, shape_count, add_row);
  };
  explanation.prior = static_cast<double>(pass.priors[shape]);
  explanation.length =
      pass.length_weight * score([&](std::size_t end, Span columns, Eigen::ArrayXXf& scores) {
        pass.length.score_row(end, columns, scores);
      });
  if (pass.structure != nullptr) {
    explanation.structure = score([&](std::size_t end, Span columns, Eigen::ArrayXXf& scores) {
      pass.structure->add_row(end, columns, scores);
    });
  }
  if (pass.boundary != nullptr) {
    explanation.boundary = score([&](std::size_t end, Span columns, Eigen::ArrayXXf& scores) {
      pass.boundary->add_row(end, columns, scores);
    });
  }
}

WordExplainer::Side::Side(const Document& side_document, const evidence::TokenTable& side_tokens)
    : document(side_document), tokens(side_tokens), tokenizer(side_document.language()) {}

WordExplainer::Words WordExplainer::Side::words(Span sentences) {
  Words words;
  for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
    // As the table was made; it keeps no form but that of a word's first place.
    for (text::Token& token : tokenizer.tokens(document.sentence(i))) {
      const evidence::WordId id = tokens.find(token.kind, token.key);
      const bool is_new = words.places.try_emplace(id, words.in_order.size()).second;
      if (is_new) words.in_order.push_back({token.kind, std::move(token.form)});
    }
  }
  return words;
}

std::vector<std::string> WordExplainer::Words::unmatched() const {
  std::vector<std::string> forms;
  for (const Word& word : in_order) {
    if (word.is_matched || word.kind == text::TokenKind::kPunctuation) continue;
    forms.push_back(word.form);
  }
  return forms;
}

WordExplainer::WordExplainer(const Document& source, const Document& target,
                             const WordKnowledge& knowledge, const Teachers& teachers)
    : source_(source, knowledge.source_tokens()),
      target_(target, knowledge.target_tokens()),
      by_source_(knowledge.tables_by_source(teachers)),
      tables_(joined(by_source_)),
      parameters_(knowledge.parameters()) {}

void WordExplainer::explain(const Bead& bead, Explanation& explanation) {
  const evidence::LexicalExplanation lexical = evidence::explain_words(
      source_.tokens, bead.source, target_.tokens, bead.target, tables_, parameters_);
  explanation.lexical = lexical.total;
  explanation.unmatched = lexical.unexplained;
  Words source_words = source_.words(bead.source);
  Words target_words = target_.words(bead.target);
  for (const evidence::WordPairScore& pair : lexical.pairs) {
    Word& source = source_words[pair.source];
    Word& target = target_words[pair.target];
    source.is_matched = target.is_matched = true;
    explanation.matches.push_back({source.form, target.form,
                                   sources(pair.source, pair.target, source.form == target.form),
                                   pair.score});
  }
  std::ranges::stable_sort(explanation.matches, std::ranges::greater(), &WordMatch::score);
  explanation.unmatched_source = source_words.unmatched();
  explanation.unmatched_target = target_words.unmatched();
}

std::vector<WordSource> WordExplainer::sources(evidence::WordId source, evidence::WordId target,
                                               bool same_form) const {
  std::vector<std::pair<double, WordSource>> parts;
  double total = 0.0;
  for (const SourceTables& known : by_source_) {
    const double part = known.weight * (probability(known.tables.forward, source, target) +
                                        probability(known.tables.backward, target, source));
    const WordSource name = known.source == WordSource::kCognate
                                ? likeness(source_.tokens.kind(source), same_form)
                                : known.source;
    parts.emplace_back(part, name);
    total += part;
  }
  std::ranges::stable_sort(parts, std::ranges::greater(), &std::pair<double, WordSource>::first);
  std::vector<WordSource> names;
  for (const auto& [part, name] : parts) {
    if (part >= kSmallestShare * total && !std::ranges::count(names, name)) names.push_back(name);
  }
  return names;
}

}  // namespace diglot::align
