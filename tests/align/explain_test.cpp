// What a bead's score is made of.
#include "diglot/explain.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/aligner.h"
#include "diglot/train.h"
#include "tests/support/documents.h"

namespace diglot {
namespace {

// One of the samples in corpora/: a sentence a line.
Document sample(const std::string& name, const std::string& language) {
  std::ifstream file(std::string(DIGLOT_CORPORA) + '/' + name + '.' + language + ".sentences");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return document(lines, language);
}

struct Pair {
  Document source, target;
};

std::vector<Pair> samples() {
  return {{sample("en-fr/lighthouse", "en"), sample("en-fr/lighthouse", "fr")},
          {sample("en-zh/cable-car", "en"), sample("en-zh/cable-car", "zh")},
          {sample("ru-en/slow-train", "ru"), sample("ru-en/slow-train", "en")},
          {sample("en-ar/orchard-letter", "ar"), sample("en-ar/orchard-letter", "en")}};
}

std::vector<AlignerOptions> option_variants() {
  AlignerOptions no_learning;
  no_learning.learn_words = false;
  AlignerOptions lengths;
  lengths.use_words = false;
  AlignerOptions large_beads;
  large_beads.max_bead = 9;
  AlignerOptions cheap_nulls;
  cheap_nulls.parameters.priors.null_open = -1.0;
  return {{}, no_learning, lengths, large_beads, cheap_nulls};
}

double sum_of_words(const Explanation& explanation) {
  return std::accumulate(explanation.matches.begin(), explanation.matches.end(),
                         explanation.unmatched,
                         [](double sum, const WordMatch& match) { return sum + match.score; });
}

TEST(Explain, PartsAddUpToTheScore) {
  for (const Pair& pair : samples()) {
    ASSERT_GT(pair.source.size(), 10U);
    for (const AlignerOptions& options : option_variants()) {
      const ExplainedAlignment explained =
          Aligner(options).align_explained(pair.source, pair.target);
      ASSERT_EQ(explained.explanations.size(), explained.alignment.size());
      for (std::size_t i = 0; i < explained.alignment.size(); ++i) {
        const Explanation& explanation = explained.explanations[i];
        const double score = explained.alignment[i].score;
        EXPECT_NEAR(explanation.total(), score, 1e-4 * (1.0 + std::abs(score)));
        EXPECT_NEAR(sum_of_words(explanation), explanation.lexical, 1e-9);
        EXPECT_TRUE(
            std::ranges::is_sorted(explanation.matches, std::ranges::greater(), &WordMatch::score));
      }
    }
  }
}

TEST(Explain, DoesNotChangeTheAlignment) {
  const Pair pair = samples().front();
  AlignerOptions lengths;
  lengths.use_words = false;
  for (const AlignerOptions& options : {AlignerOptions(), lengths}) {
    const Aligner aligner(options);
    EXPECT_EQ(aligner.align_explained(pair.source, pair.target).alignment,
              aligner.align(pair.source, pair.target));
  }
}

TEST(Explain, LengthsAreThoseOfTheBead) {
  const Document source = document({"Ab cd.", "The second."}, "en");
  const Document target = document({"Ab cdef.", "Das zweite."}, "de");
  const ExplainedAlignment explained = Aligner().align_explained(source, target);
  ASSERT_EQ(explained.explanations.size(), 2U);
  EXPECT_EQ(explained.explanations[0].source_length, 5U);  // White space does not count.
  EXPECT_EQ(explained.explanations[0].target_length, 7U);
  EXPECT_GT(explained.explanations[0].length_ratio, 1.0);
  EXPECT_LT(explained.explanations[0].length_ratio, 1.5);
}

TEST(Explain, ANullBeadHasItsPriorAlone) {
  const Document source = document({"One.", "Two."}, "en");
  const ExplainedAlignment explained = Aligner().align_explained(source, Document());
  const PriorParameters priors = AlignerParameters().priors;
  ASSERT_EQ(explained.explanations.size(), 2U);
  EXPECT_EQ(explained.explanations[0].prior, priors.null_open);
  EXPECT_EQ(explained.explanations[1].prior, priors.null_extend);
  for (const Explanation& explanation : explained.explanations) {
    EXPECT_EQ(explanation.total(), explanation.prior);
    EXPECT_TRUE(explanation.matches.empty());
    EXPECT_EQ(explanation.source_length, 4U);
    EXPECT_EQ(explanation.target_length, 0U);
  }
}

// Lines four times over, so that there is something to learn.
Document repeated_document(const std::vector<std::string>& lines) {
  std::vector<std::string> all;
  for (int k = 0; k < 4; ++k) all.insert(all.end(), lines.begin(), lines.end());
  return document(all, "und");
}

// Sentences of a made-up language and their translations, for words of every source.
class ExplainSources : public testing::Test {
 protected:
  const Document source_ =
      repeated_document({"Zubo kelmi Ostrander 1,500.", "Wika ralf zubo.", "Norri ralf wika telu.",
                         "Pek ralf, norri hospital 12.", "Zubo pek telu ralf."});
  const Document target_ = repeated_document(
      {"Hagta mirdo Ostrander 1,500.", "Fesk lonn hagta.", "Dravi lonn fesk gosto.",
       "Sint lonn, dravi hospitaal 12.", "Hagta sint gosto lonn."});

