// cesAlign with its documents.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "read/sentence_document.h"
#include "tests/read/xml_units.h"

namespace diglot {
namespace {

using testing::dump;
using testing::dumps;
using testing::expect_error;
using testing::ReadUnits;
using testing::TemporaryFolder;
using testing::texts;
using testing::units_of_file;
using testing::write_file;

std::string links_file(const std::string& groups) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE cesAlign PUBLIC \"-//CES//DTD XML "
         "cesAlign//EN\" \"\">\n<cesAlign version=\"1.0\">\n" +
         groups + "</cesAlign>\n";
}

std::string group(const std::string& source, const std::string& target, const std::string& links) {
  return "<linkGrp targType=\"s\" fromDoc=\"" + source + "\" toDoc=\"" + target + "\">" + links +
         "</linkGrp>\n";
}

class Xces : public ::testing::Test {
 protected:
  Xces() {
    std::filesystem::create_directories(folder_ / "en");
    std::filesystem::create_directories(folder_ / "fr");
    write_file(
        folder_ / "en/a.xml",
        "<?xml version=\"1.0\"?><document><p id=\"1\"><s id=\"s1\">One <time/>boat.</s>\n"
        "<s id=\"s2\">\n Two\n boats. </s></p><s id=\"s3\">Three &amp; more.</s></document>");
    write_file(folder_ / "fr/a.xml",
               "<document><s id=\"s1\"> <w id=\"w1\">Un</w>\n <w id=\"w2\">bateau</w>"
               "<w id=\"w3\">.</w> </s><s id=\"s2\">Deux bateaux.</s></document>");
  }

  ReadUnits read(const std::string& groups, const ReadUnitsOptions& options = {}) {
    return units_of_file(write_file(folder_ / "links.xml", links_file(groups)), options);
  }

