#include "diglot/aligner.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/calibration.h"
#include "align/pair_aligner.h"
#include "align/prepared_lexicons.h"
#include "diglot/error.h"
#include "text/characters.h"

namespace diglot {
namespace {

// Nothing to search where a side is empty: whatever the other has is without counterpart.
std::vector<Bead> null_beads(std::size_t source_size, std::size_t target_size,
                             const PriorParameters& priors) {
  std::vector<Bead> beads;
  const auto add = [&](Span source, Span target) {
    beads.push_back({source, target, beads.empty() ? priors.null_open : priors.null_extend, 1.0});
  };
  for (std::size_t i = 0; i < source_size; ++i) add({i, i + 1}, {0, 0});
  for (std::size_t j = 0; j < target_size; ++j) add({source_size, source_size}, {j, j + 1});
  return beads;
}

std::vector<Explanation> explain_null_beads(const std::vector<Bead>& beads, const Document& source,
                                            const Document& target) {
  const auto length = [](const Document& document, Span span) {
    std::size_t count = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) {
      count += text::char_count(document.sentence(i));
    }
    return count;
  };
  std::vector<Explanation> explanations;
  for (const Bead& bead : beads) {
    Explanation& explanation = explanations.emplace_back();
    explanation.prior = bead.score;
    explanation.source_length = length(source, bead.source);
    explanation.target_length = length(target, bead.target);
  }
  return explanations;
}

}  // namespace

Aligner::Aligner(const AlignerOptions& options, std::vector<Lexicon> lexicons)
    : options_(options), lexicons_(std::make_shared<align::PreparedLexicons>(std::move(lexicons))) {
  if (options.max_bead < kSmallestMaxBead || options.max_bead > kLargestMaxBead) {
    throw Error(ErrorKind::kUsage, {},
                "a largest bead between " + std::to_string(kSmallestMaxBead) + " and " +
                    std::to_string(kLargestMaxBead),
                std::to_string(options.max_bead));
  }
}

Alignment Aligner::align(const Document& source, const Document& target) const {
  return align_pair(source, target, {}, nullptr);
}

Alignment Aligner::align(const Document& source, const Document& target,
                         std::stop_token stop) const {
  return align_pair(source, target, std::move(stop), nullptr);
}

ExplainedAlignment Aligner::align_explained(const Document& source, const Document& target) const {
  ExplainedAlignment explained;
  explained.alignment = align_pair(source, target, {}, &explained.explanations);
  return explained;
}

Alignment Aligner::align_pair(const Document& source, const Document& target, std::stop_token stop,
                              std::vector<Explanation>* explanations) const {
  const bool one_is_empty = source.size() == 0 || target.size() == 0;
  std::vector<Bead> beads =
      one_is_empty ? null_beads(source.size(), target.size(), options_.parameters.priors)
                   : align::PairAligner(source, target, options_, *lexicons_, std::move(stop))
                         .align(explanations);
  if (!one_is_empty) align::calibrate(beads, options_.parameters);
  if (one_is_empty && explanations != nullptr) {
    *explanations = explain_null_beads(beads, source, target);
  }
  return {std::move(beads), source.size(), target.size()};
}

}  // namespace diglot
