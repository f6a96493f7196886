#include "cli/checkpoint_file.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string_view>
#include <system_error>

#include "cli/safe_file.h"
#include "diglot/error.h"

namespace diglot::cli {
namespace {

// A line a value: a key, a blank, the value. The last one tells that the file is whole.
constexpr std::string_view kFirstLine = "diglot-batch 1";
constexpr std::string_view kLastLine = "end 0";

constexpr std::array kFailureKinds = {
    FailureKind::kUsage, FailureKind::kInput,   FailureKind::kFormat,  FailureKind::kOutput,
    FailureKind::kLimit, FailureKind::kTimeout, FailureKind::kInternal};

Error damaged(const std::string& path) {
  return {ErrorKind::kFormat,
          {path},
          "the checkpoint of a batch",
          "something else",
          "remove the file to start from the beginning"};
}

// The values of the file by their keys.
std::map<std::string, std::string> read_values(std::ifstream& file, const std::string& path) {
  std::string line;
  if (!std::getline(file, line) || line != kFirstLine) throw damaged(path);
  std::map<std::string, std::string> values;
  while (std::getline(file, line) && line != kLastLine) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos) throw damaged(path);
    values[line.substr(0, blank)] = line.substr(blank + 1);
  }
  if (line != kLastLine) throw damaged(path);
  return values;
}

}  // namespace

void save_checkpoint(const std::string& path, const SavedCheckpoint& saved) {
  const Checkpoint& checkpoint = saved.checkpoint;
  const BatchReport& report = checkpoint.report;
  std::string text(kFirstLine);
  const auto add = [&text](std::string_view key, std::string_view value) {
    text += '\n';
    text += key;
    text += ' ';
    text += value;
  };
  add("options", std::to_string(saved.fingerprint));
  add("list", std::to_string(checkpoint.list_checksum));
  add("complete", checkpoint.is_complete ? "1" : "0");
  add("pairs", std::to_string(report.pair_count));
  add("source_sentences", std::to_string(report.source_sentence_count));
  add("target_sentences", std::to_string(report.target_sentence_count));
  add("beads", std::to_string(report.bead_count));
  for (const auto& [kind, count] : report.failures) {
    add("failed_" + std::string(failure_name(kind)), std::to_string(count));
  }
  for (std::size_t i = 0; i < saved.file_sizes.size(); ++i) {
    add("size_" + std::to_string(i), std::to_string(saved.file_sizes[i]));
  }
  text += '\n';
  text += kLastLine;
  text += '\n';
  const std::string new_path = path + ".new";
  {
    SafeFile file(new_path);
    file.truncate(0);
    file.append(text);
    file.sync();
  }
  rename_safely(new_path, path);
}

std::optional<SavedCheckpoint> load_checkpoint(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return std::nullopt;
  std::ifstream file(path);
  if (!file) throw Error(ErrorKind::kInput, {path}, "a file that can be read", "one that cannot");
  std::map<std::string, std::string> values = read_values(file, path);
  const auto number = [&](const std::string& key) {
    std::istringstream stream(values[key]);
    stream.imbue(std::locale::classic());
    std::uint64_t value = 0;
    if (!(stream >> value)) throw damaged(path);
    return value;
  };
  SavedCheckpoint saved;
  saved.fingerprint = number("options");
  saved.checkpoint.list_checksum = number("list");
  saved.checkpoint.is_complete = number("complete") == 1;
  BatchReport& report = saved.checkpoint.report;
  report.pair_count = number("pairs");
  report.source_sentence_count = number("source_sentences");
  report.target_sentence_count = number("target_sentences");
  report.bead_count = number("beads");
  for (const FailureKind kind : kFailureKinds) {
    const std::string key = "failed_" + std::string(failure_name(kind));
    if (values.contains(key)) report.failures[kind] = number(key);
  }
  while (values.contains("size_" + std::to_string(saved.file_sizes.size()))) {
    saved.file_sizes.push_back(number("size_" + std::to_string(saved.file_sizes.size())));
  }
  return saved;
}

}  // namespace diglot::cli
