#include "read/lines.h"

#include <algorithm>

namespace diglot::read {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 16;

std::string encoding_of(UnitInput& input, const ReadUnitsOptions& options) {
  if (!options.encoding.empty()) return options.encoding;
  const std::string marked = text::encoding_of_mark(input.head());
  return marked.empty() ? "UTF-8" : marked;
}

}  // namespace

LineSource::LineSource(UnitInput& input, const ReadUnitsOptions& options, LossCounts& losses)
    : input_(input),
      losses_(losses),
      max_byte_count_(options.max_unit_byte_count),
      decoder_(encoding_of(input, options)),
      block_(kBlockSize, '\0') {}

// Whether there is more than there was.
bool LineSource::fill() {
  if (is_at_end_) return false;
  decoded_.erase(0, position_);
  position_ = 0;
  const std::size_t size = input_.read(block_.data(), block_.size());
  is_at_end_ = size < block_.size();
  const std::size_t replaced_before = decoder_.replaced_count();
  decoder_.decode({block_.data(), size}, is_at_end_, decoded_);
  const std::size_t replaced = decoder_.replaced_count() - replaced_before;
  if (replaced > 0) losses_[kInvalidCharacter] += replaced;
  return true;
}

bool LineSource::next(std::string_view& line) {
  std::size_t searched = 0;  // Bytes of the line in which there is no line end.
  std::size_t end = decoded_.find('\n', position_);
  while (end == std::string::npos) {
    searched = decoded_.size() - position_;
    if (searched > max_byte_count_ || !fill()) break;
    end = decoded_.find('\n', position_ + searched);
  }
  if (position_ == decoded_.size()) return false;
  ++number_;
  line = std::string_view(decoded_).substr(position_, end - position_);
  if (line.size() > max_byte_count_) {
    throw Error(ErrorKind::kLimit, place(),
                "a line of at most " + std::to_string(max_byte_count_) + " bytes", "a longer one");
  }
  const bool has_end = end != std::string::npos;
  position_ += line.size() + (has_end ? 1 : 0);
  line_end_ = has_end ? "\n" : "";
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
    line_end_ = has_end ? "\r\n" : "";
  }
  return true;
}

Place LineSource::place(std::size_t column) const { return {input_.name(), number_, column}; }

std::string excerpt(std::string_view line) {
  constexpr std::size_t kMaxSize = 40;
  if (line.size() <= kMaxSize) return '"' + std::string(line) + '"';
  std::size_t size = kMaxSize;
  while (size > 0 && (static_cast<unsigned char>(line[size]) & 0xC0) == 0x80) --size;
  return '"' + std::string(line.substr(0, size)) + "...\"";
}

}  // namespace diglot::read
