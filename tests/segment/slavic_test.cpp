#include <gtest/gtest.h>

#include "tests/segment/marked_text.h"

namespace diglot::segmentation {
namespace {

TEST(RussianTest, Abbreviations) {
  expect_marked("ru", {
                          {"В 1990 г. в Москве было тихо.| Потом всё изменилось."},
                          {"В 1990 г. Россия была другой.| Мы тоже."},
                          {"Это было в 1990 г.| Он тогда учился."},
                          {"Г. Тверь и г. Калуга малы.| Зато там тихо."},
                          {"Купили яблоки, груши и т. д.| Потом ушли."},
                          {"Там были яблоки, груши и т. п. фрукты, т. е. всё.| Мы ели."},
                          {"Он живёт на ул. Ленина, д. 5, кв. 3.| Там шумно."},
                          {"Это стоит 5 тыс. руб. в месяц.| Дорого!"},
                          {"См. рис. 3 и стр. 5.| Там всё есть."},
                          {"Пришли проф. Иванов и акад. Петров.| Мы ждали."},
                          {"В V в. до н. э. Афины росли.| Потом пали."},
                      });
}

TEST(RussianTest, InitialsQuotationsAndEllipses) {
  expect_marked("ru", {
                          {"А. С. Серов родился в Москве.| Он писал стихи."},
                          {"Это я.| Он ушёл."},
                          {"«Стой!» — крикнул он.| Никто не остановился."},
                          {"— Ты куда? — спросил он.| — Домой."},
                          {"Он сказал: «Я устал.| Я иду домой».| И ушёл."},
                          {"Подожди… я иду.| Ладно…| Пошли."},
                          {"Что?!| Не может быть!| Ну?..| Говори!"},
                          {"Пришло 20 человек.| 5 ушли."},
                      });
}

TEST(UkrainianTest, Sentences) {
  expect_marked("uk", {
                          {"У 1990 р. в Києві було тихо.| Потім усе змінилося."},
                          {"Він живе на вул. Лесі, буд. 5.| Там гарно."},
                          {"«Стій!» — крикнув він.| Ніхто не зупинився."},
                          {"Купили яблука, груші і т. д.| Потім пішли."},
                      });
}

TEST(BulgarianTest, Sentences) {
  expect_marked("bg", {
                          {"През 1990 г. в София беше тихо.| После всичко се промени."},
                          {"Проф. Иванов живее на ул. Роза.| Там е хубаво."},
                          {"„Стой!“ извика той.| Никой не спря."},
                      });
}

TEST(PolishTest, Sentences) {
  expect_marked("pl", {
                          {"Prof. dr hab. Jan Kowal mieszka przy ul. Długiej.| Pracuje tam."},
                          {"W 1990 r. Polska była inna.| My też."},
                          {"Było to w 1990 r.| Potem wyjechał."},
                          {"Kupił chleb, mleko itd.| Potem wrócił."},
                          {"„Stój!” krzyknął.| Nikt nie stanął."},
                          {"Zob. rys. 3 i str. 5, tzn. wszystko.| Jest tam m.in. Kraków."},
                      });
}

TEST(CzechTest, Sentences) {
  expect_marked("cs", {
                          {"Viz str. 5 a obr. 3.| Je to tam."},
                          {"Dne 3. října přišel prof. Novák.| Pršelo."},
                          {"„Stůj!“ křikl.| Nikdo nestál."},
                          {"Koupil chléb, mléko atd.| Potom odešel."},
                          {"Čekala ho smrt.| Petr to věděl."},
                      });
}

TEST(SlovakTest, Sentences) {
  expect_marked("sk", {
                          {"Pozri str. 5 a obr. 3.| Je to tam."},
                          {"Dňa 3. októbra prišiel napr. Novák.| Pršalo."},
                          {"„Stoj!“ zvolal.| Nikto nestál."},
                      });
}

}  // namespace
}  // namespace diglot::segmentation
