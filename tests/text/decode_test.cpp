#include "text/decode.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "diglot/error.h"
#include "text/guess_encoding.h"

namespace diglot::text {
namespace {

using namespace std::string_literals;

const std::string kReplacement = "\uFFFD";

// The same small story in many languages.
constexpr const char* kFrench =
    "Le vieux bateau quittait le port à l'aube, chargé de blé et de sel. Ma grand-mère "
    "préférait rester près de la fenêtre, où la lumière était douce. Elle nous répétait "
    "souvent que l'hiver serait long et qu'il fallait garder du bois. Après le déjeuner, les "
    "garçons allaient pêcher derrière l'église. Ça sentait le café brûlé et les pommes mûres.";
constexpr const char* kGerman =
    "Der Müller öffnete früh am Morgen die Tür und grüßte die Nachbarn. Über den Dächern hing "
    "noch Nebel, und auf der Straße roch es nach frischem Brot. Später würde er mit seinen "
    "Söhnen in den Wald gehen, um Äste für den Ofen zu holen. Niemand wusste, wie lange der "
    "Schnee noch liegen bliebe.";
constexpr const char* kSpanish =
    "El panadero abrió la tienda mucho antes de que saliera el sol. Los niños jugaban en la "
    "plaza mientras las señoras hablaban del precio del aceite. Mañana vendrá mi tío desde "
    "León con tres cajas de limones y un pequeño perro. ¿Quién sabe dónde dormirá? ¡Qué "
    "alegría, dijo mi abuela!";
constexpr const char* kPortuguese =
    "O pescador não voltou antes do anoitecer, e a mulher começou a ficar preocupada. As "
    "crianças já tinham comido o pão com maçã e queijo. Então o irmão mais velho pegou na "
    "lanterna e saiu em direção à praia. Três horas depois, ouviram-se vozes junto ao portão.";
constexpr const char* kItalian =
    "La città era silenziosa perché tutti erano già partiti per le vacanze. Più tardi arrivò "
    "il postino con una lettera per il sindaco. Nessuno sapeva chi l'avesse scritta, né "
    "perché fosse così lunga. Lunedì la leggerò io, disse la maestra, e poi vi racconterò "
    "tutto.";
constexpr const char* kSwedish =
    "På morgonen gick flickan över ängen för att hämta ägg hos grannen. Det var fortfarande "
    "kallt, och sjön låg stilla under dimman. Hennes lillebror ville också följa med, men han "
    "hittade inte sina stövlar. När de kom hem stod gröten redan på bordet.";
constexpr const char* kIcelandic =
    "Bóndinn fór snemma á fætur og gaf kúnum áður en hann fékk sér kaffi. Þá kom drengurinn "
    "hlaupandi og sagði að það væri ókunnugur maður við ána. Enginn þekkti hann, en hann "
    "virtist vera þreyttur og svangur. Húsfreyjan bauð honum brauð og mjólk.";
constexpr const char* kHungarian =
    "Az öreg molnár korán reggel kinyitotta az ajtót, és köszöntötte a szomszédokat. A "
    "gyerekek az udvaron játszottak, amíg a nagymama kenyeret sütött. Senki sem tudta, hogy "
    "mikor érkezik meg a vonat, mert a hó elfedte a síneket. Később fát gyűjtöttünk az "
    "erdőben, és tüzet raktunk.";
constexpr const char* kCzech =
    "Starý mlynář otevřel brzy ráno dveře a pozdravil sousedy. Děti si hrály na dvoře, "
    "zatímco babička pekla chléb. Nikdo nevěděl, kdy přijede vlak, protože koleje zakryl "
    "sníh. Později jsme šli do lesa a nasbírali dříví na oheň.";
constexpr const char* kPolish =
    "Stary młynarz wcześnie rano otworzył drzwi i pozdrowił sąsiadów. Dzieci bawiły się na "
    "podwórku, a babcia piekła chleb. Nikt nie wiedział, kiedy przyjedzie pociąg, bo tory "
    "zasypał śnieg. Później poszliśmy do lasu i zebraliśmy gałęzie na ognisko.";
constexpr const char* kRussian =
    "Старый мельник рано утром открыл дверь и поздоровался с соседями. Дети играли во дворе, "
    "пока бабушка пекла хлеб. Никто не знал, когда придёт поезд, потому что рельсы занесло "
    "снегом. Потом мы пошли в лес и набрали дров для костра.";
constexpr const char* kUkrainian =
    "Старий мірошник рано-вранці відчинив двері й привітався з сусідами. Діти гралися на "
    "подвір'ї, поки бабуся пекла хліб. Ніхто не знав, коли прийде поїзд, бо колії замело "
    "снігом.";
constexpr const char* kBulgarian =
    "Старият мелничар отвори рано сутринта вратата и поздрави съседите. Децата играеха на "
    "двора, докато баба печеше хляб. Никой не знаеше кога ще дойде влакът, защото релсите "
    "бяха затрупани със сняг.";
constexpr const char* kGreek =
    "Ο γέρος μυλωνάς άνοιξε νωρίς το πρωί την πόρτα και χαιρέτησε τους γείτονες. Τα παιδιά "
    "έπαιζαν στην αυλή, ενώ η γιαγιά έψηνε ψωμί. Κανείς δεν ήξερε πότε θα έρθει το τρένο, "
    "γιατί οι ράγες ήταν σκεπασμένες με χιόνι.";
constexpr const char* kTurkish =
    "Yaşlı değirmenci sabah erkenden kapıyı açtı ve komşularını selamladı. Büyükanne ekmek "
    "pişirirken çocuklar avluda oynuyordu. Trenin ne zaman geleceğini kimse bilmiyordu, çünkü "
    "raylar karla kaplıydı.";
constexpr const char* kLithuanian =
    "Senas malūnininkas anksti rytą atidarė duris ir pasisveikino su kaimynais. Vaikai žaidė "
    "kieme, o močiutė kepė duoną. Niekas nežinojo, kada atvažiuos traukinys, nes bėgius "
    "užpustė sniegas. Vėliau ėjome į mišką rinkti žabų.";
constexpr const char* kArabic =
    "فتح الطحان العجوز الباب في الصباح الباكر وحيا جيرانه. كان الأطفال يلعبون في الفناء بينما "
    "كانت الجدة تخبز الخبز. لم يكن أحد يعرف متى سيصل القطار لأن الثلج غطى السكة.";
constexpr const char* kHebrew =
    "הטוחן הזקן פתח את הדלת מוקדם בבוקר ובירך את שכניו. הילדים שיחקו בחצר בזמן שסבתא אפתה "
    "לחם. איש לא ידע מתי תגיע הרכבת כי השלג כיסה את הפסים.";
constexpr const char* kJapanese =
    "年老いた粉屋は朝早く戸を開けて、隣の人たちに挨拶をした。祖母がパンを焼いているあ"
    "いだ、子供たちは庭で遊んでいた。線路が雪に埋もれていたので、列車がいつ来るのか誰"
    "も知らなかった。";
constexpr const char* kKorean =
    "늙은 방앗간 주인은 아침 일찍 문을 열고 이웃들에게 인사했다. 할머니가 빵을 굽는 동안 아이들은 "
    "마당에서 놀았다. 눈이 철길을 덮어서 기차가 언제 올지 아무도 "
    "몰랐다.";
constexpr const char* kSimplifiedChinese =
    "老磨坊主一大早就打开了门，向邻居们问好。祖母在烤面包的时候，孩子们在院子里玩耍。"
    "大雪盖住了铁轨，谁也不知道火车什么时候会到。后来我们到树林里去捡柴生火。";
constexpr const char* kTraditionalChinese =
    "老磨坊主一大早就打開了門，向鄰居們問好。祖母在烤麵包的時候，孩子們在院子裡玩耍。"
    "大雪蓋住了鐵軌，誰也不知道火車什麼時候會到。後來我們到樹林裡去撿柴生火。";
constexpr const char* kThai =
    "คนโม่แป้งชราเปิดประตูแต่เช้าและทักทายเพื"
    "่อนบ้าน เด็กๆ เล่นอยู่ในลานบ้านขณะที่คุณ"
    "ยายอบขนมปัง ไม่มีใครรู้ว่ารถไฟจะมาถึงเมื"
    "่อไร";

/// `utf8` in another encoding.
std::string encode(const std::string& utf8, const std::string& encoding) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(utf8.size() * 4 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const std::int32_t size =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      text.getBuffer(), text.length(), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding << ": " << u_errorName(status);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

struct Encoded {
  std::string encoding;
  std::string text;
};

const std::vector<Encoded>& encoded_texts() {
  static const std::vector<Encoded> texts = {
      {"windows-1252", kFrench},       {"windows-1252", kGerman},
      {"windows-1252", kSpanish},      {"windows-1252", kPortuguese},
      {"windows-1252", kItalian},      {"windows-1252", kSwedish},
      {"windows-1252", kIcelandic},    {"ISO-8859-2", kHungarian},
      {"windows-1250", kCzech},        {"ISO-8859-2", kCzech},
      {"windows-1250", kPolish},       {"ISO-8859-2", kPolish},
      {"windows-1251", kRussian},      {"KOI8-R", kRussian},
      {"ISO-8859-5", kRussian},        {"IBM866", kRussian},
      {"windows-1251", kUkrainian},    {"KOI8-U", kUkrainian},
      {"windows-1251", kBulgarian},    {"windows-1253", kGreek},
      {"windows-1254", kTurkish},      {"windows-1257", kLithuanian},
      {"windows-1256", kArabic},       {"ISO-8859-6", kArabic},
      {"windows-1255", kHebrew},       {"Shift_JIS", kJapanese},
      {"EUC-JP", kJapanese},           {"EUC-KR", kKorean},
      {"GB18030", kSimplifiedChinese}, {"Big5", kTraditionalChinese},
      {"windows-874", kThai}};
  return texts;
}

TEST(Decode, GuessesLegacyEncodings) {
  for (const auto& [encoding, text] : encoded_texts()) {
    const Decoded decoded = decode(encode(text, encoding));
    EXPECT_EQ(decoded.encoding, encoding) << text;
    EXPECT_EQ(decoded.utf8, text) << encoding;
    EXPECT_TRUE(decoded.encoding_guessed) << encoding;
    EXPECT_EQ(decoded.invalid_count, 0U) << encoding;
    EXPECT_EQ(decoded.first_replaced, std::nullopt) << encoding;
  }
}

TEST(Decode, GuessesFromTextBehindPagesOfEnglish) {
  std::string licence;
  while (licence.size() < 50'000) licence += "You may copy this text as you like.\n";
  for (const auto& [encoding, text] : encoded_texts()) {
    const std::string book = licence + text;
    const Decoded decoded = decode(encode(book, encoding));
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_TRUE(decoded.utf8 == book) << encoding;
  }
}

TEST(Decode, ReadsTheEncodingThatIsNamed) {
  for (const auto& [encoding, text] : encoded_texts()) {
    const Decoded decoded = decode(encode(text, encoding), encoding);
    EXPECT_EQ(decoded.encoding, encoding);
    EXPECT_EQ(decoded.utf8, text) << encoding;
    EXPECT_FALSE(decoded.encoding_guessed) << encoding;
  }
}

TEST(Decode, KnowsAliases) {
  const struct {
    std::string alias;
    std::string encoding;
  } cases[] = {{"latin1", "ISO-8859-1"}, {"cp1252", "windows-1252"}, {"utf8", "UTF-8"},
               {"sjis", "Shift_JIS"},    {"utf-16", "UTF-16"},       {"koi8-r", "KOI8-R"}};
  for (const auto& test : cases) {
    EXPECT_EQ(decode(encode("plain", test.alias), test.alias).encoding, test.encoding);
    EXPECT_EQ(decode(encode("plain", test.alias), test.alias).utf8, "plain");
  }
}

TEST(Decode, RefusesAnEncodingNobodyKnows) {
  for (const std::string& name :
       {"klingon-8"s, "utf-9"s, "../etc"s, std::string(500, 'x'), "\xFF"s}) {
    try {
      decode("text", name);
      FAIL() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
      EXPECT_NE(error.expected().find("such as UTF-8"), std::string::npos);
      EXPECT_EQ(error.found(), "'" + name + "'");
    }
  }
}

TEST(Decode, ByteOrderMarksDecideAndGo) {
  const std::string text = "Caf\u00E9, \u6F22\u5B57, \U0001F600.\n";
  for (const char* encoding :
       {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"}) {
    for (const std::string& expected : {text, ""s}) {
      const Decoded decoded = decode(encode("\uFEFF" + expected, encoding));
      EXPECT_EQ(decoded.encoding, encoding);
      EXPECT_EQ(decoded.utf8, expected) << encoding;
      EXPECT_FALSE(decoded.encoding_guessed);
    }
  }
}

TEST(Decode, OnlyOneByteOrderMarkGoes) {
  EXPECT_EQ(decode("\xEF\xBB\xBF\xEF\xBB\xBFtext").utf8, "\uFEFFtext");
  EXPECT_EQ(decode("te\xEF\xBB\xBFxt").utf8, "te\uFEFFxt");
  EXPECT_EQ(decode("\xEF\xBB\xBFtext", "UTF-8").utf8, "text");
}

TEST(Decode, KnowsUtf16WithoutMark) {
  const std::string texts[] = {"Hi",   "A plain line.\n", kFrench, kRussian,
                               kGreek, kArabic,           kHebrew};
  for (const std::string& text : texts) {
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
      const Decoded decoded = decode(encode(text, encoding));
      EXPECT_EQ(decoded.encoding, encoding);
      EXPECT_EQ(decoded.utf8, text);
      EXPECT_TRUE(decoded.encoding_guessed);
    }
  }
}

TEST(Decode, AFewNulsAreNotUtf16) {
  const std::string texts[] = {"One nul\0 only."s, "\0ne"s, "a\0b"s, "Some\0 text\0 with nuls\0"s,
                               "\0\0\0\0"s};
  for (const std::string& text : texts) EXPECT_EQ(decode(text).encoding, "UTF-8") << text;
}

TEST(Decode, ReplacesWhatIsNotUtf8) {
  // One replacement for each maximal subpart: The Unicode Standard 3.9, table 3-8 and following.
  const struct {
    std::string bytes;
    std::string utf8;
    std::size_t invalid_count;
  } cases[] = {
      {"plain", "plain", 0},
      {"", "", 0},
      {"a\xFF", "a\uFFFD", 1},
      {"\xE2\x82", "\uFFFD", 1},
      {"\xF0\x9F\x98z", "\uFFFDz", 1},
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA",
       8},
      {"\xED\xA0\x80\xED\xBF\xBF", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", 6},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB", 7},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "\uFFFD\uFFFD\uFFFD\uFFFDA", 4},
  };
  for (const auto& test : cases) {
    const Decoded decoded = decode(test.bytes, "UTF-8");
    EXPECT_EQ(decoded.utf8, test.utf8);
    EXPECT_EQ(decoded.invalid_count, test.invalid_count) << test.utf8;
    EXPECT_EQ(decoded.nul_count, 0U);
  }
}

TEST(Decode, TellsWhereTheFirstReplacementStands) {
  const struct {
    std::string bytes;
    std::string encoding;
    std::string utf8;
    std::size_t nul_count;
    std::size_t invalid_count;
    std::optional<std::size_t> first;
  } cases[] = {
      {"clean \u00E9", "UTF-8", "clean \u00E9", 0, 0, std::nullopt},
      {"\uFFFD was here", "UTF-8", "\uFFFD was here", 0, 0, std::nullopt},
      {"\uFFFD a\xFF", "UTF-8", "\uFFFD a\uFFFD", 0, 1, 5},
      {"\u00E9\0x\xFF"s, "UTF-8", "\u00E9\uFFFDx\uFFFD", 1, 1, 2},
      {"\u00E9\xFFx\0\0"s, "UTF-8", "\u00E9\uFFFDx\uFFFD\uFFFD", 2, 1, 2},
      {"\uFEFFab\xFF", "UTF-8", "ab\uFFFD", 0, 1, 2},
      {"\uFEFF\0ab"s, "UTF-8", "\uFFFDab", 1, 0, 0},
      {"a\0b\0\0\xD8"
       "c\0\0\0"s,
       "UTF-16LE", "ab\uFFFDc\uFFFD", 1, 1, 2},
      {"a\0b\0z"s, "UTF-16LE", "ab\uFFFD", 0, 1, 2},
      {"ab\x82", "Shift_JIS", "ab\uFFFD", 0, 1, 2},
      {"ab\xD2"
       "cd",
       "windows-1253",
       "ab\uFFFD"
       "cd",
       0, 1, 2},
  };
  for (const auto& test : cases) {
    const Decoded decoded = decode(test.bytes, test.encoding);
    EXPECT_EQ(decoded.utf8, test.utf8);
    EXPECT_EQ(decoded.nul_count, test.nul_count) << test.utf8;
    EXPECT_EQ(decoded.invalid_count, test.invalid_count) << test.utf8;
    EXPECT_EQ(decoded.first_replaced, test.first) << test.utf8;
  }
}

TEST(Decode, DamagedUtf8StaysUtf8) {
  const std::string texts[] = {"Le caf\u00E9 est br\u00FBl\u00E9, \xC3 bas.",  // Lost a byte.
                               "Le caf\u00E9 est ferm\xE9.",                   // Pasted Latin-1.
                               "Le caf\u00E9 \xFF\xFE",
                               "Nothing but \xFF in plain words",
                               std::string(kRussian).substr(0, 101),  // Cut inside a letter.
                               std::string(kJapanese).substr(1)};
  for (const std::string& text : texts) {
    const Decoded decoded = decode(text);
    EXPECT_EQ(decoded.encoding, "UTF-8") << text;
    EXPECT_FALSE(decoded.encoding_guessed);
    EXPECT_GE(decoded.invalid_count, 1U) << text;
    EXPECT_LE(decoded.invalid_count, 2U) << text;
  }
}

TEST(Decode, FewAccentsInLatin1AreNotDamagedUtf8) {
  for (const std::string& text : {"Le caf\u00E9 est ferm\u00E9."s, "Only one caf\u00E9 here."s,
                                  "S\u00ED."s, "\u201CQuoted\u201D \u2013 and more\u2026"s}) {
    const Decoded decoded = decode(encode(text, "windows-1252"));
    EXPECT_EQ(decoded.encoding, "windows-1252");
    EXPECT_EQ(decoded.utf8, text);
  }
}

TEST(Decode, ManyInvalidPlacesAcrossBlocks) {
  // Surrogate pairs and unpaired surrogates at every place of the converter's blocks.
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 5000; ++i) {
    bytes += "\x3D\xD8\x00\xDE"s;  // U+1F600
    expected += "\U0001F600";
    if (i % 7 == 0) {
      bytes += "\x00\xDC"s;
      expected += kReplacement;
    }
  }
  const Decoded decoded = decode(bytes, "UTF-16LE");
  EXPECT_TRUE(decoded.utf8 == expected);
  EXPECT_EQ(decoded.invalid_count, 715U);
}

TEST(StreamDecoder, DecodesAsDecodeDoesWhereverBlocksEnd) {
  struct Case {
    std::string bytes;
    std::string encoding;
  };
  const Case cases[] = {
      {"\xEF\xBB\xBF\uFEFFé, 日本語, \U0001F600\0."s, "UTF-8"},
      {"\xF0\x9F\x98 \xE2\x82 \xC3( \xFF\x80\x80 \xED\xA0\x80 \xF0\x9F"s, "UTF-8"},
      {"\xF0\x9F\x98\x80\xF0\x9F\x98"s, "UTF-8"},
      {encode("\uFEFFabc \U0001F600\U0001F601\n", "UTF-16LE"), "UTF-16LE"},
      {encode("\U0001F600", "UTF-16BE") + "\xD8\x3D\x00\x41\x00"s, "UTF-16BE"},
      {encode(kJapanese, "Shift_JIS") + "\x81"s, "Shift_JIS"},
      {encode(kRussian, "KOI8-R") + "\0"s, "KOI8-R"},
      {"", "UTF-8"},
  };
  for (const Case& c : cases) {
    const Decoded expected = decode(c.bytes, c.encoding);
    for (std::size_t block_size = 1; block_size <= 9; ++block_size) {
      StreamDecoder decoder(c.encoding);
      std::string utf8;
      for (std::size_t i = 0; i < c.bytes.size(); i += block_size) {
        decoder.decode(std::string_view(c.bytes).substr(i, block_size), false, utf8);
      }
      decoder.decode({}, true, utf8);
      EXPECT_EQ(utf8, expected.utf8) << c.encoding << ", blocks of " << block_size;
      EXPECT_EQ(decoder.replaced_count(), expected.nul_count + expected.invalid_count);
    }
  }
}

TEST(StreamDecoder, RefusesAnEncodingNobodyKnows) {
  EXPECT_THROW(StreamDecoder("klingon-8"), Error);
}

TEST(GuessEncoding, TakesAnyBytes) {
  EXPECT_EQ(guess_encoding(""), "windows-1252");
  EXPECT_EQ(guess_encoding("\xE9"), "windows-1252");
  for (int value = 0; value < 256; ++value) {
    const std::string bytes(100, static_cast<char>(value));
    EXPECT_FALSE(guess_encoding(bytes).empty());
    EXPECT_NO_THROW(decode(bytes));
  }
}

TEST(GuessEncoding, PrefersWhatGreekAndUkrainianNeed) {
  const std::string greek =
      "\u0386\u03C1\u03B1\u03B3\u03B5 \u03C0\u03BF\u03B9\u03BF\u03C2 \u03BE\u03AD\u03C1\u03B5\u03B9; "s +
      kGreek;
  EXPECT_EQ(guess_encoding(encode(greek, "ISO-8859-7")), "ISO-8859-7");
  EXPECT_EQ(guess_encoding(encode(greek, "windows-1253")), "windows-1253");
  EXPECT_EQ(guess_encoding(encode(kUkrainian, "KOI8-U")), "KOI8-U");
  EXPECT_EQ(guess_encoding(encode(kRussian, "KOI8-R")), "KOI8-R");
}

}  // namespace
}  // namespace diglot::text
