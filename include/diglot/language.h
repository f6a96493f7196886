// Languages: tags, and finding out which one a text is in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot {

/// What an unknown language is called (BCP 47).
inline constexpr std::string_view kUnknownLanguage = "und";

/// `tag` in canonical form and case: "EN-us" becomes "en-US", "fra" becomes "fr", "zh_hant" becomes
/// "zh-Hant". Throws Error (kUsage) where it is not a well-formed BCP 47 tag of a known language.
std::string canonical_language(std::string_view tag);

/// The language subtag alone: "zh-Hant-TW" gives "zh". Expects a canonical tag.
std::string_view primary_language(std::string_view tag);

/// The language that a file name tells: `x.fr.txt`, `x_en.txt`, `x-de.txt.gz`, `corpus.zh`,
/// `fr.txt`, `x.pt-BR.txt`, `dev.eng_Latn`. A code counts where it ends a part between full stops,
/// the last such part first; folders do not count. Nothing where there is none, as in
/// `carta_de_amor.txt`, and where two codes stand side by side, as in `pair.en-fr.txt`.
std::optional<std::string> language_from_name(std::string_view path);

/// The language that the text is written in; nothing where it is too short or too mixed to tell.
/// Looks at a bounded part of long texts.
std::optional<std::string> language_from_text(std::string_view utf8);

}  // namespace diglot
