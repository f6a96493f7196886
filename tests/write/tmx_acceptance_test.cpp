// TMX as others see it: the DTD and the XML Schema of TMX 1.4, and OmegaT, which must take every
// unit. Each is skipped where what it needs is not there.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/write/bitexts.h"

namespace diglot {
namespace {

namespace fs = std::filesystem;

// Files that are not part of the project: beside the checkout, or where DIGLOT_SHARED says.
fs::path shared_path(const std::string& name) {
  const char* const shared = std::getenv("DIGLOT_SHARED");
  const fs::path folder =
      shared != nullptr ? fs::path(shared) : fs::path(DIGLOT_SOURCE_DIR) / ".." / "shared";
  return folder / name;
}

// For the shell.
std::string in_quotes(const fs::path& path) {
  std::string quoted = path.string();
  quoted.insert(quoted.begin(), '\'');
  quoted += '\'';
  return quoted;
}

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " > /dev/null").c_str()) == 0;
}

// Runs a command; its output, and how it ended.
struct Result {
  bool success = false;
  std::string output;
};

class TmxFile : public testing::Test {
 protected:
  TmxFile()
      : folder_(fs::path(testing::TempDir()) /
                ("diglot-" +
                 std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))) {
    fs::create_directories(folder_);
  }
  ~TmxFile() override { fs::remove_all(folder_); }

  fs::path write(const Bitext& bitext, const WriteOptions& options = {}) {
    fs::path path = folder_ / "units.tmx";
    std::ofstream stream(path, std::ios::binary);
    write_bitext(bitext, Format::kTmx, stream, options);
    return path;
  }

  Result run(const std::string& command) {
    const fs::path log = folder_ / "log";
    const int status = std::system((command + " > " + in_quotes(log) + " 2>&1").c_str());
    std::ifstream stream(log);
    return {status == 0, std::string(std::istreambuf_iterator<char>(stream), {})};
  }

  const fs::path folder_;
};

Bitext pair(const std::string& source_language, const std::vector<std::string>& source,
            const std::string& target_language, const std::vector<std::string>& target,
            std::string_view shapes) {
  return make_bitext(lines_document(source_language, source),
                     lines_document(target_language, target), shapes);
}

Bitext english_french() {
  return pair("en",
              {"The boat leaves at 6:45.", "Nobody was on deck & the sea was calm.",
               "\"Where is the captain?\" he asked.", "No answer came.", "He waited.",
               "If x < 3 and y > 4, press <Enter>."},
              "fr",
              {"Le bateau part à 6 h 45.", "Personne n’était sur le pont & la mer était calme.",
               "« Où est le capitaine\u00A0? » demanda-t-il.", "Il attendit une réponse en vain.",
               "Note du traducteur.", "Si x < 3 et y > 4, appuyez sur <Entrée>."},
              "1-1 1-1 1-1 2-1 0-1 1-1");
}

Bitext english_arabic() {
  return pair(
      "en", {"The library opens at nine.", "Please leave your bags at the door.", "Thanks!"}, "ar",
      {"تفتح المكتبة أبوابها في التاسعة.", "يُرجى ترك الحقائب عند الباب\u200F.", "شكرًا!"},
      "1-1 1-1 1-1");
}

Bitext english_german() {
  return pair("en", {"The bridge was closed in 1987.", "It reopened on 3 May.", "Trucks use it."},
              "de",
              {"Die Brücke wurde 1987 gesperrt; am 3. Mai wurde sie wieder geöffnet.",
               "„Nur Lastwagen“ fahren darüber."},
              "2-1 1-1");
}

Bitext english_chinese() {
  return pair("en", {"It rained all night.", "In the morning the garden was full of snails."}, "zh",
              {"下了一整夜的雨。", "早上，", "花园里到处都是蜗牛\U0001F40C。"}, "1-1 1-2");
}