  // The sources of a match, in whatever bead it is.
  static std::vector<WordSource> sources(const ExplainedAlignment& explained,
                                         const std::string& source, const std::string& target) {
    for (const Explanation& explanation : explained.explanations) {
      for (const WordMatch& match : explanation.matches) {
        if (match.source == source && match.target == target) return match.sources;
      }
    }
    return {};
  }

  static bool has(const std::vector<WordSource>& sources, WordSource source) {
    return std::ranges::count(sources, source) > 0;
  }
};

using Sources = std::vector<WordSource>;

TEST_F(ExplainSources, WithoutLearning) {
  AlignerOptions options;
  options.learn_words = false;
  Lexicon glossary;
  glossary.kind = LexiconKind::kUser;
  glossary.entries = {{"kelmi", "mirdo"}, {"telu", "gosto"}};
  Lexicon dictionary;
  dictionary.kind = LexiconKind::kDictionary;
  dictionary.entries = {{"zubo", "hagta"}, {"telu", "gosto"}};
  const ExplainedAlignment explained =
      Aligner(options, {glossary, dictionary}).align_explained(source_, target_);
  EXPECT_EQ(sources(explained, "kelmi", "mirdo"), Sources{WordSource::kGlossary});
  EXPECT_EQ(sources(explained, "zubo", "hagta"), Sources{WordSource::kDictionary});
  EXPECT_EQ(sources(explained, "telu", "gosto"),
            (Sources{WordSource::kGlossary, WordSource::kDictionary}));
  EXPECT_EQ(sources(explained, "ostrander", "ostrander"), Sources{WordSource::kIdentical});
  EXPECT_EQ(sources(explained, "hospital", "hospitaal"), Sources{WordSource::kCognate});
  EXPECT_EQ(sources(explained, "1500", "1500"), Sources{WordSource::kNumber});
  EXPECT_EQ(sources(explained, ",", ","), Sources{WordSource::kPunctuation});
  EXPECT_EQ(sources(explained, "ralf", "lonn"), Sources{});
  EXPECT_EQ(explained.explanations[1].unmatched_source, (std::vector<std::string>{"wika", "ralf"}));
  EXPECT_EQ(explained.explanations[1].unmatched_target, (std::vector<std::string>{"fesk", "lonn"}));
}

TEST_F(ExplainSources, TrainedLexicon) {
  TrainOptions train_options;
  train_options.smallest_lift = 1.0;  // There are but four words.
  Trainer trainer("und", "und", train_options);
  const std::vector<std::pair<std::string, std::string>> words = {
      {"zubo", "hagta"}, {"kelmi", "mirdo"}, {"wika", "fesk"}, {"telu", "gosto"}};
  for (const auto& [source, target] : words) {
    for (const auto& [other_source, other_target] : words) {
      trainer.add(source + ' ' + other_source, target + ' ' + other_target);
    }
  }
  Lexicon trained;
  trained.kind = LexiconKind::kTrained;
  trained.words = std::make_shared<const WordTable>(trainer.train());
  AlignerOptions options;
  options.learn_words = false;
  const ExplainedAlignment explained =
      Aligner(options, {trained}).align_explained(source_, target_);
  EXPECT_EQ(sources(explained, "kelmi", "mirdo"), Sources{WordSource::kTrained});
}

TEST_F(ExplainSources, WithLearning) {
  Lexicon dictionary;
  dictionary.kind = LexiconKind::kDictionary;
  dictionary.entries = {{"zubo", "hagta"}};
  const ExplainedAlignment explained = Aligner({}, {dictionary}).align_explained(source_, target_);
  EXPECT_EQ(sources(explained, "wika", "fesk"), Sources{WordSource::kLearned});
  const Sources known_twice = sources(explained, "zubo", "hagta");
  EXPECT_TRUE(has(known_twice, WordSource::kDictionary));
  EXPECT_TRUE(has(known_twice, WordSource::kLearned));
}

}  // namespace
}  // namespace diglot
