// What a file of units is made of, as one JSON object.
#include "diglot/unit_stats.h"
#include "write/json_line.h"
#include "write/writer.h"

namespace diglot {
namespace {

void add_count(std::string_view key, std::size_t count, std::string& json) {
  write::append_key(key, json);
  write::append_integer(count, json);
}

void add_number(std::string_view key, double value, std::string& json) {
  write::append_key(key, json);
  write::append_number(value, json);
}

void open_object(std::string_view key, std::string& json) {
  write::append_key(key, json);
  json += '{';
}

void add_side(std::string_view key, const SideStats& side, std::string& json) {
  open_object(key, json);
  open_object("languages", json);
  std::size_t replaced_count = 0;
  for (const auto& [language, count] : side.language_counts) {
    if (json.back() != '{') json += ',';
    write::append_any_string(language, json, replaced_count);
    json += ':';
    write::append_integer(count, json);
  }
  json += '}';
  add_count("texts", side.text_count, json);
  add_count("words", side.word_count, json);
  add_count("characters", side.char_count, json);
  json += '}';
}

void add_ratio(const UnitStats& stats, std::string& json) {
  if (stats.ratio_count == 0) return;
  open_object("length_ratio", json);
  add_number("mean", stats.ratio_mean, json);
  add_number("deviation", stats.ratio_deviation, json);
  json += '}';
}

void add_confidence(const UnitStats& stats, std::string& json) {
  if (stats.confidence_count == 0) return;
  open_object("confidence", json);
  add_count("units", stats.confidence_count, json);
  add_number("mean", stats.confidence_mean, json);
  write::append_key("histogram", json);
  json += '[';
  write::append_numbers(stats.confidence_bins, ",", json);
  json += "]}";
}

}  // namespace

std::string stats_to_json(const UnitStats& stats) {
  std::string json = "{";
  add_count("units", stats.unit_count, json);
  add_side("source", stats.source, json);
  add_side("target", stats.target, json);
  add_count("further_texts", stats.extra_variant_count, json);
  add_ratio(stats, json);
  open_object("duplicates", json);
  add_count("exact", stats.duplicate_count, json);
  add_count("loose", stats.loose_duplicate_count, json);
  json += '}';
  open_object("shapes", json);
  for (const auto& [shape, count] : stats.shape_counts) {
    add_count(write::shape_name(shape), count, json);
  }
  if (stats.other_shape_count > 0) add_count("other", stats.other_shape_count, json);
  json += '}';
  add_confidence(stats, json);
  json += '}';
  return json;
}

}  // namespace diglot
