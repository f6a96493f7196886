#include "cli/output_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/fnv.h"
#include "cli/options.h"
#include "diglot/error.h"
#include "diglot/output_file.h"

namespace diglot::cli {
namespace {

namespace fs = std::filesystem;

// Where files are until they are whole.
constexpr const char* kWorkName = ".diglot-batch";

constexpr std::size_t kLongestName = 255;  // As most file systems.
constexpr std::size_t kLongestPath = 3000;
constexpr std::size_t kLongestExtension = 32;

Error folder_error(const std::string& path, const std::error_code& code) {
  return {
      ErrorKind::kOutput, {path}, "a folder that can be written to", "an error: " + code.message()};
}

std::string_view extension_of(Format format) {
  for (const FormatInfo& info : output_formats()) {
    if (info.format == format) return info.extensions.front();
  }
  return {};
}

// An id may be an address.
std::string name_of_id(const std::string& id) {
  std::string name = id;
  std::ranges::replace(name, '/', '_');
  if (name.starts_with('.')) name.front() = '_';
  return name;
}

bool is_part_of_folder(const fs::path& name) {
  if (name.native().size() > kLongestPath || name.native().find('\0') != std::string::npos) {
    return false;
  }
  // A file of the work folder has the extension, too.
  if (name.extension().native().size() > kLongestExtension) return false;
  if (name.is_absolute() || !name.has_filename() || *name.begin() == kWorkName) return false;
  return std::ranges::all_of(name, [](const fs::path& part) {
    return part != ".." && part != "." && part.native().size() <= kLongestName;
  });
}

}  // namespace

OutputFolder::OutputFolder(std::string path, std::optional<Format> format)
    : path_(std::move(path)), format_(format) {
  std::error_code code;
  fs::create_directories(path_, code);
  if (code) throw folder_error(path_, code);
  for (const char* suffix : {"", ".partial", ".resume", ".resume.new"}) {
    used_names_.insert(fnv(kFnvStart, std::string(kReportName) + suffix));
  }
}

// Whether the name is free, as a file, and none of the folders it is in is the name of a file.
bool OutputFolder::take_name(const fs::path& name) {
  const auto checksum = [](const fs::path& path) { return fnv(kFnvStart, path.native()); };
  if (folder_names_.contains(checksum(name))) return false;
  for (fs::path folder = name.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (used_names_.contains(checksum(folder))) return false;
  }
  if (!used_names_.insert(checksum(name)).second) return false;
  for (fs::path folder = name.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    folder_names_.insert(checksum(folder));
  }
  return true;
}

void OutputFolder::name_output(ListedPair& pair, const std::string& list_path) {
  if (pair.problem) return;
  const Place place = {list_path == "-" ? "standard input" : list_path, pair.line_number};
  if (pair.output.empty()) {
    pair.output = name_of_id(pair.name) + std::string(extension_of(format_.value_or(Format::kTmx)));
  }
  if (!is_part_of_folder(pair.output)) {
    pair.problem = Error(ErrorKind::kOutput, place, "the name of a file in the output folder",
                         in_quotes(pair.output));
  } else if (!format_ && !format_from_path(pair.output)) {
    pair.problem = Error(ErrorKind::kUsage, place,
                         "an output name whose extension tells the format, or --format",
                         in_quotes(pair.output));
  } else if (!take_name(fs::path(pair.output).lexically_normal())) {
    pair.problem = Error(ErrorKind::kOutput, place, "an output name that no other pair has",
                         in_quotes(pair.output));
  }
}

std::string OutputFolder::work_path() const { return path_ + '/' + kWorkName; }

void OutputFolder::clean() {
  std::error_code code;
  fs::remove_all(work_path(), code);
  if (code) throw folder_error(work_path(), code);
}

void OutputFolder::write(const ListedPair& pair, const Bitext& bitext,
                         const WriteOptions& options) const {
  const std::string path = path_of(pair);
  const fs::path extension = fs::path(path).extension();  // It tells whether to compress.
  const std::string work_file =
      work_path() + '/' + std::to_string(pair.line_number) + extension.native();
  std::error_code code;
  fs::create_directories(work_path(), code);
  if (!code) fs::create_directories(fs::path(path).parent_path(), code);
  if (code) throw folder_error(path, code);
  OutputFile file(work_file);
  const Format format = format_ ? *format_ : *format_from_path(pair.output);
  write_bitext(bitext, format, file.stream(), options);
  file.commit();
  fs::rename(work_file, path, code);
  if (code) throw folder_error(path, code);
}

}  // namespace diglot::cli
