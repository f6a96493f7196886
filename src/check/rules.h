// All rules, for the registry. Thresholds are those of RuleInfo; where a rule has none, the number
// is not used.
#pragma once

#include <memory>

#include "check/rule.h"

namespace diglot::check {

// What is missing, or there in the wrong language.
void check_omission(UnitView& unit, double threshold, Reporter& reporter);
void check_addition(UnitView& unit, double threshold, Reporter& reporter);
std::unique_ptr<Rule> make_omitted_sentence(const CheckOptions& options, double threshold);
std::unique_ptr<Rule> make_added_sentence(const CheckOptions& options, double threshold);
void check_untranslated(UnitView& unit, double threshold, Reporter& reporter);
void check_wrong_language(UnitView& unit, double threshold, Reporter& reporter);
void check_length(UnitView& unit, double threshold, Reporter& reporter);

// What has to be the same on both sides.
void check_number(UnitView& unit, double threshold, Reporter& reporter);
void check_date(UnitView& unit, double threshold, Reporter& reporter);
void check_measure(UnitView& unit, double threshold, Reporter& reporter);
std::unique_ptr<Rule> make_name(const CheckOptions& options, double threshold);
void check_url(UnitView& unit, double threshold, Reporter& reporter);
void check_email(UnitView& unit, double threshold, Reporter& reporter);
void check_placeholder(UnitView& unit, double threshold, Reporter& reporter);
void check_tag(UnitView& unit, double threshold, Reporter& reporter);
std::unique_ptr<Rule> make_term(const CheckOptions& options, double threshold);

// How the translation is written.
void check_bracket(UnitView& unit, double threshold, Reporter& reporter);
void check_quote(UnitView& unit, double threshold, Reporter& reporter);
void check_end_punctuation(UnitView& unit, double threshold, Reporter& reporter);
void check_doubled_word(UnitView& unit, double threshold, Reporter& reporter);
void check_mojibake(UnitView& unit, double threshold, Reporter& reporter);

// What concerns several units.
std::unique_ptr<Rule> make_same_source(const CheckOptions& options, double threshold);
std::unique_ptr<Rule> make_same_target(const CheckOptions& options, double threshold);

// What training data should not have, as bicleaner's hard rules see it.
void check_too_long(UnitView& unit, double threshold, Reporter& reporter);
void check_too_short(UnitView& unit, double threshold, Reporter& reporter);
void check_length_ratio(UnitView& unit, double threshold, Reporter& reporter);
void check_identical(UnitView& unit, double threshold, Reporter& reporter);
void check_literal(UnitView& unit, double threshold, Reporter& reporter);
void check_only_symbols(UnitView& unit, double threshold, Reporter& reporter);
void check_only_numbers(UnitView& unit, double threshold, Reporter& reporter);
void check_url_in_text(UnitView& unit, double threshold, Reporter& reporter);
void check_breadcrumbs(UnitView& unit, double threshold, Reporter& reporter);
void check_glued_words(UnitView& unit, double threshold, Reporter& reporter);
void check_repeated_words(UnitView& unit, double threshold, Reporter& reporter);
void check_unicode_noise(UnitView& unit, double threshold, Reporter& reporter);
void check_space_noise(UnitView& unit, double threshold, Reporter& reporter);
void check_parentheses(UnitView& unit, double threshold, Reporter& reporter);
void check_escaped_unicode(UnitView& unit, double threshold, Reporter& reporter);
void check_bad_encoding(UnitView& unit, double threshold, Reporter& reporter);
void check_titles(UnitView& unit, double threshold, Reporter& reporter);

}  // namespace diglot::check
