#include "diglot/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using namespace std::string_literals;
using testing::expect_error;
using testing::file_bytes;
using testing::TemporaryFolder;
using testing::write_file;

/// "source=target|source=target".
std::string dump(const Lexicon& lexicon) {
  std::string text;
  const char* separator = "";
  for (const LexiconEntry& entry : lexicon.entries) {
    text += separator + entry.source + "=" + entry.target;
    separator = "|";
  }
  return text;
}

Lexicon read(const std::string& bytes, const std::string& source = "de",
             const std::string& target = "fr") {
  const TemporaryFolder folder;
  Lexicon lexicon = read_lexicon(write_file(folder / "test.lexicon", bytes), source, target);
  lexicon.name = "test.lexicon";
  return lexicon;
}

TEST(ReadLexicon, ReadsLinesOfAllForms) {
  const struct {
    std::string bytes;
    std::string entries;
  } cases[] = {
      {"Kahn\tbarque\nHaus\tmaison\n", "Kahn=barque|Haus=maison"},
      {"Kahn\tbarque\tn.\t0.5\n", "Kahn=barque"},
      {"# Boote\n\n  Kahn \t une  barque \r\n", "Kahn=une barque"},
      {"barque @ Kahn\nune maison @ ein Haus\n", "Kahn=barque|ein Haus=une maison"},
      {"\xEF\xBB\xBFKahn\tbarque", "Kahn=barque"},
      {"Gr\xF6\xDF"
       "e\ttaille d'un v\xEAtement\n",
       "Größe=taille d'un vêtement"},
      {"\xFF\xFEx\0\t\0y\0\n\0"s, "x=y"},
      {"<br>\tbarque\n", "<br>=barque"},
  };
  for (const auto& test : cases) {
    const Lexicon lexicon = read(test.bytes);
    EXPECT_EQ(dump(lexicon), test.entries);
    EXPECT_EQ(lexicon.kind, LexiconKind::kUser);
    EXPECT_EQ(lexicon.skipped_count, 0U) << test.bytes;
  }
}

TEST(ReadLexicon, CountsLinesThatFitNoForm) {
  const TemporaryFolder folder;
  const std::string path =
      write_file(folder / "x.tsv", "# x\nKahn\tbarque\nHaus\n\tmaison\nBoot\t\nmer @ Meer\n");
  const Lexicon lexicon = read_lexicon(path, "de", "fr");
  EXPECT_EQ(dump(lexicon), "Kahn=barque");
  EXPECT_EQ(lexicon.skipped_count, 4U);
  EXPECT_EQ(lexicon.first_skipped.to_string(), path + ":3");
  EXPECT_EQ(lexicon.name, path);
}

TEST(ReadLexicon, TheFormIsThatOfMostLines) {
  const Lexicon lexicon = read("barque @ Kahn\nbad\tline\nmaison @ Haus\n");
  EXPECT_EQ(dump(lexicon), "Kahn=barque|Haus=maison");
  EXPECT_EQ(lexicon.skipped_count, 1U);
}

TEST(ReadLexicon, ReadsCompressedFiles) {
  const TemporaryFolder folder;
  for (const std::string extension : {".gz", ".zst"}) {
    OutputFile file(folder / ("x" + extension));
    for (int i = 0; i < 3000; ++i) file.stream() << "Kahn\tbarque\n";
    file.commit();
    EXPECT_EQ(read_lexicon(folder / ("x" + extension), "de", "fr").entries.size(), 3000U);
  }
}

TEST(ReadLexicon, RefusesFilesWithoutEntries) {
  expect_error(ErrorKind::kInput, {"test.lexicon: expected a TMX file", "tab", "among 2"},
               [] { read("Ein Kahn.\nEin Haus.\n"); });
  expect_error(ErrorKind::kInput, {"an empty file"}, [] { read(""); });
  expect_error(ErrorKind::kInput, {"a PDF document"}, [] { read("%PDF-1.4"); });
  expect_error(ErrorKind::kInput, {"no file of this name"},
               [] { read_lexicon("no such file", "de", "fr"); });
  const TemporaryFolder folder;
  expect_error(ErrorKind::kInput, {"a directory"},
               [&] { read_lexicon(folder.path(), "de", "fr"); });
}

