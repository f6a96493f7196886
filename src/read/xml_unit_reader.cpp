#include "read/xml_unit_reader.h"

#include <utility>

#include "base/one_line.h"
#include "diglot/error.h"
#include "read/unit_fields.h"

namespace diglot::read {
void InlineText::start_element(Markup markup, LossCounts& losses) {
  const bool is_kept_here = is_kept();
  if (is_kept_here) ++losses[markup == Markup::kCode ? "inline code" : "inline markup"];
  kept_.push_back(markup == Markup::kText || (markup == Markup::kInherit && is_kept_here));
}

bool InlineText::end_element() {
  if (kept_.empty()) return false;
  kept_.pop_back();
  return true;
}

XmlUnitReader::XmlUnitReader(UnitInput& input, const ReadUnitsOptions& options)
    : parser_(
          input.name(),
          [&input](char* buffer, std::size_t size) { return input.read(buffer, size); }, *this),
      languages_(options, losses),
      max_unit_byte_count_(options.max_unit_byte_count) {}

bool XmlUnitReader::next(Unit& unit) {
  while (ready_begin_ == ready_end_) {
    if (is_at_end_) return false;
    ready_begin_ = 0;
    ready_end_ = 0;
    ready_byte_count_ = 0;
    try {
      is_at_end_ = !parser_.parse_block();
    } catch (...) {
      if (ready_end_ == 0) throw;  // Else what came before it first; the parser throws again.
    }
  }
  std::swap(unit, ready_[ready_begin_++]);
  return true;
}

void XmlUnitReader::read_ahead() {
  try {
    while (ready_end_ == 0 && !is_at_end_) is_at_end_ = !parser_.parse_block();
  } catch (const Error&) {
    return;  // The parser throws again.
  }
}

void XmlUnitReader::begin_unit() {
  clear_unit(unit_);
  unit_.place = parser_.place();
  variant_count_ = 0;
  unit_byte_count_ = 0;
}

Variant& XmlUnitReader::add_variant() {
  spend_part(0);
  if (variant_count_ == unit_.variants.size()) unit_.variants.emplace_back();
  return unit_.variants[variant_count_++];
}

void XmlUnitReader::end_unit(std::string_view original_language) {
  unit_.variants.resize(variant_count_);
  check_breaks(unit_, losses);
  if (!languages_.arrange(unit_, original_language)) return;
  check_ready();
  if (ready_end_ == ready_.size()) ready_.emplace_back();
  std::swap(ready_[ready_end_++], unit_);
}

// A few bytes may make a large unit: the texts of XCES are elsewhere, and what a file says of all
// its units each of them has.
void XmlUnitReader::check_ready() {
  constexpr std::size_t kBlockLimit = std::size_t{1} << 24;  // Any units of a block are below it.
  constexpr std::size_t kUnitCount = 4;
  ready_byte_count_ += byte_count(unit_);
  if (ready_byte_count_ <= kBlockLimit) return;
  if (ready_byte_count_ / kUnitCount <= max_unit_byte_count_) return;
  throw Error(ErrorKind::kLimit, parser_.place(),
              "units that are not many times larger than what the file says of them",
              std::to_string(ready_byte_count_) + " bytes of them in one block of the file");
}

void XmlUnitReader::spend(std::size_t byte_count) {
  unit_byte_count_ += byte_count;
  if (unit_byte_count_ <= max_unit_byte_count_) return;
  throw Error(ErrorKind::kLimit, parser_.place(),
              "units of at most " + std::to_string(max_unit_byte_count_) + " bytes",
              "a larger one");
}

void XmlUnitReader::spend_part(std::size_t byte_count) {
  constexpr std::size_t kPartSize = 128;  // About what it takes in memory beside its bytes.
  spend(kPartSize + byte_count);
}

void XmlUnitReader::count_loss(std::string_view what, std::string_view name) {
  constexpr std::size_t kMaxCount = 100;
  constexpr std::size_t kMaxNameSize = 64;
  loss_ = what;
  if (!name.empty() && name.size() <= kMaxNameSize) (loss_ += ' ') += name;
  auto found = losses.find(loss_);
  if (found == losses.end() && losses.size() >= kMaxCount) loss_ = what;
  ++losses[loss_];
}

void XmlUnitReader::make_one_line(std::string& text) {
  if (is_one_line(text)) return;
  text = one_line(text);
  ++losses["white space"];
}

}  // namespace diglot::read