  TemporaryFolder folder_;
};

TEST_F(Xces, JoinsLinkedSentences) {
  const ReadUnits file =
      read(group("en/a.xml", "fr/a.xml",
                 "<link xtargets=\"s1;s1\" id=\"SL1\" certainty=\"0.9100\"/>"
                 "<link xtargets=\"s2 s3;s2\" id=\"x\"/><link xtargets=\"s1;\"/>"));
  EXPECT_EQ(dumps(file.units),
            (std::vector<std::string>{
                "1 en=One boat.#0@en/a.xml fr=Un bateau .#0@fr/a.xml 0.91 1-1",
                "x en=Two boats. Three & more.|11#1#2@en/a.xml fr=Deux bateaux.#1@fr/a.xml 2-1",
                " en=One boat.#0@en/a.xml fr=@fr/a.xml 1-0"}));
  EXPECT_EQ(file.source_language, "en");
  EXPECT_EQ(dump(file.losses), "");
}

TEST_F(Xces, CountsWhatIsNotThere) {
  const ReadUnits file =
      read(group("en/a.xml", "fr/a.xml", "<link xtargets=\"s1 s9;s1\" overlap=\"1\"/><more/>"));
  EXPECT_EQ(texts(file.units), "en:One boat.=fr:Un bateau .");
  EXPECT_EQ(dump(file.losses),
            "element more 1, link attribute overlap 1, sentence in no link 3, sentence that its "
            "document lacks 1");
}

TEST_F(Xces, TakesTheFirstOfSentencesWithTheSameId) {
  write_file(folder_ / "en/a.xml",
             "<document><s id=\"1\">One.</s><s id=\"1\">Again.</s><s>None.</s><s>None.</s>"
             "<s id=\"2\">Two.</s></document>");
  const ReadUnits file =
      read(group("en/a.xml", "fr/a.xml", "<link xtargets=\"1;s1\"/><link xtargets=\"2;s2\"/>"));
  EXPECT_EQ(texts(file.units), "en:One.=fr:Un bateau .|en:Two.=fr:Deux bateaux.");
  EXPECT_EQ(dump(file.losses), "sentence in no link 3, sentence of a repeated id 1");
}

TEST_F(Xces, NumbersTheLinesOfADocumentThatIsNoXml) {
  write_file(folder_ / "en/a.xml", "A.\n\nB.\n");
  const ReadUnits file = read(group("en/a.xml", "fr/a.xml",
                                    "<link xtargets=\"s1 3;s1\"/>"
                                    "<link xtargets=\"0 s03 4 ss1 s 1x;s2\"/>"));
  EXPECT_EQ(texts(file.units), "en:A. B.=fr:Un bateau .|en:=fr:Deux bateaux.");
  EXPECT_EQ(dump(file.losses), "sentence that its document lacks 6");
}

TEST_F(Xces, LimitsDocuments) {
  std::string sentences;
  for (int i = 0; i < 100; ++i) sentences += "<s/>";
  for (const std::string& content : {sentences, "<s id=\"" + std::string(5000, 'i') + "\"/>",
                                     "<s id=\"1\">" + std::string(5000, 'a') + "</s>"}) {
    const std::string path = write_file(folder_ / "x.xml", "<document>" + content + "</document>");
    const auto read_document = [&](std::size_t limit) {
      return read::SentenceDocument::of_file(path, "x.xml", "en", limit);
    };
    EXPECT_GT(read_document(10'000).lines().line_count(), 0U);
    expect_error(ErrorKind::kLimit, {"x.xml", "at most 5000 bytes of sentences"},
                 [&] { read_document(5000); });
  }
}

TEST_F(Xces, ReadsSeveralGroupsAndCompressedDocuments) {
  {
    OutputFile file(folder_ / "en/b.xml.gz");
    file.stream() << "<document xml:lang=\"deu\"><s id=\"1\">B.</s></document>";
    file.commit();
  }
  const std::string links = "<link xtargets=\"1;s2\"/>";
  const ReadUnits file = read(group("en/a.xml.gz", "fr/a.xml", "<link xtargets=\"s1;s1\"/>") +
                              group("en/b.xml", "fr/a.xml", links));
  EXPECT_EQ(texts(file.units), "en:One boat.=fr:Un bateau .|de:B.=fr:Deux bateaux.");
}

TEST_F(Xces, TakesDocumentsAndLanguagesFromTheCaller) {
  const std::string source = write_file(folder_ / "lines", "A.\n\nB.\n");
  const ReadUnits file = read(group("missing.xml", "fr/a.xml", "<link xtargets=\"s3;s2\"/>"),
                              {.source_language = "es", .source_path = source});
  EXPECT_EQ(texts(file.units), "es:B.=fr:Deux bateaux.");
}

TEST_F(Xces, OpensNothingButWhatLiesBesideIt) {
  const std::string outside = folder_ / "en/a.xml";
  for (const std::string& name :
       {outside, std::string("../a.xml"), std::string("en/../../x"), std::string()}) {
    expect_error(ErrorKind::kInput, {"links.xml:4:", "a document beside the links"},
                 [&] { read(group(name, "fr/a.xml", "")); });
  }
}

TEST_F(Xces, LimitsUnits) {
  const std::string document =
      "<document><s id=\"s1\">" + std::string(2000, 'a') + "</s></document>";
  write_file(folder_ / "en/a.xml", document);
  const std::string one = "<link xtargets=\"s1;s1\"/>";
  const ReadUnitsOptions options = {.max_unit_byte_count = 5000};
  EXPECT_EQ(read(group("en/a.xml", "fr/a.xml", one), options).units.size(), 1U);
  const std::string links = one + "<link xtargets=\"s1 s1 s1 s1 s1 s1 s1 s1;s1\"/>";
  expect_error(ErrorKind::kLimit, {"links.xml:4:", "units of at most 5000 bytes"},
               [&] { read(group("en/a.xml", "fr/a.xml", links), options); });
}

// All of them are in one block.
TEST_F(Xces, LimitsUnitsTogether) {
  constexpr std::size_t kUnitCount = 40;
  write_file(folder_ / "en/a.xml",
             "<document><s id=\"s1\">" + std::string(500'000, 'a') + "</s></document>");
  std::string links;
  for (std::size_t i = 0; i < kUnitCount; ++i) links += "<link xtargets=\"s1;s1\"/>";
  const std::string path =
      write_file(folder_ / "links.xml", links_file(group("en/a.xml", "fr/a.xml", links)));
  UnitReader reader(path, {.max_unit_byte_count = 1'000'000});
  std::size_t count = 0;
  expect_error(ErrorKind::kLimit, {"links.xml:4:", "in one block of the file"}, [&] {
    for (Unit unit; reader.next(unit);) ++count;
  });
  EXPECT_GT(count, 20U);
  EXPECT_LT(count, kUnitCount);
}

TEST_F(Xces, TellsWhatIsWrong) {
  expect_error(ErrorKind::kInput, {"no.xml", "no file of this name"},
               [&] { read(group("no.xml", "fr/a.xml", "")); });
  const std::string long_name(300, 'x');
  expect_error(ErrorKind::kInput, {long_name}, [&] { read(group(long_name, "fr/a.xml", "")); });
  expect_error(ErrorKind::kFormat, {"a link with xtargets"},
               [&] { read(group("en/a.xml", "fr/a.xml", "<link/>")); });
  expect_error(ErrorKind::kFormat, {"links inside <linkGrp>"},
               [&] { read("<link xtargets=\"s1;s1\"/>"); });
  write_file(folder_ / "en/a.xml", "<document><s id=\"s1\">One.</document>");
  expect_error(ErrorKind::kFormat, {"en/a.xml:1:", "well-formed XML"},
               [&] { read(group("en/a.xml", "fr/a.xml", "")); });
  write_file(folder_ / "en/a.xml", "<document/>");
  expect_error(ErrorKind::kInput, {"a document with sentences"},
               [&] { read(group("en/a.xml", "fr/a.xml", "")); });
}

}  // namespace
}  // namespace diglot
