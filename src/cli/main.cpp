// The only main of Diglot: finds the command, tells what went wrong, cleans up after signals.
#include <array>
#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "diglot/error.h"
#include "diglot/output_file.h"
#include "diglot/version.h"

namespace diglot::cli {
namespace {

struct Command {
  const char* name;
  const char* summary;
  int (*run)(const std::vector<std::string>& arguments);
};

constexpr std::array kCommands = {
    Command{"align", "align a document with its translation and write the bitext", run_align},
    Command{"batch", "align the pairs of a list", run_batch},
    Command{"check", "tell what is wrong in a translation", run_check},
    Command{"clean", "keep the aligned text that passes checks", run_clean},
    Command{"convert", "turn aligned text of one format into another", run_convert},
    Command{"evaluate", "score alignments against gold", run_evaluate},
    Command{"info", "show versions, formats and optional resources", run_info},
    Command{"stats", "tell what a file of aligned text is made of", run_stats},
    Command{"stream", "align pairs that come as lines of JSON", run_stream},
    Command{"train", "learn a lexicon from bitexts or documents", run_train},
};

std::string overview() {
  std::string text =
      "Diglot aligns a document and its translation sentence by sentence.\n\n"
      "Usage: diglot COMMAND [ARGUMENT]...\n\nCommands:\n";
  for (const Command& command : kCommands) {
    std::string name = command.name;
    name.resize(10, ' ');
    text += "  " + name + command.summary + '\n';
  }
  text +=
      "\nOptions:\n"
      "  -h, --help     show this overview; behind a command, its help\n"
      "  -V, --version  show the version\n"
      "\nExample:\n"
      "  diglot align novel.en.txt novel.fr.txt -o novel.tmx\n";
  return text;
}

int run_command(const std::string& name, const std::vector<std::string>& arguments) {
  std::vector<std::string> names;
  for (const Command& command : kCommands) {
    if (name == command.name) return command.run(arguments);
    names.emplace_back(command.name);
  }
  throw Error(ErrorKind::kUsage, {}, "a command (" + alternatives(names) + ")", in_quotes(name),
              "see \"diglot --help\"");
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h") {
    print(overview());
    return kSuccess;
  }
  if (arguments[0] == "--version" || arguments[0] == "-V") {
    print("diglot " + std::string(kVersion) + '\n');
    return kSuccess;
  }
  return run_command(arguments[0], {arguments.begin() + 1, arguments.end()});
}

// What the library calls "-" has a name here.
std::string message_of(const Error& error) {
  std::string message = error.what();
  if (error.place().name == "-") {
    const bool is_output = error.kind() == ErrorKind::kOutput;
    message.replace(0, 1, is_output ? "standard output" : "standard input");
  }
  return message;
}

int run_and_report(const std::vector<std::string>& arguments) {
  try {
    return run(arguments);
  } catch (const Error& error) {
    print_message(message_of(error));
  } catch (const std::bad_alloc&) {
    print_message("out of memory");
  } catch (const std::exception& error) {
    print_message(std::string("internal error: ") + error.what());
  }
  return kFailure;
}

extern "C" void remove_temporaries_and_die(int signal_number) {
  OutputFile::remove_temporaries();
  // The handler was reset when it was entered, so this ends the process as the signal would have.
  std::raise(signal_number);
}

void install_signal_handlers() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction previous = {};
    sigaction(number, nullptr, &previous);
    if (previous.sa_handler == SIG_IGN) continue;  // nohup
    struct sigaction action = {};
    action.sa_handler = remove_temporaries_and_die;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(number, &action, nullptr);
  }
  // Writing reports what these two would kill for.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace
}  // namespace diglot::cli

int main(int argc, char** argv) {
  diglot::cli::install_signal_handlers();
  return diglot::cli::run_and_report({argv + 1, argv + argc});
}
