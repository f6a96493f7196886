#include "diglot/pair_record.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "diglot/bitext.h"
#include "diglot/document.h"

namespace diglot {
namespace {

Document document(const std::string& language, const std::vector<std::string>& sentences) {
  std::string text;
  std::vector<Sentence> spans;
  for (const std::string& sentence : sentences) {
    const std::size_t begin = text.size();
    text += sentence;
    spans.push_back({begin, text.size(), 0, spans.size()});
    text += '\n';
  }
  return {"name", language, text, std::move(spans), sentences.size()};
}

Bitext sample() {
  Bitext bitext;
  bitext.source = document("en", {"One.", "Two."});
  bitext.target = document("fr", {"Un \"et\" deux\\.", "Tr\x01ois."});
  bitext.alignment =
      Alignment({{{0, 2}, {0, 1}, 1.25, 0.98765}, {{2, 2}, {1, 2}, -0.00001, 1.0}}, 2, 2);
  return bitext;
}

TEST(ResultRecord, IsOneLine) {
  EXPECT_EQ(result_record(sample(), {.id = {"doc", false}, .probability = 0.5}, RecordBeads::kYes),
            R"({"id":"doc","source_language":"en","target_language":"fr","probability":0.5,)"
            R"("counts":{"source_sentences":2,"target_sentences":2,"beads":2,"null_beads":1},)"
            R"("beads":[{"source":[0,1],"source_text":"One. Two.","target":[0],)"
            R"("target_text":"Un \"et\" deux\\.","score":1.25,"confidence":0.9877},)"
            R"({"source":[],"source_text":"","target":[1],"target_text":"Tr\u0001ois.",)"
            R"("score":0.0,"confidence":1.0}]})"
            "\n");
}

TEST(ResultRecord, CanDoWithoutBeads) {
  RecordDetails details;
  details.id = {"12", true};
  details.output = "a/b.tmx";
  const std::string line = result_record(sample(), details, RecordBeads::kNo);
  EXPECT_EQ(line,
            R"({"id":12,"source_language":"en","target_language":"fr",)"
            R"("counts":{"source_sentences":2,"target_sentences":2,"beads":2,"null_beads":1},)"
            R"("output":"a/b.tmx"})"
            "\n");
}

TEST(ResultRecord, IsTheJsonOfItsTexts) {
  std::string all;
  for (char c = 1; c < 127; ++c) {
    if (c != '\n' && c != '\r') all += c;
  }
  all = "x" + all + "é漢😀\u2028";
  Bitext bitext;
  bitext.source = document("en", {all});
  bitext.target = document("fr", {"y"});
  bitext.alignment = Alignment({{{0, 1}, {0, 1}, 1e300, 0.5}}, 1, 1);
  RecordDetails details;
  details.id = {all, false};
  const auto json = nlohmann::json::parse(result_record(bitext, details, RecordBeads::kYes));
  EXPECT_EQ(json["id"], all);
  EXPECT_EQ(json["beads"][0]["source_text"], bitext.source.running_text({0, 1}));
  EXPECT_EQ(json["beads"][0]["score"], 1e300);
}

TEST(ErrorRecord, TellsIdLineAndReason) {
  EXPECT_EQ(error_record(PairId{"a\"b", false}, 3, {FailureKind::kTimeout, "too slow"}),
            R"({"id":"a\"b","line":3,"error":{"kind":"timeout","reason":"too slow"}})"
            "\n");
  EXPECT_EQ(
      error_record(std::nullopt, 4, {FailureKind::kFormat, "no \xFF file"}),
      "{\"id\":null,\"line\":4,\"error\":{\"kind\":\"format\",\"reason\":\"no \uFFFD file\"}}\n");
}

}  // namespace
}  // namespace diglot
