// `diglot train`: bitexts or documents in, a lexicon out.
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/align_summary.h"
#include "cli/commands.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "cli/train_options.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/output_file.h"

namespace diglot::cli {
namespace {

/// What was learned, from what.
struct Lesson {
  WordTable table;
  TrainReport report;
  std::string inputs;                   ///< "2 bitexts".
  std::vector<LexiconReport> bitexts;   ///< What was read of them.
  std::vector<LexiconReport> lexicons;  ///< That helped with aligning.
};

// Bitexts.

Lexicon read_bitext(const std::string& path, const TrainRequest& request) {
  Lexicon bitext = read_lexicon(path, request.source_language, request.target_language);
  if (bitext.kind != LexiconKind::kTrained) return bitext;
  throw Error(ErrorKind::kInput, {path}, "a bitext", "a trained lexicon",
              "\"diglot align --lexicon\" takes it");
}

Lesson learn_from_bitexts(const TrainRequest& request, ProgressLine& progress) {
  Trainer trainer(request.source_language, request.target_language, request.training);
  std::vector<LexiconReport> reports;
  for (const std::string& path : request.bitext_paths) {
    progress.show("reading " + path);
    const Lexicon bitext = read_bitext(path, request);
    for (const LexiconEntry& unit : bitext.entries) trainer.add(unit.source, unit.target);
    reports.push_back(lexicon_reports({&bitext, 1}).front());
  }
  progress.show("learning from " + counted(trainer.report().used_count, "unit"));
  return {trainer.train(),
          trainer.report(),
          counted(request.bitext_paths.size(), "bitext"),
          std::move(reports),
          {}};
}

// Pairs of files.

/// Makes sure that all files of a side are in one language, and a known one.
class SideLanguage {
 public:
  void add(const SideRequest& side, const LanguageChoice& choice) {
    if (choice.reason == LanguageReason::kUnknown) {
      throw Error(ErrorKind::kInput, {side.path}, "a text whose name or words tell its language",
                  "one that does not", "say it with -s and -t");
    }
    if (tag_.empty()) {
      tag_ = choice.tag;
      first_path_ = side.path;
    }
    if (primary_language(tag_) == primary_language(choice.tag)) return;
    throw Error(ErrorKind::kInput, {side.path}, "a text in " + tag_ + ", as " + first_path_,
                "one in " + choice.tag, "say the language with -s and -t where that is wrong");
  }

  const std::string& tag() const { return tag_; }

