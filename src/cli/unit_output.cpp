#include "cli/unit_output.h"

#include "cli/unit_input.h"
#include "cli/writing_options.h"

namespace diglot::cli {
namespace {

std::string extensions_of_all() {
  std::vector<std::string> extensions;
  for (const FormatInfo& info : formats()) extensions.emplace_back(info.extensions.front());
  return alternatives(extensions);
}

}  // namespace

boost::program_options::options_description_easy_init add_unit_output_options(
    CommandLine& line, UnitOutputOptions& typed) {
  const std::string to =
      unit_format_names() + " (default: by the extension of FILE, else tmx); --format is the same";
  auto add = line.add_group("Writing");
  add("output,o", value(typed.output, "FILE"),
      "where to write; .gz or .zst behind the extension compresses (default: standard output)");
  add("to", value(typed.to, "FORMAT"), to.c_str());
  add("format", value(typed.format, "FORMAT"), "as --to");
  add("source-tag", value(typed.source_tag, "TAG"),
      "language tag to write for the source, e.g. en-US (default: as it was read)");
  add("target-tag", value(typed.target_tag, "TAG"), "language tag to write for the target");
  return add;
}

Format format_of_output(const std::string& path, const std::optional<Format>& format,
                        const std::string& option, const CommandLine& line) {
  if (format) return *format;
  if (path == "-") return Format::kTmx;
  if (const auto told = format_from_path(path)) return *told;
  throw line.usage_error("an output file that ends in " + extensions_of_all() + ", or " + option +
                             " (" + unit_format_names() + ")",
                         in_quotes(path));
}

UnitOutputRequest unit_output_of(const UnitOutputOptions& typed, const CommandLine& line) {
  if (!typed.to.empty() && !typed.format.empty()) {
    throw line.usage_error("--to or --format, which are the same", "both");
  }
  const std::string& name = typed.to.empty() ? typed.format : typed.to;
  const std::string option = typed.format.empty() ? "--to" : "--format";
  UnitOutputRequest request;
  request.path = typed.output.empty() ? "-" : typed.output;
  std::optional<Format> format;
  if (!name.empty()) format = unit_format(option, name, line);
  request.format = format_of_output(request.path, format, option, line);
  if (request.path == "-" && format_info(request.format).file_count > 1) {
    throw line.usage_error("an output file for " + std::string(format_info(request.format).name) +
                               ", which is several files",
                           "standard output");
  }
  request.writing = {.source_tag = canonical_tag("--source-tag", typed.source_tag),
                     .target_tag = canonical_tag("--target-tag", typed.target_tag),
                     .creation_time = creation_time()};
  return request;
}

UnitOutput::UnitOutput(const UnitOutputRequest& request, const Unit& languages,
                       const std::vector<std::string>& inputs) {
  UnitsHeader header = {.source_language = languages.source().language,
                        .target_language = languages.target().language};
  const auto written = [](const std::string& tag, const std::string& language) {
    return tag.empty() ? language : tag;
  };
  const std::vector<std::string> paths = format_files(
      request.format, request.path, written(request.writing.source_tag, header.source_language),
      written(request.writing.target_tag, header.target_language));
  std::vector<std::ostream*> streams;
  for (const std::string& path : paths) {
    for (const std::string& input : inputs) {
      if (!is_same_file(path, input)) continue;
      throw Error(ErrorKind::kUsage, {}, "an output file that is none of those that are read",
                  in_quotes(path), "write to another one");
    }
    header.file_names.push_back(path.substr(path.find_last_of('/') + 1));
    files_.push_back(std::make_unique<OutputFile>(path));
    streams.push_back(&files_.back()->stream());
  }
  writer_ = std::make_unique<UnitWriter>(request.format, streams, header, request.writing);
}

bool UnitOutput::write(const Unit& unit) {
  writer_->write(unit);
  for (const auto& file : files_) {
    if (!file->stream()) return false;
  }
  return true;
}

WriteReport UnitOutput::commit() {
  WriteReport report = writer_->finish();
  writer_.reset();  // It may hold on to streams that are gone once committed.
  for (const auto& file : files_) file->commit();
  return report;
}

}  // namespace diglot::cli
