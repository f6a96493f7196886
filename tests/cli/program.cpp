#include "tests/cli/program.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace diglot::testing {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// A file without a name. Unlike a pipe it cannot fill up, whatever order it is read in.
using Spool = std::unique_ptr<std::FILE, CloseFile>;

Spool make_spool(std::string_view bytes) {
  Spool file(std::tmpfile());
  if (!file) throw std::runtime_error("no temporary file");
  std::fwrite(bytes.data(), 1, bytes.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::string content(const Spool& spool) {
  std::rewind(spool.get());
  std::string bytes;
  std::array<char, 4096> buffer = {};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), spool.get())) {
    bytes.append(buffer.data(), count);
  }
  return bytes;
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {
    if (number < 0) throw std::runtime_error("cannot open");
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

 private:
  int number_;
};

std::unique_ptr<Descriptor> closed_pipe() {
  std::array<int, 2> ends = {};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  close(ends[0]);
  return std::make_unique<Descriptor>(ends[1]);
}

// The environment as "NAME=VALUE", without what changes the program's behaviour.
std::vector<std::string> environment_with(const std::map<std::string, std::string>& changes) {
  std::map<std::string, std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    variables[text.substr(0, text.find('='))] = text.substr(text.find('=') + 1);
  }
  for (const char* name :
       {"COLUMNS", "LANG", "LANGUAGE", "LC_ALL", "NO_COLOR", "SOURCE_DATE_EPOCH", "TERM", "TZ"}) {
    variables.erase(name);
  }
  for (const auto& [name, value] : changes) variables[name] = value;
  std::vector<std::string> entries;
  for (const auto& [name, value] : variables) entries.push_back(name + '=' + value);
  return entries;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (std::string& string : strings) result.push_back(string.data());
  result.push_back(nullptr);
  return result;
}

pid_t spawn(std::vector<std::string> arguments, std::vector<std::string> environment, int in,
            int out, int err) {
  arguments.insert(arguments.begin(), DIGLOT_PROGRAM);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  // Whoever runs the tests may ignore some: shells do so for what they run in the background.
  sigset_t signals;
  sigfillset(&signals);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  pid_t process = -1;
  const int error = posix_spawn(&process, DIGLOT_PROGRAM, &actions, &attributes,
                                pointers(arguments).data(), pointers(environment).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " DIGLOT_PROGRAM);
  return process;
}

Outcome wait_for(pid_t process) {
  int status = 0;
  if (waitpid(process, &status, 0) != process) throw std::runtime_error("lost the program");
  Outcome outcome;
  if (WIFEXITED(status)) outcome.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal_number = WTERMSIG(status);
  return outcome;
}

// What is written to a terminal until nobody holds it open any more.
std::string read_terminal(int number) {
  std::string bytes;
  std::array<char, 4096> buffer = {};
  for (ssize_t count = 0; (count = read(number, buffer.data(), buffer.size())) > 0;) {
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

// Both ends of a new terminal that leaves line ends alone; nothing where there are none to be had.
struct Terminal {
  std::unique_ptr<Descriptor> screen;
  std::unique_ptr<Descriptor> line;
};

std::optional<Terminal> open_terminal(unsigned short columns) {
  Terminal terminal;
  const int screen = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (screen < 0) return std::nullopt;
  terminal.screen = std::make_unique<Descriptor>(screen);
  if (grantpt(screen) != 0 || unlockpt(screen) != 0) return std::nullopt;
  terminal.line =
      std::make_unique<Descriptor>(open(ptsname(screen), O_RDWR | O_NOCTTY | O_CLOEXEC));
  const int line = terminal.line->number();
  termios settings = {};
  tcgetattr(line, &settings);
  settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
  tcsetattr(line, TCSANOW, &settings);
  const winsize size = {.ws_row = 24, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
  ioctl(line, TIOCSWINSZ, &size);
  return terminal;
}

}  // namespace

void PrintTo(const Outcome& outcome, std::ostream* stream) {
  *stream << "exit code " << outcome.exit_code << ", signal " << outcome.signal_number
          << "\nstandard output:\n"
          << outcome.out << "\nstandard error:\n"
          << outcome.err;
}

Program& Program::input(std::string_view bytes) {
  input_ = bytes;
  return *this;
}

Program& Program::environment(const std::string& name, const std::string& value) {
  environment_[name] = value;
  return *this;
}

Program& Program::output_to(const std::string& path) {
  output_path_ = path;
  return *this;
}

Program& Program::output_to_closed_pipe() {
  output_to_closed_pipe_ = true;
  return *this;
}

Outcome Program::run() {
  const Spool in = make_spool(input_);
  const Spool out = make_spool("");
  const Spool err = make_spool("");
  std::unique_ptr<Descriptor> instead_of_out;
  if (output_to_closed_pipe_) instead_of_out = closed_pipe();
  if (!output_path_.empty()) {
    instead_of_out = std::make_unique<Descriptor>(
        open(output_path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
  }
  const int out_number = instead_of_out ? instead_of_out->number() : fileno(out.get());
  const pid_t process = spawn(arguments_, environment_with(environment_), fileno(in.get()),
                              out_number, fileno(err.get()));
  Outcome outcome = wait_for(process);
  outcome.out = content(out);
  outcome.err = content(err);
  return outcome;
}

std::optional<Outcome> Program::run_on_terminal(unsigned short columns) {
  std::optional<Terminal> terminal = open_terminal(columns);
  if (!terminal) return std::nullopt;
  const Spool in = make_spool(input_);
  const Spool err = make_spool("");
  const pid_t process = spawn(arguments_, environment_with(environment_), fileno(in.get()),
                              terminal->line->number(), fileno(err.get()));
  terminal->line.reset();
  const std::string out = read_terminal(terminal->screen->number());
  Outcome outcome = wait_for(process);
  outcome.out = out;
  outcome.err = content(err);
  return outcome;
}

pid_t Program::start_waiting_for_input() {
  std::array<int, 2> ends = {};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const Descriptor in(ends[0]);
  // The writing end stays open, and unwritten, until this process ends.
  const Spool out = make_spool("");
  return spawn(arguments_, environment_with(environment_), in.number(), fileno(out.get()),
               fileno(out.get()));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace diglot::testing
