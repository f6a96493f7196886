// Learning a lexicon from bitext.
//
//   diglot::Trainer trainer("en", "zh");
//   for (const auto& [source, target] : units) trainer.add(source, target);
//   diglot::OutputFile file("en-zh.lexicon");
//   diglot::write_lexicon(trainer.train(), file.stream());
//   file.commit();
//
// `read_lexicon` reads it again, for this pair of languages in either direction.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/bitext.h"
#include "diglot/lexicon.h"
#include "diglot/options.h"
#include "diglot/word_table.h"

namespace diglot {

struct TrainOptions {
  /// Of expectation maximisation (IBM Model 1).
  int iterations = 5;
  /// Subtracted from how often a pair of words is expected to have occurred: what was seen
  /// together once mostly was so by chance.
  double discount = 0.6;
  /// Added to how often a word occurred: rare words keep little weight.
  double shrinkage = 2.4;
  /// Translations below this probability are not kept.
  double smallest_probability = 0.005;
  /// Nor are those less than so many times as likely as the word is anyway, unless they are
  /// likelier than all others together.
  double smallest_lift = 10.0;
  /// Units with more words on a side teach nothing: what translates what in them is a guess.
  std::size_t longest_side = 100;
  /// Beads below teach nothing.
  double confidence = 0.5;
  /// How often documents are aligned, each time with what all of them taught before.
  int rounds = 2;
};

/// What taught something and what did not.
struct TrainReport {
  std::size_t used_count = 0;       ///< Units or beads that were learned from.
  std::size_t duplicate_count = 0;  ///< Units that came before, word by word.
  std::size_t long_count = 0;       ///< With too many words on a side.
  std::size_t wordless_count = 0;   ///< Without words on a side.
  std::size_t doubtful_count = 0;   ///< Beads with little confidence.

  std::size_t skipped_count() const {
    return duplicate_count + long_count + wordless_count + doubtful_count;
  }
};

/// Collects bitext and learns which words translate each other. Deterministic.
class Trainer {
 public:
  /// BCP 47 tags of the two languages. Throws Error (kUsage) where one is malformed.
  Trainer(std::string_view source_language, std::string_view target_language,
          const TrainOptions& options = {});
  ~Trainer();
  Trainer(Trainer&&) noexcept;
  Trainer& operator=(Trainer&&) noexcept;

  /// A sentence, or what else is a unit, and its translation. Repeated units count once.
  void add(std::string_view source, std::string_view target);

  /// The beads of an alignment that are not null, each with its confidence.
  void add(const Document& source, const Document& target, const Alignment& alignment);

  const TrainReport& report() const;

  /// What all that was added teaches. A table without words where that is nothing.
  WordTable train() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Called before each alignment: how many are done, and how many there will be.
using TrainProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Aligns pairs of documents in the languages of the trainer, learns from all of them together, and
/// aligns them again with what they taught, as often as TrainOptions::rounds says. `pairs` then
/// have the alignments of the last round. `lexicons` are as for Aligner. `report` and `progress`
/// may be null. Throws Error (kUsage) where an option of the aligner is out of its range.
WordTable train_on_documents(std::span<Bitext> pairs, const TrainOptions& options = {},
                             const AlignerOptions& aligner_options = {},
                             const std::vector<Lexicon>& lexicons = {},
                             TrainReport* report = nullptr,
                             const TrainProgress& progress = nullptr);

/// Writes a trained lexicon. The same table gives the same bytes. Write errors stay in the stream's
/// state. The file has to be plain for `read_lexicon` to map it: no .gz.
void write_lexicon(const WordTable& table, std::ostream& stream);

}  // namespace diglot
