// Articles of FreeDict's dictionaries in dictd format: what is a headword, what a translation, and
// what is neither.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "read/phrase.h"

namespace diglot::read {

/// What an article says. The strings are reused from article to article.
struct Article {
  std::vector<std::string> headwords;  ///< Spellings of one word; mostly one.
  std::vector<std::string> translations;
};

/// Reads articles of one dictionary.
class ArticleParser {
 public:
  /// BCP 47 tags of the languages of headwords and of translations.
  ArticleParser(std::string_view source_language, std::string_view target_language);

  /// Reads one article:
  ///
  ///     headword /pronunciation/ <part of speech>
  ///     1. translation, translation <gender> [field]
  ///     definition, example, note or reference
  ///     2. translation
  ///
  /// Senses may stand without numbers; then the first line of translations is all that is taken.
  /// What stands in brackets of any kind is dropped, and so are items that are no short phrases.
  /// Either list is empty where the article has nothing for it. The result is valid until the
  /// next call.
  const Article& parse(std::string_view article);

 private:
  void parse_headline(std::string_view line);
  void parse_senses(std::string_view lines);
  /// True where the line gave anything that is not in brackets.
  bool parse_translations(std::string_view line);

  PhraseCleaner source_cleaner_;
  PhraseCleaner target_cleaner_;
  Article article_;
  std::string item_;
};

/// A line of a .index file: where the article of a headword is.
struct IndexLine {
  std::string_view headword;
  std::size_t offset = 0;  ///< In bytes of the decompressed dictionary.
  std::size_t size = 0;    ///< In bytes.
};

/// Reads `headword<TAB>offset<TAB>size`, numbers in dictd's base 64; further columns are ignored.
/// False where the line is anything else.
bool parse_index_line(std::string_view line, IndexLine& result);

}  // namespace diglot::read
