// What is left of a word when scripts and languages have spelt it their way: its consonants.
#pragma once

#include <string>
#include <string_view>

namespace diglot::check {

/// The consonants of a word in lower-case Latin letters, one letter for those that scripts and
/// languages put in each other's place: lavrov, raburofu and lafrof become the same.
std::string consonants_of(std::string_view latin);

/// An English word in lower case closer to how it sounds, for words that have gone into Japanese:
/// no r behind vowels (server, サーバ), s for a soft c and for the t of -tion, no s of the plural.
std::string as_heard(std::string_view latin);

}  // namespace diglot::check