std::string tmx(const std::string& units) {
  return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body>\n" + units +
         "</body></tmx>\n";
}

std::string unit(const std::string& source, const std::string& target) {
  return "<tu><tuv xml:lang=\"de\"><seg>" + source + "</seg></tuv><tuv xml:lang=\"fr\"><seg>" +
         target + "</seg></tuv></tu>\n";
}

TEST(ReadLexicon, ReadsTmx) {
  const struct {
    std::string bytes;
    std::string entries;
  } cases[] = {
      {tmx(unit("Kahn", "barque")), "Kahn=barque"},
      {tmx(unit(" ein\n Kahn ", "une <hi>barque</hi>")), "ein Kahn=une barque"},
      {tmx(unit("<bpt i=\"1\">&lt;b></bpt>Kahn<ept i=\"1\">&lt;/b></ept><ph/>", "a &amp; b")),
       "Kahn=a & b"},
      {tmx(unit("<![CDATA[<Kahn>]]>", "barque")), "<Kahn>=barque"},
      {tmx("<tu><tuv lang=\"FR-ca\"><seg>barque</seg></tuv><tuv lang=\"deu\"><seg>Kahn</seg></tuv>"
           "<tuv lang=\"de-AT\"><seg>Zille</seg></tuv></tu>"),
       "Kahn=barque|Zille=barque"},
      {"<!-- x -->" + tmx(unit("Kahn", "barque")).substr(22), "Kahn=barque"},
      {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><tmx><body>" + unit("G\xF6tz", "x") +
           "</body></tmx>",
       "Götz=x"},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(dump(read(test.bytes)), test.entries) << test.bytes;
  }
}

TEST(ReadLexicon, ReadsTmxInUtf16AndCompressed) {
  const TemporaryFolder folder;
  std::string wide = "\xFF\xFE";
  std::string narrow = tmx(unit("Kahn", "barque"));
  for (const char c : narrow) wide += {c, '\0'};
  EXPECT_EQ(dump(read(wide)), "Kahn=barque");
  OutputFile file(folder / "x.tmx.gz");
  file.stream() << narrow;
  file.commit();
  EXPECT_EQ(dump(read_lexicon(folder / "x.tmx.gz", "de", "fr")), "Kahn=barque");
}

TEST(ReadLexicon, CountsUnitsThatLackALanguage) {
  const Lexicon lexicon =
      read(tmx(unit("Kahn", "barque") + "<tu><tuv xml:lang=\"de\"><seg>Haus</seg></tuv></tu>\n" +
               unit("", "x") + "<tu/>"));
  EXPECT_EQ(dump(lexicon), "Kahn=barque");
  EXPECT_EQ(lexicon.skipped_count, 3U);
  EXPECT_EQ(lexicon.first_skipped.line, 4U);
}

TEST(ReadLexicon, WhereTheLanguagesAreOneTheWholeTagsCount) {
  const std::string file =
      tmx("<tu><tuv xml:lang=\"zh-Hans\"><seg>&#x4E66;</seg></tuv>"
          "<tuv xml:lang=\"zh-Hant\"><seg>&#x66F8;</seg></tuv></tu>");
  EXPECT_EQ(dump(read(file, "zh-Hant", "zh-Hans")), "書=书");
}

TEST(ReadLexicon, NamesTheLanguagesATmxFileHas) {
  expect_error(ErrorKind::kInput,
               {"expected units with segments in de and es", "found segments in de and fr"},
               [] { read(tmx(unit("Kahn", "barque")), "de", "es"); });
  expect_error(ErrorKind::kInput, {"found segments in no language"}, [] { read(tmx("")); });
}

TEST(ReadLexicon, TellsWhereATmxFileIsIllFormed) {
  expect_error(ErrorKind::kFormat, {"test.lexicon:4", "expected well-formed XML", "mismatch"},
               [] { read(tmx(unit("a", "b") + "<tu></tuv>\n")); });
  expect_error(ErrorKind::kFormat, {"expected well-formed XML"},
               [] { read(tmx(unit("a", "b")).substr(0, 90)); });
  expect_error(ErrorKind::kInput, {"an XML file that starts with <html>"},
               [] { read("<?xml version=\"1.0\"?><html/>"); });
}

