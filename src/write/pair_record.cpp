// What came of pairs, as lines of JSON.
#include "diglot/pair_record.h"

#include <cstddef>

#include "write/json_line.h"
#include "write/writer.h"

namespace diglot {
namespace {

using write::append_integer;
using write::append_key;
using write::append_number;
using write::append_string;

// What does not come from a text may hold anything.
void append_any_string(const std::string& bytes, std::string& line) {
  std::size_t replaced_count = 0;
  write::append_any_string(bytes, line, replaced_count);
}

void append_id(const std::optional<PairId>& id, std::string& line) {
  append_key("id", line);
  if (!id) {
    line += "null";
  } else if (id->is_number) {
    line += id->text;
  } else {
    append_any_string(id->text, line);
  }
}

void append_count(std::string_view name, std::size_t count, std::string& line) {
  append_key(name, line);
  append_integer(count, line);
}

void append_side(std::string_view numbers_name, std::string_view text_name,
                 const Document& document, Span span, std::string& line) {
  append_key(numbers_name, line);
  line += '[';
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (i > span.begin) line += ',';
    append_integer(document.number(i), line);
  }
  line += ']';
  append_key(text_name, line);
  append_string(document.running_text(span), line);
}

void append_beads(const Bitext& bitext, std::string& line) {
  append_key("beads", line);
  line += '[';
  for (const Bead& bead : bitext.alignment) {
    line += line.back() == '[' ? "{" : ",{";
    append_side("source", "source_text", bitext.source, bead.source, line);
    append_side("target", "target_text", bitext.target, bead.target, line);
    append_key("score", line);
    append_number(bead.score, line);
    append_key("confidence", line);
    append_number(bead.confidence, line);
    line += '}';
  }
  line += ']';
}

void append_counts(const Bitext& bitext, std::string& line) {
  std::size_t null_count = 0;
  for (const Bead& bead : bitext.alignment) null_count += bead.shape().is_null() ? 1 : 0;
  append_key("counts", line);
  line += '{';
  append_count("source_sentences", bitext.source.size(), line);
  append_count("target_sentences", bitext.target.size(), line);
  append_count("beads", bitext.alignment.size(), line);
  append_count("null_beads", null_count, line);
  line += '}';
}

}  // namespace

std::string result_record(const Bitext& bitext, const RecordDetails& details, RecordBeads beads) {
  std::string line;
  // Texts and some sixty characters a bead around them.
  line.reserve(bitext.source.text().size() + bitext.target.text().size() +
               128 * (bitext.alignment.size() + 4));
  line += '{';
  append_id(details.id, line);
  append_key("source_language", line);
  append_string(bitext.source.language(), line);
  append_key("target_language", line);
  append_string(bitext.target.language(), line);
  if (details.probability) {
    append_key("probability", line);
    append_number(*details.probability, line);
  }
  append_counts(bitext, line);
  if (!details.output.empty()) {
    append_key("output", line);
    append_any_string(details.output, line);
  }
  if (beads == RecordBeads::kYes) append_beads(bitext, line);
  line += "}\n";
  return line;
}

std::string error_record(const std::optional<PairId>& id, std::size_t line_number,
                         const PairFailure& failure) {
  std::string line = "{";
  append_id(id, line);
  append_count("line", line_number, line);
  append_key("error", line);
  line += '{';
  append_key("kind", line);
  append_string(failure_name(failure.kind), line);
  append_key("reason", line);
  append_any_string(failure.reason, line);
  line += "}}\n";
  return line;
}

}  // namespace diglot
