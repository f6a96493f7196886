// hunalign's text, links and ladders with their documents, and Moses pairs become units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot {
namespace {

using testing::dumps;
using testing::TemporaryFolder;
using testing::unit_error;
using testing::units_of;
using testing::units_of_file;
using testing::write_file;

TEST(HunalignUnits, KnowTheirSentences) {
  EXPECT_EQ(dumps(units_of("A. ~~~ B.\tC.\t1.5\n\tD.\t-0.3\nE.\tF.\t0.9312\nG.\tH.\n\nI ~~~ \t\t\n",
                           Format::kHunalign)
                      .units),
            (std::vector<std::string>{" und=A. B.|3 und=C. s1.5 2-1", " und= und=D. s-0.3 0-1",
                                      " und=E. und=F. 0.9312 1-1", " und=G. und=H. 1-1",
                                      " und=I und= 1-0"}));
  EXPECT_EQ(dumps(units_of("一。 ~~~ 二。 ~~~ OK\tA. ~~~ B.\t1\n", Format::kHunalign,
                           {.source_language = "zh", .target_language = "en"})
                      .units),
            std::vector<std::string>{" zh=一。二。 OK|6|13 en=A. B.|3 s1 3-2"});
  EXPECT_EQ(unit_error("A.\n", Format::kHunalign),
            "units:1: expected source, target and score between tabs, found 1 column");
  EXPECT_EQ(unit_error("A.\tB.\t1\tx\n", Format::kHunalign),
            "units:1: expected source, target and score between tabs, found 4 columns");
}

// Two documents beside a file of links.
class LinkUnits : public ::testing::Test {
 protected:
  LinkUnits() {
    options_.source_path = write_file(folder_ / "a.en.txt", "One.\nTwo.\n\n Four. \nFive.");
    options_.target_path = write_file(folder_ / "a.fr.txt", "Un.\r\nDeux.\r\n");
  }

  testing::ReadUnits read(std::string_view bytes) const {
    return units_of_file(write_file(folder_ / "links", bytes), options_);
  }

  // Without the names of the documents, which are in a folder of any name.
  std::vector<std::string> texts(std::string_view bytes) const {
    std::vector<Unit> units = read(bytes).units;
    for (Unit& unit : units) {
      for (Variant& variant : unit.variants) variant.document.clear();
    }
    return dumps(units);
  }

  std::string error(std::string_view bytes) const {
    const auto error = testing::error_of([&] { read(bytes); });
    return error
               ? error->place().to_string().substr(folder_.path().size() + 1) + ' ' + error->found()
               : "";
  }