TEST(ReadLexicon, LoadsNothingThatATmxFileNames) {
  const TemporaryFolder folder;
  const std::string secret = write_file(folder / "secret", "barque");
  const std::string head = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"" + secret +
                           "\" [<!ENTITY x SYSTEM \"" + secret + "\">]>\n";
  const std::string body = tmx(unit("Kahn", "une &x;")).substr(22);
  expect_error(ErrorKind::kFormat, {"test.lexicon:4:", "the entity &x;"},
               [&] { read(head + body); });
}

TEST(ReadLexicon, EntitiesThatSwellAreNoDanger) {
  std::string head = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'p'; ++c) {
    head += "<!ENTITY "s + c + " \"";
    for (int i = 0; i < 10; ++i) head += "&"s + static_cast<char>(c - 1) + ";";
    head += "\">";
  }
  const std::string body = tmx(unit("Kahn", "une &o;")).substr(22);
  expect_error(ErrorKind::kFormat, {"entity"}, [&] { read(head + "]>\n" + body); });
}

/// A folder of dictionaries as a system has them.
class Dictionaries : public ::testing::Test {
 protected:
  struct Entry {
    std::string headword;
    std::string article;
  };

  /// In dictd's base 64.
  static std::string number(std::size_t value) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string digits;
    do {
      digits.insert(0, 1, kDigits[value % 64]);
      value /= 64;
    } while (value > 0);
    return digits;
  }

  void write(const std::string& pair, const std::vector<Entry>& entries,
             const std::string& extension = ".dict", const std::string& more_index = {}) {
    std::string index;
    std::string articles;
    for (const Entry& entry : entries) {
      index += entry.headword + "\t" + number(articles.size()) + "\t" +
               number(entry.article.size()) + "\n";
      articles += entry.article;
    }
    write_file(stem(pair) + ".index", index + more_index);
    write_bytes(stem(pair) + extension, articles);
  }

  static void write_bytes(const std::string& path, const std::string& bytes) {
    if (!path.ends_with(".dz")) {
      write_file(path, bytes);
      return;
    }
    const std::string gz = path + ".gz";  // OutputFile compresses by the name.
    OutputFile file(gz);
    file.stream() << bytes;
    file.commit();
    std::filesystem::rename(gz, path);
  }

  std::string stem(const std::string& pair) const { return folder_ / ("freedict-" + pair); }

  Lexicon read_pair(const std::string& pair) const {
    return read_dictionary({stem(pair) + ".index", "de", "fr"});
  }

  std::vector<std::string> find(const std::string& source, const std::string& target) const {
    std::vector<std::string> dumps;
    for (const Lexicon& lexicon : find_dictionaries(source, target, folder_.path())) {
      EXPECT_EQ(lexicon.kind, LexiconKind::kDictionary);
      dumps.push_back(dump(lexicon));
    }
    return dumps;
  }

  TemporaryFolder folder_;
};

using Strings = std::vector<std::string>;

TEST_F(Dictionaries, AreListedByTheirNames) {
  for (const char* name : {"freedict-fra-deu.index", "freedict-ell-eng.index", "jargon.index",
                           "freedict-deu-fra.index", "freedict-xxx-yyy.index", "freedict-deu.index",
                           "freedict-deu-fra-eng.index", "freedict-deu-fra.dict.dz"}) {
    write_file(folder_ / name, "");
  }
  Strings found;
  for (const InstalledDictionary& dictionary : installed_dictionaries(folder_.path())) {
    EXPECT_EQ(dictionary.index_path.rfind(folder_.path(), 0), 0U);
    found.push_back(dictionary.source_language + "-" + dictionary.target_language);
  }
  EXPECT_EQ(found, (Strings{"de-fr", "el-en", "fr-de"}));
  EXPECT_TRUE(installed_dictionaries(folder_ / "no such folder").empty());
}

