// What the benchmarks work on: the sample pairs of corpora/, repeated until they are long enough.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "diglot/diglot.h"

namespace diglot::bench {

/// The text of a file of corpora/, e.g. "en-fr/lighthouse.fr.txt".
inline Text sample_text(const std::string& file) {
  return read_text(std::string(DIGLOT_CORPORA) + "/" + file);
}

/// A text of at least `byte_count` bytes made of copies of a sample.
inline Text repeated_text(const std::string& file, std::size_t byte_count) {
  const Text once = sample_text(file);
  Text text = once;
  while (text.utf8.size() < byte_count) text.utf8 += "\n\n" + once.utf8;
  return text;
}

/// Lengths of sentences as texts have them, and of translations that stay near them.
struct LengthSample {
  std::vector<double> source, target;
};

inline LengthSample sample_lengths(std::size_t sentence_count) {
  std::mt19937_64 random(1);
  LengthSample lengths;
  for (std::size_t i = 0; i < sentence_count; ++i) {
    const auto length = static_cast<double>(10 + random() % 150);
    lengths.source.push_back(length);
    // One sentence in ten is split.
    const double translated = length + static_cast<double>(random() % 10);
    if (i % 10 == 0) {
      lengths.target.push_back(0.4 * translated);
      lengths.target.push_back(0.6 * translated);
    } else {
      lengths.target.push_back(translated);
    }
  }
  return lengths;
}

/// A document of sentences of these lengths, one a line, all in one paragraph.
inline Document document_of(const std::vector<double>& lengths) {
  std::string text;
  std::vector<Sentence> sentences;
  for (const double length : lengths) {
    const std::size_t begin = text.size();
    text.append(static_cast<std::size_t>(length), 'x');
    sentences.push_back({begin, text.size(), 0, sentences.size()});
    text += '\n';
  }
  const std::size_t count = sentences.size();
  return {"bench", "und", std::move(text), std::move(sentences), count};
}

}  // namespace diglot::bench
