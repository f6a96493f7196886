#include "segment/layout.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/segment.h"
#include "diglot/unicode.h"

namespace diglot::segmentation {
namespace {

struct Prose {
  const char* language;
  std::vector<const char*> paragraphs;
};

const std::vector<Prose>& samples() {
  static const std::vector<Prose> kSamples = {
      {"en",
       {"The ferry left the harbour a little after nine. It carried sheep, three cars and a doctor "
        "who had been sent for in the night. Nobody on the island had seen such fog for years, and "
        "the captain steered by the bell of the lighthouse alone.",
        "When the doctor came ashore, Mr. Lane was waiting with a lantern. He did not say who was "
        "ill. They walked up the hill between stone walls, and at every gate a dog barked and was "
        "called back into the dark."}},
      {"de",
       {"Der alte Gärtner ging jeden Morgen als Erster durch das Tor. Er kannte jeden Baum und "
        "jede "
        "Bank, und wenn am 3. Oktober die ersten Blätter fielen, zählte er sie, z. B. an der "
        "großen "
        "Linde, bis ihn die Kinder unterbrachen.",
        "Im Winter blieb der Park geschlossen. Dann saß er in seiner Hütte, besserte die Werkzeuge "
        "aus und schrieb in ein Heft, was im Frühjahr gepflanzt werden sollte. Niemand hat dieses "
        "Heft je gelesen."}},
      {"fr",
       {"Le boulanger ouvrait sa porte avant le jour. Les premiers clients arrivaient à pied, les "
        "mains dans les poches, et demandaient toujours le même pain. « Il fait froid ! » disait "
        "l'un. « Il fera plus froid demain », répondait l'autre.",
        "Un matin, la porte resta fermée. On attendit, on frappa, puis on appela le maire. "
        "Celui-ci "
        "trouva une lettre sur le comptoir, qu'il lut à voix basse avant de la glisser dans sa "
        "poche."}},
      {"hu",
       {"A malom kereke évek óta nem forgott. A patak ugyan minden tavasszal megáradt, de a molnár "
        "fiai elköltöztek, és senki sem akadt, aki a zsilipet kinyitotta volna. Az öreg molnár "
        "mégis ott lakott a két rozoga szobában.",
        "Egyszer egy vándor kért nála szállást. Elmondta, hogy messziről jön, és ért a kövekhez. "
        "Az "
        "öreg először nem hitt neki, de reggelre a kerék lassan megmozdult."}},
      {"ru",
       {"Поезд стоял на маленькой станции уже второй час. Пассажиры вышли на платформу, кто-то "
        "ставил самовар, кто-то играл с детьми у колодца. Начальник станции, человек пожилой и "
        "спокойный, объяснял каждому, что путь скоро откроют.",
        "К вечеру пошёл дождь. Все вернулись в вагоны и стали ужинать при свечах. Старик у окна "
        "рассказывал, как в 1990 г. он ехал этой же дорогой и ждал на этой же станции целую "
        "ночь."}},
      {"el",
       {"Το καΐκι έφυγε πριν βγει ο ήλιος. Ο γέρος ψαράς κρατούσε το τιμόνι και ο εγγονός του "
        "μάζευε τα δίχτυα. Κανείς τους δεν μιλούσε, γιατί η θάλασσα ήταν ήσυχη και φοβόντουσαν μην "
        "την ξυπνήσουν.",
        "Το μεσημέρι γύρισαν με γεμάτα καλάθια. Στο λιμάνι τούς περίμεναν οι γυναίκες του χωριού "
        "και ρωτούσαν για τον καιρό."}},
      {"ar",
       {"خرج الفلاح من بيته قبل طلوع الشمس وكان الضباب ما زال يغطي الحقول. حمل فأسه على كتفه ومشى "
        "في الطريق الضيق الذي يصل القرية بالنهر. لم يكن يعلم أن أخاه قد سبقه إلى هناك.",
        "عندما وصل إلى الشاطئ وجد القارب القديم مربوطا إلى الشجرة الكبيرة. جلس على حجر وانتظر حتى "
        "سمع صوت المجداف يقترب من بعيد ثم رفع يده وحيا القادم."}},
      {"hi",
       {"गाँव के बाहर एक पुराना कुआँ था जिसका पानी बहुत मीठा माना जाता था। हर शाम औरतें वहाँ पानी "
        "भरने आतीं और देर तक बातें करतीं। बच्चे पास के पेड़ पर झूला डालकर खेलते रहते थे।",
        "एक साल बारिश बिल्कुल नहीं हुई और कुएँ का पानी धीरे धीरे कम होने लगा। तब सब लोगों ने मिलकर "
        "उसे और गहरा खोदने का निश्चय किया। कई दिनों की कड़ी मेहनत के बाद नीचे से ठंडा और साफ पानी फिर निकल "
        "आया।"}},
      {"zh",
       {"老人每天清晨都到河边散步，手里提着一只旧鸟笼。笼子里的鸟从来不叫，可是老人总说它会唱全城"
        "最好听的歌。邻居们都笑他，只有隔壁的小姑娘相信他的话，每天跟着他走到桥头再回来。",
        "后来有一年冬天特别冷，河水结了厚厚的冰，老人也有好几天没有出门。小姑娘站在门口等了又等，"
        "终于在第四天的早上听见了鸟叫的声音，那声音又清又亮，整条街的人都推开窗户来听。"}},
      {"ja",
       {"祖母の家には古い柱時計があって、毎晩九時になると大きな音で鳴った。子どものころの私はその"
        "音が怖くて、布団を頭までかぶって数を数えたものだ。けれども祖母は時計の音を聞くと必ず立ち"
        "上がり、台所で小さな湯飲みにお茶をいれた。",
        "祖母が亡くなってから時計は一度も鳴らなくなった。修理に出してもどこも悪くないと言われるば"
        "かりで、家族はとうとうあきらめてしまった。去年の夏に久しぶりに家を訪ねると、柱時計は静か"
        "に動いていた。"}},
      {"ko",
       {"바닷가 마을의 우체부는 하루에 한 번 언덕 위의 등대까지 걸어갔다. 등대지기에게 오는 편지는 "
        "일 년에 두세 통뿐이었지만 그는 하루도 거르지 않았다. 두 사람은 차를 마시며 날씨와 배 "
        "이야기를 "
        "했다.",
        "어느 날 두꺼운 봉투 하나가 도착했다. 등대지기는 겉봉의 글씨를 한참 들여다보다가 아무 말 "
        "없이 "
        "서랍에 넣었다. 우체부는 묻지 않고 언덕을 내려왔다."}},
      {"th",
       {"ชายชราคนหนึ่งอาศัยอยู่ในกระท่อมเล็กริมแม่น้ำตั้งแต่สมัยที่หมู่บ้านยังไม่มีถนนและไม่มีไฟฟ้าใช้ "
        "ทุกเช้าเขาพายเรือออกไปหาปลาแล้วนำไปขายที่ตลาดน้ำซึ่งอยู่ไกลออกไปหลายกิโลเมตรโดยไม่เคยบ่น",
        "เมื่อมีการสร้างสะพานข้ามแม่น้ำ ผู้คนก็เลิกใช้เรือและหันไปใช้รถยนต์กันเกือบทั้งหมดภายในเวลาไม่กี่ปี "
        "แต่ชายชรายังคงพายเรือลำเดิมของเขาต่อไปจนวันสุดท้ายของชีวิตอย่างมีความสุข"}},
  };
  return kSamples;
}

std::string joined(const std::vector<std::string>& lines, std::string_view line_end) {
  std::string text;
  for (const std::string& line : lines) text.append(line).append(line_end);
  return text;
}

// Breaks at blanks alone, as people and simple programs do; Korean may not be broken elsewhere.
std::vector<std::string> wrap_at_blanks(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word(text.substr(begin, end - begin));
    if (!lines.empty() && display_width(lines.back() + ' ' + word) <= width) {
      lines.back() += ' ' + word;
    } else {
      lines.push_back(word);
    }
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> wrap(const Prose& prose, std::string_view paragraph, std::size_t width) {
  const std::string_view language = prose.language;
  const bool has_blanks = language != "zh" && language != "ja" && language != "th";
  return has_blanks ? wrap_at_blanks(paragraph, width) : wrap_to_width(paragraph, width);
}

std::string wrapped(const Prose& prose, std::size_t width, std::string_view line_end) {
  std::string text;
  for (const char* paragraph : prose.paragraphs) {
    if (!text.empty()) text += line_end;
    text += joined(wrap(prose, paragraph, width), line_end);
  }
  return text;
}

std::string unwrapped(const Prose& prose) {
  std::string text;
  for (const char* paragraph : prose.paragraphs) text.append(paragraph).append("\n\n");
  return text;
}

std::vector<std::string> sentences_of(const std::string& text, const std::string& language,
                                      Layout layout) {
  SegmentOptions options;
  options.layout = layout;
  options.language = language;
  options.use_system_lists = false;
  const Document document = segment(Text{"test", text, {}}, options);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < document.size(); ++i) {
    sentences.push_back(document.running_text({i, i + 1}));
  }
  return sentences;
}

Layout detected(std::string_view text) { return detect_layout(text, split_lines(text)); }

TEST(DetectLayoutTest, WrappedProseOfManyScripts) {
  for (const Prose& prose : samples()) {
    for (const std::size_t width : {60U, 72U, 80U}) {
      EXPECT_EQ(detected(wrapped(prose, width, "\n")), Layout::kWrapped)
          << prose.language << " at " << width;
    }
  }
}

TEST(DetectLayoutTest, UnwrappedProseOfManyScripts) {
  for (const Prose& prose : samples()) {
    EXPECT_EQ(detected(unwrapped(prose)), Layout::kUnwrapped) << prose.language;
    EXPECT_EQ(detected(joined({prose.paragraphs.begin(), prose.paragraphs.end()}, "\n")),
              Layout::kUnwrapped)
        << prose.language;
  }
}

TEST(DetectLayoutTest, LinesThatMustStayAlone) {
  const std::vector<std::string_view> texts = {
      "",
      "One line",
      "Home\nAbout us\nOur team\nContact\nImprint\n",
      // A poem with capitals, one without, one in French, a Chinese and an Arabic one.
      "The lamp is out, the street is wet,\nThe clock has struck eleven,\nAnd no one comes to pay "
      "the debt\nThat we have owed to heaven.\nThe rain goes on, the dog is old,\nThe letters lie "
      "unread,\nAnd all the stories have been told\nThat anybody said.\n",
      "the lamp is out\nthe street is wet and nobody walks home\nbut you\nand the dog that follows "
      "you since the war\nalong the river\nwhere the boats are sleeping with open eyes\nuntil "
      "morning\n",
      "La lampe est éteinte, la rue est mouillée,\nL'horloge a sonné onze coups sans personne,\n"
      "Le chien est bien vieux, la lettre oubliée,\nEt l'on n'entend plus que la pluie qui "
      "résonne.\n",
      "山前一夜雨，\n水上满城花。\n客去门常闭，\n春来不到家。\n",
      "أضاءت على التل نار القرى\nوسار إليها غريب الديار\nفقال له الشيخ أهلا وسهلا\nولم يسأل الضيف "
      "أين المسار\n",
      // Lists.
      "milk\nbread and butter\neggs from the farm next door\nsalt\na little pepper\nolive oil\n",
      "- buy a new lamp for the kitchen\n- call the doctor\n- write to Aunt Mary about the house "
      "by "
      "the sea\n- sell the car\n",
      // One sentence a line.
      "It rained all day.\nNobody came to the market, and the farmers went home early.\nThe next "
      "day was better.\nThey sold all they had.\n",
      // A page of the web: furniture, then one paragraph a line.
      "News\nSports\nWeather\n\nA long dry summer\n\nThe reservoirs are almost empty, and the city "
      "has asked people to save water wherever they can, the mayor said on Monday.\nFarmers fear "
      "for their harvest.\n\nShare\nPrint\n",
      "今日头条\n天气预报\n老人每天清晨都到河边散步，手里提着一只旧鸟笼。笼子里的鸟从来不叫，可是老"
      "人总"
      "说它会唱全城最好听的歌。\n邻居们都笑他。\n",
      // Subtitles.
      "I told you not to open\nthe door.\n\nYou never told me\nanything.\n\nThen listen "
      "now,\nbecause "
      "I will say it\nonly once.\n",
      // An address.
      "Dr. Ann Lane\n12 Harbour Street\nNewtown AB1 2CD\nUnited Kingdom\n",
  };
  for (const std::string_view text : texts) {
    EXPECT_EQ(detected(text), Layout::kUnwrapped) << text;
  }
}

TEST(DetectLayoutTest, WrappedWithIndentsInsteadOfBlankLines) {
  std::string text;
  for (const char* paragraph : samples()[0].paragraphs) {
    text += "    " + joined(wrap_at_blanks(paragraph, 66), "\n");
  }
  EXPECT_EQ(detected(text), Layout::kWrapped);
}

TEST(WrappedTest, SentencesAreThoseOfTheUnwrappedText) {
  for (const Prose& prose : samples()) {
    const auto expected = sentences_of(unwrapped(prose), prose.language, Layout::kUnwrapped);
    for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
      EXPECT_EQ(sentences_of(wrapped(prose, 72, line_end), prose.language, Layout::kDetect),
                expected)
          << prose.language;
    }
  }
}

TEST(WrappedTest, HyphenAtLineEndStays) {
  EXPECT_EQ(sentences_of("A well-\nknown man came. He sat.\n", "en", Layout::kWrapped),
            (std::vector<std::string>{"A well- known man came.", "He sat."}));
}

struct ParagraphCase {
  const char* name;
  std::string text;
  std::vector<std::string> paragraphs;  ///< Their lines joined by "/".
};

std::vector<std::string> paragraphs_of(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  std::vector<std::string> paragraphs;
  for (const LineRange& range : wrapped_paragraphs(text, lines)) {
    std::string& paragraph = paragraphs.emplace_back();
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (i > range.begin) paragraph += '/';
      paragraph += text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    }
  }
  return paragraphs;
}

