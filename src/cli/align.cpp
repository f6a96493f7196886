// `diglot align`: two texts in, one bitext out.
#include <ostream>
#include <utility>

#include "cli/align_options.h"
#include "cli/align_summary.h"
#include "cli/commands.h"
#include "cli/explain_text.h"
#include "cli/sides.h"
#include "cli/table.h"
#include "diglot/aligner.h"
#include "diglot/lexicon.h"
#include "diglot/output_file.h"

namespace diglot::cli {
namespace {

WriteReport write(const Bitext& bitext, const AlignRequest& request, std::ostream& stream) {
  if (!request.format) {
    return write_table(bitext, {.width = terminal_width(), .color = request.color}, stream);
  }
  return write_bitext(bitext, *request.format, stream,
                      {.source_tag = request.source.tag,
                       .target_tag = request.target.tag,
                       .creation_time = request.creation_time});
}

WriteReport explain(const Aligner& aligner, const AlignRequest& request, Bitext& bitext,
                    std::ostream& stream) {
  ExplainedAlignment explained = aligner.align_explained(bitext.source, bitext.target);
  bitext.alignment = std::move(explained.alignment);
  return write_explanations(bitext, explained.explanations,
                            {.width = terminal_width(),
                             .color = request.color,
                             .beads = *request.explain,
                             .has_words = request.aligning.aligner.use_words},
                            stream);
}

}  // namespace

int run_align(const std::vector<std::string>& arguments) {
  const std::optional<AlignRequest> request = parse_align_request(arguments);
  if (!request) return kSuccess;
  // Opened first: that there is nowhere to write to should not be found out after the work.
  OutputFile output(request->output_path);
  AlignReport report;
  Bitext bitext;
  const SegmentOptions options = {.layout = request->layout,
                                  .use_system_lists = request->use_system_lists};
  bitext.source = read_side(request->source, options, report.source);
  bitext.target = read_side(request->target, options, report.target);
  std::vector<Lexicon> lexicons =
      read_lexicons(request->aligning.lexicon_paths, request->aligning.use_dictionaries,
                    bitext.source.language(), bitext.target.language());
  report.lexicons = lexicon_reports(lexicons);
  const Aligner aligner(request->aligning.aligner, std::move(lexicons));
  if (request->explain) {
    report.writing = explain(aligner, *request, bitext, output.stream());
  } else {
    bitext.alignment = aligner.align(bitext.source, bitext.target);
    report.writing = write(bitext, *request, output.stream());
  }
  output.commit();
  if (!request->quiet) print_summary(*request, bitext, report);
  return kSuccess;
}

}  // namespace diglot::cli
