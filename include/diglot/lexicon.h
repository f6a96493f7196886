// Lexicons: what words of one language are translated with in another.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "diglot/error.h"

namespace diglot {

class WordTable;

/// Where a lexicon comes from; sources further up are trusted more.
enum class LexiconKind {
  kUser,        ///< The user's own glossary or bitext.
  kDictionary,  ///< A dictionary that is installed on the machine.
  kTrained,     ///< Learned from bitext.
};

/// A word or short phrase and one translation, as the lexicon has them, white space collapsed.
struct LexiconEntry {
  std::string source;
  std::string target;
  bool operator==(const LexiconEntry&) const = default;
};

/// A lexicon for one pair of languages.
struct Lexicon {
  std::string name;  ///< Path of the file it was read from, "a + b" where it is made of several.
  LexiconKind kind = LexiconKind::kUser;
  std::vector<LexiconEntry> entries;
  /// Of a trained lexicon, which has no entries: diglot/word_table.h. Null for others.
  std::shared_ptr<const WordTable> words;
  /// Lines or articles that could not be used, and where the first of them stands.
  std::size_t skipped_count = 0;
  Place first_skipped;
};

/// Reads a user's lexicon. The form is told from the content: a TMX file (units that have both
/// languages), hunalign's `target @ source` lines, or lines of source, tab, target (more columns
/// are ignored, lines that begin with '#' too), or what `diglot train` has made, for this pair of
/// languages in either direction. "-" reads standard input; gzip and zstd are
/// recognised; a trained lexicon has to be a plain file. Lines that fit no form are skipped and
/// counted. Throws Error (kInput) where the file cannot be read or holds nothing for this pair of
/// languages, (kFormat) where a TMX file is ill-formed or a trained lexicon is damaged or of
/// another version.
Lexicon read_lexicon(const std::string& path, const std::string& source_language,
                     const std::string& target_language);

/// A dictionary that is installed for a pair of languages, in one direction.
struct InstalledDictionary {
  std::string index_path;  ///< FreeDict's .index file.
  std::string source_language;
  std::string target_language;
};

/// The FreeDict dictionaries (as Debian installs them, in `folder`) whose two languages have
/// ISO 639-1 or 639-3 codes, in the order of their names.
std::vector<InstalledDictionary> installed_dictionaries(
    const std::string& folder = "/usr/share/dictd");

/// Reads one of them, source and target as it has them: headword is source. Articles that do not
/// follow the rules are skipped and counted. Throws Error where a file is missing or damaged.
Lexicon read_dictionary(const InstalledDictionary& dictionary);

/// All installed dictionaries that tell something of a pair: the direct ones of both directions
/// (turned round where needed) or, where there is none, those of a pivot through English. Empty
/// where there is nothing. A pivot is one lexicon, of at most 20 translations of a word, those that
/// more English words lead to first. Throws Error where a dictionary that would be used is damaged.
std::vector<Lexicon> find_dictionaries(const std::string& source_language,
                                       const std::string& target_language,
                                       const std::string& folder = "/usr/share/dictd");

}  // namespace diglot
