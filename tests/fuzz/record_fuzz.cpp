// Lines of a stream of pairs, JSON and bitextor's.
#include <optional>

#include "diglot/error.h"
#include "diglot/pair_record.h"
#include "tests/fuzz/memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view line = diglot::fuzz::bytes_of(data, size);
  for (const auto format : {diglot::RecordFormat::kJson, diglot::RecordFormat::kBitextor}) {
    diglot::RecordParser parser(format);
    parser.take_header(line);
    std::optional<diglot::PairId> id;
    try {
      parser.parse(line, {"fuzz", 1, 0}, &id);
    } catch (const diglot::Error& error) {
      diglot::error_record(id, 1, {diglot::FailureKind::kFormat, error.what()});
    }
  }
  return 0;
}
