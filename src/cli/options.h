// The options of a command: how they are declared, parsed and shown in its help.
//
//   std::string output = "-";
//   CommandLine line({.name = "align", .operands = "SOURCE TARGET", .summary = "Aligns ..."});
//   line.add_group("Output")("output,o", value(output, "FILE"), "where to write");
//   const auto operands = line.parse(arguments);
//   if (!operands) return kSuccess;
//
// Options are taken as typed (strings and switches); the command then turns them into what is
// meant, with the helpers at the end of this file, so that all complaints read alike.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>

#include "diglot/error.h"

namespace diglot::cli {

/// What the help of a command says besides its options.
struct CommandHelp {
  std::string name;      ///< As typed: "align".
  std::string operands;  ///< What the usage line shows behind the name: "SOURCE TARGET".
  std::string summary;   ///< One paragraph: what the command does.
  std::string examples;  ///< Whole lines, each a command that can be pasted.
};

/// An option with one value (may be given once), stored in `variable`, whose present value stays
/// where the option is not given. `name` stands for the value in the help: "FILE".
boost::program_options::value_semantic* value(std::string& variable, const char* name);

/// An option with one or more values: `--gold A B C`; may be repeated.
boost::program_options::value_semantic* values(std::vector<std::string>& variable,
                                               const char* name);

/// An option with one value that may be given several times: `--lexicon A --lexicon B`.
boost::program_options::value_semantic* repeated(std::vector<std::string>& variable,
                                                 const char* name);

/// An option with a value or without, which then is `implicit`: `--dedupe`, `--dedupe=loose`.
boost::program_options::value_semantic* optional_value(std::string& variable, const char* name,
                                                       const char* implicit);

/// An option without value, false unless given.
boost::program_options::value_semantic* flag(bool& variable);

/// The options of one command. `--help` is always among them.
class CommandLine {
 public:
  explicit CommandLine(CommandHelp help);

  /// Starts a group of options, under a heading of its own in the help. Options are added as with
  /// Boost: `("output,o", value(output, "FILE"), "what it does")`.
  boost::program_options::options_description_easy_init add_group(const std::string& heading);

  /// Fills the variables bound to options and returns the arguments that are no options, in order;
  /// nothing where help was wanted, which is then printed. Everything behind "--" is no option.
  /// Names of options must be given in full. Throws Error (kUsage) for unknown or repeated options
  /// and for missing or needless values.
  std::optional<std::vector<std::string>> parse(const std::vector<std::string>& arguments);

  /// An error in how this command was called, with a hint to its help.
  Error usage_error(std::string expected, std::string found) const;

 private:
  struct Group {
    std::string heading;
    boost::program_options::options_description options;
  };

  Error parse_error(const boost::program_options::error& error) const;
  std::string help() const;

  CommandHelp help_;
  std::deque<Group> groups_;  // what add_group hands out points into it
};

/// The number in `text`, which was typed for `option` ("--max-bead"). Throws Error (kUsage) where
/// it is no whole number from `smallest` to `largest`.
std::size_t whole_number(std::string_view option, std::string_view text, std::size_t smallest,
                         std::size_t largest);

/// The number in `text`, decimals allowed, which was typed for `option`. Throws Error (kUsage)
/// where it is none above 0 and up to `largest`.
double positive_number(std::string_view option, std::string_view text, double largest);

/// The language tag `tag`, which was typed for `option`, in canonical form; empty where nothing
/// was. Throws Error (kUsage) where it is malformed.
std::string canonical_tag(std::string_view option, const std::string& tag);

/// "a, b or c".
std::string alternatives(const std::vector<std::string>& names);

/// `text` in double quotes, as messages show what was typed; "nothing" for an empty text.
std::string in_quotes(std::string_view text);

}  // namespace diglot::cli
