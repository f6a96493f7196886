// Units: what files of aligned text are made of, one at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/bead.h"
#include "diglot/error.h"

namespace diglot {

struct Bitext;

/// What was lost on the way from one file to another, and how often, by what it is ("inline code").
using LossCounts = std::map<std::string, std::size_t, std::less<>>;

/// The name of a property that is a note for people.
inline constexpr std::string_view kNoteProperty = "note";

/// Something that a file says of a unit or of one of its texts, under a name: a TMX property, a
/// further column, a further field, a note.
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

/// Makes `unit` that of a bead: its texts as running text, its sentences' numbers, names of the
/// documents. `number` becomes its id. What `unit` was before does not matter, its memory is used
/// again.
void assign_bead(const Bitext& bitext, const Bead& bead, std::size_t number, Unit& unit);

}  // namespace diglot
