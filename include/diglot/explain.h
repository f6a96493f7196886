// Why a bead scores what it does.
//
//   diglot::ExplainedAlignment explained = diglot::Aligner().align_explained(source, target);
//   for (const diglot::WordMatch& match : explained.explanations[0].matches) ...
//
// All scores are log-odds in nats, higher is better; src/evidence/README.md tells what each kind of
// evidence looks at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/bitext.h"

namespace diglot {

/// Where it is known from that two words translate each other.
enum class WordSource {
  kGlossary,     ///< The user's own lexicon.
  kDictionary,   ///< A dictionary that is installed on the machine.
  kTrained,      ///< A lexicon that was learned from bitext.
  kLearned,      ///< Learned from this pair of documents.
  kIdentical,    ///< The same word in both.
  kCognate,      ///< Words that look alike, in the same or in different scripts.
  kNumber,       ///< Numbers of the same value.
  kPunctuation,  ///< The same mark.
};

/// "dictionary", "learned" ...
std::string_view word_source_name(WordSource source);

/// A source word and a target word that explain each other.
struct WordMatch {
  std::string source;  ///< As it stands in the bead, in lower case; a number by its value.
  std::string target;
  std::vector<WordSource> sources;  ///< What contributes a tenth of it or more, the most first.
  double score = 0.0;               ///< For all places where the two stand in the bead.
};

/// The score of one bead in parts. A null bead has its prior alone.
struct Explanation {
  double prior = 0.0;      ///< Of the bead's shape; of a null bead, its place in a stretch of them.
  double length = 0.0;     ///< Of the lengths of its sides.
  double structure = 0.0;  ///< Of paragraphs that end at it or in it.
  double boundary = 0.0;   ///< Of how its sides begin and end.
  double lexical = 0.0;    ///< Of its words: those of `matches` and `unmatched` together.

  std::vector<WordMatch> matches;  ///< Highest score first; weak ones may be below 0.
  double unmatched = 0.0;          ///< Of what nothing on the other side explains.
  /// Words that are in no match, each once, in their order.
  std::vector<std::string> unmatched_source;
  std::vector<std::string> unmatched_target;

  std::size_t source_length = 0;  ///< Characters, white space not counted.
  std::size_t target_length = 0;
  /// Target characters for one source character in the whole documents; 0 where one is empty.
  double length_ratio = 0.0;

  /// The bead's score, up to rounding.
  double total() const { return prior + length + structure + boundary + lexical; }
};

/// An alignment and the explanation of each of its beads, in the same order.
struct ExplainedAlignment {
  Alignment alignment;
  std::vector<Explanation> explanations;
};

}  // namespace diglot
