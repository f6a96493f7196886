// Many pairs of documents: in parallel, in order, in bounded memory; a pair that fails does not
// stop the others.
//
//   class Pair : public diglot::PairTask { ... };  // See below.
//
//   diglot::AlignerPool aligners;
//   const diglot::BatchReport report = diglot::align_batch(
//       [&]() -> std::unique_ptr<diglot::PairTask> {
//         return more_pairs() ? std::make_unique<Pair>(next_pair()) : nullptr;
//       },
//       aligners, {.timeout = std::chrono::seconds(60)});
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diglot/aligner.h"
#include "diglot/bitext.h"
#include "diglot/lexicon.h"
#include "diglot/options.h"
#include "diglot/pair_failure.h"

namespace diglot {

/// One Aligner for each pair of languages, with the lexicons of that pair, which are loaded once.
/// Thread-safe.
class AlignerPool {
 public:
  /// What an Aligner for these two languages is given. May be called from several threads at a
  /// time.
  using LexiconLoader = std::function<std::vector<Lexicon>(const std::string& source_language,
                                                           const std::string& target_language)>;

  /// Without a `loader`, aligners have no lexicons. Throws Error (kUsage) where an option is out of
  /// its range.
  explicit AlignerPool(const AlignerOptions& options = {}, LexiconLoader loader = {});
  ~AlignerPool();
  AlignerPool(const AlignerPool&) = delete;
  AlignerPool& operator=(const AlignerPool&) = delete;

  /// The aligner of a pair of languages. What the loader throws passes through, each time for this
  /// pair. The pool holds those that were asked for last, a few dozen at most.
  std::shared_ptr<const Aligner> aligner(const std::string& source_language,
                                         const std::string& target_language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What came of a batch.
struct BatchReport {
  std::size_t pair_count = 0;             ///< All, also those that failed.
  std::size_t source_sentence_count = 0;  ///< Of pairs that did not fail, as all below.
  std::size_t target_sentence_count = 0;
  std::size_t bead_count = 0;
  std::map<FailureKind, std::size_t> failures;

  std::size_t failure_count() const;
  BatchReport& operator+=(const BatchReport& other);
  bool operator==(const BatchReport&) const = default;
};

/// A pair of documents on its way through `align_batch`, which calls `load`, then `succeed` or
/// `fail`, then `finish`, each once.
class PairTask {
 public:
  virtual ~PairTask() = default;

  /// The two documents, without alignment. Runs beside other pairs, so this is the place to read
  /// and to find sentences. What it throws becomes the failure of this pair.
  virtual Bitext load() = 0;

  /// The alignment is there. Runs beside other pairs, so this is the place to format.
  virtual void succeed(const Bitext& bitext) = 0;

  /// There will be none. Runs beside other pairs.
  virtual void fail(const PairFailure& failure) = 0;

  /// Runs when all pairs before this one have finished, alone: the place to write. `report` is what
  /// there is so far, this pair included.
  virtual void finish(const BatchReport& report) = 0;
};

struct BatchOptions {
  std::size_t job_count = 0;  ///< Pairs worked on at a time; 0: as many as there are cores.
  std::size_t max_sentence_count = 0;  ///< A side with more fails; 0: no limit.
  /// A pair whose sentences are still being aligned so long after the start of `load` fails; none:
  /// no limit. With one, results depend on the speed of the machine.
  std::optional<std::chrono::nanoseconds> timeout = {};
};

/// The most that may be asked for as BatchOptions::job_count.
inline constexpr std::size_t kLargestJobCount = 1024;

/// Aligns what `next` returns, one call at a time, until it returns null. Only a few pairs for each
/// job are alive at a time. What the tasks are told is the same for any number of jobs. Exceptions
/// of `succeed`, `fail` and `finish` end the batch and are thrown to the caller; one of `next` is
/// thrown when the pairs before it have finished. Throws Error (kUsage) where an option is out of
/// its range.
BatchReport align_batch(const std::function<std::unique_ptr<PairTask>()>& next,
                        AlignerPool& aligners, const BatchOptions& options = {});

}  // namespace diglot
