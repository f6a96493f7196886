// TSV, JSON lines, links and ladders, to the last byte.
#include <limits>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/write/bitexts.h"

namespace diglot {
namespace {

Bitext market() {
  return make_bitext(
      lines_document("en", {"Fish & chips cost < 9 > 3.", "\"Fresh\", she said.", "It's late.",
                            "We went home."}),
      lines_document("fr", {"Le poisson-frites coûte < 9 > 3.", "« Frais », dit-elle.",
                            "Il est tard ; nous sommes rentrés.", "Fin."}),
      "1-1 1-1 2-1 0-1");
}

// Two lines of input a number, the first of them blank.
Document every_other_line(const std::string& language, const std::vector<std::string>& sentences) {
  std::string text;
  std::vector<Sentence> ranges;
  for (const std::string& sentence : sentences) {
    text += '\n';
    ranges.push_back({text.size(), text.size() + sentence.size(), 0, 2 * ranges.size() + 1});
    text += sentence + '\n';
  }
  const std::size_t number_end = 2 * ranges.size();
  return Document("-", language, std::move(text), std::move(ranges), number_end);
}

TEST(Tsv, HasSourceTargetConfidenceAndShape) {
  EXPECT_EQ(written(market(), Format::kTsv),
            "Fish & chips cost < 9 > 3.\tLe poisson-frites coûte < 9 > 3.\t0.9877\t1-1\n"
            "\"Fresh\", she said.\t« Frais », dit-elle.\t0.9877\t1-1\n"
            "It's late. We went home.\tIl est tard ; nous sommes rentrés.\t0.9877\t2-1\n"
            "\tFin.\t0.9877\t0-1\n");
}

TEST(Tsv, HasAColumnForEachNoteOfAUnit) {
  Unit unit;
  unit.variants = {{"en", "Yes.", {}, {}, "", {{"note", "of the source"}}},
                   {"fr", "Oui.", {}, {}, "", {}}};
  unit.properties = {{"note", "too\tlate"}, {"project", "A"}, {"note", "again"}};
  std::ostringstream stream;
  std::ostream* const file = &stream;
  UnitWriter writer(Format::kTsv, {&file, 1}, {.source_language = "en", .target_language = "fr"});
  writer.write(unit);
  EXPECT_EQ(writer.finish().losses,
            (LossCounts{{"language", 2}, {"property", 2}, {"white space", 1}}));
  EXPECT_EQ(stream.str(), "Yes.\tOui.\t\t\ttoo late\tagain\n");
}

TEST(Tsv, HasOneLineABeadWhateverTheTextHolds) {
  const Bitext bitext = make_bitext(lines_document("en", {"one\ttwo\nthree\r\nfour\x1C"
                                                          "five"}),
                                    lines_document("zh", {"一\u2028二\u0085三\v四\f五"}), "1-1");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTsv, stream);
  EXPECT_EQ(stream.str(), "one two three four five\t一二三四五\t0.9877\t1-1\n");
  EXPECT_EQ(report.replaced_character_count, 1u);  // U+001C is not white space to Unicode.
}

TEST(Jsonl, HasTheTranslationByLanguage) {
  EXPECT_EQ(
      written(market(), Format::kJsonl),
      R"({"id":"1","translation":{"en":"Fish & chips cost < 9 > 3.","fr":"Le poisson-frites coûte < 9 > 3."},"confidence":0.9877,"score":12.3457,"shape":"1-1","source":[0],"source_document":"novel.en.txt","target":[0],"target_document":"novel.fr.txt"})"
      "\n"
      R"({"id":"2","translation":{"en":"\"Fresh\", she said.","fr":"« Frais », dit-elle."},"confidence":0.9877,"score":12.3457,"shape":"1-1","source":[1],"source_document":"novel.en.txt","target":[1],"target_document":"novel.fr.txt"})"
      "\n"
      R"({"id":"3","translation":{"en":"It's late. We went home.","fr":"Il est tard ; nous sommes rentrés."},"confidence":0.9877,"score":12.3457,"shape":"2-1","source":[2,3],"source_breaks":[11],"source_document":"novel.en.txt","target":[2],"target_document":"novel.fr.txt"})"
      "\n"
      R"({"id":"4","translation":{"en":"","fr":"Fin."},"confidence":0.9877,"score":12.3457,"shape":"0-1","source":[],"source_document":"novel.en.txt","target":[3],"target_document":"novel.fr.txt"})"
      "\n");
}

TEST(Jsonl, NamesTheSidesWhereBothAreInOneLanguage) {
  const Bitext bitext =
      make_bitext(lines_document("en", {"He left."}), lines_document("en", {"He went."}), "1-1");
  EXPECT_EQ(
      written(bitext, Format::kJsonl),
      R"({"id":"1","source_text":"He left.","target_text":"He went.","source_language":"en","target_language":"en","confidence":0.9877,"score":12.3457,"shape":"1-1","source":[0],"source_document":"novel.en.txt","target":[0],"target_document":"novel.en.txt"})"
      "\n");
  EXPECT_NE(written(bitext, Format::kJsonl, {.target_tag = "en-GB"})
                .find(R"("translation":{"en":"He left.","en-GB":"He went."})"),
            std::string::npos);
}

