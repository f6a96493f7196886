// Units for tests, written briefly.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diglot/unit.h"

namespace diglot::testing {

inline Variant variant_of(std::string language, std::string text) {
  Variant variant;
  variant.language = std::move(language);
  variant.text = std::move(text);
  return variant;
}

inline Unit unit_of(std::string source, std::string target) {
  Unit unit;
  unit.variants = {variant_of("en", std::move(source)), variant_of("fr", std::move(target))};
  return unit;
}

inline Unit unit_with_confidence(std::string id, std::optional<double> confidence) {
  Unit unit = unit_of("source " + id, "target " + id);
  unit.id = std::move(id);
  unit.confidence = confidence;
  return unit;
}

/// A unit in which everything is set.
inline Unit full_unit() {
  Unit unit = unit_of("One. Two.", "Un, deux.");
  unit.id = "7";
  unit.variants.push_back(variant_of("de", "Eins, zwei."));
  unit.variants[0].breaks = {5};
  unit.variants[0].sentences = {3, 4000};
  unit.variants[0].document = "a.txt";
  unit.variants[1].properties = {{"x-origin", "memory"}, {"note", ""}};
  unit.confidence = 0.75;
  unit.score = -1.5;
  unit.shape = Shape{2, 1};
  unit.properties = {{"note", "second \"draft\""}};
  unit.place = {"file.tmx", 12, 3};
  return unit;
}

inline bool are_equal(const Unit& a, const Unit& b) {
  return a.id == b.id && a.variants == b.variants && a.confidence == b.confidence &&
         a.score == b.score && a.shape == b.shape && a.properties == b.properties &&
         a.place.to_string() == b.place.to_string();
}

}  // namespace diglot::testing
