#include "cli/batch_options.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "cli/fnv.h"
#include "cli/options.h"
#include "cli/writing_options.h"
#include "diglot/error.h"
#include "diglot/version.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;
constexpr std::size_t kLargestSize = std::size_t{1} << 20;  // In MiB.
constexpr std::size_t kLargestSentenceCount = 1'000'000'000;
constexpr double kLongestTimeout = 1'000'000.0;

constexpr std::size_t kLargestText = 1024;  // In MiB, unless typed.
constexpr std::size_t kLargestLine = 64;

/// The arguments of both commands, as typed.
struct ManyPairsTyped {
  explicit ManyPairsTyped(std::size_t max_size_in) : max_size(std::to_string(max_size_in)) {}

  std::string source_language;
  std::string target_language;
  LayoutSwitches layout;
  bool no_system_lists = false;
  AligningOptions aligning;
  std::string jobs;           // empty: all cores
  std::string max_sentences;  // empty: no limit
  std::string timeout;        // empty: no limit
  std::string max_size;
  bool quiet = false;
};

void add_pair_options(CommandLine& line, ManyPairsTyped& typed, const std::string& what_fails) {
  const std::string max_size = what_fails + " (default: " + typed.max_size + ")";
  auto add = line.add_group("Many pairs");
  add("jobs,j", value(typed.jobs, "N"),
      "pairs to work on at a time; results do not depend on it (default: as many as there are "
      "cores)");
  add("max-sentences", value(typed.max_sentences, "N"),
      "a pair with more sentences on a side fails (default: no limit)");
  add("timeout-per-pair", value(typed.timeout, "SECONDS"),
      "a pair that takes longer fails (default: no limit)");
  add("max-size", value(typed.max_size, "MIB"), max_size.c_str());
}

ManyPairsRequest pairs_of(const ManyPairsTyped& typed, const CommandLine& line) {
  ManyPairsRequest request;
  request.source_language = canonical_tag("--source-language", typed.source_language);
  request.target_language = canonical_tag("--target-language", typed.target_language);
  request.layout = layout_of(typed.layout, line);
  request.use_system_lists = !typed.no_system_lists;
  request.aligning = aligning_of(typed.aligning, line);
  if (!typed.jobs.empty()) {
    request.batch.job_count = whole_number("--jobs", typed.jobs, 1, kLargestJobCount);
  }
  if (!typed.max_sentences.empty()) {
    request.batch.max_sentence_count =
        whole_number("--max-sentences", typed.max_sentences, 1, kLargestSentenceCount);
  }
  if (!typed.timeout.empty()) {
    const double seconds = positive_number("--timeout-per-pair", typed.timeout, kLongestTimeout);
    request.batch.timeout = std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double>(seconds));
  }
  if (std::ranges::count(request.aligning.lexicon_paths, "-") > 0) {
    throw line.usage_error("a file behind --lexicon", "standard input");
  }
  request.max_byte_count = whole_number("--max-size", typed.max_size, 1, kLargestSize) * kMebibyte;
  request.quiet = typed.quiet;
  return request;
}

// batch

struct BatchTyped {
  ManyPairsTyped pairs{kLargestText};
  std::string source_encoding;
  std::string target_encoding;
  std::string source_tag;
  std::string target_tag;
  std::string output;
  std::string format;
  bool resume = false;
};

