// Units: what files of aligned text are made of, one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "diglot/bead.h"
#include "diglot/error.h"

namespace diglot {

/// Something that a file says of a unit or of one of its texts, under a name: a TMX property, a
/// further column, a further field. A note has the name "note".
struct Property {
  std::string name;
  std::string value;
  bool operator==(const Property&) const = default;
};

/// The text of a unit in one language.
struct Variant {
  std::string language;  ///< BCP 47 tag, "und" where the file does not tell.
  std::string text;      ///< UTF-8. Empty: this side is missing.
  /// Byte offsets in `text` at which its second and later sentences begin, where the file tells
  /// sentences apart; ascending.
  std::vector<std::size_t> breaks;
  /// Numbers of its sentences in its document, 0-based, where the file tells.
  std::vector<std::size_t> sentences;
  std::string document;  ///< Name or address of the document it is from; empty where not known.
  std::vector<Property> properties;
  bool operator==(const Variant&) const = default;
};

/// Texts that translate each other: one bead of a bitext, one entry of a translation memory.
struct Unit {
  std::string id;                 ///< Empty where the file has none.
  std::vector<Variant> variants;  ///< The source first; two but in a multilingual file.
  std::optional<double> confidence;
  std::optional<double> score;
  std::optional<Shape> shape;
  std::vector<Property> properties;
  Place place;  ///< Where it begins in the file it was read from.

  /// Source and target of a unit of two variants.
  const Variant& source() const { return variants[0]; }
  const Variant& target() const { return variants[1]; }
};

}  // namespace diglot
