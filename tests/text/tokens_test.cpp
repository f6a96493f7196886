#include "text/tokens.h"

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

// The keys with a blank between any two; numbers begin with "#", so that they differ from words.
std::string keys_of(Tokenizer& tokenizer, std::string_view text) {
  std::string keys;
  for (const Token& token : tokenizer.tokens(text)) {
    if (!keys.empty()) keys += ' ';
    if (token.kind == TokenKind::kNumber) keys += '#';
    keys += token.key;
  }
  return keys;
}

std::string keys_of(std::string_view language, std::string_view text) {
  Tokenizer tokenizer(language);
  return keys_of(tokenizer, text);
}

struct Case {
  std::string_view language;
  std::string_view text;
  std::string_view keys;
};

void expect_keys(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(keys_of(c.language, c.text), c.keys) << c.text;
}

TEST(TokensTest, StemsOfSnowball) {
  expect_keys({
      {"en", "Running dogs", "run dog"},
      {"en-GB", "running", "run"},
      {"de", "Häuser Straße", "haus strass"},
      {"fr", "continuellement", "continuel"},
      {"es", "Canciones", "cancion"},
      {"ru", "Городами", "город"},
      {"el", "ΔΡΌΜΟΣ δρόμος", "δρομ δρομ"},
      {"fi", "Helsingissä", "helsing"},
      {"hu", "Házakban", "ház"},
      {"tr", "IRAK", "ırak"},
      {"ro", "Orașului orașului", "oraş oraş"},  // both ways to write the letter
      {"nb", "Bøkene", "bøk"},
      {"sv", "Flickorna", "flick"},
      {"ar", "والكتاب الكتاب والد", "كتاب كتاب والد"},
      {"hi", "लड़कियों", "लड़क"},
  });
}

TEST(TokensTest, PrefixesWhereThereIsNoStemmer) {
  expect_keys({
      {"is", "Hestarnir hús", "hesta hús"},
      {"pl", "Książkami", "książ"},
      {"cs", "Příběhy", "příbě"},
      {"uk", "Будинками", "будин"},
      {"fa", "دانشگاه", "دانش"},
      {"fa", "علي علی", "علی علی"},
      {"he", "סִפְרִיָּה ספריה", "ספרי ספרי"},
      {"mr", "मुलाखतीत", "मुलाखती"},  // four letters and their vowel signs
      {"und", "Whatever", "whate"},
      {"zh", "London", "london"},  // not the script of the language
      {"uk", "Microsoft", "microsoft"},
      {"xx", "Whatever", "whate"},
      {"", "Whatever", "whate"},
  });
}

TEST(TokensTest, WordsOfTheFarEastAreWhole) {
  expect_keys({
      {"zh", "他买了一本书。", "他 买 了 一本书 ."},
      {"zh", "漢語", "汉语"},
      {"ja", "漢語", "漢語"},
      {"ja", "学生が東京で", "学生 が 東京 で"},
      {"th", "ฉันไปโรงเรียน", "ฉัน ไป โรงเรียน"},
      {"zh", "ＩＢＭ", "ibm"},
      {"ja", "ﾗｼﾞｵ", "ラジオ"},
  });
}

TEST(TokensTest, KoreanWordsLoseTheirParticles) {
  expect_keys({
      {"ko", "학교에서 학교는 학교", "학교 학교 학교"},
      {"ko", "러시아의 러시아에서는", "러시아 러시아"},
      {"ko", "학생들은 학생", "학생 학생"},
      {"ko", "집은", "집은"},
      {"ko", "프로그램을", "프로그"},
      {"ko", "제3장", "제 #3 장"},
  });
}

TEST(TokensTest, ElidedWordsAreWords) {
  expect_keys({
      {"fr", "L'homme d’abord", "l homm d abord"},
      {"fr", "qu'il jusqu’à", "qu il jusqu à"},
      {"fr", "aujourd’hui", "aujourd'hui"},
      {"it", "dell'arte un po'", "dell arte un po"},
      {"ca", "l'home d'avui", "l hom d avu"},
  });
}

TEST(TokensTest, Clitics) {
  expect_keys({
      {"en", "John's", "john 's"},
      {"en", "don’t", "do not"},
      {"en", "can't won't shan't", "can not will not shall not"},
      {"en", "they'll we're I've I'm", "they will we are i have i am"},
      {"en", "she'd've", "she 'd have"},
      {"en", "o'clock", "o'clock"},
      {"de", "Geht’s wie geht 's", "geht es wie geht es"},
      {"en", "the boys' book", "the boy \" book"},
      {"en", "'s", "\" s"},  // nothing it could belong to
  });
}

