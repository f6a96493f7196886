// What every format's writer is, and what they share: numbers and lists as they stand in output
// lines.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "diglot/write.h"

namespace diglot::write {

/// Writes a whole bitext. `options` comes with both tags filled in and well-formed. Once the stream
/// has failed, a writer stops at the next unit.
using Writer = WriteReport (*)(const Bitext& bitext, const WriteOptions& options,
                               std::ostream& stream);

WriteReport write_tmx(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);
WriteReport write_tsv(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);
WriteReport write_jsonl(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);
WriteReport write_links(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);
WriteReport write_ladder(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);

/// Digits behind the decimal point of confidences and scores.
inline constexpr int kDecimalCount = 4;

/// Appends `value` in decimal, without exponent, with kDecimalCount decimals, whatever the locale.
void append_decimal(double value, std::string& line);

void append_integer(std::size_t value, std::string& line);

/// "1-2".
std::string shape_name(Shape shape);

/// Appends the numbers of a span's sentences: "3<separator>4<separator>5".
void append_numbers(const Document& document, Span span, std::string_view separator,
                    std::string& line);

}  // namespace diglot::write
