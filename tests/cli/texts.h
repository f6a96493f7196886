// A short text and its translations, for runs of the program.
#pragma once

#include <string_view>

namespace diglot::testing {

// Sentences of very different lengths, so that the right alignment is beyond doubt: 1-1 throughout.
inline constexpr std::string_view kEnglish =
    "The ferry was late again, so we sat on the quay and shared the last apple.\n"
    "Nobody spoke.\n"
    "My grandmother, who had crossed the strait every autumn since she was nine years old, watched "
    "the gulls and counted the waves until it was too dark to see either of them.\n"
    "At eleven the lights appeared behind the headland.\n";

inline constexpr std::string_view kFrench =
    "Le bac avait encore du retard, alors, assis sur le quai, nous avons partagé la dernière "
    "pomme.\n"
    "Personne ne parlait.\n"
    "Ma grand-mère, qui traversait le détroit chaque automne depuis l’âge de neuf ans, regardait "
    "les "
    "mouettes et comptait les vagues jusqu’à ce que la nuit cache les unes et les autres.\n"
    "À onze heures, les feux apparurent derrière le cap.\n";

inline constexpr std::string_view kChinese =
    "渡轮又晚点了，我们坐在码头上，分吃了最后一个苹果。\n"
    "没有人说话。\n"
    "我的祖母从九岁起每年秋天都要渡过这道海峡，她望着海鸥，数着海浪，直到天黑得什么也看不见。\n"
    "十一点，灯光从岬角后面出现了。\n";

}  // namespace diglot::testing