// Everything that has broken somebody's TMX before.
Bitext nasty() {
  std::string long_sentence;
  while (long_sentence.size() < 300'000) long_sentence += "word & <tag> ";
  const std::vector<std::string> sentences = {
      "<b>bold</b>",      "]]>",        "<![CDATA[", "&nbsp; &#1;", "\x01\x02\x1F",
      "\uFFFE\uFFFF",     "\U0001F600", "a\u00A0b",  "\u00A0",      "\u200Fمرحبا\u200E",
      "\xFF\xED\xA0\x80", "a\tb\vc",    "--",        "\x7F\u0080",  long_sentence};
  std::string shapes = "1-0 0-1";
  for (std::size_t i = 1; i < sentences.size(); ++i) shapes += " 1-1";
  Bitext bitext = pair("en", sentences, "fr", sentences, shapes);
  bitext.source = Document("a&b\"<\xFF\x01>.txt", "en", bitext.source.text(),
                           bitext.source.sentences(), bitext.source.number_end());
  return bitext;
}

class ValidTmx : public TmxFile {
 protected:
  void SetUp() override {
    if (!fs::exists(shared_path("schemas"))) GTEST_SKIP() << "no " << shared_path("schemas");
    if (!is_installed("xmllint")) GTEST_SKIP() << "xmllint is not installed (libxml2-utils)";
  }

  Result check(const fs::path& file) {
    const fs::path script = fs::path(DIGLOT_SOURCE_DIR) / "scripts" / "check_tmx.sh";
    return run(in_quotes(script) + " " + in_quotes(shared_path("schemas")) + " " + in_quotes(file));
  }
};

TEST_F(ValidTmx, OfOrdinaryText) {
  for (const Bitext& bitext :
       {english_french(), english_arabic(), english_german(), english_chinese()}) {
    const Result result = check(write(bitext, {.creation_time = 1795287600}));
    EXPECT_TRUE(result.success) << bitext.target.language() << ": " << result.output;
  }
}

TEST_F(ValidTmx, OfNastyText) {
  const Result result = check(write(nasty(), {.source_tag = "en-Latn-US", .target_tag = "und"}));
  EXPECT_TRUE(result.success) << result.output;
}

TEST_F(ValidTmx, WithoutUnits) {
  const Result result = check(write(pair("x-elvish", {}, "zh-Hant-TW", {}, "")));
  EXPECT_TRUE(result.success) << result.output;
}

// The script that the tests above rely on does find faults.
TEST_F(ValidTmx, IsToldFromInvalidByTheScript) {
  std::ostringstream stream;
  write_bitext(english_german(), Format::kTmx, stream);
  const std::string good = stream.str();
  const std::pair<std::string, std::string> faults[] = {
      {"xml:lang=", "lang="},   // the DTD only warns of it
      {"\"en\"", "\"en_US\""},  // only the schema minds
      {"version=\"1.4\"", "version=\"1.4b\""},
      {"<seg>", "<seg>\x01"},
      {"<seg>", "<b>"},
      {"</body>", ""},
  };
  const fs::path file = folder_ / "faulty.tmx";
  for (const auto& [from, to] : faults) {
    std::string faulty = good;
    for (std::size_t at = 0; (at = faulty.find(from, at)) != std::string::npos; at += to.size()) {
      faulty.replace(at, from.size(), to);
    }
    std::ofstream(file, std::ios::binary) << faulty;
    EXPECT_FALSE(check(file).success) << from << " became " << to;
  }
  EXPECT_FALSE(check(folder_ / "missing.tmx").success);
}

class OmegaT : public TmxFile {
 protected:
  void SetUp() override {
    if (!fs::exists(script_)) GTEST_SKIP() << "no " << script_;
    if (!is_installed("omegat")) GTEST_SKIP() << "OmegaT is not installed (package omegat)";
    if (!is_installed("python3")) GTEST_SKIP() << "python3 is not installed";
  }

  void expect_taken(const Bitext& bitext) {
    const fs::path file = write(bitext);
    const Result result =
        run("TMPDIR=" + in_quotes(folder_) + " python3 " + in_quotes(script_) + " " +
            in_quotes(file) + " " + bitext.source.language() + " " + bitext.target.language());
    EXPECT_TRUE(result.success) << result.output;
  }

 private:
  const fs::path script_ = shared_path("tools/omegat_accept.py");
};

TEST_F(OmegaT, TakesEnglishFrench) { expect_taken(english_french()); }
TEST_F(OmegaT, TakesEnglishArabic) { expect_taken(english_arabic()); }
TEST_F(OmegaT, TakesEnglishGerman) { expect_taken(english_german()); }
TEST_F(OmegaT, TakesEnglishChinese) { expect_taken(english_chinese()); }

}  // namespace
}  // namespace diglot
