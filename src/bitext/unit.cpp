#include "diglot/unit.h"

#include "diglot/bitext.h"

namespace diglot {
namespace {

void assign_variant(const Document& document, Span span, Variant& variant) {
  variant.language = document.language();
  variant.text = document.running_text(span, variant.breaks);
  variant.sentences.clear();
  for (std::size_t i = span.begin; i < span.end; ++i) {
    variant.sentences.push_back(document.number(i));
  }
  variant.document = document.name();
  variant.properties.clear();
}

}  // namespace

void assign_bead(const Bitext& bitext, const Bead& bead, std::size_t number, Unit& unit) {
  unit.id = std::to_string(number);
  unit.variants.resize(2);
  assign_variant(bitext.source, bead.source, unit.variants[0]);
  assign_variant(bitext.target, bead.target, unit.variants[1]);
  unit.confidence = bead.confidence;
  unit.score = bead.score;
  unit.shape = bead.shape();
  unit.properties.clear();
  unit.place = {};
}

}  // namespace diglot
