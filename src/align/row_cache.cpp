#include "align/row_cache.h"

namespace diglot::align {
namespace {

constexpr std::size_t kLargestByteCount = std::size_t{256} << 20U;

}  // namespace

RowCache::RowCache(const search::Band& band, std::size_t shape_count,
                   const search::RowScorer& scorer)
    : band_(band), shape_count_(shape_count), scorer_(scorer) {
  if (band.node_count() * shape_count * sizeof(float) <= kLargestByteCount) {
    rows_.resize(band.source_size() + 1);
  }
}

void RowCache::operator()(std::size_t source_end, Span columns, search::RowScores& scores) {
  if (rows_.empty()) {
    scorer_(source_end, columns, scores);
    return;
  }
  search::RowScores& row = rows_[source_end];
  const Span whole = band_.row(source_end);
  if (row.size() == 0) {
    row.resize(static_cast<Eigen::Index>(whole.size()), static_cast<Eigen::Index>(shape_count_));
    scorer_(source_end, whole, row);
  }
  scores = row.middleRows(static_cast<Eigen::Index>(columns.begin - whole.begin),
                          static_cast<Eigen::Index>(columns.size()));
}

}  // namespace diglot::align
