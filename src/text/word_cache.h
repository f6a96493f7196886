// What was worked out for a word, kept for the next time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace diglot::text {

/// Maps words to words. Forgets everything when it is full, so that no text can fill the memory.
class WordCache {
 public:
  explicit WordCache(std::size_t most_words = std::size_t{1} << 18) : most_words_(most_words) {}

  /// What `compute(word)` gives, called once a word; good until the next call.
  template <typename Compute>
  const std::string& get(std::string_view word, Compute compute) {
    const auto found = results_.find(word);
    if (found != results_.end()) return found->second;
    if (results_.size() >= most_words_) results_.clear();
    return results_.emplace(std::string(word), compute(word)).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  std::size_t most_words_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> results_;
};

}  // namespace diglot::text
