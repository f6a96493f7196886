// `diglot info`: what this build is and what it found on this machine.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "diglot/lexicon.h"
#include "diglot/segment.h"
#include "diglot/version.h"
#include "diglot/write.h"

namespace diglot::cli {
namespace {

using Row = std::vector<std::string>;

// Rows with their columns lined up; all columns are ASCII.
std::string lined_up(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      text += "  " + row[i] + std::string(widths[i] - row[i].size(), ' ');
    }
    text += "  " + row.back() + '\n';
  }
  return text;
}

std::string libraries() {
  std::vector<Row> rows;
  for (const Component& component : kComponents) {
    rows.push_back({std::string(component.name), std::string(component.version),
                    std::string(component.purpose)});
  }
  return "Libraries:\n" + lined_up(rows);
}

std::string formats() {
  std::vector<Row> rows;
  for (const FormatInfo& info : diglot::formats()) {
    std::string extensions;
    for (const std::string_view extension : info.extensions) {
      if (!extensions.empty()) extensions += ' ';
      extensions += extension;
    }
    rows.push_back({std::string(info.name), extensions, std::string(info.description)});
  }
  return "Formats:\n" + lined_up(rows);
}

std::string dictionaries() {
  const std::vector<InstalledDictionary> installed = installed_dictionaries();
  if (installed.empty()) {
    return "  dictionaries        none found; scripts/get_dictionaries.sh installs those of a "
           "pair\n";
  }
  std::string text = "  dictionaries        " + std::to_string(installed.size()) + " found\n";
  for (const InstalledDictionary& dictionary : installed) {
    text += "    " + dictionary.source_language + '-' + dictionary.target_language + "  " +
            printable(dictionary.index_path) + '\n';
  }
  return text;
}

std::string abbreviation_lists() {
  const std::vector<std::string> lists = system_abbreviation_lists();
  if (lists.empty()) {
    return "  abbreviation lists  none found; Debian's package liblingua-sentence-perl has them\n";
  }
  std::string text = "  abbreviation lists  " + std::to_string(lists.size()) + " found\n";
  for (const std::string& path : lists) text += "    " + printable(path) + '\n';
  return text;
}

}  // namespace

int run_info(const std::vector<std::string>& arguments) {
  CommandLine line({.name = "info",
                    .operands = "",
                    .summary = "Shows the version, the libraries that this build uses, the formats "
                               "that it reads and writes and the optional resources that it found.",
                    .examples = "  diglot info\n"});
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  if (!operands->empty()) throw line.usage_error("no arguments", in_quotes(operands->front()));
  print("diglot " + std::string(kVersion) + "\n\n" + libraries() + '\n' + formats() + '\n' +
        "Optional resources:\n" + abbreviation_lists() + dictionaries());
  return kSuccess;
}

}  // namespace diglot::cli
