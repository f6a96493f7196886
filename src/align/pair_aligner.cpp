#include "align/pair_aligner.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "align/explainer.h"
#include "align/null_model.h"
#include "align/passes.h"
#include "align/word_knowledge.h"
#include "diglot/error.h"
#include "evidence/length/length_evidence.h"
#include "search/row_store.h"
#include "search/shapes.h"
#include "text/characters.h"

namespace diglot::align {
namespace {

// Columns to each side of where the path before was, where it was unsure and where it was sure.
constexpr std::size_t kFirstRadius = 12;
constexpr std::size_t kSecondRadius = 20;
constexpr std::size_t kFirstLexicalRadius = 40;
constexpr std::size_t kLastRadius = 20;
constexpr std::size_t kNarrow = 3;

// Of Model 1: beads that are not final are not worth learning all from.
constexpr int kFirstIterations = 3;
constexpr int kLastIterations = 6;

// The first pass looks for the way with plain beads alone and a beam (search/search.h), so many
// nats wide, and tells where the way is sure by what lies so many columns to each side of it. Where
// so many beads in a row are not surer than so on the mean, the path is lost, and it looks again,
// at all that there is.
constexpr float kNoBeam = std::numeric_limits<float>::infinity();
struct FarLook {
  float beam;
  std::size_t radius;
};
constexpr FarLook kFarLooks[] = {{40.0F, 5}, {kNoBeam, kFirstRadius}};
constexpr std::size_t kLostBeads = 50;
constexpr double kLostConfidence = 0.7;

// Documents of more sentences are long.
constexpr std::size_t kLongDocument = 2000;

// How far two estimates of the length ratio must lie apart, in nats, for both to be tried.
constexpr double kRatioDoubt = 0.1;

// Long texts whose beads hardly change from one pass to the next are not aligned once more.
constexpr std::size_t kManyBeads = 500;
constexpr double kHardlyChanged = 0.03;  // Share of the beads.

bool is_settled(std::span<const Bead> before, std::span<const Bead> after) {
  if (after.size() < kManyBeads) return false;
  std::size_t kept = 0;
  auto old = before.begin();
  for (const Bead& bead : after) {
    const auto ends = [](const Bead& any) { return std::pair(any.source.end, any.target.end); };
    while (old != before.end() && ends(*old) < ends(bead)) ++old;
    if (old == before.end()) break;
    if (old->source == bead.source && old->target == bead.target) ++kept;
  }
  return static_cast<double>(kept) >= (1.0 - kHardlyChanged) * static_cast<double>(after.size());
}

// Whether a path with confidences is unsure for long.
bool is_lost(std::span<const Bead> path) {
  double sum = 0.0;
  for (std::size_t b = 0; b < path.size(); ++b) {
    sum += path[b].confidence;
    if (b + 1 < kLostBeads) continue;
    if (sum < kLostConfidence * static_cast<double>(kLostBeads)) return true;
    sum -= path[b + 1 - kLostBeads].confidence;
  }
  return false;
}

double total_length(const std::vector<double>& lengths, Span span) {
  return std::accumulate(lengths.begin() + static_cast<std::ptrdiff_t>(span.begin),
                         lengths.begin() + static_cast<std::ptrdiff_t>(span.end), 0.0);
}

}  // namespace

// What all kinds of evidence say of a row of beads, in one pass.
class PairAligner::PassScorer {
 public:
  // Keeps references to all arguments; `lexical` is null where words are not used.
  PassScorer(const PairAligner& aligner, const Models& models, const std::vector<Shape>& shapes,
             evidence::LexicalEvidence* lexical)
      : aligner_(aligner),
        models_(models),
        lexical_(lexical),
        // The weight is for lengths beside words; without words they count in full.
        length_weight_(
            static_cast<float>(lexical == nullptr ? 1.0 : aligner.parameters_.length_weight)),
        length_(aligner.source_.lengths, aligner.target_.lengths, shapes, models.length),
        structure_(aligner.source_.paragraph_ends, aligner.target_.paragraph_ends, shapes,
                   models.structure) {}

