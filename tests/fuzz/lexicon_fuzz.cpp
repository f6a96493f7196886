// Lexicons of every form: lines, hunalign's, TMX, trained ones.
#include "diglot/error.h"
#include "diglot/lexicon.h"
#include "tests/fuzz/memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const diglot::fuzz::MemoryFile file(diglot::fuzz::bytes_of(data, size));
  try {
    diglot::read_lexicon(file.path(), "en", "fr");
  } catch (const diglot::Error&) {
  }
  return 0;
}
