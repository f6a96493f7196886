// UTF-8 into sentences, in languages with rules of their own and in every layout. The first byte
// chooses both.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>
#include <string>

#include "diglot/document.h"
#include "diglot/error.h"
#include "diglot/read.h"
#include "diglot/segment.h"
#include "tests/fuzz/memory_file.h"

namespace {

constexpr std::array kLanguages = {"und", "en", "de", "fr", "ru", "ja",
                                   "zh",  "ar", "hi", "el", "cs"};
constexpr std::array kLayouts = {diglot::Layout::kDetect, diglot::Layout::kUnwrapped,
                                 diglot::Layout::kWrapped, diglot::Layout::kPresplit};

// Every sentence has running text of its own, and that of all is no longer than what was read.
void check(const diglot::Document& document) {
  const diglot::Span all = {0, document.size()};
  const std::string whole = document.running_text(all);
  if (whole.size() > document.text().size() + document.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t choice = data[0];
  std::istringstream stream{std::string(diglot::fuzz::bytes_of(data + 1, size - 1))};
  try {
    const diglot::Text text = diglot::read_text(stream, "fuzz", {.encoding = "UTF-8"});
    check(diglot::segment(text, {.layout = kLayouts[choice % kLayouts.size()],
                                 .language = kLanguages[choice / 4 % kLanguages.size()],
                                 .use_system_lists = false}));
  } catch (const diglot::Error&) {
  }
  return 0;
}
