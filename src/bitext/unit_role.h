// What columns, fields and keys of files of units are called.
#pragma once

#include <string_view>

namespace diglot {

/// What a column says of a unit.
enum class Role {
  kSourceText,
  kTargetText,
  kId,
  kConfidence,
  kScore,
  kAlignerScore,  ///< bitextor's: a confidence where it is from 0 to 1, else a score.
  kShape,
  kSourceLanguage,
  kTargetLanguage,
  kSourceDocument,
  kTargetDocument,
  kSourceSentences,
  kTargetSentences,
  kSourceBreaks,
  kTargetBreaks,
  kOther,  ///< A property of the unit.
};

/// The role of a column of this name, whatever its case ("src", "source_text", "sentence1" ...).
Role role_of(std::string_view name);

}  // namespace diglot
