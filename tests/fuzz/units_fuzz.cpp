// Files of units in one format (DIGLOT_FUZZ_FORMAT), and what is read of them written in every
// format. Where a format has several files, NULs lie between them.
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <vector>

#include "diglot/error.h"
#include "diglot/read_units.h"
#include "diglot/write.h"
#include "tests/fuzz/memory_file.h"

namespace {

using namespace diglot;

// Writes into nowhere.
class AllFormats {
 public:
  AllFormats() {
    for (const FormatInfo& info : formats()) {
      const std::vector<std::ostream*> files(info.file_count, &nowhere_);
      writers_.push_back(std::make_unique<UnitWriter>(
          info.format, files, UnitsHeader{.source_language = "en", .target_language = "fr"}));
    }
  }
  void write(const Unit& unit) {
    for (const auto& writer : writers_) writer->write(unit);
  }
  void finish() {
    for (const auto& writer : writers_) writer->finish();
  }

 private:
  std::ostream nowhere_{nullptr};
  std::vector<std::unique_ptr<UnitWriter>> writers_;
};

void read_all(const std::string& path, const ReadUnitsOptions& options) {
  UnitReader reader(path, options);
  AllFormats writers;
  Unit unit;
  while (reader.next(unit)) writers.write(unit);
  writers.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string_view bytes = fuzz::bytes_of(data, size);
  const Format format = format_from_name(DIGLOT_FUZZ_FORMAT);
  ReadUnitsOptions options = {.format = format, .max_unit_byte_count = std::size_t{1} << 20};
  std::optional<fuzz::MemoryFile> source;
  std::optional<fuzz::MemoryFile> target;
  const bool has_documents = DIGLOT_FUZZ_FILES > 1;
  const std::string_view main_bytes = has_documents ? fuzz::take_file(bytes) : bytes;
  const fuzz::MemoryFile main_file(main_bytes);
  if (DIGLOT_FUZZ_FILES > 2) {
    source.emplace(fuzz::take_file(bytes));
    options.source_path = source->path();
  }
  if (has_documents) {
    target.emplace(bytes);
    options.target_path = target->path();
  }
  try {
    read_all(main_file.path(), options);
  } catch (const Error&) {
  }
  return 0;
}
