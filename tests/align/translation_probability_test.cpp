#include "diglot/translation_probability.h"

#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "align/translation_features.h"
#include "diglot/aligner.h"
#include "diglot/segment.h"

namespace diglot {
namespace {

// Beads of these shapes and scores, one behind the other.
Alignment alignment(const std::vector<std::pair<Shape, double>>& shapes) {
  std::vector<Bead> beads;
  Span source, target;
  for (const auto& [shape, score] : shapes) {
    source = {source.end, source.end + shape.source};
    target = {target.end, target.end + shape.target};
    beads.push_back({source, target, score, 0.9});
  }
  return {beads, source.end, target.end};
}

Alignment one_to_one(std::size_t count, double score) {
  return alignment(std::vector<std::pair<Shape, double>>(count, {{1, 1}, score}));
}

TEST(TranslationFeatures, AreScoresBySentenceAndSize) {
  const struct {
    const char* what;
    std::vector<std::pair<Shape, double>> beads;
    double score_by_sentence, size;
  } cases[] = {
      {"one sentence", {{{1, 1}, 3.0}}, 3.0, 1.0},
      {"two beads", {{{1, 1}, 3.0}, {{1, 1}, 5.0}}, 4.0, 2.0},
      {"scores below 0", {{{1, 1}, -3.0}, {{1, 1}, 1.0}}, -1.0, 2.0},
      {"a merge: the mean of the sides", {{{2, 1}, 3.0}}, 2.0, 1.5},
      {"null beads count with their sentences alone",
       {{{1, 1}, 6.0}, {{1, 0}, -7.0}, {{0, 1}, -7.0}},
       3.0,
       2.0},
      {"null beads alone", {{{1, 0}, -7.0}, {{0, 1}, -7.0}}, 0.0, 1.0},
  };
  for (const auto& c : cases) {
    const auto features = align::translation_features(alignment(c.beads));
    EXPECT_DOUBLE_EQ(features.score_by_sentence, c.score_by_sentence) << c.what;
    EXPECT_DOUBLE_EQ(features.log_size, std::log(c.size)) << c.what;
  }
}

TEST(TranslationProbability, IsZeroWhereASideHasNoSentence) {
  EXPECT_EQ(translation_probability(Alignment()), 0.0);
  EXPECT_EQ(translation_probability(alignment({{{1, 0}, -7.0}})), 0.0);
  EXPECT_EQ(translation_probability(alignment({{{0, 1}, -7.0}, {{0, 1}, -1.0}})), 0.0);
}

TEST(TranslationProbability, GrowsWithScores) {
  for (const std::size_t size : {1, 5, 100}) {
    double last = -1.0;
    for (const double score : {-20.0, -1.0, 0.0, 1.0, 3.0, 6.0}) {
      const double probability = translation_probability(one_to_one(size, score));
      EXPECT_GT(probability, last) << size << " sentences of " << score;
      EXPECT_LE(probability, 1.0);
      last = probability;
    }
  }
}

TEST(TranslationProbability, FallsWithSentencesWithoutCounterpart) {
  std::vector<std::pair<Shape, double>> beads(10, {{1, 1}, 2.0});
  double last = 1.0;
  for (int count = 0; count < 10; ++count) {
    const double probability = translation_probability(alignment(beads));
    EXPECT_LT(probability, last) << count;
    last = probability;
    beads.push_back({{0, 1}, -1.0});
  }
}

TEST(TranslationProbability, TheSameScoresTellLessOfALongText) {
  EXPECT_LT(translation_probability(one_to_one(200, 2.0)),
            translation_probability(one_to_one(10, 2.0)));
}

TEST(TranslationProbability, StaysBetweenZeroAndOneWhateverTheScores) {
  for (const double score : {-1e300, -1e9, 1e9, 1e300}) {
    EXPECT_EQ(translation_probability(one_to_one(3, score)), score < 0.0 ? 0.0 : 1.0) << score;
  }
}

Document read_sample(const std::string& file, const std::string& language) {
  return segment(read_text(std::string(DIGLOT_CORPORA) + "/" + file),
                 {Layout::kPresplit, language});
}

TEST(TranslationProbability, TellsSamplesFromPairsThatAreNone) {
  const std::vector<std::pair<Document, Document>> samples = [] {
    std::vector<std::pair<Document, Document>> read;
    read.emplace_back(read_sample("en-fr/lighthouse.en.sentences", "en"),
                      read_sample("en-fr/lighthouse.fr.sentences", "fr"));
    read.emplace_back(read_sample("en-de/weather-station.en.sentences", "en"),
                      read_sample("en-de/weather-station.de.sentences", "de"));
    read.emplace_back(read_sample("en-ar/orchard-letter.en.sentences", "en"),
                      read_sample("en-ar/orchard-letter.ar.sentences", "ar"));
    return read;
  }();
  for (std::size_t i = 0; i < samples.size(); ++i) {
    for (std::size_t j = 0; j < samples.size(); ++j) {
      const double probability =
          translation_probability(Aligner().align(samples[i].first, samples[j].second));
      if (i == j) {
        EXPECT_GT(probability, 0.5) << i << ' ' << j;
      } else {
        EXPECT_LT(probability, 0.5) << i << ' ' << j;
      }
    }
  }
}

TEST(TranslationProbability, OneSentenceIsHardToTell) {
  const auto sentence = [](const std::string& text, const std::string& language) {
    return segment({"-", text, {}}, {Layout::kPresplit, language});
  };
  const Document english = sentence("The ferry leaves at half past nine.\n", "en");
  const double right = translation_probability(
      Aligner().align(english, sentence("Die Fähre legt um halb zehn ab.\n", "de")));
  const double wrong = translation_probability(Aligner().align(
      english, sentence("Nein, sagte sie, und schon gar nicht, solange niemand weiß, wer im "
                        "vorigen Winter den Schlüssel zum alten Bootshaus verloren hat.\n",
                        "de")));
  EXPECT_GT(right, wrong);
  EXPECT_GT(right, 0.1);
  EXPECT_LT(right, 0.99);
}

}  // namespace
}  // namespace diglot
