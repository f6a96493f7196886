// The aligner.
//
//   diglot::Document source = diglot::segment(diglot::read_text("novel.de.txt"));
//   diglot::Document target = diglot::segment(diglot::read_text("novel.fr.txt"));
//   diglot::Alignment alignment = diglot::Aligner().align(source, target);
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "diglot/bitext.h"
#include "diglot/document.h"
#include "diglot/explain.h"
#include "diglot/lexicon.h"
#include "diglot/options.h"

namespace diglot {

namespace align {
class PreparedLexicons;
}

/// Aligns documents with their translations. One Aligner may serve any number of threads, and the
/// same input gives the same result to the last bit. Lexicons are prepared for the first documents
/// that are aligned, and serve all others; copies share them.
class Aligner {
 public:
  /// Throws Error (kUsage) where an option is out of its range.
  /// `lexicons` are trusted in addition to what the documents teach; their languages must be those
  /// of the documents, source to target.
  explicit Aligner(const AlignerOptions& options = {}, std::vector<Lexicon> lexicons = {});

  /// The most probable alignment of two documents, with score and confidence for each bead. A
  /// document without sentences is legal: all beads are null beads then.
  Alignment align(const Document& source, const Document& target) const;

  /// The same, until a stop is requested: throws Error (kLimit) soon after.
  Alignment align(const Document& source, const Document& target, std::stop_token stop) const;

  /// The same alignment, with what each bead's score is made of.
  ExplainedAlignment align_explained(const Document& source, const Document& target) const;

 private:
  Alignment align_pair(const Document& source, const Document& target, std::stop_token stop,
                       std::vector<Explanation>* explanations) const;

  AlignerOptions options_;
  std::shared_ptr<const align::PreparedLexicons> lexicons_;
};

}  // namespace diglot