  TemporaryFolder folder_;
  ReadUnitsOptions options_;
};

TEST_F(LinkUnits, AreTheLinesThatLinksName) {
  EXPECT_EQ(texts("[0, 1]:[0]:0.9312\n\n[3]:[]:0.139594\n[]:[1]\n[0, 4]:[1, 0]:nan\n"),
            (std::vector<std::string>{" en=One. Two.|5#0#1 fr=Un.#0 0.9312 2-1",
                                      " en=Four.#3 fr= s0.139594 1-0", " en= fr=Deux.#1 0-1",
                                      " en=One. Five.|5#0#4 fr=Deux. Un.|6#1#0 2-2"}));
  EXPECT_EQ(texts("([0], [0])\n([2], [1])\n"),
            (std::vector<std::string>{" en=One.#0 fr=Un.#0 1-1", " en=#2 fr=Deux.#1 1-1"}));
  const auto read_links = read("[0]:[0]\n[1]:[0]\n");
  EXPECT_EQ(read_links.losses, (LossCounts{{"sentence in no link", 3}}));
  EXPECT_EQ(read_links.units[1].place.line, 2u);
  EXPECT_EQ(read_links.units[0].source().document, options_.source_path);
}

TEST_F(LinkUnits, AreTheLinesBetweenTwoRungs) {
  EXPECT_EQ(texts("0\t0\t0.3\n2\t1\t0.9000\n4\t1\n5\t2\n"),
            (std::vector<std::string>{" en=One. Two.|5#0#1 fr=Un.#0 s0.3 2-1",
                                      " en=Four.#2#3 fr= 0.9 2-0", " en=Five.#4 fr=Deux.#1 1-1"}));
  EXPECT_EQ(read("0\t0\n1\t1\n").losses, (LossCounts{{"sentence in no link", 4}}));
  EXPECT_EQ(read("0\t0\n1\t1\n5\t2\n").units[1].place.line, 2u);
}

TEST_F(LinkUnits, HaveTheLanguagesOfTheOptions) {
  options_.source_language = "de";
  EXPECT_EQ(texts("[0]:[0]\n"), std::vector<std::string>{" de=One.#0 fr=Un.#0 1-1"});
}

TEST_F(LinkUnits, OutsideOfTheDocumentsAreAnError) {
  EXPECT_EQ(error("[0]:[0]\n[5]:[1]\n"), "links:2 5");
  EXPECT_EQ(error("[0]:[2, 1]\n"), "links:1 2");
  EXPECT_EQ(error("[0]:[0\n"), "links:1:7 the end of the line");
  EXPECT_EQ(error("0\t0\n4000000000\t1\n"), "links:2 3999999999");
  EXPECT_EQ(error("0\t0\n1\t1\n0\t2\n"), "links:3:1 '0'");
  EXPECT_EQ(error("0\t0\n"), "links:1 the end of the file");
}

TEST_F(LinkUnits, BeyondTheLimitAreAnError) {
  write_file(options_.source_path, std::string(2000, 'a') + "\nb\n");
  options_.max_unit_byte_count = 4000;
  EXPECT_EQ(texts("[0, 1]:[0]\n").size(), 1U);
  EXPECT_EQ(error("[1]:[0]\n[0, 0]:[0]\n"), "links:2 a larger one");
  EXPECT_EQ(error("[1]:[0]\n[0,0,0,0,0,0,0,0]:[]\n"), "links:2 a larger one");
  write_file(options_.source_path, std::string(2000, 'a') + '\n' + std::string(2000, 'b'));
  EXPECT_EQ(texts("0\t0\n1\t1\n2\t2\n").size(), 2U);
  EXPECT_EQ(error("0\t0\n2\t2\n"), "links:2 a larger one");
}

TEST_F(LinkUnits, NeedTheirDocuments) {
  options_.target_path.clear();
  testing::expect_error(ErrorKind::kUsage, {"expected a target document, found none"},
                        [&] { read("[0]:[0]\n"); });
}

TEST(MosesUnits, AreTwoFilesLineForLine) {
  const TemporaryFolder folder;
  const std::string source = write_file(folder / "corpus.en", "Yes.\n\nNo.\n");
  write_file(folder / "corpus.fr", "Oui.\n\nNon.");
  const std::vector<std::string> expected = {" en=Yes. fr=Oui.", " en= fr=", " en=No. fr=Non."};
  EXPECT_EQ(dumps(units_of_file(source, {.target_language = "fr"}).units), expected);
  EXPECT_EQ(dumps(units_of_file(source, {.target_path = folder / "corpus.fr"}).units), expected);
  EXPECT_EQ(dumps(units_of_file(source, {.source_language = "de",
                                         .target_language = "nl",
                                         .target_path = folder / "corpus.fr"})
                      .units)[0],
            " de=Yes. nl=Oui.");
}

TEST(MosesUnits, FindTheOtherFileByTheLanguagesInTheName) {
  const TemporaryFolder folder;
  const std::string english = write_file(folder / "OPUS.en-fr.en", "Yes.\n");
  const std::string french = write_file(folder / "OPUS.en-fr.fr", "Oui.\n");
  EXPECT_EQ(dumps(units_of_file(english).units), std::vector<std::string>{" en=Yes. fr=Oui."});
  EXPECT_EQ(dumps(units_of_file(french).units), std::vector<std::string>{" fr=Oui. en=Yes."});
}

TEST(MosesUnits, NeedTwoFilesOfEqualLength) {
  const TemporaryFolder folder;
  const std::string source = write_file(folder / "corpus.en", "1\n2\n3\n");
  testing::expect_error(ErrorKind::kUsage, {"corpus.en: expected the second file of the pair"},
                        [&] { units_of_file(source); });
  testing::expect_error(
      ErrorKind::kUsage, {"corpus.en: expected the second file of the pair"},
      [&] { units_of_file(source, {.target_language = "fr-x-" + std::string(300, 'x')}); });
  const std::string target = write_file(folder / "corpus.fr", "1\n");
  testing::expect_error(ErrorKind::kFormat,
                        {"corpus.fr:1: expected 3 lines, as in ", "corpus.en, found 1"},
                        [&] { units_of_file(source, {.target_language = "fr"}); });
  testing::expect_error(ErrorKind::kFormat,
                        {"corpus.en:3: expected 1 lines, as in ", "corpus.fr, found 3"},
                        [&] { units_of_file(target, {.target_language = "en"}); });
}

}  // namespace
}  // namespace diglot