 private:
  std::string tag_;
  std::string first_path_;
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

void add_lines(const Text& source, const Text& target, Trainer& trainer) {
  const std::vector<std::string_view> source_lines = lines_of(source.utf8);
  const std::vector<std::string_view> target_lines = lines_of(target.utf8);
  if (source_lines.size() != target_lines.size()) {
    throw Error(
        ErrorKind::kInput, {target.name},
        "as many lines as " + source.name + " has (" + std::to_string(source_lines.size()) + ")",
        std::to_string(target_lines.size()), "without --moses, documents are aligned first");
  }
  for (std::size_t i = 0; i < source_lines.size(); ++i) {
    trainer.add(source_lines[i], target_lines[i]);
  }
}

Lesson learn_from_lines(const TrainRequest& request, ProgressLine& progress) {
  SideLanguage source_language;
  SideLanguage target_language;
  std::optional<Trainer> trainer;
  for (std::size_t i = 0; i < request.sources.size(); ++i) {
    progress.show("reading " + request.sources[i].path);
    SideReport source_report;
    SideReport target_report;
    const Text source = read_side_text(request.sources[i], source_report);
    const Text target = read_side_text(request.targets[i], target_report);
    source_language.add(request.sources[i], source_report.language);
    target_language.add(request.targets[i], target_report.language);
    if (!trainer) trainer.emplace(source_language.tag(), target_language.tag(), request.training);
    add_lines(source, target, *trainer);
  }
  progress.show("learning from " + counted(trainer->report().used_count, "unit"));
  return {trainer->train(),
          trainer->report(),
          counted(request.sources.size(), "pair") + " of files",
          {},
          {}};
}

Lesson learn_from_documents(const TrainRequest& request, ProgressLine& progress) {
  SideLanguage source_language;
  SideLanguage target_language;
  std::vector<Bitext> pairs;
  for (std::size_t i = 0; i < request.sources.size(); ++i) {
    progress.show("reading " + request.sources[i].path);
    SideReport source_report;
    SideReport target_report;
    Bitext& pair = pairs.emplace_back();
    pair.source = read_side(request.sources[i], request.segmentation, source_report);
    pair.target = read_side(request.targets[i], request.segmentation, target_report);
    source_language.add(request.sources[i], source_report.language);
    target_language.add(request.targets[i], target_report.language);
  }
  const std::vector<Lexicon> lexicons =
      read_lexicons(request.lexicon_paths, request.use_dictionaries, source_language.tag(),
                    target_language.tag());
  TrainReport report;
  WordTable table = train_on_documents(
      pairs, request.training, {}, lexicons, &report, [&](std::size_t done, std::size_t total) {
        progress.show("aligning " + std::to_string(done + 1) + " of " + std::to_string(total));
      });
  return {std::move(table),
          report,
          counted(pairs.size(), "pair") + " of documents",
          {},
          lexicon_reports(lexicons)};
}

Lesson learn(const TrainRequest& request) {
  ProgressLine progress(!request.quiet);
  switch (request.input) {
    case TrainingInput::kMoses:
      return learn_from_lines(request, progress);
    case TrainingInput::kDocuments:
      return learn_from_documents(request, progress);
    case TrainingInput::kBitexts:
      break;
  }
  return learn_from_bitexts(request, progress);
}

// Nothing that could be used, so the user should know before it is.
void check_lesson(const Lesson& lesson) {
  if (lesson.table.pair_count() > 0) return;
  throw Error(ErrorKind::kInput, {}, "text that teaches at least one word",
              lesson.inputs + " that teach none (" + counted(lesson.report.used_count, "unit") +
                  " with words on both sides)",
              "a word has to occur a few times, each time with its translation");
}

// Summary.

std::string skipped_text(const Lesson& lesson, const TrainOptions& options) {
  const TrainReport& report = lesson.report;
  std::string text;
  const auto add = [&](std::size_t count, const std::string& what) {
    if (count > 0) text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + what;
  };
  add(report.duplicate_count, "repeated");
  add(report.wordless_count, "without words on a side");
  add(report.long_count, "of more than " + std::to_string(options.longest_side) + " words");
  add(report.doubtful_count, "of little confidence");
  for (const LexiconReport& bitext : lesson.bitexts) {
    add(bitext.skipped_count, "of " + bitext.name +
                                  " not in both languages or in no known form, "
                                  "the first at " +
                                  bitext.first_skipped.to_string());
  }
  return text;
}

void print_summary(const TrainRequest& request, const Lesson& lesson) {
  const bool are_beads = request.input == TrainingInput::kDocuments;
  std::string learned =
      lesson.inputs + ": " + counted(lesson.report.used_count, are_beads ? "bead" : "unit");
  const std::string skipped = skipped_text(lesson, request.training);
  if (!skipped.empty()) learned += "; skipped: " + skipped;
  const WordTable& table = lesson.table;
  const auto side_text = [](const WordTable::Side& side, const std::string& language) {
    return counted(side.word_count(), "word") + " of " + language;
  };
  std::cerr << lexicon_line(lesson.lexicons) + summary_line("learned", "from " + learned) +
                   summary_line(
                       "wrote",
                       (request.output_path == "-" ? "standard output" : request.output_path) +
                           ": " + side_text(table.source(), table.origin().source_language) + ", " +
                           side_text(table.target(), table.origin().target_language) + ", " +
                           counted(table.pair_count(), "pair"));
}

}  // namespace

int run_train(const std::vector<std::string>& arguments) {
  const std::optional<TrainRequest> request = parse_train_request(arguments);
  if (!request) return kSuccess;
  // Opened first: that there is nowhere to write to should not be found out after the work.
  OutputFile output(request->output_path);
  const Lesson lesson = learn(*request);
  check_lesson(lesson);
  write_lexicon(lesson.table, output.stream());
  output.commit();
  if (request->quiet) return kSuccess;
  warn_of_skipped_lines(lesson.lexicons);
  print_summary(*request, lesson);
  return kSuccess;
}

}  // namespace diglot::cli
