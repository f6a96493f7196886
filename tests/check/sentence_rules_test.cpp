#include "check/consonants.h"
#include "check/length_model.h"
#include "check/sentence_match.h"
#include "check/sentences.h"
#include "tests/check/check_case.h"

namespace diglot {
namespace {

std::string sentences_of(const Variant& variant) {
  std::vector<check::Inert> inert;
  check::find_inert(variant.text, inert);
  text::SentenceBreaks breaks(variant.language);
  std::vector<check::Sentence> sentences;
  check::find_sentences(variant, inert, breaks, sentences);
  std::string all;
  for (const check::Sentence& sentence : sentences) {
    if (!all.empty()) all += '|';
    all += variant.text.substr(sentence.begin, sentence.end - sentence.begin);
  }
  return all;
}

TEST(FindSentences, ByUnicodeAndSomeMore) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"One boat. Two boats.", "One boat.|Two boats."},
      {"Mr. Lind rows. He is tired.", "Mr. Lind rows.|He is tired."},
      {"8.2. Sails and oars", "8.2. Sails and oars"},
      {"Figure 4. A boat", "Figure 4. A boat"},
      {"<em>One boat.</em> Two boats.", "One boat.|Two boats."},
      {"それは船です。帆があります。", "それは船です。|帆があります。"},
      {"هذا قارب. هل له شراع؟ نعم.", "هذا قارب.|هل له شراع؟|نعم."},
      {"", ""},
      {" ", ""},
      {"...", "..."},
  };
  for (const auto& [text, expected] : cases) {
    Variant variant;
    variant.language = "en";
    variant.text = text;
    EXPECT_EQ(sentences_of(variant), expected) << text;
  }
}

TEST(FindSentences, AsTheFileTells) {
  Variant variant;
  variant.language = "en";
  variant.text = "one boat two boats";
  variant.breaks = {9};
  EXPECT_EQ(sentences_of(variant), "one boat|two boats");
  variant.breaks = {9, 9, 400};  // Nonsense breaks nothing.
  EXPECT_EQ(sentences_of(variant), "one boat|two boats");
}

double evidence(const std::vector<std::size_t>& lengths, const std::vector<std::size_t>& others,
                std::size_t* sentence = nullptr) {
  const std::vector<double> nothing_known(lengths.size(), 0.0);
  const check::Omission found =
      check::find_omission(lengths, others, nothing_known, check::LengthModel(), check::StepModel(),
                           /*is_reversed=*/false);
  if (sentence != nullptr) *sentence = found.sentence;
  return found.evidence;
}

TEST(FindOmission, ByLengths) {
  std::size_t sentence = 9;
  EXPECT_GT(evidence({80, 120, 60}, {82, 61}, &sentence), 0.0);
  EXPECT_EQ(sentence, 1U);
  EXPECT_LT(evidence({80, 120, 60}, {82, 121, 61}), 0.0);
  EXPECT_LT(evidence({80, 40, 60}, {121, 61}), 0.0);  // Two became one.
  EXPECT_LT(evidence({80, 60}, {30, 52, 61}), 0.0);   // One became two.
  EXPECT_LT(evidence({80}, {20}), -1e9);              // A single one is a matter of length.
  EXPECT_LT(evidence(std::vector<std::size_t>(61, 80), {80}), -1e9);
}

TEST(OmittedSentenceRule, FindsWhatIsMissing) {
  const std::string second =
      "The captain Lindqvist had promised to wait for the passengers from Bergen.";
  const std::string source = "The ferry left the harbour at dawn. " + second +
                             " Nobody believed him, for the tide would not wait for anybody.";
  const std::string whole =
      "Die Fähre verließ den Hafen bei Tagesanbruch. Kapitän Lindqvist hatte versprochen, auf die "
      "Fahrgäste aus Bergen zu warten. Niemand glaubte ihm, denn die Flut würde auf niemanden "
      "warten.";
  const std::string without =
      "Die Fähre verließ den Hafen bei Tagesanbruch. Niemand glaubte ihm, denn die Flut würde auf "
      "niemanden warten.";
  expect_findings(only("omitted-sentence"),
                  {
                      {"en-de", source.c_str(), whole.c_str(), ""},
                      {"en-de", source.c_str(), without.c_str(), ("warning s:" + second).c_str()},
                      {"de-en", whole.c_str(), source.c_str(), ""},
                      {"en-de", "One boat.", "Ein Boot.", ""},
                  });
  const std::string added =
      "Kapitän Lindqvist hatte versprochen, auf die Fahrgäste aus Bergen zu warten.";
  const std::string short_source =
      "The ferry left the harbour at dawn. Nobody believed him, for the tide would not wait for "
      "anybody.";
  expect_findings(only("added-sentence"),
                  {
                      {"en-de", source.c_str(), whole.c_str(), ""},
                      {"en-de", short_source.c_str(), whole.c_str(), ("info t:" + added).c_str()},
                  });
}

TEST(OmittedSentenceRule, InScriptsWithoutBlanks) {
  const std::string source =
      "The ferry left the old harbour at dawn. The captain had promised to wait for the passengers "
      "from the train. Nobody believed him.";
  const std::string whole =
      "渡し船は夜明けに古い港を出発した。船長は列車の乗客を待つと約束していた。誰も彼を信じなかった"
      "。";
  const std::string without = "渡し船は夜明けに古い港を出発した。誰も彼を信じなかった。";
  Checker checker(only("omitted-sentence"));
  for (int i = 0; i < 20; ++i) EXPECT_EQ(dump(checker, unit_of(source, whole, "en", "ja")), "");
  EXPECT_EQ(dump(checker, unit_of(source, without, "en", "ja")),
            "warning s:The captain had promised to wait for the passengers from the train.");
}

// Lengths alone say that the second and the third sentence became one.
TEST(OmittedSentenceRule, LearnsWhichWordsGoIntoJapanese) {
  Checker checker(only("omitted-sentence"));
  for (int i = 0; i < 20; ++i) {
    const Unit lesson = unit_of("The server answers slowly. Restart the server.",
                                "サーバの応答が遅いです。サーバを再起動してください。", "en", "ja");
    EXPECT_EQ(dump(checker, lesson), "");
    EXPECT_EQ(dump(checker, unit_of("The boat is new. We like it.",
                                    "その船は新しいです。私たちは気に入っています。", "en", "ja")),
              "");
  }
  const char* const source = "The boat is old. The server has gone. The harbour is deep here.";
  EXPECT_EQ(
      dump(checker, unit_of(source, "その船は古いです。サーバがなくなった。ここの港は深いです。",
                            "en", "ja")),
      "");
  EXPECT_EQ(
      dump(checker, unit_of(source, "その船は古いです。ここの港はとても深いです。", "en", "ja")),
      "warning s:The server has gone.");
}

TEST(Consonants, SoundAlikeInBothLanguages) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"server", "saba"},       {"servers", "saba"},
      {"kernel", "kaneru"},     {"process", "purosesu"},
      {"option", "opushon"},    {"directory", "direkutori"},
      {"password", "pasuwado"}, {"", ""},
  };
  for (const auto& [english, japanese] : cases) {
    EXPECT_EQ(check::consonants_of(check::as_heard(english)), check::consonants_of(japanese))
        << english;
  }
  EXPECT_NE(check::consonants_of(check::as_heard("kernel")), check::consonants_of("saba"));
}

}  // namespace
}  // namespace diglot
