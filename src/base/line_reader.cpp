#include "diglot/line_reader.h"

#include <string_view>

#include "base/input_stream.h"

namespace diglot {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 16;

}  // namespace

struct LineReader::State {
  InputStream stream;
  std::size_t max_byte_count;
  std::string block = std::string(kBlockSize, '\0');
  std::string_view unread;  // Of `block`.
  std::size_t line_count = 0;
  std::size_t byte_count = 0;

  State(const std::string& path, std::size_t max_byte_count_in)
      : stream(path), max_byte_count(max_byte_count_in) {}

  /// Whether there is anything left.
  bool fill() {
    if (unread.empty()) unread = {block.data(), stream.read_some(block.data(), block.size())};
    return !unread.empty();
  }

  void append(std::string_view bytes, Line& line) const {
    line.is_too_long = line.is_too_long || bytes.size() > max_byte_count - line.bytes.size();
    if (line.is_too_long) {
      line.bytes = {};
    } else {
      line.bytes += bytes;
    }
  }
};

LineReader::LineReader(const std::string& path, std::size_t max_byte_count)
    : state_(std::make_unique<State>(path, max_byte_count)) {}

LineReader::~LineReader() = default;

std::optional<LineReader::Line> LineReader::next() {
  State& state = *state_;
  if (!state.fill()) return std::nullopt;
  Line line;
  line.number = ++state.line_count;
  for (bool is_whole = false; !is_whole && state.fill();) {
    const std::size_t end = state.unread.find('\n');
    is_whole = end != std::string_view::npos;
    const std::string_view bytes = state.unread.substr(0, end);
    state.append(bytes, line);
    const std::size_t used = bytes.size() + (is_whole ? 1 : 0);
    state.unread.remove_prefix(used);
    state.byte_count += used;
  }
  if (line.bytes.ends_with('\r')) line.bytes.pop_back();
  return line;
}

std::size_t LineReader::byte_count() const { return state_->byte_count; }

}  // namespace diglot
