// `diglot stream`: a line in, a line out, whatever the line holds.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/output_file.h"
#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

using Arguments = std::vector<std::string>;

std::string json_text(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) json += c == '\n' ? std::string("\\n") : std::string(1, c);
  return json + '"';
}

// The record of the sample texts.
std::string good_line(const std::string& id) {
  return "{\"id\":\"" + id + "\",\"source\":" + json_text(kEnglish) +
         ",\"target\":" + json_text(kFrench) + "}\n";
}

Outcome stream(std::string_view input, Arguments more = {}) {
  Arguments arguments = {"stream", "--no-dictionaries"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return Program(arguments).input(input).run();
}

TEST(Stream, ALineInIsALineOut) {
  const Outcome outcome = stream(good_line("a") + good_line("b"));
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(
      lines[0].starts_with("{\"id\":\"a\",\"source_language\":\"en\","
                           "\"target_language\":\"fr\",\"probability\":"))
      << lines[0];
  EXPECT_TRUE(contains(lines[0],
                       "\"counts\":{\"source_sentences\":4,\"target_sentences\":4,"
                       "\"beads\":4,\"null_beads\":0}"))
      << lines[0];
  EXPECT_TRUE(contains(lines[0],
                       "{\"source\":[1],\"source_text\":\"Nobody spoke.\",\"target\":[1],"
                       "\"target_text\":\"Personne ne parlait.\",\"score\":"))
      << lines[0];
  EXPECT_TRUE(lines[1].starts_with("{\"id\":\"b\",")) << lines[1];
  EXPECT_TRUE(outcome.err.starts_with(
      "aligned 2 of 2 pairs: 8 source sentences, 8 target sentences, 8 beads\n"))
      << outcome.err;
}

TEST(Stream, ListsAreSentences) {
  const Outcome outcome = stream(
      R"({"id":1,"source":["Dr. No. He came. ","","Late."],"target":["Dr No. Il vint.","Tard."]})",
      {"--quiet", "-s", "en", "-t", "fr"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_TRUE(outcome.out.starts_with("{\"id\":1,\"source_language\":\"en\"")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out,
                       "\"source\":[0],\"source_text\":\"Dr. No. He came.\","
                       "\"target\":[0],\"target_text\":\"Dr No. Il vint.\""))
      << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "\"source\":[2],\"source_text\":\"Late.\",\"target\":[1]"))
      << outcome.out;
}

TEST(Stream, TheLineTellsTheLanguageBeforeTheOption) {
  const Outcome outcome = stream(
      R"({"id":1,"source":["x"],"target":["y"],"source_language":"DEU","target_language":""})",
      {"-s", "en", "-t", "zh-hant"});
  EXPECT_TRUE(contains(outcome.out, "\"source_language\":\"de\",\"target_language\":\"zh-Hant\""))
      << outcome.out;
}

struct BadLine {
  std::string line;
  std::string record;
};

