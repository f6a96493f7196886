#include "read/binary.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "diglot/error.h"

namespace diglot::read {
namespace {

using namespace std::string_literals;

TEST(FindNotText, KnowsFormatsByTheirFirstBytes) {
  const std::string zip_header = "PK\x03\x04"s + std::string(26, '\0');
  const struct {
    std::string head;
    std::string found;
    std::string hint;
  } cases[] = {
      {"%PDF-1.7\n1 0 obj", "a PDF document", "pdftotext"},
      {"{\\rtf1\\ansi Hello}", "an RTF document", "pandoc"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", "an old Office document", "convert"},
      {zip_header + "mimetypeapplication/epub+zipPK", "an EPUB book", "pandoc"},
      {zip_header + "mimetypeapplication/vnd.oasis.opendocument.textPK", "an OpenDocument file",
       "convert"},
      {zip_header + "[Content_Types].xml", "an Office document", "convert"},
      {zip_header + "letter.txt", "a ZIP archive", "unpack"},
      {std::string(257, 'a') + "ustar", "a tar archive", "unpack"},
      {"BZh91AY&SY\x01\x02", "a bzip2 file", "unpack"},
      {"\xFD"
       "7zXZ\0\0"s,
       "an xz file", "unpack"},
      {"\x1F\x8B\x08\0"s, "a gzip file inside another", "once more"},
      {"\x89PNG\r\n\x1A\n\0\0"s, "a PNG picture", "tesseract"},
      {"\xFF\xD8\xFF\xE0 JFIF", "a JPEG picture", "tesseract"},
      {"\x7F"
       "ELF\x02\x01",
       "a program", "plain text"},
  };
  for (const auto& test : cases) {
    const auto result = find_not_text(test.head, "");
    ASSERT_TRUE(result) << test.found;
    EXPECT_EQ(result->found, test.found);
    EXPECT_NE(result->hint.find(test.hint), std::string::npos) << result->hint;
  }
}

TEST(FindNotText, KnowsOtherBinaryDataByTheirControlCharacters) {
  std::mt19937 random(7);
  std::string noise(2000, '\0');
  for (char& byte : noise) byte = static_cast<char>(random() & 0xFF);
  for (const std::string& head : {noise, std::string(100, '\0'), "a\x01\x02"s + noise}) {
    const auto result = find_not_text(head, "");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->found, "binary data");
  }
}

TEST(FindNotText, LetsTextsPass) {
  std::string with_nul_ends;
  for (int line = 0; line < 50; ++line) with_nul_ends += "One sentence that ends with a NUL.\0"s;
  const std::string texts[] = {
      "",
      "Plain text.\n",
      "One nul\0 and another\0."s,
      "\0"s,
      with_nul_ends,
      "Tabs\tand\fform feeds\v\r\n",
      "\x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m",
      "BZh is no word, nor is PK, GIF or ELF.",
      "\xFF\xFEU\0T\0F\0-\0001\0006\0,\0 \0l\0o\0n\0g\0 \0e\0n\0o\0u\0g\0h\0"s,
      "U\0T\0F\0-\0001\0006\0 \0w\0i\0t\0h\0o\0u\0t\0 \0m\0a\0r\0k\0"s,
      "<html><p>Mark-up is text</p></html>",
  };
  for (const std::string& text : texts) EXPECT_FALSE(find_not_text(text, "")) << text;
}

TEST(FindNotText, ReadsInTheEncodingThatIsNamed) {
  // EBCDIC, nearly all control characters to who takes it for something else.
  const std::string ebcdic = "\xC8\x85\x93\x93\x96\x40\x25\x15"s;
  EXPECT_FALSE(find_not_text(ebcdic, "IBM037"));
  EXPECT_THROW(find_not_text("text", "no-such-encoding"), Error);
}

}  // namespace
}  // namespace diglot::read
