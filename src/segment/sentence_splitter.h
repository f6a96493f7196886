// A paragraph becomes sentences.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "segment/boundary.h"
#include "segment/groups.h"
#include "segment/lexicon.h"
#include "text/sentence_breaks.h"

namespace diglot::segmentation {

/// A range of bytes, half-open.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Range&) const = default;
};

/// Splits paragraphs of one language. Keep one for a whole document; not thread-safe.
class SentenceSplitter {
 public:
  /// `language` is a canonical BCP 47 tag; see Lexicon for `use_system_lists`.
  SentenceSplitter(std::string_view language, bool use_system_lists);

  /// The sentences of one paragraph: in order, without white space at their ends, and all that lies
  /// between them is white space. Time is linear in the paragraph. The reference is good until the
  /// next call.
  const std::vector<Range>& split(std::string_view paragraph);

 private:
  void try_stops_between(std::size_t begin, std::size_t end);
  std::size_t stop_behind(std::size_t offset) const;
  void try_stop(std::size_t offset, bool from_unicode);
  void try_blank(std::size_t offset);
  void decide(Boundary& boundary);
  void find_surroundings(Boundary& boundary);

  text::SentenceBreaks breaks_;
  std::shared_ptr<const Lexicon> lexicon_;

  // The paragraph at work.
  std::string_view text_;
  bool blank_delimited_ = false;
  std::vector<Group> groups_;
  std::size_t next_group_ = 0;
  std::vector<Group> open_groups_;
  std::size_t sentence_begin_ = 0;
  std::size_t seen_ = 0;  // Stops before this offset have been tried.
  std::vector<Range> sentences_;
};

}  // namespace diglot::segmentation