TEST(WrappedTest, Paragraphs) {
  const std::vector<ParagraphCase> cases = {
      {"blank lines",
       "aa bb cc dd\nee ff gg.\n \nhh ii jj kk\nll.\n",
       {"aa bb cc dd/ee ff gg.", "hh ii jj kk/ll."}},
      {"indents",
       "  Once there was a king\nwho had a golden ball.\n  Then he lost it in\nthe well.\n",
       {"Once there was a king/who had a golden ball.", "Then he lost it in/the well."}},
      {"hanging items",
       "Bring these things:\n- a lamp that burns all\n  night and day\n- a rope\n* bread for two "
       "days\n  and one night\n",
       {"Bring these things:", "- a lamp that burns all/night and day", "- a rope",
        "* bread for two days/and one night"}},
      {"numbered items",
       "What we did all the day:\n1. We went to the sea and\nswam.\n2. We came home.\n",
       {"What we did all the day:", "1. We went to the sea and/swam.", "2. We came home."}},
      {"a number that is no item",
       "The king was crowned in the year\n1990. He was then as old as\nyou.\n",
       {"The king was crowned in the year/1990. He was then as old as/you."}},
      {"a heading without a blank line",
       "The Return\nIt was late when the last of them came\nback to the house on the hill.\n",
       {"The Return", "It was late when the last of them came/back to the house on the hill."}},
      {"a last line without a blank line",
       "It was late when the last of them came\nback home.\nNobody asked them where they had "
       "been.\n",
       {"It was late when the last of them came/back home.",
        "Nobody asked them where they had been."}},
      {"a short line in the middle of a sentence",
       "It was late when the last of them came\nback to a\nhouse that nobody had been in.\n",
       {"It was late when the last of them came/back to a/house that nobody had been in."}},
  };
  for (const ParagraphCase& test : cases) {
    EXPECT_EQ(paragraphs_of(test.text), test.paragraphs) << test.name;
  }
}

TEST(SplitLinesTest, AllLineEnds) {
  const std::string_view text = "a\r\nb\rc\n\n  d\t\r\n";
  const std::vector<Line> expected = {{0, 1, 0}, {3, 4, 0}, {5, 6, 0}, {7, 7, 0}, {10, 11, 2}};
  EXPECT_EQ(split_lines(text), expected);
  EXPECT_TRUE(split_lines("").empty());
  EXPECT_EQ(split_lines("\n").size(), 1U);
  EXPECT_EQ(split_lines("a\n\n").size(), 2U);
  EXPECT_EQ(split_lines("a").size(), 1U);
}

}  // namespace
}  // namespace diglot::segmentation
