#include "segment/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <system_error>

#include "diglot/language.h"
#include "diglot/segment.h"
#include "text/characters.h"

namespace diglot::segmentation {
namespace {

constexpr std::string_view kSystemListFolder = "/usr/share/perl5/auto/share/dist/Lingua-Sentence";
constexpr std::string_view kSystemListStem = "nonbreaking_prefix.";

template <typename Visit>
void for_each_word(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void add_abbreviations(const LanguageData& data, Lexicon& lexicon) {
  const auto add = [&](std::string_view list, AbbreviationUse use) {
    for_each_word(list, [&](std::string_view word) { lexicon.abbreviations.emplace(word, use); });
  };
  add(data.inner, AbbreviationUse::kInner);
  add(data.before_number, AbbreviationUse::kBeforeNumber);
  add(data.after_number, AbbreviationUse::kAfterNumber);
  add(data.may_end, AbbreviationUse::kMayEnd);
  add(data.often_end, AbbreviationUse::kOftenEnd);
}

void add_own_lists(const LanguageData& data, Lexicon& lexicon) {
  add_abbreviations(data, lexicon);
  lexicon.starters = WordSet(data.starters);
  lexicon.ordinal_leads = WordSet(data.ordinal_leads);
  lexicon.ordinal_followers = WordSet(data.ordinal_followers);
  lexicon.saying = WordSet(data.saying);
  lexicon.quote_particles = WordSet(data.quote_particles);
  lexicon.joiners = WordSet(data.joiners);
  lexicon.final_particles = WordSet(data.often_end);
  lexicon.syllabic = data.syllabic;
  lexicon.capital_nouns = data.capital_nouns;
  lexicon.has_own_lists = true;
}

// A list that cannot be read is as good as none: it is an extra.
void add_system_list(std::string_view language, Lexicon& lexicon) {
  const std::filesystem::path path = std::filesystem::path(kSystemListFolder) /
                                     (std::string(kSystemListStem) + std::string(language));
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const PrefixList list = parse_prefix_list(text);
  for (const std::string& word : list.words) {
    lexicon.abbreviations.emplace(word, AbbreviationUse::kMayEnd);
  }
  for (const std::string& word : list.before_number) {
    lexicon.abbreviations.emplace(word, AbbreviationUse::kBeforeNumber);
  }
}

std::shared_ptr<const Lexicon> make_lexicon(std::string_view language, bool use_system_lists) {
  auto lexicon = std::make_shared<Lexicon>();
  const LanguageData* data = find_language_data(language);
  if (data != nullptr) {
    add_own_lists(*data, *lexicon);
  } else if (language == kUnknownLanguage) {
    lexicon->starters = WordSet(common_language_data().starters);
  }
  if (use_system_lists) add_system_list(language, *lexicon);
  add_abbreviations(common_language_data(), *lexicon);
  return lexicon;
}

bool is_roman_numeral(std::string_view word) {
  return word.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
}

// The word as our own lists would have it, or nothing where it is none of theirs.
std::string normalised_prefix(std::string_view line) {
  std::string word;
  for (const char c : line) {
    if (c != ' ' || word.empty() || word.back() != '.') word.push_back(c);
  }
  while (!word.empty() && word.back() == '.') word.pop_back();
  const text::CodePoint first = text::first_code_point(word);
  const bool single = first.size == word.size();
  const bool is_word = text::is_letter(first.value) && word.find(' ') == std::string::npos;
  return single || !is_word || is_roman_numeral(word) ? std::string() : word;
}

}  // namespace

WordSet::WordSet(std::string_view list) {
  for_each_word(list, [&](std::string_view word) {
    words_.emplace(word);
    longest_ = std::max(longest_, word.size());
  });
}

bool WordSet::begins(std::string_view text) const {
  for (std::size_t size = std::min(longest_, text.size()); size > 0; --size) {
    if (contains(text.substr(0, size))) return true;
  }
  return false;
}

bool WordSet::ends(std::string_view text) const {
  for (std::size_t size = std::min(longest_, text.size()); size > 0; --size) {
    if (contains(text.substr(text.size() - size))) return true;
  }
  return false;
}

std::shared_ptr<const Lexicon> Lexicon::make(std::string_view language, bool use_system_lists) {
  static std::mutex mutex;
  static std::map<std::pair<std::string, bool>, std::shared_ptr<const Lexicon>> made;
  const std::lock_guard lock(mutex);
  auto& lexicon = made[{std::string(primary_language(language)), use_system_lists}];
  if (!lexicon) lexicon = make_lexicon(primary_language(language), use_system_lists);
  return lexicon;
}

AbbreviationUse Lexicon::abbreviation(std::string_view word) const {
  if (const auto found = abbreviations.find(word); found != abbreviations.end()) {
    return found->second;
  }
  // "Vgl." at the beginning of a sentence; but "BD" is not "bd".
  const text::CodePoint first = text::first_code_point(word);
  if (text::char_class(first.value) != text::CharClass::kUpper || first.size == word.size()) {
    return AbbreviationUse::kNone;
  }
  const std::string lower = text::to_lower(word);
  if (!lower.ends_with(word.substr(first.size))) return AbbreviationUse::kNone;
  const auto found = abbreviations.find(lower);
  return found == abbreviations.end() ? AbbreviationUse::kNone : found->second;
}

PrefixList parse_prefix_list(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kNumericOnly = "#NUMERIC_ONLY#";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  PrefixList list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool numeric = line.find(kNumericOnly) != std::string_view::npos;
    std::string word = normalised_prefix(text::trim(line.substr(0, line.find('#'))));
    if (word.empty()) continue;
    (numeric ? list.before_number : list.words).push_back(std::move(word));
  }
  return list;
}

}  // namespace diglot::segmentation

namespace diglot {

std::vector<std::string> system_abbreviation_lists() {
  std::vector<std::string> paths;
  std::error_code error;
  std::filesystem::directory_iterator entry(segmentation::kSystemListFolder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    if (entry->path().filename().string().starts_with(segmentation::kSystemListStem)) {
      paths.push_back(entry->path().string());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace diglot