TEST_F(Dictionaries, AreReadPlainAndCompressed) {
  const std::vector<Entry> entries = {{"00databaseinfo", "00-database-info\nA dictionary.\n"},
                                      {"kahn", "Kahn /kaːn/ <n>\nbarque\n"},
                                      {"haus", "Haus <n>\nmaison, foyer\n"}};
  write("deu-fra", entries);
  write("fra-deu", entries, ".dict.dz");
  for (const char* pair : {"deu-fra", "fra-deu"}) {
    const Lexicon lexicon = read_pair(pair);
    EXPECT_EQ(dump(lexicon), "Kahn=barque|Haus=maison|Haus=foyer");
    EXPECT_EQ(lexicon.name, stem(pair) + ".index");
    EXPECT_EQ(lexicon.skipped_count, 0U);
  }
}

TEST_F(Dictionaries, AnArticleCountsOnceHoweverManyHeadwordsLeadToIt) {
  const std::string article = "Kahn /kaːn/, Kähne /kɛːnə/\nbarque\n";
  write("deu-fra", {{"kahn", article}}, ".dict", "kähne\tA\t" + number(article.size()) + "\n");
  EXPECT_EQ(dump(read_pair("deu-fra")), "Kahn=barque|Kähne=barque");
}

TEST_F(Dictionaries, BadLinesAndArticlesAreCounted) {
  write("deu-fra",
        {{"kahn", "Kahn\nbarque\n"}, {"leer", ""}, {"nur", "nur\n"}, {"haus", "Haus\nfoyer\n"}},
        ".dict", "garbage\nx\t!\t?\nfar\tzzzz\tB\nlong\tB\tzzzzzz\nover\tB\tC\n");
  const Lexicon lexicon = read_pair("deu-fra");
  EXPECT_EQ(dump(lexicon), "Kahn=barque|Haus=foyer");
  EXPECT_EQ(lexicon.skipped_count, 7U);
  EXPECT_EQ(lexicon.first_skipped.to_string(), stem("deu-fra") + ".index:2");
}

TEST_F(Dictionaries, DamageIsAnError) {
  write("deu-fra", {{"kahn", "Kahn\nbarque\n"}}, ".dict.dz");
  const std::string path = stem("deu-fra") + ".dict.dz";
  const std::string whole = file_bytes(path);
  write_file(path, whole.substr(0, whole.size() - 9));
  expect_error(ErrorKind::kFormat, {path, "damaged or cut off"}, [&] { read_pair("deu-fra"); });
  write_file(path, "");
  expect_error(ErrorKind::kFormat, {path, "none in 0 articles", "install the dictionary again"},
               [&] { read_pair("deu-fra"); });
  std::filesystem::remove(path);
  expect_error(ErrorKind::kInput, {path, "no file of this name"}, [&] { read_pair("deu-fra"); });
  write_file(path, whole);
  write_file(stem("deu-fra") + ".index", "garbage\n");
  expect_error(ErrorKind::kFormat, {"lines of headword, tab", "found none"},
               [&] { read_pair("deu-fra"); });
  std::filesystem::remove(stem("deu-fra") + ".index");
  expect_error(ErrorKind::kInput, {"no file of this name"}, [&] { read_pair("deu-fra"); });
  expect_error(ErrorKind::kInput, {"a file that ends in .index"}, [] {
    read_dictionary({"x", "de", "fr"});
  });
}

TEST_F(Dictionaries, OfBothDirectionsAreFound) {
  write("deu-fra", {{"kahn", "Kahn\nbarque\n"}});
  write("fra-deu", {{"bac", "bac\nFähre\n"}});
  write("deu-eng", {{"kahn", "Kahn\nboat\n"}});
  EXPECT_EQ(find("de", "fr"), (Strings{"Kahn=barque", "Fähre=bac"}));
  EXPECT_EQ(find("fr-CA", "deu"), (Strings{"barque=Kahn", "bac=Fähre"}));
  EXPECT_EQ(find("en", "de"), (Strings{"boat=Kahn"}));
  EXPECT_EQ(find("de", "de-AT"), Strings());
  write("nor-deu", {{"båt", "båt\nKahn\n"}});
  EXPECT_EQ(find("nb", "de"), (Strings{"båt=Kahn"}));
  EXPECT_EQ(find("de", "es"), Strings());
}

