#include "check/consonants.h"

namespace diglot::check {
namespace {

bool is_one_of(std::string_view letters, char letter) {
  return letters.find(letter) != std::string_view::npos;
}

bool is_vowel(char letter) { return is_one_of("aeiouy", letter); }

}  // namespace

std::string consonants_of(std::string_view latin) {
  std::string result;
  for (const char letter : latin) {
    char kind = '\0';
    for (const std::string_view group : {"bfpv", "ckgqx", "dt", "jyi", "lr", "mn", "sz"}) {
      if (is_one_of(group, letter)) kind = group[0];
    }
    if (kind != '\0' && kind != 'j' && (result.empty() || result.back() != kind)) result += kind;
  }
  return result;
}

std::string as_heard(std::string_view latin) {
  constexpr std::size_t kLeastSingular = 4;
  if (latin.size() > kLeastSingular && latin.ends_with('s') && !latin.ends_with("ss"))
    latin.remove_suffix(1);
  std::string heard;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const char next = i + 1 < latin.size() ? latin[i + 1] : '\0';
    const char before = i > 0 ? latin[i - 1] : '\0';
    if (latin[i] == 'r' && is_vowel(before) && !is_vowel(next)) continue;
    const bool is_hissed = (latin[i] == 'c' && is_one_of("eiy", next)) ||
                           (latin[i] == 't' && latin.substr(i).starts_with("tion"));
    heard += is_hissed ? 's' : latin[i];
  }
  return heard;
}

}  // namespace diglot::check