TEST(TokensTest, TokenisedTextHasTheSameKeys) {
  const struct {
    std::string_view language, text, tokenised;
  } cases[] = {
      {"en", "John's dog didn't bark.", "John 's dog did n't bark ."},
      {"en", "\"They can't,\" she'd said...", "`` They ca n't , '' she 'd said ..."},
      {"en", "We won't (yet).", "We wo n't ( yet ) ."},
      {"fr", "L'homme qu'il a vu.", "L' homme qu' il a vu ."},
      {"it", "dell'arte", "dell' arte"},
      {"de", "Um 14:30 Uhr, am 12.03.2021.", "Um 14:30 Uhr , am 12.03.2021 ."},
      {"fa", "می‌روم", "می روم"},
      {"zh", "“你好”，他说。", "“ 你好 ” ， 他 说 。"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(keys_of(c.language, c.text), keys_of(c.language, c.tokenised)) << c.text;
  }
}

TEST(TokensTest, PartsOfWords) {
  expect_keys({
      {"en", "well-known", "well - known"},
      {"en", "_foo_ a_b", "_ foo _ a _ b"},
      {"en", "U.S.A. USA", "usa . usa"},
      {"en", "end.Next", "end . next"},
      {"en", "mp3 10km 4x4", "mp3 #10 km #4 x4"},
      {"tr", "İstanbul'da", "istanbul"},
      {"fi", "EU:n", "eu"},
      {"en", "soft\u00ADware", "softwar"},
      {"uk", "об’єкт", "об'єк"},
      {"ca", "col·lecció", "col.lec"},
  });
}

TEST(TokensTest, Numbers) {
  expect_keys({
      {"en", "1,000.50", "#1000.5"},
      {"ar", "١٠٠٠٫٥", "#1000.5"},
      {"fr", "10 000", "#10000"},
      {"en", "10 000", "#10 #0"},
      {"en", "on 12.03.2021", "on #12 #3 #2021"},
      {"en", "the 3rd", "the #3"},
      {"en", "5%", "#5 %"},
      {"zh", "三十五", "#35"},
      {"zh", "一样", "一样"},
      {"zh", "有两百人", "有 #200 人"},
      {"zh", "12万", "#120000"},
      {"th", "๒๕๖๔", "#2564"},
      {"en", "IV", "iv"},
  });
}

TEST(TokensTest, PunctuationIsReducedToWhatItDoes) {
  expect_keys({
      {"en", "“ ” „ « » ‘ ` \"", "\" \" \" \" \" \" \" \""},
      {"ja", "「」『』《》", "\" \" \" \" \" \""},
      {"en", "( [ { ） 】", "( ( ( ) )"},
      {"zh", "。 ． ！ ？ ， 、 ： ；", ". . ! ? , , : ;"},
      {"ar", "؟ ، ؛ ٪", "? , ; %"},
      {"ur", "۔", "."},
      {"hi", "।", "."},
      {"hy", "։ ՞", ". ?"},
      {"el", "; · \u037E", "? ; ?"},
      {"en", ";", ";"},
      {"en", "- – — − ‐", "- - - - -"},
      {"en", "... … . . --", "… … . . -"},
      {"zh", "……", "…"},
      {"en", "!!", "! !"},
      {"es", "¿Qué? ¡Sí!", "¿ que ? ¡ si !"},
      {"en", "£ § € & ＆ ☃", "£ § € & & ☃"},
      {"en", "👍🏽 👨‍👩‍👧 🇫🇷", "👍🏽 👨‍👩‍👧 🇫🇷"},
      {"ja", "ジョン・スミス", "ジョン · スミス"},
  });
}

TEST(TokensTest, FormsAreLowerCaseAndComposed) {
  const struct {
    std::string_view language, text, form;
  } cases[] = {
      {"fr", "E\u0301TE\u0301S", "étés"}, {"de", "STRAẞE", "straße"}, {"tr", "IŞIK", "ışık"},
      {"en", "İzmir", "izmir"},           {"el", "ΛΌΓΟΣ", "λόγος"},   {"en", "O’Brien", "o'brien"},
      {"ar", "كتـــاب", "كتاب"},          {"en", "cats", "cats"},
  };
  for (const auto& c : cases) {
    const std::vector<Token> tokens = Tokenizer(c.language).tokens(c.text);
    ASSERT_EQ(tokens.size(), 1U) << c.text;
    EXPECT_EQ(tokens[0].form, c.form);
    EXPECT_EQ(tokens[0].kind, TokenKind::kWord);
  }
}

TEST(TokensTest, KeysOfPhrasesAreThoseOfTheirWords) {
  const struct {
    std::string_view language, phrase;
  } cases[] = {{"en", "to run out (of something)"},
               {"en", "John's 3rd dog"},
               {"fr", "l'arc-en-ciel"},
               {"de", "sich auf etwas freuen"},
               {"zh", "三十五 年"},
               {"is", "ganga, hlaupa"},
               // Words of plain letters, and what is nearly that.
               {"de", "die GROẞE Straße"},
               {"en", "well-known -- to"},
               {"el", "ΤΟΥ ΔΡΌΜΟΥ"},
               {"el", "ΔΡΌΜΟΣ δρόμος"},
               {"fi", "Helsingissä EU:n"},
               {"fr", "Œuvre COMPLÈTE à l'œil"},
               {"is", "Ævintýralegur þjóðvegur"},
               {"lt", "ĮĖJIMAS"},
               {"pl", "żółta łódź"},
               {"ro", "ORAȘULUI orașului"},
               {"ru", "Ёлка в городе"},
               {"tr", "IRAK İstanbul"},
               {"zh", "GNU 系统"},
               {"hu", "o\u030Briz"},
               {"ca", "col·lecció"},
               {"en", "ﬁne ǅ ŉ"}};
  for (const auto& c : cases) {
    Tokenizer tokenizer(c.language);
    std::vector<std::string> expected;
    for (const Token& token : tokenizer.tokens(c.phrase)) {
      if (token.kind != TokenKind::kPunctuation) expected.push_back(token.key);
    }
    EXPECT_EQ(tokenizer.keys(c.phrase), expected) << c.phrase;
    EXPECT_FALSE(expected.empty());
  }
  EXPECT_EQ(Tokenizer("en").keys("..."), std::vector<std::string>{});
}

TEST(TokensTest, NothingToRead) {
  for (const char* text : {"", " \t\n", "\u00A0\u3000", "\u200B\u200E\uFEFF", "\u0301"}) {
    EXPECT_EQ(Tokenizer("en").tokens(text), std::vector<Token>{}) << text;
  }
}

TEST(TokensTest, ASentenceLeavesNothingToTheNext) {
  Tokenizer tokenizer("en");
  const std::vector<Token> first = tokenizer.tokens("They ca");
  tokenizer.tokens("...");
  EXPECT_EQ(keys_of(tokenizer, "."), ".");
  EXPECT_EQ(tokenizer.tokens("They ca"), first);
}

// Pieces of text that rules look at, in any order and cut at any byte.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string_view> kPieces = {"1",
                                                        "000",
                                                        ".",
                                                        ",",
                                                        "'",
                                                        "’",
                                                        " ",
                                                        "\u00A0",
                                                        "万",
                                                        "三",
                                                        "十",
                                                        "一样",
                                                        "n't",
                                                        "ca",
                                                        "'s",
                                                        "_",
                                                        "-",
                                                        "—",
                                                        "E",
                                                        "ß",
                                                        "İ",
                                                        "ك",
                                                        "ـ",
                                                        "\u200C",
                                                        "👨",
                                                        "\u200D",
                                                        "제",
                                                        "는",
                                                        "ท",
                                                        "ำ",
                                                        "๑",
                                                        "ｶ",
                                                        "ﾞ",
                                                        "𝟏",
                                                        "th",
                                                        ":",
                                                        "/",
                                                        "\u0301",
                                                        "\xFF",
                                                        "\xE2\x80",
                                                        "\xED\xA0\x80",
                                                        "\xF4\x90\x80\x80",
                                                        std::string_view("\0", 1),
                                                        "`",
                                                        "l'h",
                                                        "\u00AD"};
  std::string text;
  const auto count = random() % 30;
  for (auto i = count; i > 0; --i) text += kPieces[random() % kPieces.size()];
  if (!text.empty() && random() % 4 == 0) text.resize(random() % text.size());
  return text;
}

