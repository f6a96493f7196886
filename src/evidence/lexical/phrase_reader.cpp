#include "evidence/lexical/phrase_reader.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "text/characters.h"

namespace diglot::evidence {
namespace {

constexpr std::size_t kLongestEntry = 3;
constexpr std::size_t kLargestCache = std::size_t{1} << 16;  // 4 MB.

bool separates_words(char c) { return c == ' ' || c == '-'; }

// Letters whose words end at blanks and hyphens, and nowhere else.
bool is_spaced_letter(char32_t c) { return text::is_letter(c) && !text::is_unspaced_letter(c); }

// Those that take two bytes at most, by code point.
using LetterTable = std::array<bool, 0x800>;

LetterTable make_letter_table() {
  LetterTable table = {};
  for (char32_t c = 0; c < table.size(); ++c) table[c] = is_spaced_letter(c);
  return table;
}

// The size of the letter that `text` begins with; 0 where that is none.
std::size_t letter_size(std::string_view text) {
  static const LetterTable is_letter = make_letter_table();
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return is_letter[byte(0)] ? 1 : 0;
  const bool has_two_bytes =
      0xC2 <= byte(0) && byte(0) < 0xE0 && text.size() > 1 && (byte(1) & 0xC0U) == 0x80U;
  if (has_two_bytes) return is_letter[(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)] ? 2 : 0;
  const text::CodePoint code_point = text::first_code_point(text);
  return is_spaced_letter(code_point.value) ? code_point.size : 0;
}

// The size of the word that `text` begins with; 0 where anything but letters is in it.
std::size_t word_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && !separates_words(text[size])) {
    const std::size_t next = letter_size(text.substr(size));
    if (next == 0) return 0;
    size += next;
  }
  return size;
}

}  // namespace

PhraseReader::PhraseReader(std::string_view language, std::size_t phrase_count)
    : tokenizer_(language),
      cache_(std::bit_ceil(std::clamp<std::size_t>(phrase_count, 1, kLargestCache))) {}

std::span<const KeyId> PhraseReader::read(std::string_view phrase) {
  // Entries come headword by headword, so the same phrase often comes again.
  if (phrase != phrase_) {
    phrase_ = phrase;
    if (!read_words(phrase)) read_whole(phrase);
    if (ids_.size() > kLongestEntry) ids_.clear();
  }
  return ids_;
}

bool PhraseReader::read_words(std::string_view phrase) {
  ids_.clear();
  while (!phrase.empty()) {
    if (separates_words(phrase.front())) {
      phrase.remove_prefix(1);
      continue;
    }
    const std::size_t size = word_size(phrase);
    if (size == 0) return false;
    const std::optional<KeyId> key = key_of(phrase.substr(0, size));
    if (!key) return false;
    ids_.push_back(*key);
    phrase.remove_prefix(size);
  }
  return true;
}

void PhraseReader::read_whole(std::string_view phrase) {
  ids_.clear();
  for (const std::string& key : tokenizer_.keys(phrase)) ids_.push_back(keys_.add(key));
}

std::optional<KeyId> PhraseReader::key_of(std::string_view word) {
  CachedWords& cached = cache_[std::hash<std::string_view>{}(word) & (cache_.size() - 1)];
  if (cached.last.word() == word) return cached.last.key;
  if (cached.before.word() == word) return cached.before.key;
  const std::optional<KeyId> key = compute_key(word);
  if (key && word.size() <= cached.last.letters.size()) {
    cached.before = cached.last;
    cached.last.size = static_cast<std::uint8_t>(word.size());
    std::ranges::copy(word, cached.last.letters.begin());
    cached.last.key = *key;
  }
  return key;
}

std::optional<KeyId> PhraseReader::compute_key(std::string_view word) {
  const std::vector<std::string>& keys = tokenizer_.keys(word);
  if (keys.size() != 1) return std::nullopt;
  return keys_.add(keys[0]);
}

}  // namespace diglot::evidence