CommandLine batch_command_line(BatchTyped& typed) {
  CommandLine line(
      {.name = "batch",
       .operands = "LIST -o DIR|FILE",
       .summary =
           "Aligns the pairs of a list, each as \"diglot align\" would, on all cores, and writes "
           "them in the order of the list. LIST is tab-separated, \"-\" is standard input: path of "
           "the source, path of the target, and optionally id (else the number of the line), "
           "language of the source, language of the target, name of the output (else the id, with "
           "the extension of the format). Columns may be empty. A first line of the names source, "
           "target, id, source_language, target_language and output makes any order and choice of "
           "columns possible. A pair that fails becomes an error record, and the others go on.",
       .examples = "  diglot batch books.tsv -o aligned/ --format tmx\n"
                   "  diglot batch books.tsv -o books.jsonl --jobs 4 --timeout-per-pair 60\n"
                   "  diglot batch books.tsv -o books.jsonl --resume\n"});
  auto languages = line.add_group("Languages");
  add_language_options(languages, typed.pairs.source_language, typed.pairs.target_language,
                       "language of the source where the list does not tell, e.g. en or zh-Hant "
                       "(default: told by the file name, as in x.en.txt, else by the text)");
  languages("source-tag", value(typed.source_tag, "TAG"),
            "language tag to write for the source, e.g. en-US (default: its language)");
  languages("target-tag", value(typed.target_tag, "TAG"), "language tag to write for the target");
  auto reading = line.add_group("Reading");
  add_layout_options(reading, typed.pairs.layout);
  reading("source-encoding", value(typed.source_encoding, "NAME"),
          "encoding of the sources, e.g. windows-1252 (default: detected)");
  reading("target-encoding", value(typed.target_encoding, "NAME"), "encoding of the targets");
  add_system_list_option(reading, typed.pairs.no_system_lists);
  add_aligning_options(line, typed.pairs.aligning);
  add_pair_options(line, typed.pairs, "a larger text fails");
  const std::string format =
      alternatives(format_names()) +
      " (default: by the extension of the output; tmx for pairs without an output name)";
  auto writing = line.add_group("Writing");
  writing("output,o", value(typed.output, "DIR|FILE"),
          "a folder (it exists, or the name ends in /) for a file a pair, and report.jsonl; a "
          ".jsonl file for a record a pair, as \"diglot stream\" writes them; a .tsv file for "
          "source, target, confidence, shape and id of all beads, with a .report.jsonl beside it");
  writing("format", value(typed.format, "NAME"), format.c_str());
  writing("resume", flag(typed.resume),
          "go on where a batch with the same list and options was stopped or killed");
  writing("quiet,q", flag(typed.pairs.quiet), "no summary and no progress");
  return line;
}

std::optional<Format> batch_format_of(const BatchTyped& typed, const CommandLine& line) {
  if (typed.format.empty()) return std::nullopt;
  for (const FormatInfo& info : output_formats()) {
    if (info.name == typed.format) return info.format;
  }
  throw line.usage_error("a format (" + alternatives(format_names()) + ") for --format",
                         in_quotes(typed.format));
}

BatchOutput one_file_output(const BatchTyped& typed, std::optional<Format> format,
                            const CommandLine& line) {
  if (!format) format = format_from_path(typed.output);
  if (typed.output == "-" && !format) format = Format::kJsonl;
  if (format == Format::kJsonl) return BatchOutput::kRecords;
  if (format == Format::kTsv && typed.output != "-") return BatchOutput::kTsv;
  if (!typed.format.empty()) {
    throw line.usage_error(typed.output == "-"
                               ? "jsonl for --format where all pairs go to standard output"
                               : "jsonl or tsv for --format where all pairs go to one file",
                           in_quotes(typed.format));
  }
  throw line.usage_error(
      "a folder, whose name ends in / unless it is there, or a file that ends in .jsonl or .tsv",
      in_quotes(typed.output));
}

bool is_compressed(const std::string& path) {
  return path.ends_with(".gz") || path.ends_with(".zst");
}

std::uint64_t fingerprint_of(const BatchTyped& typed) {
  const ManyPairsTyped& pairs = typed.pairs;
  std::uint64_t all = fnv(kFnvStart, kVersion);
  const auto add = [&all](std::string_view field) { all = fnv(fnv(all, "\n"), field); };
  const auto add_switch = [&](bool is_on) { add(is_on ? "1" : "0"); };
  for (const std::string* field :
       {&pairs.source_language, &pairs.target_language, &pairs.aligning.max_bead,
        &pairs.aligning.evidence, &pairs.max_sentences, &pairs.timeout, &pairs.max_size,
        &typed.source_encoding, &typed.target_encoding, &typed.source_tag, &typed.target_tag,
        &typed.format, &typed.output}) {
    add(*field);
  }
  for (const bool field :
       {pairs.layout.presplit, pairs.layout.wrapped, pairs.layout.unwrapped, pairs.no_system_lists,
        pairs.aligning.no_learning, pairs.aligning.lexicons.no_dictionaries}) {
    add_switch(field);
  }
  for (const std::string& path : pairs.aligning.lexicons.lexicons) add(path);
  return all;
}

