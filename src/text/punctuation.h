// Punctuation marks of all scripts, reduced to what they do.
#pragma once

namespace diglot::text {

/// One character for all marks that do the same: `"` for quotes, `(` and `)` for brackets, `.`,
/// `,`,
/// `?`, `!`, `:`, `;`, `-` for dashes, `…`; for others the mark itself. Greek has other question
/// marks and semicolons than the rest.
char32_t punctuation_class(char32_t c, bool is_greek);

}  // namespace diglot::text
