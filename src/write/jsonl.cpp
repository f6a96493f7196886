// JSON lines: one object a bead, as Hugging Face's `datasets` reads translations.
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "write/characters.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

using Json = nlohmann::ordered_json;

// As many digits as the other formats give. The JSON library then writes the shortest form.
double rounded(double value) {
  const double scale = std::pow(10.0, kDecimalCount);
  return std::round(value * scale) / scale;
}

Json numbers(const Document& document, Span span) {
  Json result = Json::array();
  for (std::size_t i = span.begin; i < span.end; ++i) result.push_back(document.number(i));
  return result;
}

// Two texts in one language cannot be told apart by it: they get keys that name their sides.
void add_texts(std::string source, std::string target, const WriteOptions& options, Json& object) {
  if (options.source_tag == options.target_tag) {
    object["source_text"] = std::move(source);
    object["target_text"] = std::move(target);
    return;
  }
  Json& translation = object["translation"];
  translation[options.source_tag] = std::move(source);
  translation[options.target_tag] = std::move(target);
}

}  // namespace

WriteReport write_jsonl(const Bitext& bitext, const WriteOptions& options, std::ostream& stream) {
  WriteReport report;
  const auto text = [&report](const Document& document, Span span) {
    return carried_text(document.running_text(span), Carrier::kJson,
                        report.replaced_character_count);
  };
  for (const Bead& bead : bitext.alignment) {
    Json object;
    object["id"] = std::to_string(report.unit_count + 1);
    add_texts(text(bitext.source, bead.source), text(bitext.target, bead.target), options, object);
    object["confidence"] = rounded(bead.confidence);
    object["score"] = rounded(bead.score);
    object["shape"] = shape_name(bead.shape());
    object["source"] = numbers(bitext.source, bead.source);
    object["target"] = numbers(bitext.target, bead.target);
    if (!(stream << object.dump() + '\n')) break;
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::write
