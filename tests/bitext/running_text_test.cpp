// Document::running_text: the sentences of a bead as one line.
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/document.h"

namespace diglot {
namespace {

// Makes a document of `marked`, in which each sentence stands between '{' and '}'.
Document marked_document(std::string_view language, std::string_view marked) {
  std::string text;
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  for (const char byte : marked) {
    if (byte == '{') {
      begin = text.size();
    } else if (byte == '}') {
      sentences.push_back({begin, text.size(), 0, sentences.size()});
    } else {
      text += byte;
    }
  }
  const std::size_t size = sentences.size();
  return Document("", std::string(language), std::move(text), std::move(sentences), size);
}

struct Case {
  std::string_view language;
  std::string_view marked;
  std::string_view expected;
};

void check(std::span<const Case> cases) {
  for (const Case& c : cases) {
    const Document document = marked_document(c.language, c.marked);
    EXPECT_EQ(document.running_text({0, document.size()}), c.expected)
        << c.language << ": " << c.marked;
  }
}

constexpr Case kOneSentence[] = {
    {"en", "{Good morning.}", "Good morning."},
    {"en", "{Good   morning\t \tall.}", "Good morning all."},
    {"en", "{Good\nmorning\r\nall.}", "Good morning all."},
    {"en", "{ \n Good morning. \t}", "Good morning."},
    {"en", "{ \n }", ""},
    {"en",
     "{one\vtwo\fthree\xC2\x85"
     "four\xE2\x80\xA8"
     "five\xE2\x80\xA9six}",
     "one two three four five six"},
    {"en", "{a b  c}", "a b c"},
    {"en", "{Caf\xC3\xA9\n\xC3\xA0 la carte}", "Café à la carte"},
    // A space that the author chose stays, but not beside others, and not at the ends.
    {"fr", "{Vraiment\u00A0? 10\u202F000\u2009km}", "Vraiment\u00A0? 10\u202F000\u2009km"},
    {"fr", "{Vraiment\u00A0 oui \u00A0non\u00A0\nsi}", "Vraiment oui non si"},
    {"fr", "{\u00A0Oui.\u00A0}", "Oui."},
    {"en", "{\uFEFFYes.\u205F\u1680}", "Yes."},
    {"zh", "{\u3000\u3000春天\u3000来了。}", "春天\u3000来了。"},
    {"zh", "{第一章\u3000\u3000春天}", "第一章 春天"},
    // No white space, though their first bytes are those of some.
    {"en", "{‘a’\u200Bb\u200Fc\u2060d⁠}", "‘a’\u200Bb\u200Fc\u2060d⁠"},
    {"ja", "{、。ー\uFF01¡}", "、。ー\uFF01¡"},
    // Cut short in the middle of what could have been white space.
    {"en", "{a\xC2}", "a\xC2"},
    {"en", "{a\xE2\x80}", "a\xE2\x80"},
    {"en", "{a\xE3}", "a\xE3"},
};

TEST(RunningText, OfASentence) { check(kOneSentence); }

constexpr Case kWrappedSentence[] = {
    {"zh", "{今天天气\n很好。}", "今天天气很好。"},
    {"zh-Hant-TW", "{今天天氣\r\n\u3000\u3000很好。}", "今天天氣很好。"},
    {"ja", "{今日はとても\nいい天気です。}", "今日はとてもいい天気です。"},
    {"th", "{วันนี้อากาศ\nดีมาก}", "วันนี้อากาศดีมาก"},
    {"zh", "{我们用 C++\n写程序。}", "我们用 C++ 写程序。"},
    {"zh", "{今天 天气\t很好。}", "今天 天气 很好。"},
    {"ko", "{오늘은 날씨가\n좋습니다.}", "오늘은 날씨가 좋습니다."},
    {"und", "{今天天气\n很好。}", "今天天气 很好。"},
};

TEST(RunningText, OfAWrappedSentence) { check(kWrappedSentence); }

constexpr Case kSeveralSentences[] = {
    {"en", "{One.} {Two.}\n{Three.}\n\n{Four.}", "One. Two. Three. Four."},
    {"en", "{One.\n}{ Two.}", "One. Two."},
    {"en", "{Stop!}{\"Why?\"}", "Stop!\"Why?\""},
    {"en", "{One.}\u00A0{Two.}", "One. Two."},
    {"en", "{One.}\n<p>\n{Two.}", "One. Two."},
    {"en", "not this {One.} ", "One."},
    {"zh", "{春天来了。}\n{花开了。}\n{我们去公园。}", "春天来了。花开了。我们去公园。"},
    {"zh", "{春天来了。}{花开了。}", "春天来了。花开了。"},
    {"zh", "{春天来了。} {花开了。}", "春天来了。 花开了。"},
    {"zh", "{春天来了。}\n<p>\n{花开了。}", "春天来了。花开了。"},
    {"zh", "{第 3 页.}\n{花开了。}", "第 3 页. 花开了。"},
    {"ja", "{はい。}\n{いいえ。}", "はい。いいえ。"},
    {"yue", "{係呀。}\n{唔係。}", "係呀。唔係。"},
    // Written without blanks between words, but with one between sentences.
    {"th", "{ฝนตก}\n{ฉันอยู่บ้าน}", "ฝนตก ฉันอยู่บ้าน"},
    {"ar", "{صباح الخير.}\n{كيف حالك؟}", "صباح الخير. كيف حالك؟"},
};

TEST(RunningText, OfSeveralSentences) { check(kSeveralSentences); }

TEST(RunningText, TellsWhereItsSentencesBegin) {
  struct BreaksCase {
    const char* language;
    const char* marked;
    std::vector<std::string> sentences;
  };
  const BreaksCase cases[] = {
      {"en", "{One.}", {"One."}},
      {"en", "{One.} {Two.}\n{Three.}", {"One. ", "Two. ", "Three."}},
      {"en", "{One.}{Two.}", {"One.", "Two."}},
      {"en", "{One.}\n{ \u00A0}\n{Two.}", {"One. ", "Two."}},
      {"en", "{\u00A0}\n{One.} {Two.}", {"One. ", "Two."}},
      {"zh", "{春天来了。}\n{花开了。}", {"春天来了。", "花开了。"}},
  };
  for (const BreaksCase& c : cases) {
    const Document document = marked_document(c.language, c.marked);
    std::vector<std::size_t> breaks = {99};
    const std::string line = document.running_text({0, document.size()}, breaks);
    std::vector<std::string> sentences;
    std::size_t begin = 0;
    for (const std::size_t end : breaks) {
      sentences.push_back(line.substr(begin, end - begin));
      begin = end;
    }
    sentences.push_back(line.substr(begin));
    EXPECT_EQ(sentences, c.sentences) << c.marked;
  }
}

TEST(RunningText, HoldsTheSpanAlone) {
  const Document document = marked_document("en", "{One.} {Two.} {Three.} {Four.}");
  EXPECT_EQ(document.running_text({1, 3}), "Two. Three.");
  EXPECT_EQ(document.running_text({3, 4}), "Four.");
  EXPECT_EQ(document.running_text({2, 2}), "");
  EXPECT_EQ(document.running_text({4, 4}), "");
}

}  // namespace
}  // namespace diglot
