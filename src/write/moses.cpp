// Moses: two files, line for line.
#include "write/writer.h"

namespace diglot::write {
namespace {

class MosesWriter : public FormatWriter {
 public:
  MosesWriter(Files files, const UnitsHeader& header)
      : source_(*files[0]),
        target_(*files[1]),
        source_language_(header.source_language),
        target_language_(header.target_language) {}

  // Tools for such files drop pairs with an empty line, and some stumble over them.
  void write(const Unit& unit) override {
    const std::string source = carried_line(unit.source().text, Carrier::kLine);
    const std::string target = carried_line(unit.target().text, Carrier::kLine);
    if (source.empty() || target.empty()) {
      ++report.null_count;
      return;
    }
    source_ << source << '\n';
    target_ << target << '\n';
    if (!source_ || !target_) return;
    ++report.unit_count;
    count_losses(unit, {.languages = are_told(unit)}, report.losses);
  }

 private:
  // The names of the files tell languages.
  bool are_told(const Unit& unit) const {
    return unit.source().language == source_language_ && unit.target().language == target_language_;
  }

  std::ostream& source_;
  std::ostream& target_;
  std::string source_language_;
  std::string target_language_;
};

}  // namespace

WriterPointer moses_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<MosesWriter>(files, header);
}

}  // namespace diglot::write
