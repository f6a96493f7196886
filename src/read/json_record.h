// A pair of documents as a JSON object.
#pragma once

#include <optional>
#include <string_view>

#include "diglot/error.h"
#include "diglot/pair_record.h"

namespace diglot::read {

/// See RecordParser::parse.
PairRecord parse_json_record(std::string_view line, const Place& place, std::optional<PairId>* id);

}  // namespace diglot::read
