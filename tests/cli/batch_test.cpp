// `diglot batch`: a list in, a file a pair or one file out. batch_kill_test.py tests --resume.
#include <algorithm>
#include <filesystem>
#include <map>
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
using Names = std::vector<std::string>;

class Batch : public ::testing::Test {
 protected:
  Outcome batch(Arguments arguments, std::string_view input = "") {
    arguments.insert(arguments.begin(), {"batch", "--no-dictionaries"});
    return Program(arguments).input(input).environment("SOURCE_DATE_EPOCH", "0").run();
  }
  std::string list(std::string_view lines) { return write_file(folder_ / "list.tsv", lines); }
  // "source<TAB>target".
  std::string pair() const { return english_ + '\t' + french_; }

  TemporaryFolder folder_;
  std::string english_ = write_file(folder_ / "a.en.txt", kEnglish);
  std::string french_ = write_file(folder_ / "a.fr.txt", kFrench);
  std::string out_ = folder_ / "out";

  Names names_in_out() const {
    Names names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(out_)) {
      if (entry.is_regular_file()) {
        names.push_back(std::filesystem::relative(entry.path(), out_).string());
      }
    }
    std::ranges::sort(names);
    return names;
  }
};

TEST_F(Batch, WritesAFileAPairAndAReport) {
  const Outcome outcome = batch({list(pair() + "\tone\n" + pair() + "\t\n" +  //
                                      pair() + "\tx\t\t\tsub/three.jsonl.gz\n"),
                                 "-o", out_ + "/", "--jobs", "2"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(names_in_out(), (Names{"2.tmx", "one.tmx", "report.jsonl", "sub/three.jsonl.gz"}));
  const Outcome align = Program({"align", "--no-dictionaries", "--quiet", english_, french_})
                            .environment("SOURCE_DATE_EPOCH", "0")
                            .run();
  EXPECT_EQ(file_bytes(out_ + "/one.tmx"), align.out);
  EXPECT_EQ(file_bytes(out_ + "/2.tmx"), align.out);
  const std::vector<std::string> report = lines_of(file_bytes(out_ + "/report.jsonl"));
  ASSERT_EQ(report.size(), 3u);
  EXPECT_TRUE(report[0].starts_with(
      "{\"id\":\"one\",\"source_language\":\"en\",\"target_language\":\"fr\",\"probability\":"));
  EXPECT_TRUE(report[0].ends_with("\"output\":\"one.tmx\"}")) << report[0];
  EXPECT_TRUE(report[1].starts_with("{\"id\":2,")) << report[1];
  EXPECT_TRUE(
      outcome.err.starts_with("aligned 3 of 3 pairs: 12 source sentences, 12 target "
                              "sentences, 12 beads\ntook "))
      << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "wrote   " + out_ + "\n")) << outcome.err;
}

TEST_F(Batch, WritesOneFileOfRecords) {
  const std::string path = folder_ / "all.jsonl";
  EXPECT_EQ(batch({list(pair() + "\ta\n" + pair() + "\tb\n"), "-o", path}).exit_code, 0);
  const std::vector<std::string> lines = lines_of(file_bytes(path));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[0].starts_with("{\"id\":\"a\",\"source_language\":\"en\"")) << lines[0];
  EXPECT_TRUE(contains(lines[1], "\"source_text\":\"Nobody spoke.\"")) << lines[1];
  EXPECT_EQ(folder_.names(), (Names{"a.en.txt", "a.fr.txt", "all.jsonl", "list.tsv"}));
  // The same compressed, and on standard output.
  EXPECT_EQ(batch({folder_ / "list.tsv", "-o", path + ".gz"}).exit_code, 0);
  EXPECT_EQ(batch({folder_ / "list.tsv", "-o", "-"}).out, file_bytes(path));
}

TEST_F(Batch, WritesOneFileOfLines) {
  const std::string path = folder_ / "all.tsv";
  EXPECT_EQ(batch({list(pair() + "\ta\n" + "nothing\tnothing\n" + pair() + "\tb\n"), "-o", path})
                .exit_code,
            1);
  const std::vector<std::string> lines = lines_of(file_bytes(path));
  ASSERT_EQ(lines.size(), 8u);
  EXPECT_TRUE(lines[1].starts_with("Nobody spoke.\tPersonne ne parlait.\t0.")) << lines[1];
  EXPECT_TRUE(lines[1].ends_with("\t1-1\ta")) << lines[1];
  EXPECT_TRUE(lines[7].ends_with("\t1-1\tb")) << lines[7];
  const std::vector<std::string> report = lines_of(file_bytes(path + ".report.jsonl"));
  ASSERT_EQ(report.size(), 3u);
  EXPECT_EQ(report[1],
            R"({"id":2,"line":2,"error":{"kind":"input","reason":"nothing: expected a file that )"
            R"(can be read, found no file of this name; check the spelling"}})");
}

