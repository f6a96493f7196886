// Units of measure and currencies behind the same number.
#include <algorithm>
#include <array>
#include <string>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

struct Measure {
  std::string_view name;
  /// How it is written in the languages of the world, between blanks. Case tells some from others
  /// (mW, MW).
  std::string_view spellings;
};

constexpr Measure kMeasures[] = {
    {"kilometre", " km км キロメートル 公里 千米 كم ק\"מ χλμ "},
    {"metre", " m м メートル 米 متر "},
    {"centimetre", " cm см センチメートル 厘米 سم "},
    {"millimetre", " mm мм ミリメートル 毫米 مم "},
    {"mile",
     " mi mile miles mille milles Meile Meilen milla millas милю мили миль マイル 英里 ميل "},
    {"foot", " ft foot feet Fuß pied pieds pie pies фут фута футов フィート 英尺 قدم "},
    {"inch", " inch inches Zoll pouce pouces pulgada pulgadas дюйм дюйма дюймов インチ 英寸 بوصة "},
    {"kilogram", " kg кг キログラム 公斤 千克 كجم كغ "},
    {"gram", " g г グラム 克 "},
    {"milligram", " mg мг ミリグラム 毫克 ملغ "},
    {"tonne", " t т トン 吨 طن "},
    {"pound",
     " lb lbs pound pounds Pfund livre livres libra libras фунт фунта фунтов ポンド 磅 رطل "},
    {"litre", " l L л リットル 升 لتر "},
    {"millilitre", " ml mL мл ミリリットル 毫升 مل "},
    {"gallon",
     " gal gallon gallons Gallone Gallonen galón galones галлон галлона галлонов ガロン 加仑 "
     "غالون "},
    {"kilobyte", " kB KB ko Ko кБ КБ Кб キロバイト كيلوبايت "},
    {"megabyte", " MB Mo МБ Мб メガバイト ميجابايت ميغابايت "},
    {"gigabyte", " GB Go ГБ Гб ギガバイト جيجابايت غيغابايت "},
    {"terabyte", " TB To ТБ Тб テラバイト تيرابايت "},
    {"kibibyte", " KiB Kio КиБ "},
    {"mebibyte", " MiB Mio МиБ "},
    {"gibibyte", " GiB Gio ГиБ "},
    {"hertz", " Hz Гц ヘルツ هرتز "},
    {"kilohertz", " kHz кГц キロヘルツ "},
    {"megahertz", " MHz МГц メガヘルツ "},
    {"gigahertz", " GHz ГГц ギガヘルツ "},
    {"volt", " V В ボルト فولت "},
    {"watt", " W Вт ワット واط "},
    {"kilowatt", " kW кВт キロワット "},
    {"megawatt", " MW МВт メガワット "},
    {"degree Celsius", " °C ℃ 摂氏 "},
    {"degree Fahrenheit", " °F ℉ "},
    {"percent", " % ٪ ％ 百分 percent Prozent процент процента процентов パーセント "},
    {"second",
     " second seconds Sekunde Sekunden seconde secondes segundo segundos secondi секунда секунды "
     "секунд 秒 秒間 ثانية ثوان "},
    {"minute",
     " minute minutes Minute Minuten minuto minutos minuti минута минуты минут 分間 分钟 دقيقة "
     "دقائق "},
    {"hour",
     " hour hours Stunde Stunden heure heures hora horas ore час часа часов 時間 小时 ساعة ساعات "},
    {"day",
     " day days Tag Tage Tagen jour jours día días giorno giorni день дня дней 日間 天 يوم أيام "},
    {"week",
     " week weeks Woche Wochen semaine semaines semana semanas settimana settimane неделя недели "
     "недель 週間 周 أسبوع أسابيع "},
    {"month",
     " month months Monat Monate Monaten mois mes meses mese mesi месяц месяца месяцев か月 ヶ月 "
     "个月 شهر أشهر "},
    {"year",
     " year years Jahr Jahre Jahren an ans année années año años anno anni год года лет 年間 سنة "
     "سنوات عام "},
    {"dollar",
     " $ dollar dollars Dollar dólar dólares dollari доллар доллара долларов ドル 美元 دولار "},
    {"euro", " € euro euros Euro евро ユーロ 欧元 يورو "},
    {"sterling", " £ "},
    {"yen", " ¥ ￥ yen Yen иена иены иен 円 日元 ين "},
};

