// Findings as JSON: what JSON lines and SARIF share.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diglot/check.h"
#include "diglot/unit.h"

namespace diglot::write {

/// Appends "key":{"language":...,"text":...,"marks":[[begin,end],...]}, of one side of a finding's
/// unit; marks in code points.
void append_side(std::string_view key, const Variant& variant, Mark::Side side,
                 std::span<const Mark> marks, std::string& json);

/// Appends a string member.
void append_member(std::string_view key, const std::string& text, std::string& json);

void append_member(std::string_view key, std::size_t number, std::string& json);

}  // namespace diglot::write