TEST_F(Batch, AHeaderNamesTheColumns) {
  const Outcome outcome = batch({"-", "-o", "-"}, "id\ttarget\tsource\ttarget_language\nx\t" +
                                                      french_ + '\t' + english_ + "\tfr-CA\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with(
      "{\"id\":\"x\",\"source_language\":\"en\",\"target_language\":\"fr-CA\""))
      << outcome.out;
}

TEST_F(Batch, BadPairsBecomeErrorRecordsAndTheOthersGoOn) {
  const std::string empty = write_file(folder_ / "empty.txt", "");
  const std::string encoded =
      write_file(folder_ / "utf16.txt", std::string_view("\xD8\x00\x00\x01", 4));
  const std::map<std::string, std::string> problems = {
      {"only one column",
       R"("kind":"format","reason":"LIST:2: expected the paths of a source and a )"
       R"(target, found no target"})"},
      {"\t" + french_, R"("kind":"format","reason":"LIST:2: expected the paths of a source and a )"
                       R"(target, found no source"})"},
      {pair() + "\tx\ten\tfr\tx.tmx\tmore",
       R"("kind":"format","reason":"LIST:2: expected at most 6 columns, found 7"})"},
      {english_ + "\t-",
       R"("kind":"format","reason":"LIST:2: expected the paths of files, found standard input"})"},
      {std::string(70'000, 'x'),
       R"("kind":"format","reason":"LIST:2: expected at most 65536 bytes, found a longer line"})"},
      {english_ + '\t' + empty,
       "\"kind\":\"input\",\"reason\":\"" + empty + ": expected a text, found an empty file\"}"},
      {pair() + "\tx\t12",
       R"("kind":"usage","reason":"expected a language tag such as \"en\", \"pt-BR\" or )"
       R"(\"zh-Hant\", found \"12\""})"},
      {pair() + "\tfirst", R"("kind":"output","reason":"LIST:2: expected an output name that no )"
                           R"(other pair has, found \"first.tmx\""})"},
      {pair() + "\tx\t\t\t../x.tmx", R"("kind":"output","reason":"LIST:2: expected the name of a )"
                                     R"(file in the output folder, found \"../x.tmx\""})"},
      {pair() + "\tx\t\t\t/x.tmx", R"("kind":"output","reason":"LIST:2: expected the name of a )"
                                   R"(file in the output folder, found \"/x.tmx\""})"},
      {pair() + "\tx\t\t\treport.jsonl",
       R"("kind":"output","reason":"LIST:2: expected an output )"
       R"(name that no other pair has, found \"report.jsonl\""})"},
      {pair() + "\tx\t\t\treport.jsonl/x.tmx",
       R"("kind":"output","reason":"LIST:2: expected an output )"
       R"(name that no other pair has, found \"report.jsonl/x.tmx\""})"},
      {pair() + "\tx\t\t\tfirst.tmx/x.tmx",
       R"("kind":"output","reason":"LIST:2: expected an output )"
       R"(name that no other pair has, found \"first.tmx/x.tmx\""})"},
      {pair() + "\tx\t\t\tx.doc", R"("kind":"usage","reason":"LIST:2: expected an output name )"
                                  R"(whose extension tells the format, or --format, found )"
                                  R"(\"x.doc\""})"},
  };
  for (const auto& [line, record] : problems) {
    const std::string path = list(pair() + "\tfirst\n" + line + '\n' + pair() + "\tlast\n");
    const Outcome outcome = batch({path, "-o", out_ + "/"});
    EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
    EXPECT_EQ(names_in_out(), (Names{"first.tmx", "last.tmx", "report.jsonl"}));
    const std::vector<std::string> report = lines_of(file_bytes(out_ + "/report.jsonl"));
    ASSERT_EQ(report.size(), 3u);
    std::string expected = record;
    if (const auto at = expected.find("LIST"); at != std::string::npos)
      expected.replace(at, 4, path);
    EXPECT_TRUE(contains(report[1], "\"line\":2,\"error\":{" + expected)) << report[1];
    EXPECT_TRUE(contains(outcome.err, "failed  1 pair: 1 ")) << outcome.err;
  }
}

