#include "search/row_store.h"

namespace diglot::search {
namespace {

constexpr std::size_t kLargestByteCount = std::size_t{256} << 20U;

}  // namespace

RowStore::RowStore(const Band& band, std::size_t shape_count) {
  if (band.node_count() * shape_count * sizeof(float) <= kLargestByteCount) {
    rows_.resize(band.source_size() + 1);
  }
}

void RowStore::clear() {
  for (Eigen::ArrayXXf& row : rows_) row.resize(0, 0);
}

}  // namespace diglot::search
