// Small bitexts, written down in a line or two.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diglot/bitext.h"
#include "diglot/write.h"

namespace diglot {

/// A document of the given sentences, one a line; its name is "novel.<language>.txt".
inline Document lines_document(const std::string& language,
                               const std::vector<std::string>& sentences) {
  std::string text;
  std::vector<Sentence> ranges;
  for (const std::string& sentence : sentences) {
    ranges.push_back({text.size(), text.size() + sentence.size(), 0, ranges.size()});
    text += sentence + '\n';
  }
  const std::size_t size = ranges.size();
  return Document("novel." + language + ".txt", language, std::move(text), std::move(ranges), size);
}

/// Beads of the given shapes, "1-1 0-2 2-1", each with this score and confidence.
inline std::vector<Bead> beads_of_shapes(std::string_view shapes, double score, double confidence) {
  std::vector<Bead> beads;
  Span source;
  Span target;
  std::istringstream stream{std::string(shapes)};
  std::size_t source_size = 0;
  std::size_t target_size = 0;
  for (char hyphen = 0; stream >> source_size >> hyphen >> target_size;) {
    source = {source.end, source.end + source_size};
    target = {target.end, target.end + target_size};
    beads.push_back({source, target, score, confidence});
  }
  return beads;
}

inline Bitext make_bitext(Document source, Document target, std::string_view shapes,
                          double score = 12.345678, double confidence = 0.98765) {
  Alignment alignment(beads_of_shapes(shapes, score, confidence), source.size(), target.size());
  return {std::move(source), std::move(target), std::move(alignment)};
}

/// What write_bitext writes, as a string; the report is left out.
inline std::string written(const Bitext& bitext, Format format, const WriteOptions& options = {}) {
  std::ostringstream stream;
  write_bitext(bitext, format, stream, options);
  return stream.str();
}

}  // namespace diglot
