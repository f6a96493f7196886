// Findings as JSON lines, SARIF and TMX, byte for byte.
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/write_findings.h"

namespace diglot {
namespace {

constexpr std::array kRules = {RuleInfo{"number", "numbers differ", "largest"},
                               RuleInfo{"tag", "tags differ", ""}};

Unit ferry() {
  Unit unit;
  unit.id = "7";
  unit.variants.resize(2);
  unit.variants[0].language = "en";
  unit.variants[0].text = "42 cafés";
  unit.variants[1].language = "fr";
  unit.variants[1].text = "é 43 \"b\"";
  unit.place = {"a b.tmx", 12, 3};
  return unit;
}

std::vector<Finding> findings() {
  // Marks in bytes: é takes two.
  return {{.rule = "number",
           .severity = Severity::kError,
           .unit = 6,
           .message = "number \"42\" is missing",
           .marks = {{Mark::Side::kSource, 0, 2}, {Mark::Side::kTarget, 3, 5}}},
          {.rule = "tag", .severity = Severity::kInfo, .unit = 6, .message = "odd", .marks = {}}};
}

std::string written(FindingsFormat format, bool with_findings = true) {
  std::ostringstream stream;
  const CheckProfile profile = {{"number", {Severity::kError, 12}}, {"tag", {Severity::kOff, 0}}};
  FindingWriter writer(format, stream, kRules, profile, {"en", "fr"});
  if (with_findings) writer.write(ferry(), findings());
  writer.write(ferry(), {});
  const WriteReport report = writer.finish();
  const std::size_t count = format == FindingsFormat::kTmx ? 1 : 2;
  EXPECT_EQ(report.unit_count, with_findings ? count : 0);
  return stream.str();
}

TEST(Findings, AsJsonLines) {
  const std::string sides_end = R"(,"unit":6,"id":"7","file":"a b.tmx","line":12,)";
  EXPECT_EQ(written(FindingsFormat::kJsonl),
            R"({"rule":"number","severity":"error","message":"number \"42\" is missing")" +
                sides_end +
                R"("source":{"language":"en","text":"42 cafés","marks":[[0,2]]},)"
                R"("target":{"language":"fr","text":"é 43 \"b\"","marks":[[2,4]]}})"
                "\n"
                R"({"rule":"tag","severity":"info","message":"odd")" +
                sides_end +
                R"("source":{"language":"en","text":"42 cafés","marks":[]},)"
                R"("target":{"language":"fr","text":"é 43 \"b\"","marks":[]}})"
                "\n");
  EXPECT_EQ(written(FindingsFormat::kJsonl, false), "");
}

TEST(Findings, AsSarif) {
  const std::string sarif = written(FindingsFormat::kSarif);
  for (const char* part :
       {R"({"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json")",
        R"({"id":"number","shortDescription":{"text":"numbers differ"},)"
        R"("defaultConfiguration":{"enabled":true,"level":"error"},)"
        R"("properties":{"threshold":12.0,"thresholdMeaning":"largest"}})",
        R"("defaultConfiguration":{"enabled":false,"level":"none"}})",
        R"({"ruleId":"number","ruleIndex":0,"level":"error",)"
        R"("message":{"text":"number \"42\" is missing"},)"
        R"("locations":[{"physicalLocation":{"artifactLocation":{"uri":"a%20b.tmx"},)"
        R"("region":{"startLine":12}},"logicalLocations":[{"name":"7","kind":"unit"}]}],)",
        R"({"ruleId":"tag","ruleIndex":1,"level":"note")"}) {
    EXPECT_NE(sarif.find(part), std::string::npos) << part << "\nis not in\n" << sarif;
  }
  EXPECT_TRUE(sarif.ends_with("}}\n]}]}\n")) << sarif;
  EXPECT_TRUE(written(FindingsFormat::kSarif, false).ends_with("\"results\":[\n\n]}]}\n"));
}

TEST(Findings, AsSarifOfPathsFromTheRootAndOfStandardInput) {
  for (const auto& [name, part] : {std::pair("/a/b.po", "\"uri\":\"file:///a/b.po\""),
                                   std::pair("-", "\"locations\":[{\"logicalLocations\"")}) {
    Unit unit = ferry();
    unit.place.name = name;
    std::ostringstream stream;
    FindingWriter writer(FindingsFormat::kSarif, stream, kRules, {});
    writer.write(unit, findings());
    writer.finish();
    EXPECT_NE(stream.str().find(part), std::string::npos) << stream.str();
  }
}

TEST(Findings, AsTmx) {
  const std::string tmx = written(FindingsFormat::kTmx);
  for (const char* part :
       {"<tu tuid=\"7\">", "<note>error: number &quot;42&quot; is missing (number)</note>",
        "<prop type=\"x-finding-number\">error: number &quot;42&quot; is missing</prop>",
        "<prop type=\"x-finding-tag\">info: odd</prop>"}) {
    EXPECT_NE(tmx.find(part), std::string::npos) << part << "\nis not in\n" << tmx;
  }
  EXPECT_EQ(tmx.find("<tu "), tmx.rfind("<tu "));
}

}  // namespace
}  // namespace diglot
