// `diglot batch`: the pairs of a list, each aligned as `diglot align` would.
#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include "cli/batch_options.h"
#include "cli/commands.h"
#include "cli/many_pairs.h"
#include "cli/output_folder.h"
#include "cli/pair_list.h"
#include "cli/pair_progress.h"
#include "cli/record_files.h"
#include "cli/writing_options.h"
#include "diglot/language.h"
#include "diglot/pair_record.h"
#include "diglot/read.h"
#include "diglot/translation_probability.h"

namespace diglot::cli {
namespace {

/// What all pairs share.
struct Batch {
  const BatchRequest& request;
  RecordFiles& files;
  OutputFolder* folder;  // Null where all pairs go to one file.
  PairProgress& progress;
  std::uint64_t pair_total;  // 0: not known.
};

// The lines of the format tsv with a column more, which tells the pair.
std::string tsv_of(const Bitext& bitext, const std::string& name, const WriteOptions& options) {
  std::ostringstream stream;
  write_bitext(bitext, Format::kTsv, stream, options);
  const std::string lines = std::move(stream).str();
  std::string named;
  named.reserve(lines.size() + bitext.alignment.size() * (name.size() + 1));
  for (const char c : lines) {
    if (c == '\n') named += '\t' + name;
    named += c;
  }
  return named;
}

class PairOfList : public PairTask {
 public:
  PairOfList(ListedPair pair, const Batch& batch) : pair_(std::move(pair)), batch_(batch) {}

  Bitext load() override {
    if (pair_.problem) throw *pair_.problem;
    check_output();
    const BatchRequest& request = batch_.request;
    Bitext bitext;
    bitext.source = document_of(pair_.source, pair_.source_language, request.source_encoding,
                                request.pairs.source_language, request.source_tag);
    bitext.target = document_of(pair_.target, pair_.target_language, request.target_encoding,
                                request.pairs.target_language, request.target_tag);
    return bitext;
  }

  void succeed(const Bitext& bitext) override {
    const BatchRequest& request = batch_.request;
    const WriteOptions options = {.source_tag = request.source_tag,
                                  .target_tag = request.target_tag,
                                  .creation_time = request.creation_time};
    RecordDetails details = {.id = id(), .probability = translation_probability(bitext.alignment)};
    switch (request.output) {
      case BatchOutput::kRecords:
        texts_[0] = result_record(bitext, details, RecordBeads::kYes);
        break;
      case BatchOutput::kTsv:
        texts_[0] = tsv_of(bitext, pair_.name, options);
        texts_[1] = result_record(bitext, details, RecordBeads::kNo);
        break;
      case BatchOutput::kFolder:
        batch_.folder->write(pair_, bitext, options);
        details.output = pair_.output;
        texts_[0] = result_record(bitext, details, RecordBeads::kNo);
        break;
    }
  }

  void fail(const PairFailure& failure) override {
    const std::size_t index = batch_.request.output == BatchOutput::kTsv ? 1 : 0;
    texts_[index] = error_record(id(), pair_.line_number, failure);
  }

  void finish(const BatchReport& report) override {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (!texts_[i].empty()) batch_.files.append(i, texts_[i]);
    }
    BatchReport total = batch_.files.start().report;
    total += report;
    batch_.files.mark({pair_.checksum, total});
    batch_.progress.update(total, {total.pair_count, batch_.pair_total});
  }

 private:
  PairId id() const { return {pair_.name, pair_.id.empty()}; }

  void check_output() const {
    if (batch_.folder == nullptr) return;
    const std::string path = batch_.folder->path_of(pair_);
    std::error_code ignored;
    std::string found;
    if (std::filesystem::is_directory(path, ignored)) found = "a folder of this name";
    if (is_same_file(path, pair_.source)) found = "the source";
    if (is_same_file(path, pair_.target)) found = "the target";
    if (is_same_file(path, batch_.request.list_path)) found = "the list of pairs";
    if (found.empty()) return;
    throw Error(ErrorKind::kOutput, {path}, "an output file that may be replaced", found);
  }

  Document document_of(const std::string& path, const std::string& pair_language,
                       const std::string& encoding, const std::string& usual_language,
                       const std::string& tag) const {
    const ManyPairsRequest& pairs = batch_.request.pairs;
    Text text = read_text(path, {.encoding = encoding, .max_byte_count = pairs.max_byte_count});
    std::string language = language_of(pair_language, usual_language);
    if (language.empty()) language = tag;
    if (language.empty()) language = language_from_name(path).value_or(std::string());
    return cli::document_of(std::move(text), language, pairs.layout, pairs.use_system_lists);
  }

