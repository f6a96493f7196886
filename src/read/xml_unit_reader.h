// What the readers of units from XML share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/format_reader.h"
#include "read/unit_languages.h"
#include "read/xml_parser.h"

namespace diglot::read {

/// Text with markup in it: which of it is text.
class InlineText {
 public:
  enum class Markup {
    kCode,    ///< What is in it belongs to the format that the text is from.
    kText,    ///< What is in it is text, also within a code.
    kInherit  ///< What is in it is what the element stands in.
  };

  void clear() {
    text_.clear();
    kept_.clear();
  }

  /// Counts the element in `losses`, as "inline code" or "inline markup", unless it is itself part
  /// of a code.
  void start_element(Markup markup, LossCounts& losses);
  /// The same of an element that is neither: it marks a part of the text.
  void start_mark() { kept_.push_back(is_kept()); }
  /// False where the element is not one that `start_element` was told of: the text itself ends.
  bool end_element();
  bool is_kept() const { return kept_.empty() || kept_.back(); }
  /// Whether the text is kept.
  bool append(std::string_view text) {
    if (is_kept()) text_ += text;
    return is_kept();
  }

  /// The text, which another takes the place of.
  std::string& text() { return text_; }

 private:
  std::string text_;
  std::vector<bool> kept_;  // Of the open elements.
};

/// Reads a block of a file, and has the units that ended in it.
class XmlUnitReader : public FormatReader, protected XmlHandler {
 public:
  bool next(Unit& unit) final;

 protected:
  XmlUnitReader(UnitInput& input, const ReadUnitsOptions& options);

  /// Reads what comes before the first unit; what is wrong there, `next` will throw.
  void read_ahead();

  /// The unit that is being read.
  Unit& unit() { return unit_; }
  /// Makes it an empty one, without variants, that begins here.
  void begin_unit();
  /// Only until the next one is added.
  Variant& add_variant();
  /// Checks its breaks and hands the unit over, unless the languages that were asked for are not
  /// among its own. It has one variant at least; the file says that the source is in
  /// `original_language`, or nothing. Throws Error (kLimit) where the units that wait are too many.
  void end_unit(std::string_view original_language);

  /// Notes that the unit takes so many bytes more. Throws Error (kLimit) beyond the limit.
  void spend(std::size_t byte_count);
  /// The same for a property or another part that is `byte_count` long.
  void spend_part(std::size_t byte_count);

  /// Counts "what name": one of many things that a file may have a great number of names for.
  void count_loss(std::string_view what, std::string_view name);
  /// Makes a text one line; counts where that changes it.
  void make_one_line(std::string& text);

  /// The canonical form of a tag, valid until the next call.
  const std::string& language(std::string_view tag) { return languages_.canonical(tag); }

  void aside(std::string_view what) override { count_loss(what, {}); }

  Place place() const { return parser_.place(); }

 private:
  void check_ready();

  XmlParser parser_;
  UnitLanguages languages_;
  std::size_t max_unit_byte_count_;
  Unit unit_;
  std::size_t variant_count_ = 0;
  std::size_t unit_byte_count_ = 0;
  std::vector<Unit> ready_;  // Their memory is used again.
  std::size_t ready_begin_ = 0;
  std::size_t ready_end_ = 0;
  std::size_t ready_byte_count_ = 0;
  bool is_at_end_ = false;
  std::string loss_;
};

}  // namespace diglot::read
