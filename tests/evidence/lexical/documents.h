// Documents for tests: one sentence a line.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "diglot/document.h"
#include "tests/support/documents.h"

namespace diglot::evidence {

using diglot::document;

/// Sentences of 1 to 6 words of a small vocabulary of made-up words, with a number or a comma here
/// and there.
inline Document random_document(std::mt19937_64& random, std::size_t size) {
  const std::vector<std::string> words = {"bako", "dilu", "femo",  "gantu", "hiro", "jelka",
                                          "kori", "12",   "3,5",   ",",     "mula", "nepo",
                                          "osti", "pira", "quesa", "."};
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < size; ++i) {
    std::string line;
    for (std::size_t k = 0; k <= random() % 6; ++k) line += words[random() % words.size()] + ' ';
    line.pop_back();
    lines.push_back(line);
  }
  return document(lines);
}

}  // namespace diglot::evidence
