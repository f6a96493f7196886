// The commands of `diglot`. Each takes the arguments behind its name, writes its data to standard
// output and returns the exit code; what goes wrong is thrown and told by main.
#pragma once

#include <string>
#include <vector>

namespace diglot::cli {

/// Exit codes; they are part of the interface.
inline constexpr int kSuccess = 0;
inline constexpr int kFindings = 1;  ///< It ran, but found less than was asked for.
inline constexpr int kFailure = 2;   ///< Wrong usage, unusable input, or nowhere to write.

int run_align(const std::vector<std::string>& arguments);
int run_batch(const std::vector<std::string>& arguments);
int run_check(const std::vector<std::string>& arguments);
int run_clean(const std::vector<std::string>& arguments);
int run_convert(const std::vector<std::string>& arguments);
int run_evaluate(const std::vector<std::string>& arguments);
int run_info(const std::vector<std::string>& arguments);
int run_stats(const std::vector<std::string>& arguments);
int run_stream(const std::vector<std::string>& arguments);
int run_train(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
