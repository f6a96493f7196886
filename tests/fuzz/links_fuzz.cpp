// Links and ladders without their documents.
#include "diglot/error.h"
#include "diglot/links.h"
#include "tests/fuzz/memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const diglot::fuzz::MemoryFile file(diglot::fuzz::bytes_of(data, size));
  for (const auto scores : {diglot::LinkScores::kAny, diglot::LinkScores::kConfidences}) {
    try {
      diglot::read_links(file.path(), scores);
    } catch (const diglot::Error&) {
    }
  }
  return 0;
}
