// Runs the real `diglot` as a user's shell would, and tells what came of it.
//
//   Outcome outcome = Program({"align", "a.txt", "-"}).input("...").run();
#pragma once

#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace diglot::testing {

struct Outcome {
  int exit_code = -1;     ///< -1 where a signal ended the program.
  int signal_number = 0;  ///< That signal.
  std::string out;
  std::string err;
};

void PrintTo(const Outcome& outcome, std::ostream* stream);

/// A run of `diglot` to be. Its environment is this process's without the variables that change
/// what `diglot` does; nothing that it prints or reads is a terminal.
class Program {
 public:
  explicit Program(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

  Program& input(std::string_view bytes);
  Program& environment(const std::string& name, const std::string& value);
  /// Standard output goes to this file or device instead of `Outcome::out`.
  Program& output_to(const std::string& path);
  /// Standard output is a pipe whose reader is gone.
  Program& output_to_closed_pipe();

  Outcome run();

  /// The same with standard output on a terminal of this many columns; line ends are as written.
  /// Nothing where this machine offers no terminals.
  std::optional<Outcome> run_on_terminal(unsigned short columns);

  /// Starts it with a standard input that never ends, and returns its process id.
  pid_t start_waiting_for_input();

 private:
  std::vector<std::string> arguments_;
  std::string input_;
  std::map<std::string, std::string> environment_;
  std::string output_path_;
  bool output_to_closed_pipe_ = false;
};

bool contains(const std::string& text, std::string_view part);

/// The lines of a text, without line ends.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace diglot::testing
