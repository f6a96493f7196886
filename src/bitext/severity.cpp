#include <algorithm>
#include <array>
#include <string>

#include "diglot/check.h"
#include "diglot/error.h"

namespace diglot {
namespace {

// In the order of Severity.
constexpr std::array<std::string_view, 4> kNames = {"off", "info", "warning", "error"};

}  // namespace

std::string_view severity_name(Severity severity) {
  return kNames[static_cast<std::size_t>(severity)];
}

Severity severity_from_name(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found != kNames.end()) return static_cast<Severity>(found - kNames.begin());
  std::string names;
  for (const std::string_view each : kNames)
    names += (names.empty() ? "" : ", ") + std::string(each);
  throw Error(ErrorKind::kUsage, {}, "a severity: " + names, '"' + std::string(name) + '"');
}

}  // namespace diglot
