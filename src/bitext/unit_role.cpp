#include "bitext/unit_role.h"

#include <algorithm>
#include <array>
#include <string>

namespace diglot {
namespace {

struct RoleName {
  std::string_view name;
  Role role;
};

constexpr auto kRoleNames = std::to_array<RoleName>({
    {"source", Role::kSourceText},
    {"source_text", Role::kSourceText},
    {"src", Role::kSourceText},
    {"src_text", Role::kSourceText},
    {"sentence1", Role::kSourceText},
    {"target", Role::kTargetText},
    {"target_text", Role::kTargetText},
    {"tgt", Role::kTargetText},
    {"tgt_text", Role::kTargetText},
    {"trg", Role::kTargetText},
    {"trg_text", Role::kTargetText},
    {"translation", Role::kTargetText},
    {"sentence2", Role::kTargetText},
    {"id", Role::kId},
    {"confidence", Role::kConfidence},
    {"score", Role::kScore},
    {"aligner_score", Role::kAlignerScore},
    {"shape", Role::kShape},
    {"source_language", Role::kSourceLanguage},
    {"source_lang", Role::kSourceLanguage},
    {"src_lang", Role::kSourceLanguage},
    {"target_language", Role::kTargetLanguage},
    {"target_lang", Role::kTargetLanguage},
    {"tgt_lang", Role::kTargetLanguage},
    {"trg_lang", Role::kTargetLanguage},
    {"source_document", Role::kSourceDocument},
    {"src_document", Role::kSourceDocument},
    {"source_url", Role::kSourceDocument},
    {"src_url", Role::kSourceDocument},
    {"target_document", Role::kTargetDocument},
    {"tgt_document", Role::kTargetDocument},
    {"trg_document", Role::kTargetDocument},
    {"target_url", Role::kTargetDocument},
    {"tgt_url", Role::kTargetDocument},
    {"trg_url", Role::kTargetDocument},
    {"source_sentences", Role::kSourceSentences},
    {"target_sentences", Role::kTargetSentences},
    {"source_breaks", Role::kSourceBreaks},
    {"target_breaks", Role::kTargetBreaks},
});

std::string folded(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ' || c == '-') c = '_';
  }
  return result;
}

}  // namespace

Role role_of(std::string_view name) {
  const auto found = std::ranges::find(kRoleNames, folded(name), &RoleName::name);
  return found == kRoleNames.end() ? Role::kOther : found->role;
}

}  // namespace diglot
