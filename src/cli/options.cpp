#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include <boost/any.hpp>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <boost/program_options/variables_map.hpp>

#include "cli/terminal.h"
#include "diglot/language.h"
#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

namespace po = boost::program_options;

constexpr std::size_t kHelpWidth = 80;
constexpr std::size_t kDescriptionColumn = 30;

// No guessing: an abbreviation that works today would change its meaning with the next option.
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

std::string indented(const std::vector<std::string>& lines, std::size_t column) {
  std::string text;
  for (const std::string& line : lines) text += std::string(column, ' ') + line + '\n';
  return text;
}

// "  -o, --output FILE".
std::string option_heading(const po::option_description& option) {
  const std::string short_name =
      option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  const bool has_short_name = short_name.starts_with('-');
  std::string heading = has_short_name ? "  " + short_name + ", " : "      ";
  heading += "--" + option.long_name();
  const po::value_semantic& semantic = *option.semantic();
  // Of a value that may be missing, Boost makes "[=KIND(=exact)]".
  const std::string name = semantic.name();
  if (semantic.max_tokens() > 0) heading += name.starts_with('[') ? name : ' ' + name;
  if (semantic.max_tokens() > 1) heading += " ...";
  return heading;
}

std::string option_help(const po::option_description& option) {
  const std::string heading = option_heading(option);
  const std::string description = indented(
      wrap_to_width(option.description(), kHelpWidth - kDescriptionColumn), kDescriptionColumn);
  if (heading.size() + 2 > kDescriptionColumn) return heading + '\n' + description;
  return heading + description.substr(heading.size());
}

std::string group_help(const std::string& heading, const po::options_description& group) {
  std::string text = '\n' + heading + ":\n";
  for (const auto& option : group.options()) text += option_help(*option);
  return text;
}

// Where a value is optional, it stands behind "=" alone: what follows is an operand. Boost would
// take that for the value.
std::vector<std::string> with_values(std::vector<std::string> arguments,
                                     const po::options_description& options) {
  const auto end = std::ranges::find(arguments, "--");
  for (const auto& option : options.options()) {
    const po::value_semantic& semantic = *option->semantic();
    if (semantic.min_tokens() > 0 || semantic.max_tokens() == 0) continue;
    boost::any implicit;
    semantic.parse(implicit, {}, true);
    const std::string name = "--" + option->long_name();
    std::replace(arguments.begin(), end, name, name + '=' + boost::any_cast<std::string>(implicit));
  }
  return arguments;
}

}  // namespace

po::value_semantic* value(std::string& variable, const char* name) {
  return po::value(&variable)->value_name(name);
}

po::value_semantic* repeated(std::vector<std::string>& variable, const char* name) {
  return po::value(&variable)->value_name(name)->composing();
}

po::value_semantic* values(std::vector<std::string>& variable, const char* name) {
  return po::value(&variable)->value_name(name)->multitoken();
}

po::value_semantic* optional_value(std::string& variable, const char* name, const char* implicit) {
  return po::value(&variable)->value_name(name)->implicit_value(implicit);
}

po::value_semantic* flag(bool& variable) { return po::bool_switch(&variable); }

CommandLine::CommandLine(CommandHelp help) : help_(std::move(help)) {}

po::options_description_easy_init CommandLine::add_group(const std::string& heading) {
  groups_.push_back({heading, po::options_description()});
  return groups_.back().options.add_options();
}

std::optional<std::vector<std::string>> CommandLine::parse(
    const std::vector<std::string>& arguments) {
  bool help_wanted = false;
  po::options_description all;
  for (const Group& group : groups_) all.add(group.options);
  all.add_options()("help,h", flag(help_wanted), "");
  try {
    const auto parsed =
        po::command_line_parser(with_values(arguments, all)).options(all).style(kStyle).run();
    po::variables_map stored;
    po::store(parsed, stored);
    po::notify(stored);
    std::vector<std::string> operands;
    for (const po::option& option : parsed.options) {
      const bool is_operand = option.string_key.empty();
      if (is_operand) operands.insert(operands.end(), option.value.begin(), option.value.end());
      if (!is_operand && std::ranges::count(option.value, "") > 0) {
        throw usage_error("a value behind --" + option.string_key, "an empty one");
      }
    }
    if (!help_wanted) return operands;
  } catch (const po::error& error) {
    throw parse_error(error);
  }
  print(help());
  return std::nullopt;
}

Error CommandLine::parse_error(const po::error& error) const {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    return usage_error("an option of \"diglot " + help_.name + "\"",
                       in_quotes(unknown->get_option_name()));
  }
  const auto* named = dynamic_cast<const po::error_with_option_name*>(&error);
  const std::string option = named != nullptr ? named->get_option_name() : "an option";
  if (dynamic_cast<const po::multiple_occurrences*>(&error) != nullptr) {
    return usage_error(option + " at most once", "it more than once");
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
    if (syntax->kind() == po::invalid_syntax::extra_parameter) {
      return usage_error(option + " without a value", "a value");
    }
    return usage_error("a value behind " + option, "none");
  }
  return usage_error("valid options", error.what());
}

std::string CommandLine::help() const {
  std::string text = "Usage: diglot " + help_.name;
  if (!help_.operands.empty()) text += ' ' + help_.operands;
  text += " [OPTION]...\n\n";
  text += indented(wrap_to_width(help_.summary, kHelpWidth), 0);
  for (const Group& group : groups_) text += group_help(group.heading, group.options);
  po::options_description other;
  bool unused = false;
  other.add_options()("help,h", flag(unused), "show this help");
  text += group_help("Help", other);
  if (!help_.examples.empty()) text += "\nExamples:\n" + help_.examples;
  return text;
}

Error CommandLine::usage_error(std::string expected, std::string found) const {
  return Error(ErrorKind::kUsage, {}, std::move(expected), std::move(found),
               "see \"diglot " + help_.name + " --help\"");
}

std::size_t whole_number(std::string_view option, std::string_view text, std::size_t smallest,
                         std::size_t largest) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && smallest <= number && number <= largest) return number;
  throw Error(ErrorKind::kUsage, {},
              "a whole number from " + std::to_string(smallest) + " to " + std::to_string(largest) +
                  " for " + std::string(option),
              in_quotes(text));
}

double positive_number(std::string_view option, std::string_view text, double largest) {
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && number > 0.0 && number <= largest) return number;
  throw Error(ErrorKind::kUsage, {},
              "a number above 0, at most " + std::to_string(static_cast<long long>(largest)) +
                  ", for " + std::string(option),
              in_quotes(text));
}

std::string canonical_tag(std::string_view option, const std::string& tag) {
  if (tag.empty()) return tag;
  try {
    return canonical_language(tag);
  } catch (const Error& error) {
    throw Error(error.kind(), {}, error.expected() + " for " + std::string(option), error.found());
  }
}

std::string alternatives(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += names[i];
  }
  return text;
}

std::string in_quotes(std::string_view text) {
  if (text.empty()) return "nothing";
  return '"' + std::string(text) + '"';
}

}  // namespace diglot::cli