const Measure* find_measure(std::string_view spelling) {
  if (spelling.empty()) return nullptr;
  const std::string padded = ' ' + std::string(spelling) + ' ';
  for (const Measure& measure : kMeasures) {
    if (measure.spellings.find(padded) != std::string_view::npos) return &measure;
  }
  return nullptr;
}

// The characters from `text` on that can spell a unit: of one word, or a sign.
std::string_view spelling_at(std::string_view text) {
  std::size_t size = 0;
  bool has_letter = false;
  while (size < text.size()) {
    const text::CodePoint c = text::first_code_point(text.substr(size));
    const text::CharClass kind = text::char_class(c.value);
    const bool is_sign = kind == text::CharClass::kOther && !has_letter;
    if (!text::is_letter(c.value) && kind != text::CharClass::kMark && !is_sign) break;
    has_letter |= text::is_letter(c.value);
    size += c.size;
  }
  return text.substr(0, size);
}

// Where no blank ends words, the longest spelling that the text begins with.
const Measure* find_unspaced(std::string_view text, std::size_t& size) {
  constexpr std::size_t kLongest = 27;
  for (size = std::min(text.size(), kLongest); size > 0; --size) {
    if (const Measure* measure = find_measure(text.substr(0, size))) return measure;
  }
  return nullptr;
}

// A text with more of them is a table.
constexpr std::size_t kMostQuantities = 100;

struct Quantity {
  const Figure* figure = nullptr;
  const Measure* measure = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Quantity quantity_of(const Side& side, const Figure& figure) {
  std::size_t begin = figure.end;
  for (const std::string_view blank : {" ", "\u00A0", "\u202F", "-"}) {
    if (side.text().substr(begin).starts_with(blank)) {
      begin += blank.size();
      break;
    }
  }
  const std::string_view spelling = spelling_at(side.text().substr(begin));
  std::size_t size = spelling.size();
  const Measure* measure = find_measure(spelling);
  const bool is_unspaced =
      !spelling.empty() && text::is_unspaced_letter(text::first_code_point(spelling).value);
  if (measure == nullptr && is_unspaced) measure = find_unspaced(spelling, size);
  if (measure != nullptr) return {&figure, measure, figure.begin, begin + size};
  for (const std::string_view sign : {"$", "€", "£", "¥"}) {
    if (side.text().substr(0, figure.begin).ends_with(sign)) {
      return {&figure, find_measure(sign), figure.begin - sign.size(), figure.end};
    }
  }
  return {};
}

std::vector<Quantity> quantities_of(Side& side) {
  std::vector<Quantity> quantities;
  for (const Figure& figure : side.figures()) {
    if (quantities.size() >= kMostQuantities) break;
    if (figure.in_word) continue;
    const Quantity quantity = quantity_of(side, figure);
    if (quantity.measure != nullptr) quantities.push_back(quantity);
  }
  return quantities;
}

}  // namespace

void check_measure(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (unit.source.figures().empty() || unit.target.figures().empty()) return;
  const std::vector<Quantity> target = quantities_of(unit.target);
  if (target.empty()) return;
  for (const Quantity& quantity : quantities_of(unit.source)) {
    const auto same_value = [&](const Quantity& other) {
      return other.figure->value == quantity.figure->value;
    };
    const auto same = [&](const Quantity& other) {
      return same_value(other) && other.measure == quantity.measure;
    };
    const auto found = std::ranges::find_if(target, same_value);
    if (found == target.end() || std::ranges::any_of(target, same)) continue;
    return reporter.report(
        std::string(unit.source.text(quantity.begin, quantity.end)) + " became " +
            std::string(unit.target.text(found->begin, found->end)),
        {source_mark(quantity.begin, quantity.end), target_mark(found->begin, found->end)});
  }
}

}  // namespace diglot::check
