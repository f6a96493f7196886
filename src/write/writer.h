// What every format's writer is, and what they share: numbers and lists as they stand in output
// lines.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "diglot/write.h"
#include "write/characters.h"

namespace diglot::write {

/// The streams of a format's files, in the order of `format_files`.
using Files = std::span<std::ostream* const>;

/// Writes units in one format. Once a stream has failed, a writer may stop writing.
class FormatWriter {
 public:
  FormatWriter() = default;
  virtual ~FormatWriter() = default;
  FormatWriter(const FormatWriter&) = delete;
  FormatWriter& operator=(const FormatWriter&) = delete;

  /// Requires: two variants at least. Counts what is lost in `report`, but for what `write_loss`
  /// tells of all units.
  virtual void write(const Unit& unit) = 0;
  virtual void finish() {}

  WriteReport report;

 protected:
  /// `text` as the carrier holds it; what is replaced goes to the report.
  std::string carried(std::string text, Carrier carrier) {
    return carried_text(std::move(text), carrier, report.replaced_character_count);
  }

  /// The same in one line without white space or byte order marks at its ends; what is changed goes
  /// to the report.
  std::string carried_line(const std::string& text, Carrier carrier);
};

using WriterPointer = std::unique_ptr<FormatWriter>;

// One function a format. `header` comes with well-formed tags, those of `options` already in it.
WriterPointer tmx_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer tsv_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer jsonl_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer bitextor_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer jsonl_flat_writer(Files files, const UnitsHeader& header,
                                const WriteOptions& options);
WriterPointer po_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer csv_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer hunalign_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer moses_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer links_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer xliff_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer xliff2_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer xces_writer(Files files, const UnitsHeader& header, const WriteOptions& options);
WriterPointer ladder_writer(Files files, const UnitsHeader& header, const WriteOptions& options);

/// What a format has a place for, beside the texts of two languages.
struct Carries {
  bool id = false;
  bool confidence = false;
  bool score = false;
  bool shape = false;
  bool sentences = false;  ///< Numbers of sentences.
  bool breaks = false;     ///< Where the second and later sentences begin.
  bool documents = false;
  bool properties = false;  ///< Of units and of variants, notes among them.
  bool notes = false;       ///< Of units, where properties are not carried.
  bool languages = false;   ///< Of each unit.
  bool variants = false;    ///< More than two.
};

/// Counts in `losses` what `unit` has and the format does not carry.
void count_losses(const Unit& unit, const Carries& carries, LossCounts& losses);

/// The same for links and ladders, which have numbers of sentences and no texts. `shape`: as many
/// numbers as were written.
void count_link_losses(const Unit& unit, Shape shape, LossCounts& losses);

/// For formats of one pair of languages: false, and counted, where `unit` is of another pair. A
/// text of no known language counts as being in that of the file, which is counted, too.
bool has_languages(const Unit& unit, const UnitsHeader& header, LossCounts& losses);

/// Digits behind the decimal point of confidences and scores.
inline constexpr int kDecimalCount = 4;

/// Appends `value` in decimal, without exponent, with kDecimalCount decimals, whatever the locale.
void append_decimal(double value, std::string& line);

void append_integer(std::size_t value, std::string& line);

/// The shape of a unit by the sentences that its variants know of.
Shape counted_shape(const Unit& unit);

/// "1-2".
std::string shape_name(Shape shape);

/// Appends "3<separator>4<separator>5".
void append_numbers(std::span<const std::size_t> numbers, std::string_view separator,
                    std::string& line);

}  // namespace diglot::write
