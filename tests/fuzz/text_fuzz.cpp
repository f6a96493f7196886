// Any file as a text: compression, encodings, then sentences of it.
#include <sstream>

#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/read.h"
#include "diglot/segment.h"
#include "tests/fuzz/memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  constexpr std::size_t kLargest = std::size_t{1} << 24;
  std::istringstream stream{std::string(diglot::fuzz::bytes_of(data, size))};
  try {
    const diglot::Text text = diglot::read_text(stream, "fuzz", {.max_byte_count = kLargest});
    diglot::language_from_text(text.utf8);
    diglot::segment(text, {.use_system_lists = false});
  } catch (const diglot::Error&) {
  }
  return 0;
}