TEST(TokensTest, AnyBytesGiveTokensThatAreNotEmpty) {
  std::mt19937 random(7);
  for (const char* language : {"en", "fr", "zh", "ko", "fa", "th", "tr", "el", "und"}) {
    Tokenizer tokenizer(language);
    for (int i = 0; i < 1000; ++i) {
      const std::string text = random_text(random);
      const std::vector<Token> tokens = tokenizer.tokens(text);
      EXPECT_LE(tokens.size(), text.size());
      for (const Token& token : tokens) {
        ASSERT_FALSE(token.key.empty()) << language << ' ' << text;
        ASSERT_FALSE(token.form.empty()) << language << ' ' << text;
      }
      EXPECT_EQ(tokenizer.tokens(text), tokens);
    }
  }
}

TEST(TokensTest, LongWordsAndLongSentences) {
  for (const char* language : {"en", "is", "ru", "zh", "ko", "hu"}) {
    Tokenizer tokenizer(language);
    EXPECT_EQ(tokenizer.tokens(std::string(100'000, 'e')).size(), 1U) << language;
    EXPECT_EQ(tokenizer.tokens(std::string(100'000, '!')).size(), 100'000U) << language;
    EXPECT_EQ(tokenizer.tokens(std::string(100'000, '7')).size(), 1U) << language;
  }
}

TEST(TokensTest, EachThreadHasATokenizerOfItsOwn) {
  const std::map<std::string, std::string> expected = {
      {"en", keys_of("en", "Three dogs' 1,000 bones")},
      {"zh", keys_of("zh", "他買了三十五本書。")},
      {"ja", keys_of("ja", "学生が東京で")}};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      EXPECT_EQ(keys_of("en", "Three dogs' 1,000 bones"), expected.at("en"));
      EXPECT_EQ(keys_of("zh", "他買了三十五本書。"), expected.at("zh"));
      EXPECT_EQ(keys_of("ja", "学生が東京で"), expected.at("ja"));
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace diglot::text
