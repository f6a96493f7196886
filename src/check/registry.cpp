#include "check/registry.h"

#include <algorithm>
#include <iterator>

#include "check/rules.h"
#include "diglot/error.h"

namespace diglot {
namespace check {
namespace {

constexpr RuleSetting kOff = {};

constexpr RuleSetting info(double threshold = 0.0) { return {Severity::kInfo, threshold}; }
constexpr RuleSetting warning(double threshold = 0.0) { return {Severity::kWarning, threshold}; }
constexpr RuleSetting error(double threshold = 0.0) { return {Severity::kError, threshold}; }
// Keeps the threshold for who switches the rule on.
constexpr RuleSetting off(double threshold) { return {Severity::kOff, threshold}; }

template <void (*kCheck)(UnitView&, double, Reporter&)>
std::unique_ptr<Rule> make(const CheckOptions& options, double threshold) {
  return std::make_unique<PlainRule<kCheck>>(options, threshold);
}

constexpr RuleEntry kEntries[] = {
    {{"omission", "source text without a translation", ""},
     error(),
     error(),
     make<check_omission>,
     Asked::kAnySide},
    {{"addition", "target text without a source", ""},
     warning(),
     error(),
     make<check_addition>,
     Asked::kAnySide},
    {{"omitted-sentence", "a sentence of the source seems to be missing in the target",
      "least evidence, in nats"},
     warning(0.0),
     off(0.0),
     make_omitted_sentence},
    {{"added-sentence", "a sentence of the target seems to be missing in the source",
      "least evidence, in nats"},
     info(0.0),
     off(0.0),
     make_added_sentence},
    {{"untranslated", "target is the source, or in its language",
      "least words of a target equal to its source"},
     error(2),
     off(2),
     make<check_untranslated>},
    {{"wrong-language", "a side is in another language than it should be", "least letters to tell"},
     warning(40),
     error(20),
     make<check_wrong_language>},
    {{"length", "target much longer or shorter than others for such a source",
      "most standard deviations"},
     warning(5.0),
     off(5.0),
     make<check_length>},
    {{"number", "numbers differ in value", "largest number that may stand in words on one side"},
     error(12),
     off(12),
     make<check_number>},
    {{"date", "dates name other months", ""}, warning(), kOff, make<check_date>},
    {{"measure", "numbers have other units of measure", ""}, warning(), kOff, make<check_measure>},
    {{"name", "a name has nothing like it in the target",
      "least share of earlier units in which such a name was kept, 0 to 1"},
     info(0.6),
     off(0.6),
     make_name},
    {{"url", "addresses of the web differ", ""}, warning(), kOff, make<check_url>},
    {{"email", "e-mail addresses differ", ""}, error(), kOff, make<check_email>},
    {{"placeholder", "placeholders such as %s or {name} differ", ""},
     error(),
     kOff,
     make<check_placeholder>},
    {{"tag", "tags of XML or HTML differ or are not balanced", ""}, error(), kOff, make<check_tag>},
    {{"bracket", "brackets are not balanced, and those of the source are", ""},
     warning(),
     kOff,
     make<check_bracket>},
    {{"quote", "a quotation mark lacks its partner, and none does in the source", ""},
     warning(),
     kOff,
     make<check_quote>},
    {{"end-punctuation", "sides end with other marks", ""},
     warning(),
     kOff,
     make<check_end_punctuation>},
    {{"doubled-word", "a word stands twice", ""}, error(), kOff, make<check_doubled_word>},
    {{"mojibake", "characters were read in a wrong encoding", ""},
     error(),
     error(),
     make<check_mojibake>},
    {{"same-source", "the same source has another target elsewhere", ""},
     info(),
     kOff,
     make_same_source},
    {{"same-target", "the same target has another source elsewhere", ""},
     info(),
     kOff,
     make_same_target},
    {{"term", "a term of the glossary is translated otherwise", ""}, warning(), kOff, make_term},
    {{"too-long", "too many characters", "characters from which on a side is too long"},
     off(1024),
     error(1024),
     make<check_too_long>},
    {{"too-short", "too few words (Chinese, Japanese, Korean: characters)",
      "least words of a side"},
     off(3),
     error(3),
     make<check_too_short>},
    {{"length-ratio", "one side is many times as long as the other", "most times"},
     off(3.0),
     error(3.0),
     make<check_length_ratio>},
    {{"identical", "both sides have the same letters", ""}, kOff, error(), make<check_identical>},
    {{"literal", "remains of templates and mails: Re: {{ }} %s +++ *** =\"", ""},
     kOff,
     error(),
     make<check_literal>},
    {{"only-symbols", "hardly any letters", "largest share of letters"},
     off(0.1),
     error(0.1),
     make<check_only_symbols>},
    {{"only-numbers", "mostly digits",
      "least share of digits (Chinese, Japanese, Korean: 0.2 more)"},
     off(0.5),
     error(0.5),
     make<check_only_numbers>},
    {{"url-in-text", "addresses of the web stand in the text", "least number of them"},
     off(1),
     off(1),
     make<check_url_in_text>},
    {{"breadcrumbs", "trails of navigation: Home > Shop > Boats", ""},
     kOff,
     error(),
     make<check_breadcrumbs>},
    {{"glued-words", "words that lost their blanks: HomeShopBoats", "least words that are glued"},
     off(3),
     error(3),
     make<check_glued_words>},
    {{"repeated-words", "words that repeat", "least repetitions"},
     off(1),
     error(1),
     make<check_repeated_words>},
    {{"unicode-noise", "runs of letters with marks, as of a wrong encoding",
      "least characters of a run (Icelandic, Finnish, Azerbaijani: 4 more)"},
     off(3),
     error(3),
     make<check_unicode_noise>},
    {{"space-noise", "l e t t e r s  with blanks between them", "least of them in a row"},
     off(4),
     error(4),
     make<check_space_noise>},
    {{"parentheses", "too many brackets, or not balanced", "most brackets of a kind but ( )"},
     off(6),
     error(6),
     make<check_parentheses>},
    {{"escaped-unicode", "escapes such as \\u00e9 or \\xe9", ""},
     kOff,
     error(),
     make<check_escaped_unicode>},
    {{"bad-encoding", "Ã or Â in languages that have no such letter", ""},
     kOff,
     error(),
     make<check_bad_encoding>},
    {{"titles", "Both Sides Are Written Like This", ""}, kOff, error(), make<check_titles>},
};

}  // namespace

std::span<const RuleEntry> rule_entries() { return kEntries; }

}  // namespace check

namespace {

constexpr std::string_view kProfileNames[] = {"translation", "mt-training"};

std::string list_of(std::span<const std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return list;
}

}  // namespace

std::span<const RuleInfo> check_rules() {
  static const std::vector<RuleInfo> infos = [] {
    std::vector<RuleInfo> all;
    for (const check::RuleEntry& entry : check::rule_entries()) all.push_back(entry.info);
    return all;
  }();
  return infos;
}

std::span<const std::string_view> check_profile_names() { return kProfileNames; }

CheckProfile check_profile(std::string_view name) {
  const bool is_translation = name == kProfileNames[0];
  if (!is_translation && name != kProfileNames[1]) {
    throw Error(ErrorKind::kUsage, {}, "a profile: " + list_of(kProfileNames),
                '"' + std::string(name) + '"');
  }
  CheckProfile profile;
  for (const check::RuleEntry& entry : check::rule_entries()) {
    profile.emplace(entry.info.name, is_translation ? entry.translation : entry.mt_training);
  }
  return profile;
}

}  // namespace diglot
