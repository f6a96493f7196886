// Sentences in a readable form: the text with a | where one ends and the next begins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diglot/segment.h"

namespace diglot::segmentation {

/// A text that is right when it is split at each | and nowhere else.
struct MarkedText {
  std::string_view marked;
};

/// `marked` without its marks.
std::string unmarked(std::string_view marked);

/// `text`, one paragraph of `language`, with a | behind each sentence but the last.
std::string mark_sentences(std::string_view text, std::string_view language);

/// Checks that each text is split where it is marked.
void expect_marked(std::string_view language, const std::vector<MarkedText>& cases);

}  // namespace diglot::segmentation