TEST_F(Batch, NeverReplacesAnInput) {
  const Outcome outcome =
      batch({list(pair() + "\tx\t\t\ta.en.txt\n"), "-o", folder_.path(), "--format", "tsv"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(file_bytes(english_), kEnglish);
  EXPECT_TRUE(contains(file_bytes(folder_ / "report.jsonl"),
                       "expected an output file that may be replaced, found the source"));
}

TEST_F(Batch, IdsAreMadeNamesOfFiles) {
  EXPECT_EQ(batch({list(pair() + "\thttp://x/y\n" + pair() + "\t.hidden\n"), "-o", out_ + "/",
                   "--format", "links"})
                .exit_code,
            0);
  EXPECT_EQ(names_in_out(), (Names{"_hidden.links", "http:__x_y.links", "report.jsonl"}));
}

TEST_F(Batch, TheListMayTellLanguages) {
  const Outcome outcome = batch({list(pair() + "\tx\tde\t\n"), "-o", "-", "-s", "it", "-t", "pt"});
  EXPECT_TRUE(contains(outcome.out, "\"source_language\":\"de\",\"target_language\":\"pt\""))
      << outcome.out;
}

TEST_F(Batch, GoesOnOnlyWithTheSameListAndOptions) {
  const std::string path = folder_ / "all.jsonl";
  const std::string pairs = list(pair() + "\ta\n" + pair() + "\tb\n");
  // What a batch leaves behind that was killed after the first of two pairs would be the same but
  // for these; a new batch takes no notice of it.
  write_file(path + ".resume",
             "diglot-batch 1\noptions 1\nlist 1\ncomplete 0\npairs 1\n"
             "source_sentences 4\ntarget_sentences 4\nbeads 4\nsize_0 5\nend 0\n");
  write_file(path + ".partial", "12345678");
  const Outcome other = batch({pairs, "-o", path, "--resume"});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_TRUE(contains(other.err,
                       "expected the options, and the version, of the batch that is to go "
                       "on, found others"))
      << other.err;
  EXPECT_EQ(batch({pairs, "-o", path}).exit_code, 0);
  EXPECT_EQ(lines_of(file_bytes(path)).size(), 2u);
  EXPECT_EQ(folder_.names(), (Names{"a.en.txt", "a.fr.txt", "all.jsonl", "list.tsv"}));
}

TEST_F(Batch, ADamagedCheckpointIsAnError) {
  const std::string path = folder_ / "all.jsonl";
  write_file(path + ".resume", "diglot-batch 1\npairs");
  const Outcome outcome = batch({list(pair()), "-o", path, "--resume"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(contains(outcome.err,
                       "expected the checkpoint of a batch, found something else; remove "
                       "the file to start from the beginning"))
      << outcome.err;
}

TEST_F(Batch, WithNothingToGoOnWithItStarts) {
  const std::string path = folder_ / "all.jsonl";
  EXPECT_EQ(batch({list(pair()), "-o", path, "--resume"}).exit_code, 0);
  EXPECT_EQ(lines_of(file_bytes(path)).size(), 1u);
}

struct Misuse {
  Arguments arguments;
  std::string message;
};

TEST_F(Batch, SaysHowItWasCalledWrongly) {
  const std::string pairs = list(pair());
  const std::vector<Misuse> cases = {
      {{}, "expected one list of pairs, found 0"},
      {{pairs}, "expected a folder or a file behind --output, found none"},
      {{pairs, "-o", folder_ / "x.tmx"},
       "expected a folder, whose name ends in / unless it is there, or a file that ends in .jsonl "
       "or "
       ".tsv, found"},
      {{pairs, "-o", "-", "--format", "tsv"},
       "expected jsonl for --format where all pairs go to standard output, found \"tsv\""},
      {{pairs, "-o", folder_ / "x.jsonl", "--format", "tmx"},
       "expected jsonl or tsv for --format where all pairs go to one file, found \"tmx\""},
      {{write_file(folder_ / "odd.tsv", "\nsource\ttarget\tcomment\n"), "-o", "-"},
       "odd.tsv:2: expected the columns source, target, id, source_language, target_language, "
       "output, each once at most, found \"comment\""},
      {{pairs, "-o", out_ + "/", "--format", "doc"},
       "expected a format (tmx, tsv, jsonl, links, ladder, xliff, xliff2, bitextor, jsonl-flat, "
       "po, csv or hunalign) for --format, found \"doc\""},
      {{pairs, "-o", folder_ / "x.jsonl.gz", "--resume"},
       "expected a folder or an uncompressed file as the output of --resume, found"},
      {{pairs, "-o", "-", "--resume"},
       "expected a folder or an uncompressed file as the output of --resume, found \"-\""},
      {{pairs, "-o", pairs}, "expected an output file that is none of those that are read, found"},
      {{folder_ / "none.tsv", "-o", "-"}, "expected a file that can be read, found no file"},
      {{pairs, "-o", folder_ / "none/x.jsonl"}, "create the folder first"},
      {{pairs, "-o", english_ + "/"}, "expected a folder that can be written to, found an error"},
  };
  for (const Misuse& misuse : cases) {
    const Outcome outcome = batch(misuse.arguments);
    EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
    EXPECT_EQ(lines_of(outcome.err).size(), 1u) << outcome.err;
    EXPECT_TRUE(contains(outcome.err, misuse.message)) << misuse.message << '\n' << outcome.err;
  }
  EXPECT_EQ(file_bytes(pairs), pair());
}

}  // namespace
}  // namespace diglot::testing