  ListedPair pair_;
  const Batch& batch_;
  std::array<std::string, 2> texts_;  // What to append to each file.
};

std::vector<std::string> file_paths(const BatchRequest& request) {
  switch (request.output) {
    case BatchOutput::kFolder:
      return {request.output_path + '/' + kReportName};
    case BatchOutput::kTsv:
      return {request.output_path, request.output_path + ".report.jsonl"};
    case BatchOutput::kRecords:
      break;
  }
  return {request.output_path};
}

std::unique_ptr<RecordFiles> open_files(const BatchRequest& request) {
  const std::string& path = request.output_path;
  const bool is_plain = path == "-" || path.ends_with(".gz") || path.ends_with(".zst");
  if (request.output != BatchOutput::kFolder && is_plain) return plain_files(file_paths(request));
  return resumable_files(file_paths(request), request.resume, request.fingerprint);
}

std::uint64_t count_where_possible(const BatchRequest& request) {
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(request.list_path, ignored);
  return is_file && !request.pairs.quiet ? count_pairs(request.list_path) : 0;
}

/// The pairs that are still to be done.
class PairsToDo {
 public:
  /// Skips those that were done before. Throws Error (kUsage) where the list is not what it was.
  PairsToDo(const BatchRequest& request, OutputFolder* folder, const Checkpoint& start)
      : request_(request), folder_(folder), list_(request.list_path) {
    std::uint64_t checksum = start.list_checksum;
    for (std::size_t i = 0; i < start.report.pair_count; ++i) {
      const std::optional<ListedPair> pair = next();
      checksum = pair ? pair->checksum : 0;
    }
    if (checksum == start.list_checksum) return;
    throw Error(ErrorKind::kUsage, {request.list_path},
                "a list that begins with the " + std::to_string(start.report.pair_count) +
                    " pairs that are done",
                "another one", "start from the beginning without --resume");
  }

  std::optional<ListedPair> next() {
    std::optional<ListedPair> pair = list_.next();
    if (pair && folder_ != nullptr) folder_->name_output(*pair, request_.list_path);
    return pair;
  }

 private:
  const BatchRequest& request_;
  OutputFolder* folder_;
  PairList list_;
};

BatchReport align_list(const BatchRequest& request, RecordFiles& files, OutputFolder* folder) {
  const Checkpoint start = files.start();
  PairsToDo pairs(request, folder, start);
  const std::unique_ptr<AlignerPool> pool = make_pool(request.pairs.aligning);
  const std::uint64_t total = count_where_possible(request);
  PairProgress progress(!request.pairs.quiet, start.report, start.report.pair_count,
                        total > 0 ? std::optional(total) : std::nullopt);
  const Batch batch = {request, files, folder, progress, total};
  const auto next = [&]() -> std::unique_ptr<PairTask> {
    std::optional<ListedPair> pair = pairs.next();
    return pair ? std::make_unique<PairOfList>(std::move(*pair), batch) : nullptr;
  };
  BatchReport report = start.report;
  report += align_batch(next, *pool, request.pairs.batch);
  return report;
}

}  // namespace

int run_batch(const std::vector<std::string>& arguments) {
  const std::optional<BatchRequest> request = parse_batch_request(arguments);
  if (!request) return kSuccess;
  const auto begin = std::chrono::steady_clock::now();
  std::optional<OutputFolder> folder;
  if (request->output == BatchOutput::kFolder) {
    folder.emplace(request->output_path, request->format);
  }
  const std::unique_ptr<RecordFiles> files = open_files(*request);
  if (folder) folder->clean();
  BatchReport report = files->start().report;
  const BatchReport start = report;
  try {
    if (!files->start().is_complete) {
      report = align_list(*request, *files, folder ? &*folder : nullptr);
    }
  } catch (const ClosedOutput&) {
    files->commit();
    return kSuccess;
  }
  if (folder) folder->clean();
  files->commit();
  if (!request->pairs.quiet) {
    print_batch_summary(report, start, begin,
                        request->output_path == "-" ? "" : request->output_path);
  }
  return report.failure_count() > 0 ? kFindings : kSuccess;
}

}  // namespace diglot::cli