TEST(Stream, BadLinesBecomeErrorRecordsAndTheOthersGoOn) {
  const std::vector<BadLine> bad = {
      {"{nope", R"({"id":null,"line":2,"error":{"kind":"format","reason":"standard input:2:3: )"
                R"(expected a JSON object, found broken JSON"}})"},
      {R"({"id":"x","target":"y"})",
       R"({"id":"x","line":2,"error":{"kind":"format","reason":"standard input:2: expected the )"
       R"(field \"source\" in the JSON object, found none"}})"},
      {R"({"id":"x","source":7,"target":"y"})",
       R"({"id":"x","line":2,"error":{"kind":"format","reason":"standard input:2: expected a text )"
       R"(or a list of sentences as \"source\", found a number"}})"},
      {"{\"id\":\"x\",\"source\":\"\xFF\",\"target\":\"y\"}",
       R"({"id":"x","line":2,"error":{"kind":"format","reason":"standard input:2: expected a JSON )"
       R"(object in UTF-8, found broken UTF-8"}})"},
      {R"({"id":"x","source":"","target":"y"})",
       R"({"id":"x","line":2,"error":{"kind":"input","reason":"standard input:2: expected a source )"
       R"(with sentences, found none"}})"},
      {R"({"id":"x","source":["z"],"target":[" ",""]})",
       R"({"id":"x","line":2,"error":{"kind":"input","reason":"standard input:2: expected a target )"
       R"(with sentences, found none"}})"},
      {R"({"id":"x","source":"z","target":"y","source_language":"12"})",
       R"({"id":"x","line":2,"error":{"kind":"usage","reason":"expected a language tag such as )"
       R"(\"en\", \"pt-BR\" or \"zh-Hant\", found \"12\""}})"},
      {R"({"id":"x","source":["a","b","c","d","e","f"],"target":["a"]})",
       R"({"id":"x","line":2,"error":{"kind":"limit","reason":"expected at most 5 sentences, found )"
       R"(6"}})"},
  };
  for (const BadLine& line : bad) {
    const Outcome outcome =
        stream(good_line("first") + line.line + '\n' + good_line("last"), {"--max-sentences", "5"});
    const std::vector<std::string> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 3u) << outcome.out;
    EXPECT_TRUE(lines[0].starts_with("{\"id\":\"first\",\"source_language\"")) << lines[0];
    EXPECT_EQ(lines[1], line.record);
    EXPECT_TRUE(lines[2].starts_with("{\"id\":\"last\",\"source_language\"")) << lines[2];
    EXPECT_EQ(outcome.exit_code, 1) << line.line;
    EXPECT_TRUE(contains(outcome.err, "failed  1 pair: 1 ")) << outcome.err;
  }
}

TEST(Stream, AnEnormousLineIsNotKept) {
  const std::string enormous = "{\"id\":1,\"source\":\"" + std::string(3 << 20, 'x') + "\"}\n";
  const Outcome outcome = stream(enormous + good_line("b"), {"--max-size", "2"});
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0],
            R"({"id":null,"line":1,"error":{"kind":"limit","reason":"standard input:1: expected a )"
            R"(line of at most 2097152 bytes, found a longer one; raise --max-size or split the )"
            R"(document"}})");
  EXPECT_EQ(outcome.exit_code, 1);
}

TEST(Stream, APairThatTakesTooLongFails) {
  std::string sentences = "\"One sentence of many.\"";
  for (int i = 0; i < 3000; ++i) sentences += ",\"Number " + std::to_string(i) + " of them.\"";
  const Outcome outcome = stream("{\"id\":\"slow\",\"source\":[" + sentences + "],\"target\":[" +
                                     sentences + "]}\n" + good_line("b"),
                                 {"--timeout-per-pair", "0.001", "--jobs", "1"});
  EXPECT_EQ(lines_of(outcome.out).front(),
            R"({"id":"slow","line":1,"error":{"kind":"timeout","reason":"expected to be done in )"
            R"(0.001 seconds, found more time needed"}})");
  EXPECT_EQ(outcome.exit_code, 1);
}

TEST(Stream, OutputDoesNotDependOnTheNumberOfJobs) {
  std::string input;
  for (int i = 0; i < 40; ++i) {
    input += i % 7 == 3 ? "{\n" : good_line("pair " + std::to_string(i));
  }
  const Outcome one = stream(input, {"--jobs", "1"});
  EXPECT_EQ(lines_of(one.out).size(), 40u);
  for (const char* jobs : {"2", "9"}) EXPECT_EQ(stream(input, {"--jobs", jobs}).out, one.out);
}

TEST(Stream, BlankLinesAndAByteOrderMarkAreNothing) {
  const Outcome outcome = stream("\xEF\xBB\xBF" + good_line("a") + "\n  \n");
  EXPECT_EQ(lines_of(outcome.out).size(), 1u);
  EXPECT_EQ(outcome.exit_code, 0);
  const Outcome nothing = stream("");
  EXPECT_EQ(nothing.exit_code, 0);
  EXPECT_EQ(nothing.out, "");
  EXPECT_TRUE(contains(nothing.err, "aligned 0 of 0 pairs")) << nothing.err;
}

