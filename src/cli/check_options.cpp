#include "cli/check_options.h"

#include <array>
#include <string_view>

#include "cli/checking_options.h"
#include "cli/terminal.h"
#include "cli/writing_options.h"

namespace diglot::cli {
namespace {

/// The arguments as typed.
struct Typed {
  UnitInputOptions input;
  LayoutSwitches layout;
  bool no_system_lists = false;
  AligningOptions aligning;
  CheckingOptions checking = {.profile = std::string(check_profile_names().front())};
  std::string severity = std::string(severity_name(Severity::kInfo));
  std::string fail_on = std::string(severity_name(Severity::kError));
  std::string output;
  std::string format;
  std::string color = "auto";
  bool quiet = false;
};

constexpr const char* kNever = "never";

struct NamedFormat {
  std::string_view name;
  std::optional<FindingsFormat> format;
};

constexpr std::array kFindingFormats = {
    NamedFormat{"text", std::nullopt}, NamedFormat{"jsonl", FindingsFormat::kJsonl},
    NamedFormat{"sarif", FindingsFormat::kSarif}, NamedFormat{"tmx", FindingsFormat::kTmx}};

void add_text_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Texts that are aligned first");
  add_layout_options(add, typed.layout);
  add_system_list_option(add, typed.no_system_lists);
}

void add_output_options(CommandLine& line, Typed& typed) {
  const std::string severity =
      "show findings from this severity on: error, warning or info (default: " + typed.severity +
      ")";
  const std::string fail_on =
      "exit with 1 where there is a finding of this severity or a worse one: error, warning, info "
      "or never (default: " +
      typed.fail_on + ")";
  auto add = line.add_group("Findings");
  add("severity", value(typed.severity, "NAME"), severity.c_str());
  add("fail-on", value(typed.fail_on, "NAME"), fail_on.c_str());
  add("output,o", value(typed.output, "FILE"), "where to write (default: standard output)");
  add("format", value(typed.format, "NAME"),
      "text, jsonl, sarif or tmx, the units with findings (default: by the extension of FILE, else "
      "text)");
  add("color", value(typed.color, "WHEN"), "colour text: auto, always or never (default: auto)");
  add("quiet,q", flag(typed.quiet), "no summary and no progress");
}

CommandLine command_line(Typed& typed) {
  CommandLine line(
      {.name = "check",
       .operands = "FILE | SOURCE TARGET",
       .summary =
           "Tells what is wrong in a translation: what was left out or left untranslated, numbers, "
           "names, addresses, placeholders and tags that differ, and more (--rules). FILE is "
           "aligned text as for \"diglot convert\"; SOURCE and TARGET are two texts that are "
           "aligned first, as by \"diglot align\". Exit code 1: there are findings.",
       .examples = "  diglot check memory.tmx\n"
                   "  diglot check novel.en.txt novel.fr.txt --severity warning\n"
                   "  diglot check messages.po --glossary terms.tsv --format sarif -o out.sarif\n"
                   "  diglot check memory.tmx --rule name=off --rule length=error:4\n"
                   "  diglot check --rules --profile mt-training\n"});
  add_unit_input_options(line, typed.input);
  add_text_options(line, typed);
  add_aligning_options(line, typed.aligning);
  add_checking_options(line, typed.checking);
  add_output_options(line, typed);
  return line;
}

std::optional<FindingsFormat> format_of(const Typed& typed, const CommandLine& line) {
  if (typed.format.empty()) {
    for (const NamedFormat& each : kFindingFormats) {
      if (typed.output.ends_with('.' + std::string(each.name))) return each.format;
    }
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (const NamedFormat& each : kFindingFormats) {
    if (each.name == typed.format) return each.format;
    names.emplace_back(each.name);
  }
  throw line.usage_error(alternatives(names) + " for --format", in_quotes(typed.format));
}

SideRequest side_of(const std::string& path, const std::string& language,
                    const std::string& encoding) {
  return {.path = path, .language = language, .tag = {}, .encoding = encoding};
}

AlignedUnitsRequest texts_of(const Typed& typed, const std::vector<std::string>& operands,
                             const CheckRequest& request, const CommandLine& line) {
  if (operands[0] == "-" && operands[1] == "-") {
    throw line.usage_error("one text from standard input at most", "\"-\" for both");
  }
  if (!typed.input.source.empty() || !typed.input.target.empty()) {
    throw line.usage_error("--source and --target with one FILE of links", "two texts");
  }
  return {.source = side_of(operands[0], request.source_language, typed.input.encoding),
          .target = side_of(operands[1], request.target_language, typed.input.encoding),
          .layout = layout_of(typed.layout, line),
          .use_system_lists = !typed.no_system_lists,
          .aligning = aligning_of(typed.aligning, line)};
}

bool color_of(const Typed& typed) {
  const ColorChoice choice = color_choice_from_name(typed.color);
  const bool to_file = !typed.output.empty() && typed.output != "-";
  return to_file && choice == ColorChoice::kAuto ? false : color_wanted(choice);
}

CheckRequest request_of(const Typed& typed, const std::vector<std::string>& operands,
                        const CommandLine& line) {
  CheckRequest request;
  request.profile = profile_of(typed.checking, line);
  request.glossary_path = typed.checking.glossary;
  request.source_language = canonical_tag("--source-language", typed.input.source_language);
  request.target_language = canonical_tag("--target-language", typed.input.target_language);
  request.shown = severity_of("--severity", typed.severity, "", line);
  request.failing = severity_of("--fail-on", typed.fail_on, kNever, line);
  request.format = format_of(typed, line);
  request.output_path = typed.output.empty() ? "-" : typed.output;
  request.color = color_of(typed);
  request.creation_time = creation_time();
  request.quiet = typed.quiet;
  if (operands.size() == 2 && typed.input.from.empty()) {
    request.texts = texts_of(typed, operands, request, line);
  } else {
    request.input = unit_input_of(typed.input, operands, line);
  }
  std::vector<std::string> inputs = request.input ? input_paths(*request.input) : operands;
  inputs.push_back(request.glossary_path);
  require_not_read(request.output_path, inputs, line);
  require_not_read(request.output_path, typed.aligning.lexicons.lexicons, line);
  return request;
}

}  // namespace

std::optional<CheckRequest> parse_check_request(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return std::nullopt;
  if (typed.checking.list_rules) {
    print(rules_text(profile_of(typed.checking, line)));
    return std::nullopt;
  }
  return request_of(typed, *operands, line);
}

}  // namespace diglot::cli