TEST_F(Dictionaries, APivotServesWhereThereIsNone) {
  write("deu-eng", {{"kahn", "Kahn\nboat\n"}});
  write("eng-deu", {{"barge", "Barge\nKahn\n"}});
  write("spa-eng", {{"barca", "barca\nboat, barge\n"}});
  write("spa-fra", {{"barca", "barca\nbarque\n"}});
  EXPECT_EQ(find("de", "es"), (Strings{"Kahn=barca"}));
  EXPECT_EQ(find("es", "de"), (Strings{"barca=Kahn"}));
  EXPECT_EQ(find("de", "fr"), Strings());
  const auto lexicons = find_dictionaries("de", "es", folder_.path());
  EXPECT_EQ(lexicons.front().name, stem("deu-eng") + ".index + " + stem("eng-deu") + ".index + " +
                                       stem("spa-eng") + ".index");
}

/// Changes a few bytes of `bytes`, and sometimes where it ends.
std::string damaged(std::string bytes, std::mt19937& random) {
  for (int i = 0; i < 8 && !bytes.empty(); ++i) {
    bytes[random() % bytes.size()] = static_cast<char>(random());
  }
  if (random() % 4 == 0) bytes.resize(random() % (bytes.size() + 1));
  return bytes;
}

TEST_F(Dictionaries, RandomDamageGivesAnErrorOrALexicon) {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same bytes each time.
  std::vector<Entry> entries;
  for (int i = 0; i < 40; ++i) {
    entries.push_back(
        {"kahn", "Kahn (x) /kaːn/, <n> Boot /b/\n1. l'eau, {x} y\n  Note: z\n2. à\n"});
  }
  write("deu-fra", entries);
  write("fra-deu", entries, ".dict.dz");
  for (const std::string extension : {".dict", ".dict.dz"}) {
    const std::string pair = extension == ".dict" ? "deu-fra" : "fra-deu";
    const std::string index = file_bytes(stem(pair) + ".index");
    const std::string articles = file_bytes(stem(pair) + extension);
    for (int round = 0; round < 150; ++round) {
      write_file(stem(pair) + ".index", damaged(index, random));
      write_file(stem(pair) + extension, damaged(articles, random));
      try {
        EXPECT_LE(read_pair(pair).entries.size(), entries.size() * 16);
      } catch (const Error& error) {
        EXPECT_FALSE(std::string(error.what()).empty());
      }
    }
  }
}

TEST(ReadLexicon, RandomDamageGivesAnErrorOrALexicon) {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same bytes each time.
  std::string units;
  for (int i = 0; i < 20; ++i) units += unit("ein <ph>x</ph>Kahn", "une <hi>barque</hi>");
  for (const std::string& bytes :
       {tmx(units), "Kahn\tbarque\nHaus\tmaison\n"s, "b @ K\nm @ H\n"s}) {
    for (int round = 0; round < 300; ++round) {
      try {
        EXPECT_LE(read(damaged(bytes, random)).entries.size(), 40U);
      } catch (const Error& error) {
        EXPECT_FALSE(std::string(error.what()).empty());
      }
    }
  }
}

TEST(InstalledDictionaries, GiveWordsThatPeopleKnow) {
  const struct {
    const char* file;
    InstalledDictionary dictionary;
    LexiconEntry entry;
  } cases[] = {
      {"freedict-deu-fra", {"", "de", "fr"}, {"Haus", "maison"}},
      {"freedict-hun-eng", {"", "hu", "en"}, {"ház", "house"}},
      {"freedict-isl-eng", {"", "is", "en"}, {"hús", "house"}},
      {"freedict-eng-jpn", {"", "en", "ja"}, {"house", "家"}},
  };
  bool has_any = false;
  for (const auto& test : cases) {
    InstalledDictionary dictionary = test.dictionary;
    dictionary.index_path = "/usr/share/dictd/" + std::string(test.file) + ".index";
    if (!std::filesystem::exists(dictionary.index_path)) continue;
    has_any = true;
    const std::vector<LexiconEntry> entries = read_dictionary(dictionary).entries;
    EXPECT_NE(std::ranges::find(entries, test.entry), entries.end()) << test.file;
  }
  if (!has_any) GTEST_SKIP() << "no FreeDict dictionary is installed";
}

}  // namespace
}  // namespace diglot
