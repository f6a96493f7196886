#include "read/decoded_file.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "read/binary.h"
#include "text/characters.h"
#include "text/decode.h"

namespace diglot::read {
namespace {

// Enough to know a binary file by, before more of it is read: some, like /dev/zero, do not end.
constexpr std::size_t kHeadSize = std::size_t{1} << 16;

std::string read_head(InputStream& stream) {
  std::string head(kHeadSize, '\0');
  head.resize(stream.read(head.data(), head.size()));
  return head;
}

Error not_a_text(const InputStream& stream, std::string found, std::string hint = {}) {
  return {ErrorKind::kInput, {stream.name()}, "a text", std::move(found), std::move(hint)};
}

Place place_of(std::string_view text, std::size_t offset, std::string name) {
  Place place{std::move(name), 1, 1};
  for (std::size_t i = 0; i < offset; ++i) {
    const bool is_crlf = text[i] == '\r' && text[i + 1] == '\n';
    const bool ends_line = text[i] == '\n' || (text[i] == '\r' && !is_crlf);
    place.line += ends_line ? 1 : 0;
    place.column = ends_line ? 1 : place.column + 1;
  }
  return place;
}

}  // namespace

Text read_decoded(InputStream& stream, const ReadOptions& options) {
  std::string bytes = read_head(stream);
  if (bytes.empty()) throw not_a_text(stream, "an empty file");
  if (const std::optional<NotText> kind = find_not_text(bytes, options.encoding)) {
    throw not_a_text(stream, kind->found, kind->hint);
  }
  const bool is_whole = bytes.size() < kHeadSize && bytes.size() <= options.max_byte_count;
  if (!is_whole) read_rest(stream, bytes, options.max_byte_count);

  text::Decoded decoded = text::decode(std::move(bytes), options.encoding);
  if (text::trim(decoded.utf8).empty()) {
    throw not_a_text(stream, "nothing but white space");
  }
  ReadReport report;
  report.encoding = std::move(decoded.encoding);
  report.encoding_guessed = decoded.encoding_guessed;
  report.compression = compression_name(stream.compression());
  report.nul_count = decoded.nul_count;
  report.invalid_count = decoded.invalid_count;
  if (decoded.first_replaced) {
    report.first_replaced = place_of(decoded.utf8, *decoded.first_replaced, stream.name());
  }
  return {stream.name(), std::move(decoded.utf8), std::move(report)};
}

}  // namespace diglot::read
