// A unit as a JSON object.
#pragma once

#include <memory>
#include <string_view>

#include "diglot/unit.h"
#include "read/unit_languages.h"

namespace diglot::read {

/// Reads objects with "translation" (texts by language), or flat ones ("src" and "tgt", "source"
/// and "target" ...). Of other keys, those that `role_of` knows and those that Diglot writes mean
/// what they say, the rest are properties: strings as they are, anything else as JSON.
class JsonUnitParser {
 public:
  /// Both must live as long as this.
  JsonUnitParser(UnitLanguages& languages, LossCounts& losses);
  ~JsonUnitParser();
  JsonUnitParser(const JsonUnitParser&) = delete;
  JsonUnitParser& operator=(const JsonUnitParser&) = delete;

  /// Makes `unit`, which comes empty, what `line` says. Requires: valid UTF-8. Throws Error
  /// (kFormat) at `place` where it is no such object.
  void parse(std::string_view line, const Place& place, Unit& unit);

 private:
  class Handler;
  std::unique_ptr<Handler> handler_;
};

}  // namespace diglot::read