TEST(Stream, ReadsBitextorsBase64) {
  // "One.\nTwo, three.\n" and "Un.\nDeux, trois.\n"
  const Outcome outcome = stream(
      "src_url\ttrg_url\tsrc_text\ttrg_text\n"
      "http://a\thttp://b\tT25lLgpUd28sIHRocmVlLgo=\tVW4uCkRldXgsIHRyb2lzLgo=\n"
      "http://a\thttp://b\t!\tVW4u\n",
      {"--input-format", "bitextor", "-s", "en", "-t", "fr"});
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 2u) << outcome.out;
  EXPECT_TRUE(lines[0].starts_with("{\"id\":\"http://a http://b\",")) << lines[0];
  EXPECT_TRUE(contains(lines[0], "\"source\":[1],\"source_text\":\"Two, three.\",\"target\":[1]"))
      << lines[0];
  EXPECT_EQ(lines[1],
            R"({"id":"http://a http://b","line":3,"error":{"kind":"format","reason":"standard )"
            R"(input:3: expected base64 in column 3, found something else"}})");
}

TEST(Stream, ReadsAndWritesFilesAlsoCompressed) {
  const TemporaryFolder folder;
  OutputFile file(folder / "in.jsonl.gz");
  file.stream() << good_line("a");
  file.commit();
  const Outcome outcome = stream("", {folder / "in.jsonl.gz", "-o", folder / "out.jsonl"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(file_bytes(folder / "out.jsonl"), stream(good_line("a")).out);
}

TEST(Stream, AReaderThatIsGoneIsNoError) {
  std::string input;
  for (int i = 0; i < 100; ++i) input += good_line(std::to_string(i));
  const Outcome outcome = Program({"stream", "--no-dictionaries", "--quiet"})
                              .input(input)
                              .output_to_closed_pipe()
                              .run();
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST(Stream, AFullDiskIsAnError) {
  const Outcome outcome =
      Program({"stream", "--no-dictionaries"}).input(good_line("a")).output_to("/dev/full").run();
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(contains(outcome.err, "No space left on device")) << outcome.err;
}

struct Misuse {
  Arguments arguments;
  std::string message;
};

TEST(Stream, SaysHowItWasCalledWrongly) {
  const TemporaryFolder folder;
  const std::string pairs = write_file(folder / "pairs.jsonl", good_line("a"));
  const std::vector<Misuse> cases = {
      {{"a", "b"}, "expected one file at most, found 2"},
      {{"--input-format", "xml"}, "expected jsonl or bitextor for --input-format, found \"xml\""},
      {{"--jobs", "0"}, "expected a whole number from 1 to 1024 for --jobs, found \"0\""},
      {{"--max-sentences", "x"},
       "expected a whole number from 1 to 1000000000 for --max-sentences, found \"x\""},
      {{"--timeout-per-pair", "-1"},
       "expected a number above 0, at most 1000000, for --timeout-per-pair, found \"-1\""},
      {{"--max-size", "0"},
       "expected a whole number from 1 to 1048576 for --max-size, found \"0\""},
      {{"--lexicon", "-"}, "expected a file behind --lexicon, found standard input"},
      {{"--lexicon", folder / "none.tsv"},
       "expected a file that can be read, found no file of this"},
      {{pairs, "-o", pairs},
       "expected an output file that is none of those that are read, found \""},
      {{folder / "nothing.jsonl"}, "expected a file that can be read, found no file of this name"},
      {{"--source-language", "12"}, "for --source-language, found \"12\""},
  };
  for (const Misuse& misuse : cases) {
    const Outcome outcome = stream("", misuse.arguments);
    EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
    EXPECT_EQ(lines_of(outcome.err).size(), 1u) << outcome.err;
    EXPECT_TRUE(contains(outcome.err, misuse.message)) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(file_bytes(pairs), good_line("a"));
}

}  // namespace
}  // namespace diglot::testing