TEST(Jsonl, IsJsonWhateverTheTextHolds) {
  const Bitext bitext = make_bitext(lines_document("en", {"\\ \"a\" \x01 \x7F \U0001F600 \xFF"}),
                                    lines_document("ar", {"\u200Fنعم\u200F"}), "1-1");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kJsonl, stream);
  const auto object = nlohmann::json::parse(stream.str());
  EXPECT_EQ(object["translation"]["en"], "\\ \"a\" \x01 \x7F \U0001F600 \uFFFD");
  EXPECT_EQ(object["translation"]["ar"], "\u200Fنعم\u200F");
  EXPECT_EQ(report.replaced_character_count, 1u);
}

TEST(Links, AreVecaligns) {
  EXPECT_EQ(written(market(), Format::kLinks),
            "[0]:[0]:0.9877\n"
            "[1]:[1]:0.9877\n"
            "[2, 3]:[2]:0.9877\n"
            "[]:[3]:0.9877\n");
}

TEST(Links, HaveTheInputsNumbers) {
  const Bitext bitext = make_bitext(every_other_line("en", {"A.", "B.", "C."}),
                                    every_other_line("fr", {"A.", "B."}), "2-1 0-1 1-0");
  EXPECT_EQ(written(bitext, Format::kLinks),
            "[1, 3]:[1]:0.9877\n"
            "[]:[3]:0.9877\n"
            "[5]:[]:0.9877\n");
}

TEST(Ladder, HasARungBeforeEachBeadAndOneAtTheEnd) {
  EXPECT_EQ(written(market(), Format::kLadder),
            "0\t0\t0.9877\n"
            "1\t1\t0.9877\n"
            "2\t2\t0.9877\n"
            "4\t3\t0.9877\n"
            "4\t4\t0.0000\n");
}

TEST(Ladder, CoversTheInputFromTheFirstLineToTheLast) {
  const Bitext bitext = make_bitext(every_other_line("en", {"A.", "B.", "C."}),
                                    every_other_line("fr", {"A.", "B."}), "1-1 1-0 1-1");
  EXPECT_EQ(written(bitext, Format::kLadder),
            "0\t0\t0.9877\n"
            "3\t3\t0.9877\n"
            "5\t3\t0.9877\n"
            "6\t4\t0.0000\n");
}

TEST(Report, CountsWhatWasWritten) {
  const std::pair<Format, std::size_t> unit_counts[] = {{Format::kTmx, 3},
                                                        {Format::kTsv, 4},
                                                        {Format::kJsonl, 4},
                                                        {Format::kLinks, 4},
                                                        {Format::kLadder, 5}};
  for (const auto& [format, unit_count] : unit_counts) {
    std::ostringstream stream;
    const WriteReport report = write_bitext(market(), format, stream);
    EXPECT_EQ(report.unit_count, unit_count);
    EXPECT_EQ(report.null_count, format == Format::kTmx ? 1u : 0u);
    EXPECT_EQ(report.replaced_character_count, 0u);
  }
}

TEST(Numbers, HaveFourDecimals) {
  const std::pair<double, std::string> numbers[] = {
      {0.0, "0.0000"}, {1.0, "1.0000"}, {0.99996, "1.0000"}, {0.00004, "0.0000"}, {0.5, "0.5000"}};
  for (const auto& [confidence, expected] : numbers) {
    const Bitext bitext = make_bitext(lines_document("en", {"A."}), lines_document("fr", {"A."}),
                                      "1-1", 0.0, confidence);
    EXPECT_EQ(written(bitext, Format::kLinks), "[0]:[0]:" + expected + "\n");
  }
}

TEST(Numbers, OfAnySizeAreWritten) {
  for (const double score : {std::numeric_limits<double>::max(), 1e-300, -1e9,
                             -std::numeric_limits<double>::infinity()}) {
    const Bitext bitext = make_bitext(lines_document("en", {"A."}), lines_document("fr", {"A."}),
                                      "1-1", score, std::numeric_limits<double>::max());
    for (const FormatInfo& info : output_formats()) {
      EXPECT_NE(written(bitext, info.format), "") << info.name << " " << score;
    }
    EXPECT_TRUE(nlohmann::json::accept(written(bitext, Format::kJsonl))) << score;
  }
}

TEST(EmptyBitext, IsLegalInEveryFormat) {
  const Bitext bitext = make_bitext(lines_document("en", {}), lines_document("fr", {}), "");
  EXPECT_EQ(written(bitext, Format::kTsv), "");
  EXPECT_EQ(written(bitext, Format::kJsonl), "");
  EXPECT_EQ(written(bitext, Format::kLinks), "");
  EXPECT_EQ(written(bitext, Format::kLadder), "0\t0\t0.0000\n");
}

}  // namespace
}  // namespace diglot
