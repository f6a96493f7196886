#include <algorithm>
#include <cstddef>
#include <exception>
#include <future>
#include <list>
#include <mutex>
#include <string>
#include <utility>

#include "diglot/batch.h"

namespace diglot {
namespace {

// A stream of many languages must not collect the dictionaries of all their pairs.
constexpr std::size_t kMostAligners = 24;

}  // namespace

struct AlignerPool::State {
  struct Entry {
    std::string source_language;
    std::string target_language;
    std::shared_future<std::shared_ptr<const Aligner>> aligner;
  };

  AlignerOptions options;
  LexiconLoader loader;
  std::mutex mutex;
  std::list<Entry> entries;  // What was asked for last comes first.

  /// The entry, now the first; none where it has to be made.
  const Entry* find(const std::string& source_language, const std::string& target_language) {
    const auto found = std::ranges::find_if(entries, [&](const Entry& entry) {
      return entry.source_language == source_language && entry.target_language == target_language;
    });
    if (found == entries.end()) return nullptr;
    entries.splice(entries.begin(), entries, found);
    return &entries.front();
  }
};

AlignerPool::AlignerPool(const AlignerOptions& options, LexiconLoader loader)
    : state_(std::make_unique<State>()) {
  const Aligner check(options);
  state_->options = options;
  state_->loader = std::move(loader);
}

AlignerPool::~AlignerPool() = default;

std::shared_ptr<const Aligner> AlignerPool::aligner(const std::string& source_language,
                                                    const std::string& target_language) {
  State& state = *state_;
  std::unique_lock lock(state.mutex);
  if (const State::Entry* const entry = state.find(source_language, target_language)) {
    const auto aligner = entry->aligner;
    lock.unlock();  // It may be in the making, on another thread.
    return aligner.get();
  }
  std::promise<std::shared_ptr<const Aligner>> promise;
  const auto aligner = promise.get_future().share();
  state.entries.push_front({source_language, target_language, aligner});
  if (state.entries.size() > kMostAligners) state.entries.pop_back();
  lock.unlock();
  try {
    std::vector<Lexicon> lexicons;
    if (state.loader) lexicons = state.loader(source_language, target_language);
    promise.set_value(std::make_shared<const Aligner>(state.options, std::move(lexicons)));
  } catch (...) {
    promise.set_exception(std::current_exception());
  }
  return aligner.get();
}

}  // namespace diglot
