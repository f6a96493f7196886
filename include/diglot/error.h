// How Diglot reports what went wrong: what was expected, what was found, where, and what to try.
//
//   try {
//     diglot::Text text = diglot::read_text("novel.fr.txt");
//   } catch (const diglot::Error& error) {
//     std::cerr << error.what() << '\n';
//   }
//
// The library throws at its borders and nowhere else; it never prints and never ends the process.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace diglot {

/// Who has to act on an error.
enum class ErrorKind {
  kUsage,   ///< The caller asked for something impossible: an unknown format, a bad option value.
  kInput,   ///< A file could not be read, or holds nothing that can be used.
  kFormat,  ///< A file was read, but breaks the rules of its format.
  kOutput,  ///< A result could not be written.
  kLimit,   ///< The input is larger than a limit that the caller can raise.
};

/// A position in an input. Line and column count from 1; 0 means "not known".
struct Place {
  std::string name;  ///< File name as the user gave it, "-" for standard input; may be empty.
  std::size_t line = 0;
  std::size_t column = 0;  ///< In bytes.

  /// "name", "name:line" or "name:line:column", as far as known.
  std::string to_string() const;
};

/// The one exception type of the library.
class Error : public std::runtime_error {
 public:
  /// `what()` becomes "PLACE: expected EXPECTED, found FOUND" and, where `hint` is not empty,
  /// "; HINT" behind it. All parts are phrases without a closing full stop.
  Error(ErrorKind kind, Place place, std::string expected, std::string found,
        std::string hint = {});

  ErrorKind kind() const { return kind_; }
  const Place& place() const { return place_; }
  const std::string& expected() const { return expected_; }
  const std::string& found() const { return found_; }
  const std::string& hint() const { return hint_; }

 private:
  ErrorKind kind_;
  Place place_;
  std::string expected_;
  std::string found_;
  std::string hint_;
};

}  // namespace diglot
