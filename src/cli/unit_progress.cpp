#include "cli/unit_progress.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <system_error>

#include "cli/summary_text.h"

namespace diglot::cli {
namespace {

// Bytes are counted behind decompression, so that the size of a compressed file tells nothing.
std::uint64_t total_of(const std::string& path) {
  if (path.ends_with(".gz") || path.ends_with(".zst")) return 0;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? 0 : size;
}

std::string megabytes(double bytes) { return std::to_string(std::llround(bytes / 1e6)) + " MB"; }

}  // namespace

UnitProgress::UnitProgress(bool is_wanted, const std::string& path)
    : byte_total_(total_of(path)),
      begin_(std::chrono::steady_clock::now()),
      ticker_(is_wanted, [this](bool is_terminal) { return text(is_terminal); }) {}

std::string UnitProgress::text(bool with_bar) const {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  const double seconds = std::max(passed.count(), 1e-3);
  const auto bytes = static_cast<double>(byte_count_.load(std::memory_order_relaxed));
  const auto total = static_cast<double>(byte_total_);
  const bool has_total = 0.0 < bytes && bytes <= total;
  return (has_total ? share_text(bytes / total, with_bar) : "") +
         counted(unit_count_.load(std::memory_order_relaxed), "unit") + ", " + megabytes(bytes) +
         ", " + megabytes(bytes / seconds) + "/s" +
         (has_total ? ", " + duration_text(seconds * (total - bytes) / bytes) + " left" : "");
}

}  // namespace diglot::cli
