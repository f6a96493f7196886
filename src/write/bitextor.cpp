// bitextor's columns under their header; no quoting.
#include "write/table_writer.h"

namespace diglot::write {
namespace {

class BitextorWriter final : public TableWriter {
 public:
  explicit BitextorWriter(std::ostream& stream) : TableWriter(stream, {}) {}

 private:
  // The properties of the first unit have columns.
  Table table_for(const Unit* first) const override {
    Table table({{"src_url", Role::kSourceDocument},
                 {"trg_url", Role::kTargetDocument},
                 {"src_text", Role::kSourceText},
                 {"trg_text", Role::kTargetText},
                 {"aligner_score", Role::kAlignerScore}});
    if (first != nullptr) table.add_properties(*first);
    return table;
  }

  std::string field(const std::string& value) override {
    return carried_line(value, Carrier::kLine);
  }
};

}  // namespace

WriterPointer bitextor_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<BitextorWriter>(*files[0]);
}

}  // namespace diglot::write
