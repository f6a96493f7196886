#include <algorithm>
#include <array>
#include <span>

#include "base/checksum.h"
#include "bitext/word_table_file.h"
#include "diglot/train.h"

namespace diglot {
namespace {

using Bytes = std::span<const std::byte>;

WordTableHeader::Counts counts_of(const WordTable::Side& side) {
  return {side.word_count(), side.translations.size(), side.keys.size()};
}

// In the order in which they lie in the file.
std::array<Bytes, 8> sections_of(const WordTable& table) {
  std::array<Bytes, 8> sections;
  std::size_t next = 0;
  for (const WordTable::Side& side : {table.source(), table.target()}) {
    sections[next++] = std::as_bytes(side.key_begins);
    sections[next++] = std::as_bytes(side.row_begins);
    sections[next++] = std::as_bytes(side.translations);
    sections[next++] = std::as_bytes(std::span(side.keys));
  }
  return sections;
}

// Calls `visit` with each section and the zeros behind it.
template <typename Visit>
void visit_sections(const WordTable& table, Visit visit) {
  constexpr std::array<std::byte, kWordTableAlignment> kZeros = {};
  for (const Bytes section : sections_of(table)) {
    visit(section);
    visit(Bytes(kZeros).first(aligned_size(section.size()) - section.size()));
  }
}

WordTableHeader header_of(const WordTable& table) {
  WordTableHeader header;
  std::ranges::copy(kWordTableMagic, header.magic.begin());
  header.token_rules = table.origin().token_rules;
  std::ranges::copy(table.origin().source_language, header.source_language.begin());
  std::ranges::copy(table.origin().target_language, header.target_language.begin());
  header.source = counts_of(table.source());
  header.target = counts_of(table.target());
  header.byte_count = sizeof(header);
  visit_sections(table, [&](Bytes bytes) { header.byte_count += bytes.size(); });
  Checksum checksum;
  checksum.add(std::as_bytes(std::span(&header, 1)));
  visit_sections(table, [&](Bytes bytes) { checksum.add(bytes); });
  header.checksum = checksum.value();
  return header;
}

}  // namespace

void write_lexicon(const WordTable& table, std::ostream& stream) {
  const auto write = [&](Bytes bytes) {
    stream.write(reinterpret_cast<const char*>(bytes.data()),
                 static_cast<std::streamsize>(bytes.size()));
  };
  const WordTableHeader header = header_of(table);
  write(std::as_bytes(std::span(&header, 1)));
  visit_sections(table, write);
}

}  // namespace diglot
