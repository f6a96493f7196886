// Numbers of sentences, of units that have them and of units that have not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

#include "diglot/unit.h"

namespace diglot::write {

/// The sentence numbers of one side, unit by unit.
class SentenceNumbers {
 public:
  /// The variant's own numbers; where it has none, the next ones, as many as it has sentences. The
  /// answer is valid until the next call.
  std::span<const std::size_t> of(const Variant& variant) {
    numbers_ = variant.sentences;
    if (numbers_.empty() && !variant.text.empty()) {
      numbers_.resize(variant.breaks.size() + 1);
      std::iota(numbers_.begin(), numbers_.end(), end_);
    }
    for (const std::size_t number : numbers_) end_ = std::max(end_, number + 1);
    return numbers_;
  }

  /// One past the largest number so far.
  std::size_t end() const { return end_; }

 private:
  std::vector<std::size_t> numbers_;
  std::size_t end_ = 0;
};

}  // namespace diglot::write
