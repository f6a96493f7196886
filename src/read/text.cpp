#include <istream>
#include <string>

#include "base/input_stream.h"
#include "diglot/read.h"
#include "read/decoded_file.h"
#include "text/characters.h"

namespace diglot {
namespace {

Text read_text(InputStream& stream, const ReadOptions& options) {
  Text text = read::read_decoded(stream, options);
  if (!text::has_letter(text.utf8)) {
    throw Error(ErrorKind::kInput, {text.name}, "a text", "no letter in any script",
                text.report.encoding_guessed ? "name its encoding" : "");
  }
  return text;
}

}  // namespace

Text read_text(const std::string& path, const ReadOptions& options) {
  InputStream stream(path);
  return read_text(stream, options);
}

Text read_text(std::istream& stream, const std::string& name, const ReadOptions& options) {
  InputStream input(stream, name);
  return read_text(input, options);
}

}  // namespace diglot
