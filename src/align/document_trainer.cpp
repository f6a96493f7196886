#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

#include "diglot/aligner.h"
#include "diglot/error.h"
#include "diglot/train.h"

namespace diglot {

WordTable train_on_documents(std::span<Bitext> pairs, const TrainOptions& options,
                             const AlignerOptions& aligner_options,
                             const std::vector<Lexicon>& lexicons, TrainReport* report,
                             const TrainProgress& progress) {
  if (pairs.empty()) throw Error(ErrorKind::kUsage, {}, "documents to learn from", "none");
  const auto rounds = static_cast<std::size_t>(std::max(options.rounds, 1));
  Lexicon learned;
  learned.name = "the documents";
  learned.kind = LexiconKind::kTrained;
  std::size_t done = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    std::vector<Lexicon> all = lexicons;
    if (learned.words) all.push_back(learned);
    const Aligner aligner(aligner_options, std::move(all));
    Trainer trainer(pairs.front().source.language(), pairs.front().target.language(), options);
    for (Bitext& pair : pairs) {
      if (progress) progress(done, rounds * pairs.size());
      pair.alignment = aligner.align(pair.source, pair.target);
      trainer.add(pair.source, pair.target, pair.alignment);
      ++done;
    }
    learned.words = std::make_shared<const WordTable>(trainer.train());
    if (report != nullptr) *report = trainer.report();
  }
  return *learned.words;
}

}  // namespace diglot
