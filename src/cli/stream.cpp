// `diglot stream`: lines with pairs in, lines with their alignments out.
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "cli/batch_options.h"
#include "cli/commands.h"
#include "cli/many_pairs.h"
#include "cli/pair_progress.h"
#include "cli/record_files.h"
#include "diglot/line_reader.h"
#include "diglot/output_file.h"
#include "diglot/pair_record.h"
#include "diglot/translation_probability.h"

namespace diglot::cli {
namespace {

/// What all pairs share.
struct Stream {
  const StreamRequest& request;
  RecordParser parser;
  OutputFile& output;
  PairProgress& progress;
  std::uint64_t byte_total;  // 0: not known.
};

class StreamedPair : public PairTask {
 public:
  /// `byte_count`: how much of the input there was up to here.
  StreamedPair(LineReader::Line line, std::uint64_t byte_count, const Stream& stream)
      : line_(std::move(line)), byte_count_(byte_count), stream_(stream) {}

  Bitext load() override {
    const Place place = {
        stream_.request.input_path == "-" ? "standard input" : stream_.request.input_path,
        line_.number};
    if (line_.is_too_long) {
      throw Error(
          ErrorKind::kLimit, place,
          "a line of at most " + std::to_string(stream_.request.pairs.max_byte_count) + " bytes",
          "a longer one", "raise --max-size or split the document");
    }
    PairRecord record = stream_.parser.parse(line_.bytes, place, &id_);
    line_.bytes = std::string();  // Large lines should not be held three times over.
    Bitext bitext;
    bitext.source = document_of(std::move(record.source), place, "source",
                                stream_.request.pairs.source_language);
    bitext.target = document_of(std::move(record.target), place, "target",
                                stream_.request.pairs.target_language);
    return bitext;
  }

  void succeed(const Bitext& bitext) override {
    const double probability = translation_probability(bitext.alignment);
    result_ = result_record(bitext, {.id = *id_, .probability = probability}, RecordBeads::kYes);
  }

  void fail(const PairFailure& failure) override {
    result_ = error_record(id_, line_.number, failure);
  }

  void finish(const BatchReport& report) override {
    // At once, so that who waits for the answer to a line gets it.
    if (!(stream_.output.stream() << result_ << std::flush)) throw ClosedOutput();
    stream_.progress.update(report, {byte_count_, stream_.byte_total});
  }

 private:
  Document document_of(RecordSide side, const Place& place, const char* name,
                       const std::string& usual_language) const {
    const ManyPairsRequest& pairs = stream_.request.pairs;
    const std::string language = language_of(side.language, usual_language);
    Document document = cli::document_of({std::move(side.name), std::move(side.text), {}}, language,
                                         side.is_presplit ? Layout::kPresplit : pairs.layout,
                                         pairs.use_system_lists);
    if (document.size() > 0) return document;
    throw Error(ErrorKind::kInput, place, "a " + std::string(name) + " with sentences", "none");
  }

  LineReader::Line line_;
  std::uint64_t byte_count_;
  const Stream& stream_;
  std::optional<PairId> id_;
  std::string result_;
};

// Of a plain file, so that there is a bar; 0 where what is read has no size or is compressed.
std::uint64_t size_of_input(const std::string& path) {
  struct stat status = {};
  const int failed = path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status);
  const bool is_compressed = path.ends_with(".gz") || path.ends_with(".zst");
  if (failed != 0 || !S_ISREG(status.st_mode) || is_compressed) return 0;
  return static_cast<std::uint64_t>(status.st_size);
}

bool is_blank(const LineReader::Line& line) {
  return !line.is_too_long && line.bytes.find_first_not_of(" \t") == std::string::npos;
}

BatchReport align_lines(LineReader& lines, Stream& stream, AlignerPool& pool) {
  bool is_first = true;
  const auto next = [&]() -> std::unique_ptr<PairTask> {
    while (std::optional<LineReader::Line> line = lines.next()) {
      if (std::exchange(is_first, false)) {
        if (line->bytes.starts_with("\uFEFF")) line->bytes.erase(0, 3);
        if (stream.parser.take_header(line->bytes)) continue;
      }
      if (is_blank(*line)) continue;
      return std::make_unique<StreamedPair>(std::move(*line), lines.byte_count(), stream);
    }
    return nullptr;
  };
  return align_batch(next, pool, stream.request.pairs.batch);
}

}  // namespace

int run_stream(const std::vector<std::string>& arguments) {
  const std::optional<StreamRequest> request = parse_stream_request(arguments);
  if (!request) return kSuccess;
  const auto begin = std::chrono::steady_clock::now();
  OutputFile output(request->output_path);
  const std::unique_ptr<AlignerPool> pool = make_pool(request->pairs.aligning);
  LineReader lines(request->input_path, request->pairs.max_byte_count);
  BatchReport report;
  {
    PairProgress progress(!request->pairs.quiet, {}, 0, std::nullopt);
    Stream stream = {*request, RecordParser(request->input_format), output, progress,
                     size_of_input(request->input_path)};
    try {
      report = align_lines(lines, stream, *pool);
    } catch (const ClosedOutput&) {
      output.commit();
      return kSuccess;
    }
  }
  output.commit();
  if (!request->pairs.quiet) print_batch_summary(report, {}, begin, {});
  return report.failure_count() > 0 ? kFindings : kSuccess;
}

}  // namespace diglot::cli
