// Documents for tests.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "diglot/document.h"

namespace diglot {

/// A document of one line a sentence; an empty line ends a paragraph.
inline Document document(const std::vector<std::string>& lines,
                         const std::string& language = "und") {
  std::string text;
  std::vector<Sentence> sentences;
  std::size_t paragraph = 0;
  for (const std::string& line : lines) {
    if (line.empty()) {
      ++paragraph;
      continue;
    }
    sentences.push_back({text.size(), text.size() + line.size(), paragraph, sentences.size()});
    text += line + '\n';
  }
  const std::size_t count = sentences.size();
  return {"test", language, text, std::move(sentences), count};
}

}  // namespace diglot
