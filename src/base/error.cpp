#include "diglot/error.h"

#include <utility>

namespace diglot {

std::string Place::to_string() const {
  std::string result = name;
  if (line > 0) result += ':' + std::to_string(line);
  if (line > 0 && column > 0) result += ':' + std::to_string(column);
  return result;
}

namespace {

std::string message(const Place& place, const std::string& expected, const std::string& found,
                    const std::string& hint) {
  std::string result = place.to_string();
  if (!result.empty()) result += ": ";
  result += "expected " + expected + ", found " + found;
  if (!hint.empty()) result += "; " + hint;
  return result;
}

}  // namespace

Error::Error(ErrorKind kind, Place place, std::string expected, std::string found, std::string hint)
    : std::runtime_error(message(place, expected, found, hint)),
      kind_(kind),
      place_(std::move(place)),
      expected_(std::move(expected)),
      found_(std::move(found)),
      hint_(std::move(hint)) {}

}  // namespace diglot
