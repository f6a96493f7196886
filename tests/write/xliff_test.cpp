// XLIFF, to the last byte.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/version.h"
#include "diglot/write.h"
#include "tests/write/units.h"

namespace diglot {
namespace {

using testing::full_unit;
using testing::unit_of;
using testing::write_units;
using testing::Written;

UnitsHeader header() {
  UnitsHeader header;
  header.source_language = "en";
  header.target_language = "fr";
  header.source_document = "novel.en.txt";
  return header;
}

std::vector<Unit> units() {
  std::vector<Unit> units = {full_unit(), unit_of("Two  blanks & <one>", "x"), unit_of("A.", "")};
  units[1].variants[1].properties = {{"state", "final"}, {"note", "short"}};
  return units;
}

// Of the first unit; the others have none.
constexpr std::string_view kMetadata =
    R"(<mda:metadata><mda:metaGroup category="unit"><mda:meta type="x-confidence">0.9877</mda:meta>)"
    R"(<mda:meta type="x-score">12.5000</mda:meta><mda:meta type="x-shape">2-1</mda:meta>)"
    R"(<mda:meta type="domain">novels</mda:meta></mda:metaGroup>)"
    R"(<mda:metaGroup category="source"><mda:meta type="x-sentences">3 4</mda:meta>)"
    R"(<mda:meta type="x-breaks">9</mda:meta><mda:meta type="checksum">1a</mda:meta></mda:metaGroup>)"
    R"(<mda:metaGroup category="target"><mda:meta type="source-document">novel.fr.txt</mda:meta>)"
    R"(<mda:meta type="x-sentences">5</mda:meta></mda:metaGroup></mda:metadata>)";

TEST(Xliff, HasNotesAndThenMetadata) {
  const Written written = write_units(Format::kXliff, units(), header());
  EXPECT_EQ(written.files[0], R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">
<file original="novel.en.txt" source-language="en" target-language="fr" datatype="plaintext">
<header><tool tool-id="diglot" tool-name="Diglot" tool-version=")" +
                                  std::string(kVersion) + R"("/></header>
<body>
<trans-unit id="7">
<source>He left. So did I.</source>
<target state="translated">Il partit, moi aussi.</target>
<note annotates="general">so, so</note>
)" + std::string(kMetadata) + R"(
</trans-unit>
<trans-unit id="8" xml:space="preserve">
<source>Two  blanks &amp; &lt;one&gt;</source>
<target state="final">x</target>
<note annotates="target">short</note>
</trans-unit>
<trans-unit id="9">
<source>A.</source>
</trans-unit>
</body>
</file>
</xliff>
)");
  EXPECT_TRUE(written.report.losses.empty());
}

constexpr std::string_view kHead2 = R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="en" trgLang="fr">
<file id="f1" original="novel.en.txt">
)";

TEST(Xliff2, HasMetadataAndThenNotes) {
  const Written written = write_units(Format::kXliff2, units(), header());
  EXPECT_EQ(written.files[0], std::string(kHead2) + R"(<unit id="7">
)" + std::string(kMetadata) + R"(
<notes><note>so, so</note></notes>
<segment state="translated"><source>He left. So did I.</source><target>Il partit, moi aussi.</target></segment>
</unit>
<unit id="8" xml:space="preserve">
<notes><note appliesTo="target">short</note></notes>
<segment state="final"><source>Two  blanks &amp; &lt;one&gt;</source><target>x</target></segment>
</unit>
<unit id="9">
<segment><source>A.</source></segment>
</unit>
</file>
</xliff>
)");
  EXPECT_TRUE(written.report.losses.empty());
}

TEST(Xliff2, NumbersUnitsOnBehindTheLargestNumberThereIs) {
  std::vector<Unit> units = {unit_of("A.", "A."), unit_of("B.", "B.")};
  units[0].id = "18446744073709551615";
  const std::string file = write_units(Format::kXliff2, units, header()).files[0];
  EXPECT_NE(file.find("<unit id=\"1\">"), std::string::npos) << file;
  EXPECT_NE(file.find("<unit id=\"2\">"), std::string::npos) << file;
}

TEST(Xliff2, HasAnEmptyGroupWhereThereIsNoUnit) {
  const Written written = write_units(Format::kXliff2, {}, header());
  EXPECT_EQ(written.files[0], std::string(kHead2) + "<group id=\"g1\"/>\n</file>\n</xliff>\n");
}

}  // namespace
}  // namespace diglot
