// A file tells its format by its first bytes, then by its name, then by its columns.
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "read/format_reader.h"
#include "read/line_content.h"
#include "tests/read/units.h"

namespace diglot {
namespace {

using namespace std::string_literals;

TEST(FormatFromContent, IsToldByTheFirstLines) {
  struct Case {
    std::string head;
    std::optional<Format> expected;
  };
  const Case cases[] = {
      {"", std::nullopt},
      {"\n \n", std::nullopt},
      {"\n{\"src\":\"a\"", Format::kJsonl},
      {"\xEF\xBB\xBF{}", Format::kJsonl},
      {"\xFF\xFE{\0}\0"s, Format::kJsonl},
      {"[0]:[0]:0.1", Format::kLinks},
      {"[]:[0, 1]", Format::kLinks},
      {"([0], [0])", Format::kLinks},
      {"[0] a\tb", std::nullopt},
      {"[0]", std::nullopt},
      {"0\t0\t0.3\n1\t1\t-2\n", Format::kLadder},
      {"0\t0", Format::kLadder},
      {"0\t0\n1\t1\t0.3\n2", Format::kLadder},
      {"1\t1\n", std::nullopt},
      {"0\t0\nA.\tB.\n", std::nullopt},
      {"src_url\ttrg_url\tsrc_text\ttrg_text\n", Format::kBitextor},
      {"# French\n\nmsgid \"\"\nmsgstr \"\"\n", Format::kPo},
      {"msgctxt \"menu\"\n", Format::kPo},
      {"# msgid\n", std::nullopt},
      {"A. ~~~ B.\tC.\t0.3\nA.\tB.\t1\n", Format::kHunalign},
      {"A. ~~~ B.\tC.\nA.\tB.\t1\n", std::nullopt},
      {"A.\tB.\t1\n", std::nullopt},
      {"plain", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(read::format_from_content(c.head), c.expected) << c.head;
}

TEST(FormatOfColumns, IsAGuess) {
  EXPECT_EQ(read::format_of_columns("a\tb\nc\td\n"), Format::kTsv);
  EXPECT_EQ(read::format_of_columns("a\tb\ncut"), Format::kTsv);
  EXPECT_EQ(read::format_of_columns("a\tb\nc\n"), std::nullopt);
  EXPECT_EQ(read::format_of_columns("source,target\na,b\n"), Format::kCsv);
  EXPECT_EQ(read::format_of_columns("\"id\";\"src\";\"tgt\"\n1;a;b\n"), Format::kCsv);
  EXPECT_EQ(read::format_of_columns("Yes, he said\n"), std::nullopt);
  EXPECT_EQ(read::format_of_columns(""), std::nullopt);
}

Format format_of_file(const std::string& name, const std::string& bytes,
                      const ReadUnitsOptions& options = {}) {
  const testing::TemporaryFolder folder;
  return UnitReader(testing::write_file(folder / name, bytes), options).format();
}

TEST(UnitReader, TakesContentBeforeName) {
  EXPECT_EQ(format_of_file("a.tsv", "{}"), Format::kJsonl);
  EXPECT_EQ(format_of_file("a.tsv", "A.\tB.\n"), Format::kTsv);
  EXPECT_EQ(format_of_file("a.flat.jsonl", ""), Format::kJsonlFlat);
  EXPECT_EQ(format_of_file("a.txt", "A.\tB.\n"), Format::kTsv);
  EXPECT_EQ(format_of_file("a.tsv", "{}", {.format = Format::kTsv}), Format::kTsv);
}

TEST(UnitReader, KnowsNoFormatOfAPlainText) {
  testing::expect_error(ErrorKind::kInput, {"a.txt: expected a file of a known format", "jsonl"},
                        [] { format_of_file("a.txt", "Just a sentence.\n"); });
}

}  // namespace
}  // namespace diglot
