// What one side has and the other has not.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diglot::check {

/// Those of `parts` whose key the others have not, or not as often; the first ones of a key find
/// their partners first. A part has a std::string `key`. Good as long as `parts`.
template <typename Part>
std::vector<const Part*> unmatched(const std::vector<Part>& parts,
                                   const std::vector<Part>& others) {
  std::unordered_map<std::string_view, std::size_t> free;
  for (const Part& other : others) ++free[other.key];
  std::vector<const Part*> rest;
  for (const Part& part : parts) {
    const auto found = free.find(part.key);
    if (found == free.end() || found->second == 0) {
      rest.push_back(&part);
    } else {
      --found->second;
    }
  }
  return rest;
}

/// The texts of parts with `begin` and `end`, for a message; of many, the first ones.
template <typename Text, typename Part>
std::string list_of(const Text& side, const std::vector<const Part*>& parts) {
  constexpr std::size_t kMostListed = 8;
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) list += ", ";
    if (i == kMostListed) return list + "…";
    list += side.text(parts[i]->begin, parts[i]->end);
  }
  return list;
}

}  // namespace diglot::check
