// How a trained lexicon lies in a file, so that it can be mapped into memory and used as it is.
// write/trained_lexicon.h writes it, read/trained_lexicon.h reads it.
//
// All numbers are little-endian. The header is followed by eight sections: for the source, then for
// the target, the beginnings of the keys, the beginnings of the rows (32 bits each, one more than
// there are words), the translations (word 32 bits, probability as IEEE single precision) and the
// bytes of the keys: the arrays of WordTable::Side. Each section starts at a multiple of eight
// bytes; the gaps are zero. A change of any of this takes a new version.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "diglot/word_table.h"

namespace diglot {

static_assert(std::endian::native == std::endian::little,
              "trained lexicons are little-endian, and used as they lie in the file");
static_assert(sizeof(WordTranslation) == 8 && std::is_trivially_copyable_v<WordTranslation>);

/// The first byte is no text, the last one does not survive a conversion of line ends.
inline constexpr std::string_view kWordTableMagic =
    "\x8F"
    "Diglot\n";
inline constexpr std::uint32_t kWordTableVersion = 1;
inline constexpr std::size_t kWordTableAlignment = 8;

struct WordTableHeader {
  struct Counts {
    std::uint64_t words = 0;
    std::uint64_t translations = 0;
    std::uint64_t key_bytes = 0;
  };

  // Magic and version stay where they are in all versions.
  std::array<char, 8> magic = {};
  std::uint32_t version = kWordTableVersion;
  std::uint32_t token_rules = 0;  ///< WordTable::Origin's.
  std::uint64_t byte_count = 0;   ///< Of the whole file.
  std::uint32_t checksum = 0;     ///< CRC-32 of the whole file, with zero in this place.
  std::uint32_t reserved = 0;
  std::array<char, WordTable::kLongestLanguage> source_language = {};  ///< Filled up with zeros.
  std::array<char, WordTable::kLongestLanguage> target_language = {};
  Counts source;
  Counts target;
};
static_assert(sizeof(WordTableHeader) == 96 && std::is_trivially_copyable_v<WordTableHeader>);

/// `size` and the zeros behind it.
constexpr std::uint64_t aligned_size(std::uint64_t size) {
  return (size + kWordTableAlignment - 1) / kWordTableAlignment * kWordTableAlignment;
}

}  // namespace diglot
