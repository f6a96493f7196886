#include "diglot/aligner.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "align/passes.h"
#include "align/shape_priors.h"
#include "diglot/error.h"
#include "evidence/length/length_evidence.h"
#include "evidence/length/length_model.h"
#include "evidence/structure/structure_evidence.h"
#include "evidence/structure/structure_model.h"
#include "search/search.h"
#include "search/shapes.h"
#include "text/characters.h"

namespace diglot {
namespace {

// Columns to each side of where the path is expected. The first pass knows little but the total
// lengths; the second follows the first.
constexpr std::size_t kFirstRadius = 150;
constexpr std::size_t kSecondRadius = 40;

// How far two estimates of the length ratio must lie apart, in nats, for both to be tried.
constexpr double kRatioDoubt = 0.1;

// What the evidence needs to know of a document.
struct Side {
  explicit Side(const Document& document) {
    for (std::size_t i = 0; i < document.size(); ++i) {
      const std::size_t count = text::char_count(document.sentence(i));
      lengths.push_back(static_cast<double>(std::max<std::size_t>(count, 1)));
      paragraph_ends.push_back(document.ends_paragraph(i));
    }
  }
  double mean_length() const {
    return std::accumulate(lengths.begin(), lengths.end(), 0.0) /
           static_cast<double>(lengths.size());
  }
  std::vector<double> lengths;
  evidence::ParagraphEnds paragraph_ends;
};

// The recipe for one pair of documents, neither of them empty.
class PairAligner {
 public:
  PairAligner(const Document& source, const Document& target, const AlignerOptions& options)
      : source_(source),
        target_(target),
        parameters_(options.parameters),
        shapes_(search::bead_shapes(options.max_bead)),
        null_scores_{static_cast<float>(parameters_.null_open),
                     static_cast<float>(parameters_.null_extend)} {}

  // Two passes: the first finds roughly where the path is and what the documents' own length ratio,
  // variance and paragraph habits are, the second aligns with them.
  std::vector<Bead> align() const {
    Models models = initial_models();
    search::Path path = first_pass(models);
    // Where much is left out on one side, the total lengths tell the wrong ratio, and the lengths
    // of the sentences tell it better.
    Models by_sentence = models;
    by_sentence.length.ratio = mean_ratio();
    if (std::abs(std::log(by_sentence.length.ratio / models.length.ratio)) > kRatioDoubt) {
      search::Path other = first_pass(by_sentence);
      if (other.score > path.score) {
        path = std::move(other);
        models = by_sentence;
      }
    }
    models = refit(models, path.beads);
    return search_pass(models, align::path_centres(path.beads, source_.lengths.size()),
                       kSecondRadius, Posteriors::kYes)
        .beads;
  }

 private:
  struct Models {
    evidence::LengthModel length;
    evidence::StructureModel structure;
    align::ShapePriors priors;
  };
  enum class Posteriors { kNo, kYes };

  Models initial_models() const {
    const AlignerParameters& p = parameters_;
    return {evidence::LengthModel::fit(
                source_.lengths, target_.lengths,
                {p.length_freedom, p.length_variance, p.length_quadratic, p.length_variance_beads}),
            evidence::StructureModel::fit(
                source_.paragraph_ends, target_.paragraph_ends,
                {p.paragraph_agreement, p.paragraph_beads, p.paragraph_inside}),
            align::initial_priors(shapes_, p)};
  }

  Models refit(const Models& models, const std::vector<Bead>& beads) const {
    return {models.length.refit(bead_lengths(beads)),
            models.structure.refit(source_.paragraph_ends, target_.paragraph_ends, beads),
            align::refit_priors(models.priors, shapes_, beads, parameters_)};
  }

  std::vector<evidence::LengthPair> bead_lengths(const std::vector<Bead>& beads) const {
    const auto total = [](const std::vector<double>& lengths, Span span) {
      return std::accumulate(lengths.begin() + static_cast<std::ptrdiff_t>(span.begin),
                             lengths.begin() + static_cast<std::ptrdiff_t>(span.end), 0.0);
    };
    std::vector<evidence::LengthPair> pairs;
    for (const Bead& bead : beads) {
      if (bead.shape().is_null()) continue;
      pairs.push_back({total(source_.lengths, bead.source), total(target_.lengths, bead.target)});
    }
    return pairs;
  }

  search::Path first_pass(const Models& models) const {
    return search_pass(models, align::proportional_centres(source_.lengths, target_.lengths),
                       kFirstRadius, Posteriors::kNo);
  }

  // Ratio of the mean sentence lengths.
  double mean_ratio() const { return target_.mean_length() / source_.mean_length(); }

  search::Path search_pass(const Models& models, const std::vector<std::size_t>& centres,
                           std::size_t radius, Posteriors posteriors) const {
    const evidence::LengthEvidence length(source_.lengths, target_.lengths, shapes_, models.length);
    const evidence::StructureEvidence structure(source_.paragraph_ends, target_.paragraph_ends,
                                                shapes_, models.structure);
    const auto weight = static_cast<float>(parameters_.length_weight);
    const search::RowScorer scorer = [&](std::size_t source_end, Span target_ends,
                                         search::RowScores& scores) {
      length.score_row(source_end, target_ends, scores);
      for (std::size_t k = 0; k < models.priors.size(); ++k) {
        auto column = scores.col(static_cast<Eigen::Index>(k));
        column = weight * column + models.priors[k];
      }
      if (!models.structure.is_silent()) structure.add_row(source_end, target_ends, scores);
    };
    return align::search_widening(
        centres, target_.lengths.size(), radius, [&](const search::Band& band) {
          const search::Problem problem{band, shapes_, scorer, null_scores_};
          search::Path path = search::best_path(problem);
          if (posteriors == Posteriors::kYes) search::set_posteriors(problem, path.beads);
          return path;
        });
  }

  Side source_;
  Side target_;
  AlignerParameters parameters_;
  std::vector<Shape> shapes_;
  search::NullScores null_scores_;
};

// Nothing to search where a side is empty: whatever the other has is without counterpart.
std::vector<Bead> null_beads(std::size_t source_size, std::size_t target_size,
                             const AlignerParameters& parameters) {
  std::vector<Bead> beads;
  const auto add = [&](Span source, Span target) {
    beads.push_back(
        {source, target, beads.empty() ? parameters.null_open : parameters.null_extend, 1.0});
  };
  for (std::size_t i = 0; i < source_size; ++i) add({i, i + 1}, {0, 0});
  for (std::size_t j = 0; j < target_size; ++j) add({source_size, source_size}, {j, j + 1});
  return beads;
}

}  // namespace

Aligner::Aligner(const AlignerOptions& options) : options_(options) {
  if (options.max_bead < kSmallestMaxBead || options.max_bead > kLargestMaxBead) {
    throw Error(ErrorKind::kUsage, {},
                "a largest bead between " + std::to_string(kSmallestMaxBead) + " and " +
                    std::to_string(kLargestMaxBead),
                std::to_string(options.max_bead));
  }
}

Alignment Aligner::align(const Document& source, const Document& target) const {
  std::vector<Bead> beads = source.size() == 0 || target.size() == 0
                                ? null_beads(source.size(), target.size(), options_.parameters)
                                : PairAligner(source, target, options_).align();
  return {std::move(beads), source.size(), target.size()};
}

}  // namespace diglot
