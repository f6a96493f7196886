// Checks lines of source, tab, target, and writes findings as JSON lines; for
// scripts/check_rates.py.
//
//   check_lines PROFILE SOURCE_LANGUAGE TARGET_LANGUAGE [RULE=THRESHOLD...] < LINES
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "diglot/check.h"

namespace {

void write(const diglot::Finding& finding, std::ostream& out) {
  const nlohmann::json record = {{"unit", finding.unit},
                                 {"rule", finding.rule},
                                 {"severity", diglot::severity_name(finding.severity)},
                                 {"message", finding.message}};
  out << record.dump() << '\n';
}

void set_threshold(const std::string& setting, diglot::CheckProfile& profile) {
  const std::size_t equals = setting.find('=');
  profile[setting.substr(0, equals)].threshold = std::stod(setting.substr(equals + 1));
}

void check_lines(diglot::CheckOptions options, std::istream& in, std::ostream& out) {
  diglot::Checker checker(std::move(options));
  std::vector<diglot::Finding> findings;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t');
    diglot::Unit unit;
    unit.variants.resize(2);
    unit.variants[0].text = line.substr(0, tab);
    unit.variants[1].text = tab == std::string::npos ? "" : line.substr(tab + 1);
    findings.clear();
    checker.check(unit, findings);
    for (const diglot::Finding& finding : findings) write(finding, out);
  }
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 4) {
    std::cerr << "usage: check_lines PROFILE SOURCE_LANGUAGE TARGET_LANGUAGE [RULE=THRESHOLD...]"
                 " < LINES\n";
    return 2;
  }
  try {
    diglot::CheckOptions options;
    options.profile = diglot::check_profile(arguments[1]);
    options.source_language = arguments[2];
    options.target_language = arguments[3];
    for (int i = 4; i < argument_count; ++i) set_threshold(arguments[i], options.profile);
    check_lines(std::move(options), std::cin, std::cout);
  } catch (const std::exception& error) {
    std::cerr << "check_lines: " << error.what() << '\n';
    return 2;
  }
}
