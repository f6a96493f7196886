// What sentence breaking must know of a language, as lists of words.
#pragma once

#include <string_view>

namespace diglot::segmentation {

/// Word lists of one language; words stand between blanks. An abbreviation is written without its
/// last full stop and without inner blanks ("z.B" for both "z.B." and "z. B."). One that is written
/// in lower case is known in any case, one with a capital only with a capital.
struct LanguageData {
  std::string_view language;  ///< Primary subtag of BCP 47.

  /// Never end a sentence: titles, "e.g.".
  std::string_view inner = {};
  /// Abbreviations only where a number follows: "No. 5", "p. xii".
  std::string_view before_number = {};
  /// Behind a number as `may_end` ("1990 г."), else as `inner` ("г. Тверь").
  std::string_view after_number = {};
  /// Seldom end a sentence: only one of `starters` behind them tells that they do.
  std::string_view may_end = {};
  /// Often end a sentence: any capital behind them tells that they do.
  std::string_view often_end = {};

  /// Words that often begin a sentence and seldom stand in a name.
  std::string_view starters = {};

  /// Words before an ordinal number written with a full stop ("am 3. Oktober"); empty where the
  /// language does not write ordinals so.
  std::string_view ordinal_leads = {};
  /// Capitalised words behind an ordinal number: months, "Jahrhundert".
  std::string_view ordinal_followers = {};

  /// Verbs that tie a quotation to who said it: `"Why?" Mary asked`, “为什么？”他问.
  std::string_view saying = {};
  /// Particles that tie a quotation to the sentence around it: 「行く。」と言った.
  std::string_view quote_particles = {};
  /// Where a blank may end a sentence and nothing else does (Thai, Lao): first words of phrases
  /// that go on with the sentence before them.
  std::string_view joiners = {};

  /// Consonants that make a syllable without a vowel.
  std::string_view syllabic = {};
  /// True where every noun has a capital.
  bool capital_nouns = false;
};

/// The lists of a language; nullptr where there are none.
const LanguageData* find_language_data(std::string_view primary_language);

/// Abbreviations that are met in texts of any language, and the sentence starters of English, which
/// serve where the language is not known.
const LanguageData& common_language_data();

}  // namespace diglot::segmentation
