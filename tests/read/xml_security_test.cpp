// XML that was made to do harm, to every reader of XML: a clear error in bounded time and memory.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/read/xml_units.h"

namespace diglot {
namespace {

using testing::error_of;
using testing::TemporaryFolder;
using testing::units_of_file;
using testing::write_file;

/// A format, and a file of it with something in the place of a text.
struct Kind {
  Format format;
  std::string root;
  std::string head;  ///< From the root to the text.
  std::string foot;
};

const Kind kKinds[] = {
    {Format::kTmx, "tmx",
     "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>",
     "</seg></tuv><tuv xml:lang=\"fr\"><seg>x</seg></tuv></tu></body></tmx>"},
    {Format::kXliff, "xliff",
     "<xliff version=\"1.2\"><file original=\"o\" source-language=\"en\" target-language=\"fr\" "
     "datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>",
     "</source></trans-unit></body></file></xliff>"},
    {Format::kXliff2, "xliff",
     "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"fr\"><file id=\"f\"><unit id=\"u\"><segment>"
     "<source>",
     "</source></segment></unit></file></xliff>"},
    {Format::kXces, "cesAlign", "<cesAlign><linkGrp fromDoc=\"a\" toDoc=\"b\">",
     "</linkGrp></cesAlign>"},
};

/// The message of the Error that the file ends in; it tells a line and a column.
void expect_refused(const Kind& kind, const std::string& bytes, ErrorKind expected,
                    const std::string& message) {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b"}) {
    write_file(folder / name, "<document><s id=\"s1\">A.</s></document>");
  }
  const std::string path = write_file(folder / "x", bytes);
  const auto error = error_of([&] { units_of_file(path, {.format = kind.format}); });
  ASSERT_TRUE(error) << format_info(kind.format).name;
  EXPECT_EQ(error->kind(), expected) << error->what();
  EXPECT_NE(std::string_view(error->what()).find(message), std::string_view::npos)
      << error->what() << "\nlacks " << message;
  EXPECT_GT(error->place().line, 0U) << error->what();
  EXPECT_GT(error->place().column, 0U) << error->what();
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  result.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

TEST(XmlSecurity, EntitiesAreRefused) {
  const TemporaryFolder folder;
  const std::string secret = write_file(folder / "secret", "secret");
  std::string laughs = "<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'p'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " \"" +
              repeated(std::string("&") + static_cast<char>(c - 1) + ';', 10) + "\">";
  }
  const struct {
    std::string declarations;
    std::string reference;
    std::string message;
  } cases[] = {
      {laughs, "&o;", "the entity &o;"},
      {"<!ENTITY a \"b\">", "&a;", "the entity &a;"},
      {"<!ENTITY a SYSTEM \"" + secret + "\">", "&a;", "the entity &a;"},
      {"<!ENTITY a SYSTEM \"http://localhost:1/\">", "&a;", "the entity &a;"},
      {"<!ENTITY a \"&a;\">", "&a;", "the entity &a;"},
      {"<!ENTITY % p SYSTEM \"" + secret + "\"> %p;", "&a;", "%p; not found"},
      {"<!ENTITY a \"b\">", "<x y=\"&a;\"/>", "the entity &a;"},
      {"", "&nbsp;", "the entity &nbsp;"},
  };
  for (const Kind& kind : kKinds) {
    for (const auto& test : cases) {
      const std::string doctype = "<!DOCTYPE " + kind.root + " [" + test.declarations + "]>\n";
      expect_refused(kind, doctype + kind.head + test.reference + kind.foot, ErrorKind::kFormat,
                     test.message);
    }
    expect_refused(
        kind,
        "<!DOCTYPE " + kind.root + " SYSTEM \"" + secret + "\">\n" + kind.head + "&a;" + kind.foot,
        ErrorKind::kFormat, "the entity &a;");
  }
}

TEST(XmlSecurity, DefaultsOfADtdDoNotSwell) {
  for (const Kind& kind : kKinds) {
    const std::string doctype = "<!DOCTYPE " + kind.root +
                                " [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + repeated("&a;", 10) +
                                "\"><!ATTLIST x y CDATA \"&b;\">]>\n";
    expect_refused(kind, doctype + kind.head + kind.foot, ErrorKind::kFormat, "b");
  }
}

TEST(XmlSecurity, DepthHasALimit) {
  for (const Kind& kind : kKinds) {
    expect_refused(kind, kind.head + repeated("<a>", 1000000), ErrorKind::kLimit,
                   "nested at most 256 deep");
  }
}

TEST(XmlSecurity, MarkupHasALimit) {
  const std::string large(20'000'000, 'a');
  for (const Kind& kind : kKinds) {
    for (const std::string& bytes :
         {"<x y=\"" + large + "\"/>", "<!--" + large + "-->", "<?p " + large + "?>",
          "<![CDATA[" + large + "]]>", '<' + large + "/>",
          "<x " + repeated("yyyyyyyyyyyyyyyy='' ", 1'000'000) + "/>"}) {
      expect_refused(kind, kind.head + bytes + kind.foot, ErrorKind::kLimit,
                     "tags, comments and CDATA sections");
    }
  }
}

TEST(XmlSecurity, UnitsHaveALimit) {
  for (const Kind& kind : kKinds) {
    if (kind.format == Format::kXces) continue;  // Its texts are in the documents.
    expect_refused(kind, kind.head + std::string(20'000'000, 'a') + kind.foot, ErrorKind::kLimit,
                   "units of at most 16777216 bytes");
  }
  expect_refused(kKinds[0], "<tmx><body><tu>" + repeated("<tuv/>", 200'000), ErrorKind::kLimit,
                 "units of at most");
  expect_refused(kKinds[0], "<tmx><body><tu>" + repeated("<prop/>", 200'000), ErrorKind::kLimit,
                 "units of at most");
}

TEST(XmlSecurity, NamesOfLossesHaveALimit) {
  std::string units;
  for (int i = 0; i < 10000; ++i) {
    units += "<tu x" + std::to_string(i) + "=\"\"><tuv xml:lang=\"en\"/></tu>";
  }
  const auto losses = testing::read_units("x.tmx", "<tmx><body>" + units + "</body></tmx>").losses;
  EXPECT_LE(losses.size(), 101U);
  std::size_t count = 0;
  for (const auto& [what, times] : losses) count += times;
  EXPECT_EQ(count, 10000U);
}

}  // namespace
}  // namespace diglot
