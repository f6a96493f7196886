#include "diglot/language.h"

#include <optional>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "diglot/error.h"

namespace diglot {
namespace {

using Found = std::optional<std::string>;

struct Case {
  std::string input;
  Found language;
};

void PrintTo(const Case& c, std::ostream* stream) { *stream << c.input; }

class CanonicalLanguage : public testing::TestWithParam<Case> {};

TEST_P(CanonicalLanguage, IsTheFormThatIsWritten) {
  EXPECT_EQ(canonical_language(GetParam().input), *GetParam().language);
}

INSTANTIATE_TEST_SUITE_P(
    Tags, CanonicalLanguage,
    testing::Values(Case{"en", "en"}, Case{"EN-us", "en-US"}, Case{"en_us", "en-US"},
                    Case{"fra", "fr"}, Case{"fre", "fr"}, Case{"zh_hant", "zh-Hant"},
                    Case{"ZH-HANT-tw", "zh-Hant-TW"}, Case{"iw", "he"}, Case{"sr-latn", "sr-Latn"},
                    Case{"nb", "nb"}, Case{"no", "no"}, Case{"es-419", "es-419"},
                    Case{"ceb", "ceb"}, Case{"und", "und"}, Case{"UND", "und"}));

class NotALanguage : public testing::TestWithParam<std::string> {};

TEST_P(NotALanguage, IsAUsageErrorThatShowsExamples) {
  try {
    canonical_language(GetParam());
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_NE(error.expected().find("\"pt-BR\""), std::string::npos) << error.what();
    EXPECT_NE(error.found().find(GetParam().empty() ? "nothing" : GetParam()), std::string::npos);
  }
}

INSTANTIATE_TEST_SUITE_P(Tags, NotALanguage,
                         testing::Values("", "xx", "e", "english", "en-", "en--US", "en US",
                                         "en-US-CA", "en-QQ", "x-mine", "-en", "français", "root",
                                         "en\n"));

TEST(PrimaryLanguage, IsWhatStandsBeforeTheFirstHyphen) {
  EXPECT_EQ(primary_language("zh-Hant-TW"), "zh");
  EXPECT_EQ(primary_language("en"), "en");
  EXPECT_EQ(primary_language("und"), "und");
}

class LanguageFromName : public testing::TestWithParam<Case> {};

TEST_P(LanguageFromName, IsWhatPeopleMeanByIt) {
  EXPECT_EQ(language_from_name(GetParam().input), GetParam().language);
}

INSTANTIATE_TEST_SUITE_P(
    Codes, LanguageFromName,
    testing::Values(Case{"x.fr.txt", "fr"}, Case{"x_en.txt", "en"}, Case{"x-de.txt.gz", "de"},
                    Case{"corpus.zh", "zh"}, Case{"corpus.zh.zst", "zh"}, Case{"fr.txt", "fr"},
                    Case{"fr", "fr"}, Case{"novel-de.txt", "de"}, Case{"notes.it.txt", "it"},
                    Case{"text.no.txt", "no"}, Case{"corpus.is", "is"},
                    Case{"books/de/novel.fr.txt", "fr"}, Case{"./novel.RU.txt", "ru"},
                    Case{"news.2019.cs.shuffled.txt.gz", "cs"}, Case{"Books.en-fr.en", "en"},
                    Case{"Books.en-fr.fr", "fr"}));

INSTANTIATE_TEST_SUITE_P(
    CodesWithRegionOrScript, LanguageFromName,
    testing::Values(Case{"x.pt-BR.txt", "pt-BR"}, Case{"x_zh_CN.txt", "zh-CN"},
                    Case{"handbook-zh-cn.txt", "zh-CN"}, Case{"handbook-pt-br.txt", "pt-BR"},
                    Case{"x.sr-Latn.txt", "sr-Latn"}, Case{"x.zh_hant_tw.txt", "zh-Hant-TW"},
                    Case{"x.es-419.txt", "es-419"}, Case{"x.de-de.txt", "de-DE"}));

INSTANTIATE_TEST_SUITE_P(CodesOfThreeLetters, LanguageFromName,
                         testing::Values(Case{"x.deu.txt", "de"}, Case{"dev.eng_Latn", "en-Latn"},
                                         Case{"eng_Latn.txt", "en-Latn"},
                                         Case{"texte_fin.txt", std::nullopt},
                                         Case{"mar.txt", std::nullopt},
                                         Case{"x.may.txt", std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    Nothing, LanguageFromName,
    testing::Values(Case{"", std::nullopt}, Case{"-", std::nullopt}, Case{"novel", std::nullopt},
                    Case{"novel.txt", std::nullopt}, Case{"readme.md", std::nullopt},
                    Case{"to_do.txt", std::nullopt}, Case{"a.so", std::nullopt},
                    Case{"000_c82ef8d6f781e3fd.txt", std::nullopt},
                    Case{"carta_de_amor.txt", std::nullopt},
                    Case{"guerre_et_paix.txt", std::nullopt}, Case{"en/novel.txt", std::nullopt},
                    Case{"pair-en-fr.txt", std::nullopt}, Case{"Novel_De.txt", std::nullopt},
                    Case{"..", std::nullopt}, Case{"a/", std::nullopt}));

class LanguageFromText : public testing::TestWithParam<Case> {};

TEST_P(LanguageFromText, IsWhatTheTextIsWrittenIn) {
  EXPECT_EQ(language_from_text(GetParam().input), GetParam().language);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, LanguageFromText,
    testing::Values(
        Case{"The ferry was late again, so we sat on the quay and shared the last apple.", "en"},
        Case{"Le bac avait encore du retard ; nous avons partagé la dernière pomme sur le quai.",
             "fr"},
        Case{"Die Fähre kam wieder zu spät, also teilten wir uns am Kai den letzten Apfel.", "de"},
        Case{"تأخرت العبارة مرة أخرى، فجلسنا على الرصيف وتقاسمنا آخر تفاحة.", "ar"},
        Case{"המעבורת שוב איחרה, אז ישבנו על המזח וחלקנו את התפוח האחרון.", "he"},
        Case{"Паром снова опоздал, и мы сидели на причале и делили последнее яблоко.", "ru"},
        Case{"渡轮又晚点了，我们坐在码头上，分吃了最后一个苹果。然后我们等了很久。", "zh"},
        Case{"渡輪又誤點了，我們坐在碼頭上，分吃了最後一個蘋果。然後我們等了很久。", "zh-Hant"},
        Case{"フェリーがまた遅れたので、私たちは岸壁に座って最後のりんごを分け合った。", "ja"},
        Case{"เรือข้ามฟากมาช้าอีกแล้ว เราจึงนั่งแบ่งแอปเปิลลูกสุดท้ายกันที่ท่าเรือ", "th"}));

INSTANTIATE_TEST_SUITE_P(Nothing, LanguageFromText,
                         testing::Values(Case{"", std::nullopt}, Case{"OK.", std::nullopt},
                                         Case{"12 345,67", std::nullopt}));

TEST(LanguageFromBrokenText, IsNone) {
  EXPECT_EQ(language_from_text("\xFF\xFE is not UTF-8, whatever follows it."), std::nullopt);
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

TEST(LanguageFromLongText, LooksBeyondTheFirstPages) {
  const std::string licence = repeated("Nobody may copy this book without asking first.\n", 1000);
  const std::string novel = repeated(
      "Die Fähre kam wieder zu spät, und wir warteten lange.\n"
      "Am Kai saß ein alter Mann und schälte Kartoffeln.\n"
      "Niemand sprach, nur die Möwen schrien über dem Hafen.\n",
      3000);
  EXPECT_EQ(language_from_text(licence + novel), "de");
}

TEST(LanguageFromLongText, DoesNotDecideOnAMixture) {
  const std::string german =
      repeated("Die Fähre kam wieder zu spät, und wir warteten lange.\n", 50);
  const std::string russian = repeated("Паром снова опоздал, и мы долго ждали.\n", 68);
  EXPECT_EQ(language_from_text(german + russian), std::nullopt);
}

}  // namespace
}  // namespace diglot
