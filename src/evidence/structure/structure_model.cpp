#include "evidence/structure/structure_model.h"

#include <algorithm>
#include <cmath>

namespace diglot::evidence {
namespace {

// The end of a document is the end of a paragraph in any case and tells nothing.
double rate(const ParagraphEnds& ends) {
  if (ends.size() < 2) return 0.0;
  const auto count = std::count(ends.begin(), ends.end() - 1, true);
  return static_cast<double>(count) / static_cast<double>(ends.size() - 1);
}

constexpr double kLargestAgreement = 0.99;  // Something always slips, and log 0 is no evidence.

}  // namespace

StructureModel StructureModel::fit(const ParagraphEnds& source, const ParagraphEnds& target,
                                   const StructureParameters& parameters) {
  StructureModel model;
  model.parameters = parameters;
  model.agreement = parameters.agreement;
  model.source_rate = rate(source);
  model.target_rate = rate(target);
  model.set_log_odds();
  return model;
}

bool StructureModel::is_silent() const {
  return source_rate * target_rate == 0.0 || source_rate == 1.0 || target_rate == 1.0;
}

StructureModel StructureModel::refit(const ParagraphEnds& source, const ParagraphEnds& target,
                                     std::span<const Bead> beads) const {
  StructureModel model = *this;
  if (is_silent() || beads.empty()) return model;
  double count = 0.0;
  double both_count = 0.0;
  for (const Bead& bead : beads.first(beads.size() - 1)) {
    if (bead.shape().is_null()) continue;
    count += 1.0;
    if (source[bead.source.end - 1] && target[bead.target.end - 1]) both_count += 1.0;
  }
  const double independent = source_rate * target_rate;
  const double most = std::min(source_rate, target_rate);
  const double seen =
      count == 0.0 ? 0.0 : (both_count / count - independent) / (most - independent);
  const double weight = parameters.agreement_weight;
  model.agreement = std::clamp((count * seen + weight * parameters.agreement) / (count + weight),
                               0.0, kLargestAgreement);
  model.set_log_odds();
  return model;
}

void StructureModel::set_log_odds() {
  if (is_silent()) return;
  const double s = source_rate;
  const double t = target_rate;
  const double p_both = s * t + agreement * (std::min(s, t) - s * t);
  both = std::log(p_both / (s * t));
  one = std::log((s - p_both) / (s * (1.0 - t)));
  other = std::log((t - p_both) / ((1.0 - s) * t));
  neither = std::log((1.0 - s - t + p_both) / ((1.0 - s) * (1.0 - t)));
  inside = std::log(parameters.share_inside);
}

}  // namespace diglot::evidence
