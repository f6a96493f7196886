// Links in the short form in which tests write them.
#pragma once

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "diglot/links.h"

namespace diglot::testing {

inline std::vector<std::size_t> sentences_from(const std::string& text) {
  std::vector<std::size_t> sentences;
  std::istringstream stream(text);
  for (std::string number; std::getline(stream, number, ',');) {
    sentences.push_back(std::stoull(number));
  }
  return sentences;
}

/// "0:0 1,2:1 :2" is three links: 1-1, 2-1 and 0-1.
inline Links links_from(const std::string& text) {
  Links links;
  std::istringstream stream(text);
  for (std::string link; stream >> link;) {
    const std::size_t colon = link.find(':');
    links.push_back(
        {sentences_from(link.substr(0, colon)), sentences_from(link.substr(colon + 1)), {}});
  }
  return links;
}

/// `count` links 1-1.
inline Links one_to_one(std::size_t count) {
  Links links;
  for (std::size_t sentence = 0; sentence < count; ++sentence) {
    links.push_back({{sentence}, {sentence}, {}});
  }
  return links;
}

/// The same links, with every `step`th, from the one at `first`, made wrong: its target sentences
/// are given to a null link, so that the list is still a ladder.
inline Links with_mistakes(const Links& links, std::size_t step, std::size_t first = 0) {
  Links result;
  for (std::size_t index = 0; index < links.size(); ++index) {
    if (index >= first && (index - first) % step == 0) {
      result.push_back({links[index].source, {}, {}});
      result.push_back({{}, links[index].target, {}});
    } else {
      result.push_back(links[index]);
    }
  }
  return result;
}

}  // namespace diglot::testing