BatchRequest batch_request_of(const BatchTyped& typed, const std::vector<std::string>& operands,
                              const CommandLine& line) {
  if (operands.size() != 1) {
    throw line.usage_error("one list of pairs", std::to_string(operands.size()));
  }
  if (typed.output.empty()) throw line.usage_error("a folder or a file behind --output", "none");
  BatchRequest request;
  request.pairs = pairs_of(typed.pairs, line);
  request.list_path = operands[0];
  request.source_encoding = typed.source_encoding;
  request.target_encoding = typed.target_encoding;
  request.source_tag = canonical_tag("--source-tag", typed.source_tag);
  request.target_tag = canonical_tag("--target-tag", typed.target_tag);
  request.format = batch_format_of(typed, line);
  std::error_code ignored;
  const bool is_folder =
      typed.output.ends_with('/') || std::filesystem::is_directory(typed.output, ignored);
  request.output_path = typed.output;
  if (is_folder) {
    while (request.output_path.size() > 1 && request.output_path.ends_with('/')) {
      request.output_path.pop_back();
    }
  } else {
    request.output = one_file_output(typed, request.format, line);
    require_not_read(typed.output, {&request.list_path, 1}, line);
    require_not_read(typed.output, typed.pairs.aligning.lexicons.lexicons, line);
  }
  request.resume = typed.resume;
  if (request.resume && (typed.output == "-" || is_compressed(typed.output))) {
    throw line.usage_error("a folder or an uncompressed file as the output of --resume",
                           in_quotes(typed.output));
  }
  request.creation_time = creation_time();
  request.fingerprint = fingerprint_of(typed);
  return request;
}

// stream

struct StreamTyped {
  ManyPairsTyped pairs{kLargestLine};
  std::string input_format = "jsonl";
  std::string output = "-";
};

CommandLine stream_command_line(StreamTyped& typed) {
  CommandLine line(
      {.name = "stream",
       .operands = "[FILE]",
       .summary =
           "Aligns pairs that come as lines, and writes a line of JSON for each, in the same "
           "order. A line of input is a JSON object with the fields id, source and target, and "
           "optionally source_language and target_language; source and target are each a text, or "
           "a list of sentences. FILE may be compressed; without it, standard input is read. A "
           "line that fails becomes an error record, and the others go on.",
       .examples = "  diglot stream -s en -t fr < pairs.jsonl > aligned.jsonl\n"
                   "  diglot stream pairs.jsonl.gz -o aligned.jsonl.zst --jobs 4\n"
                   "  zcat matches.gz | diglot stream --input-format bitextor -s en -t mt\n"});
  auto languages = line.add_group("Languages");
  add_language_options(languages, typed.pairs.source_language, typed.pairs.target_language,
                       "language of the source where the line does not tell, e.g. en or zh-Hant "
                       "(default: told by the text)");
  auto reading = line.add_group("Reading");
  reading("input-format", value(typed.input_format, "NAME"),
          "jsonl, or bitextor: tab-separated, address, address, source and target, the latter two "
          "in base64 with a sentence a line; a header line with src_text and trg_text may tell "
          "other columns (default: jsonl)");
  add_layout_options(reading, typed.pairs.layout);
  add_system_list_option(reading, typed.pairs.no_system_lists);
  add_aligning_options(line, typed.pairs.aligning);
  add_pair_options(line, typed.pairs, "a longer line fails");
  auto writing = line.add_group("Writing");
  writing("output,o", value(typed.output, "FILE"),
          "where to write; .gz or .zst at the end compresses (default: standard output)");
  writing("quiet,q", flag(typed.pairs.quiet), "no summary and no progress");
  return line;
}

RecordFormat input_format_of(const StreamTyped& typed, const CommandLine& line) {
  if (typed.input_format == "jsonl") return RecordFormat::kJson;
  if (typed.input_format == "bitextor") return RecordFormat::kBitextor;
  throw line.usage_error("jsonl or bitextor for --input-format", in_quotes(typed.input_format));
}

StreamRequest stream_request_of(const StreamTyped& typed, const std::vector<std::string>& operands,
                                const CommandLine& line) {
  if (operands.size() > 1) {
    throw line.usage_error("one file at most", std::to_string(operands.size()));
  }
  StreamRequest request;
  request.pairs = pairs_of(typed.pairs, line);
  if (!operands.empty()) request.input_path = operands[0];
  request.input_format = input_format_of(typed, line);
  request.output_path = typed.output;
  require_not_read(typed.output, {&request.input_path, 1}, line);
  require_not_read(typed.output, typed.pairs.aligning.lexicons.lexicons, line);
  return request;
}

}  // namespace

std::optional<BatchRequest> parse_batch_request(const std::vector<std::string>& arguments) {
  BatchTyped typed;
  CommandLine line = batch_command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return std::nullopt;
  return batch_request_of(typed, *operands, line);
}

std::optional<StreamRequest> parse_stream_request(const std::vector<std::string>& arguments) {
  StreamTyped typed;
  CommandLine line = stream_command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return std::nullopt;
  return stream_request_of(typed, *operands, line);
}

}  // namespace diglot::cli