  // Of rows and columns that count from the beginning of a chunk. Refers to this object.
  search::RowScorer in(const Chunk& chunk) const {
    return [this, chunk](std::size_t source_end, Span columns, search::RowScores& scores) {
      score_row(chunk.source.begin + source_end,
                {chunk.target.begin + columns.begin, chunk.target.begin + columns.end}, scores);
    };
  }

 private:
  void score_row(std::size_t source_end, Span columns, search::RowScores& scores) const {
    aligner_.throw_if_stopped();
    length_.score_row(source_end, columns, length_weight_, models_.priors, scores);
    if (!models_.structure.is_silent()) structure_.add_row(source_end, columns, scores);
    if (aligner_.options_.use_words) models_.boundary.add_row(source_end, columns, scores);
    if (lexical_ != nullptr) lexical_->add_row(source_end, columns, scores);
  }

  const PairAligner& aligner_;
  const Models& models_;
  evidence::LexicalEvidence* lexical_;
  float length_weight_;
  evidence::LengthEvidence length_;
  evidence::StructureEvidence structure_;
};

PairAligner::Side::Side(const Document& document) {
  for (std::size_t i = 0; i < document.size(); ++i) {
    const std::size_t count = text::char_count(document.sentence(i));
    lengths.push_back(static_cast<double>(std::max<std::size_t>(count, 1)));
    paragraph_ends.push_back(document.ends_paragraph(i));
  }
}

void PairAligner::throw_if_stopped() const {
  if (!stop_.stop_requested()) return;
  throw Error(ErrorKind::kLimit, {}, "an alignment within the time given",
              std::to_string(source_.lengths.size()) + " and " +
                  std::to_string(target_.lengths.size()) + " sentences that need more");
}

double PairAligner::Side::mean_length() const {
  return std::accumulate(lengths.begin(), lengths.end(), 0.0) / static_cast<double>(lengths.size());
}

PairAligner::PairAligner(const Document& source, const Document& target,
                         const AlignerOptions& options, const PreparedLexicons& lexicons,
                         std::stop_token stop)
    : source_document_(source),
      target_document_(target),
      options_(options),
      parameters_(options.parameters),
      lexicons_(lexicons),
      stop_(std::move(stop)),
      source_(source),
      target_(target),
      shapes_(search::bead_shapes(options.max_bead)),
      boundary_(source, target, shapes_,
                {parameters_.boundary_weight, parameters_.boundary_agreement,
                 parameters_.boundary_beads}) {}

std::vector<Bead> PairAligner::align(std::vector<Explanation>* explanations) {
  if (!options_.use_words) return align_without_words({}, explanations);
  WordKnowledge knowledge(source_document_, target_document_, options_, lexicons_);
  std::vector<Bead> beads =
      align_without_words(knowledge.anchors(knowledge.known_tables()), nullptr);
  const Models initial = initial_models(parameters_.priors, parameters_.length);
  for (const std::size_t radius : {kFirstLexicalRadius, kLastRadius}) {
    const Models models = refit(initial, parameters_.priors, beads);
    const Teachers teachers = {beads, radius == kLastRadius ? kLastIterations : kFirstIterations};
    const evidence::TranslationTables tables = knowledge.tables(teachers);
    const std::vector<Anchor> anchors = knowledge.anchors(tables);
    evidence::LexicalEvidence lexical = knowledge.evidence(tables, shapes_);
    std::vector<Bead> found = search_with_words(models, lexical, beads, anchors, radius);
    const bool is_last = radius == kLastRadius || is_settled(beads, found);
    if (explanations != nullptr && is_last) {
      *explanations = explain(models, &knowledge, teachers, found);
    }
    beads = std::move(found);
    if (is_last) break;
  }
  return beads;
}

// Two passes: the first finds roughly where the path is and what the documents' own length ratio,
// variance and paragraph habits are, the second aligns with them.
std::vector<Bead> PairAligner::align_without_words(std::span<const Anchor> anchors,
                                                   std::vector<Explanation>* explanations) const {
  const Route route(source_.lengths, target_.lengths, anchors);
  Models models =
      initial_models(parameters_.priors_without_words, parameters_.length_without_words);
  const std::optional<double> ratio = route.length_ratio();
  if (ratio) models.length.ratio = *ratio;
  FirstPath first = first_pass(models, route);
  // Where much is left out on one side, the total lengths tell the wrong ratio, and the lengths of
  // the sentences tell it better.
  Models by_sentence = models;
  by_sentence.length.ratio = target_.mean_length() / source_.mean_length();
  const double doubt = std::abs(std::log(by_sentence.length.ratio / models.length.ratio));
  if (!ratio && doubt > kRatioDoubt) {
    FirstPath other = first_pass(by_sentence, route);
    if (other.path.score > first.path.score) {
      first = std::move(other);
      models = by_sentence;
    }
  }
  models = refit(models, parameters_.priors_without_words, first.path.beads);
  std::vector<Bead> beads = search_without_words(models, first);
  if (explanations != nullptr) *explanations = explain(models, nullptr, {}, beads);
  return beads;
}

// Looks far with plain beads alone, and near the path that it finds with all.
PairAligner::FirstPath PairAligner::first_pass(const Models& models, const Route& route) const {
  const auto plain_end =
      shapes_.begin() + static_cast<std::ptrdiff_t>(std::min(search::kPlainShapes, shapes_.size()));
  const std::vector<Shape> plain(shapes_.begin(), plain_end);
  const PassScorer plain_scorer(*this, models, plain, nullptr);
  FirstPath first;
  for (const FarLook& look : kFarLooks) {
    first.way = follow(route, best_path_search(plain_scorer, plain, models, look.beam)).beads;
    first.way = search_corridor(models, plain_scorer, plain,
                                corridor_along(first.way, source_.lengths.size(), look.radius),
                                cut(first.way), false);
    if (!is_lost(first.way)) break;
  }
  const PassScorer scorer(*this, models, shapes_, nullptr);
  first.path.beads = search_lattice(
      cut(first.way), corridor_around(first.way, source_.lengths.size(), kNarrow, kFirstRadius),
      best_path_search(scorer, shapes_, models, kNoBeam));
  for (const Bead& bead : first.path.beads) first.path.score += bead.score;
  return first;
}

// Where words will tell better, no great effort is made with the lengths of a long document.
int PairAligner::most_widenings(bool with_words) const {
  const bool is_long = source_.lengths.size() > kLongDocument;
  return options_.use_words && !with_words && is_long ? 1 : 3;
}

BandSearch PairAligner::best_path_search(const PassScorer& scorer, const std::vector<Shape>& shapes,
                                         const Models& models, float beam) const {
  return {[&, beam](const Chunk& chunk, const search::Band& band, search::PathEnd end) {
            const search::RowScorer row_scorer = scorer.in(chunk);
            search::Problem problem{band, shapes, row_scorer, models.null_scores, nullptr, beam};
            return search::best_path(problem, end);
          },
          [](search::Path&) {}, most_widenings(false)};
}

PairAligner::Models PairAligner::initial_models(const PriorParameters& priors,
                                                const LengthFit& length) const {
  const AlignerParameters& p = parameters_;
  return {
      evidence::LengthModel::fit(source_.lengths, target_.lengths,
                                 {length.freedom, length.variance, length.quadratic,
                                  length.variance_beads, length.gamma_runs, options_.max_bead - 1}),
      evidence::StructureModel::fit(source_.paragraph_ends, target_.paragraph_ends,
                                    {p.paragraph_agreement, p.paragraph_beads, p.paragraph_inside}),
      boundary_,
      initial_priors(shapes_, priors),
      {static_cast<float>(priors.null_open), static_cast<float>(priors.null_extend)}};
}

PairAligner::Models PairAligner::refit(const Models& initial, const PriorParameters& priors,
                                       const std::vector<Bead>& beads) const {
  Models models = initial;
  models.length = initial.length.refit(bead_lengths(beads));
  models.structure = initial.structure.refit(source_.paragraph_ends, target_.paragraph_ends, beads);
  models.boundary.refit(beads);
  models.priors = refit_priors(initial.priors, shapes_, beads, priors);
  return models;
}

std::vector<evidence::LengthPair> PairAligner::bead_lengths(const std::vector<Bead>& beads) const {
  std::vector<evidence::LengthPair> pairs;
  for (const Bead& bead : beads) {
    if (bead.shape().is_null()) continue;
    pairs.push_back(
        {total_length(source_.lengths, bead.source), total_length(target_.lengths, bead.target)});
  }
  return pairs;
}

std::vector<Bead> PairAligner::search_without_words(const Models& models,
                                                    const FirstPath& first) const {
  Corridor corridor = corridor_along(first.path.beads, source_.lengths.size(), kNarrow);
  widen_where_unsure(first.way, kSecondRadius, corridor);
  return search_corridor(models, PassScorer(*this, models, shapes_, nullptr), shapes_, corridor,
                         cut(first.path.beads), false);
}

std::vector<Bead> PairAligner::search_with_words(const Models& models,
                                                 evidence::LexicalEvidence& lexical,
                                                 std::span<const Bead> path,
                                                 std::span<const Anchor> anchors,
                                                 std::size_t radius) const {
  Corridor corridor = corridor_around(path, source_.lengths.size(), kNarrow, radius);
  const std::vector<Span> detours =
      go_by_anchors(Route(source_.lengths, target_.lengths, anchors), kNarrow, corridor);
  return search_corridor(models, PassScorer(*this, models, shapes_, &lexical), shapes_, corridor,
                         cut(path, detours), true);
}

std::vector<Bead> PairAligner::search_lattice(std::span<const Chunk> chunks,
                                              const Corridor& corridor,
                                              const BandSearch& search) const {
  if (!searches_everywhere_) return search_chunks(chunks, corridor, search);
  const std::size_t source_size = source_.lengths.size();
  const std::size_t target_size = target_.lengths.size();
  const Chunk whole = {{0, source_size}, {0, target_size}};
  const Corridor::Row row = {0, target_size, 0};
  return search_chunks({&whole, 1}, {std::vector<Corridor::Row>(source_size + 1, row)}, search);
}

std::vector<Bead> PairAligner::search_corridor(const Models& models, const PassScorer& scorer,
                                               const std::vector<Shape>& shapes,
                                               const Corridor& corridor,
                                               std::span<const Chunk> chunks,
                                               bool fits_null_beads) const {
  // What the band is searched with stays for the posteriors of the last path.
  search::RowScorer row_scorer;
  std::optional<search::RowStore> store;
  std::optional<search::Problem> problem;
  const BandSearch search = {
      [&](const Chunk& chunk, const search::Band& band, search::PathEnd) {
        row_scorer = scorer.in(chunk);
        store.emplace(band, shapes.size());
        problem.emplace(search::Problem{band, shapes, row_scorer, models.null_scores, &*store});
        return fits_null_beads ? best_path_with_nulls(*problem, parameters_.priors)
                               : search::best_path(*problem);
      },
      [&](search::Path& found) { search::set_posteriors(*problem, found.beads); },
      most_widenings(fits_null_beads)};
  return search_lattice(chunks, corridor, search);
}

std::vector<Explanation> PairAligner::explain(const Models& models, const WordKnowledge* knowledge,
                                              const Teachers& teachers,
                                              std::span<const Bead> beads) const {
  const evidence::LengthEvidence length(source_.lengths, target_.lengths, shapes_, models.length);
  const evidence::StructureEvidence structure(source_.paragraph_ends, target_.paragraph_ends,
                                              shapes_, models.structure);
  const PassEvidence pass = {shapes_,
                             models.priors,
                             length,
                             knowledge == nullptr ? 1.0 : parameters_.length_weight,
                             models.structure.is_silent() ? nullptr : &structure,
                             options_.use_words ? &models.boundary : nullptr};
  std::optional<WordExplainer> words;
  if (knowledge != nullptr) {
    words.emplace(source_document_, target_document_, *knowledge, teachers);
  }
  std::vector<Explanation> explanations;
  for (const Bead& bead : beads) {
    Explanation& explanation = explanations.emplace_back();
    explanation.source_length =
        static_cast<std::size_t>(total_length(source_.lengths, bead.source));
    explanation.target_length =
        static_cast<std::size_t>(total_length(target_.lengths, bead.target));
    explanation.length_ratio = models.length.ratio;
    explain_shape(bead, pass, explanation);
    if (words && !bead.shape().is_null()) words->explain(bead, explanation);
  }
  return explanations;
}

}  // namespace diglot::align
