// Text whose bytes were read in a wrong encoding: "cafÃ©", "РєРѕС„Рµ", "caf�".
#include <algorithm>
#include <array>
#include <optional>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

using text::CodePoint;

// What the bytes 0x80 to 0x9F are in Windows' code page for Western Europe, which has Latin-1
// above; 0 for those that are nothing.
constexpr std::array<char16_t, 32> kWestern = {
    u'€', 0,    u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0, u'Ž', 0,
    0,    u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', 0, u'ž', u'Ÿ'};
// 0x80 to 0xBF in the one for Cyrillic, which has the alphabet above.
constexpr std::array<char16_t, 64> kCyrillic = {
    u'Ђ', u'Ѓ', u'‚', u'ѓ', u'„', u'…', u'†',      u'‡', u'€', u'‰', u'Љ', u'‹', u'Њ',
    u'Ќ', u'Ћ', u'Џ', u'ђ', u'‘', u'’', u'“',      u'”', u'•', u'–', u'—', 0,    u'™',
    u'љ', u'›', u'њ', u'ќ', u'ћ', u'џ', u'\u00A0', u'Ў', u'ў', u'Ј', u'¤', u'Ґ', u'¦',
    u'§', u'Ё', u'©', u'Є', u'«', u'¬', u'\u00AD', u'®', u'Ї', u'°', u'±', u'І', u'і',
    u'ґ', u'µ', u'¶', u'·', u'ё', u'№', u'є',      u'»', u'ј', u'Ѕ', u'ѕ', u'ї'};

constexpr unsigned kNoByte = 0;

template <std::size_t kSize>
unsigned byte_in(const std::array<char16_t, kSize>& table, char32_t c) {
  const auto found = std::ranges::find(table, static_cast<char16_t>(c));
  if (c > 0xFFFF || c == 0 || found == table.end()) return kNoByte;
  return 0x80 + static_cast<unsigned>(found - table.begin());
}

// The byte that became this character; kNoByte where none did, or one of ASCII.
unsigned western_byte(char32_t c) {
  if (c < 0x80) return kNoByte;
  if (c <= 0xFF) return static_cast<unsigned>(c);
  const bool is_in_other_script = c >= 0x300 && c < 0x2000;
  return is_in_other_script ? kNoByte : byte_in(kWestern, c);
}

unsigned cyrillic_byte(char32_t c) {
  if (c < 0x80) return kNoByte;
  if (c >= U'А' && c <= U'я') return 0xC0 + static_cast<unsigned>(c - U'А');
  return byte_in(kCyrillic, c);
}

// How many bytes a sequence of UTF-8 has that begins with this one; 0 where none does.
std::size_t sequence_size(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

constexpr std::size_t kShownSequences = 3;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Damage {
  std::size_t count = 0;    ///< Characters that were taken apart.
  bool is_telling = false;  ///< One of them is enough.
  std::size_t begin = 0;    ///< The first of them.
  std::size_t end = 0;
};

// The end of a sequence that begins at `at`, or `at`.
template <typename ByteOf>
std::size_t damage_end(std::string_view text, std::size_t at, ByteOf byte_of) {
  const CodePoint lead = text::first_code_point(text.substr(at));
  const std::size_t size = sequence_size(byte_of(lead.value));
  if (size == 0) return at;
  std::size_t end = at + lead.size;
  for (std::size_t i = 1; i < size; ++i) {
    const CodePoint c = text::first_code_point(text.substr(end));
    const unsigned byte = c.size == 0 ? kNoByte : byte_of(c.value);
    if (byte < 0x80 || byte > 0xBF) return at;
    end += c.size;
  }
  return end;
}

// What no one writes: "Ã©", "â€™"; but Portuguese has Ã.
bool is_telling(std::string_view sequence, std::string_view language) {
  if (sequence.starts_with("â€") || sequence.starts_with("Â\u00A0") || sequence.starts_with("ï»¿"))
    return true;
  if (language == "pt" || language == "gn" || !sequence.starts_with("Ã")) return false;
  // A closing quotation mark may stand behind any letter.
  return !sequence.ends_with("»") && !sequence.ends_with("”") && !sequence.ends_with("’");
}

template <typename ByteOf>
Damage find_damage(std::string_view text, std::string_view language, ByteOf byte_of) {
  Damage damage;
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = damage_end(text, at, byte_of);
    if (end == at) {
      at += text::first_code_point(text.substr(at)).size;
      continue;
    }
    if (damage.count == 0) damage.begin = at;
    if (++damage.count <= kShownSequences) damage.end = end;
    damage.is_telling |= is_telling(text.substr(at, end - at), language);
    at = end;
  }
  return damage;
}

void report(const Side& side, Mark::Side which, const Damage& damage, Reporter& reporter) {
  reporter.report(quoted(side.text(damage.begin, damage.end)) + " was read in a wrong encoding",
                  {{which, damage.begin, damage.end}});
}

void check_side(Side& side, Mark::Side which, Reporter& reporter) {
  const std::string_view text = side.text();
  if (std::ranges::all_of(text, is_ascii)) return;
  constexpr std::string_view kReplacement = "\uFFFD";
  const std::size_t replaced = text.find(kReplacement);
  if (replaced != std::string_view::npos) {
    return reporter.report("a character was lost: U+FFFD stands in its place",
                           {{which, replaced, replaced + kReplacement.size()}});
  }
  // Single sequences occur in capitals before quotation marks: CAFÉ».
  constexpr std::size_t kLeastSequences = 3;
  const Damage western = find_damage(text, side.language().primary(), western_byte);
  if (western.is_telling || western.count >= kLeastSequences)
    return report(side, which, western, reporter);
  const Damage cyrillic = find_damage(text, side.language().primary(), cyrillic_byte);
  if (cyrillic.count >= kLeastSequences && 4 * cyrillic.count > side.counts().letters) {
    report(side, which, cyrillic, reporter);
  }
}

}  // namespace

void check_mojibake(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  check_side(unit.source, Mark::Side::kSource, reporter);
  check_side(unit.target, Mark::Side::kTarget, reporter);
}

}  // namespace diglot::check
