#include "cli/unit_input.h"

#include <array>
#include <cstddef>

#include "cli/aligning_options.h"
#include "diglot/language.h"

namespace diglot::cli {

std::string unit_format_names() {
  std::vector<std::string> names;
  for (const FormatInfo& info : formats()) names.emplace_back(info.name);
  return alternatives(names);
}

Format unit_format(const std::string& option, const std::string& name, const CommandLine& line) {
  for (const FormatInfo& info : formats()) {
    if (info.name == name) return info.format;
  }
  throw line.usage_error("a format (" + unit_format_names() + ") for " + option, in_quotes(name));
}

void add_unit_input_options(CommandLine& line, UnitInputOptions& typed) {
  const std::string from =
      unit_format_names() + " (default: told by the content, else by the name)";
  auto add = line.add_group("Reading");
  add("from", value(typed.from, "FORMAT"), from.c_str());
  add_language_options(add, typed.source_language, typed.target_language,
                       "language of the source: which one, where the file has several, or what it "
                       "is, where the file does not tell");
  add("source", value(typed.source, "FILE"),
      "the source document of links, a ladder or cesAlign, one sentence a line or XML with <s> "
      "(default: as the file names it)");
  add("target", value(typed.target, "FILE"),
      "the target document of these, or the second file of a Moses pair");
  add("encoding", value(typed.encoding, "NAME"),
      "encoding of files of lines, e.g. windows-1252 (default: UTF-8)");
}

UnitInputRequest unit_input_of(const UnitInputOptions& typed,
                               const std::vector<std::string>& operands, const CommandLine& line) {
  if (operands.empty() || operands.size() > 3) {
    throw line.usage_error("one file, two of a Moses pair, or links and their two documents",
                           std::to_string(operands.size()) + " files");
  }
  UnitInputRequest request;
  request.path = operands[0];
  ReadUnitsOptions& reading = request.reading;
  if (!typed.from.empty()) reading.format = unit_format("--from", typed.from, line);
  reading.source_language = canonical_tag("--source-language", typed.source_language);
  reading.target_language = canonical_tag("--target-language", typed.target_language);
  reading.source_path = typed.source;
  reading.target_path = typed.target;
  reading.encoding = typed.encoding;
  if (operands.size() == 1) return request;
  if (!typed.target.empty() || (operands.size() == 3 && !typed.source.empty())) {
    throw line.usage_error("--source and --target, or their files behind the first", "both");
  }
  reading.target_path = operands.back();
  if (operands.size() == 3) reading.source_path = operands[1];
  return request;
}

std::vector<std::string> input_paths(const UnitInputRequest& request) {
  std::vector<std::string> paths = {request.path};
  for (const std::string& path : {request.reading.source_path, request.reading.target_path}) {
    if (!path.empty()) paths.push_back(path);
  }
  return paths;
}

Unit with_languages(const Unit& unit, const ReadUnitsOptions& reading) {
  Unit languages = unit_without_text();
  const std::array<std::string, 2> given = {reading.source_language, reading.target_language};
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string& told = unit.variants[i].language;
    const bool is_unknown = told.empty() || told == kUnknownLanguage;
    const std::string& language = is_unknown ? given[i] : told;
    if (!language.empty()) languages.variants[i].language = language;
  }
  return languages;
}

Unit unit_without_text() {
  Unit unit;
  unit.variants.resize(2);
  for (Variant& variant : unit.variants) variant.language = kUnknownLanguage;
  return unit;
}

}  // namespace diglot::cli
