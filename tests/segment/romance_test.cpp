#include <gtest/gtest.h>

#include "tests/segment/marked_text.h"

namespace diglot::segmentation {
namespace {

TEST(FrenchTest, Sentences) {
  expect_marked("fr",
                {
                    {"« Bonjour ! »| Puis il sortit."},
                    {"«\u00A0Bonjour\u00A0!\u00A0»| Puis il sortit."},
                    {"«\u202FBonjour\u202F!\u202F»| Puis il sortit."},
                    {"« Non ! » dit-il.| Elle partit."},
                    {"« Tu viens ? » demanda-t-elle.| « Pas encore. »"},
                    {"Il écrivit : « Je suis las.| Je rentre. »| Puis il dormit."},
                    {"« Oui. »| « Non. »| « Peut-être… »| Ils rirent."},
                    {"M. Dupont et Mme Leroy sont arrivés.| Ils étaient en retard."},
                    {"Mgr Dupuis et le Dr. Martin, cf. chap. 3, p. 12, ont raison.| C'est clair."},
                    {"C'était en 52 av. J.-C.| Il avait gagné."},
                    {"En 52 av. J.-C. César gagna.| Rome applaudit."},
                    {"Vraiment ?| Oui, vraiment !| Alors, partons…| Il est tard."},
                    {"Attends… je viens."},
                    {"Des pommes, des poires, etc. sont en vente.| Tout est frais."},
                    {"Le n° 5 est parti.| 3 autres attendent."},
                    {"Ah ! que c'est beau !| On y va ?"},
                    {"– Tu viens ? demanda Paul.| – Non."},
                    {"J. Le Goff a écrit ce livre.| J.-P. Roux l'a lu."},
                    {"Voyez l'art. 5 et la fig. 2.| Tout y est."},
                });
}

TEST(SpanishTest, Sentences) {
  expect_marked(
      "es", {
                {"¿Qué hora es?| Son las tres.| ¡Qué tarde!"},
                {"El Sr. García y la Dra. López llegaron.| Eran las cinco."},
                {"Eran las 3 p. m. y llovía.| A las 5 p. m. paró."},
                {"—¡No! —dijo él.| Luego salió."},
                {"—¿Vienes? —preguntó Ana.| —No."},
                {"Véase la pág. 5 y el art. 3.| Allí está todo."},
                {"Vive en EE. UU. desde 1990.| Trabaja allí."},
                {"Él vive en EE. UU.| Ella vive en Perú."},
                {"Gracias a Ud. Juan vive.| Uds. lo saben."},
                {"«¡Basta!» gritó.| Nadie respondió."},
                {"Compró pan, leche, etc.| Después volvió."},
                {"Espera… ya voy.| Bueno…| Nos vamos."},
                {"En 480 a. C. Jerjes cruzó el mar.| Perdió."},
                {"Hay ciudades grandes, p. ej. Madrid.| Otras no lo son."},
                {"Nació en el s. XIX y murió pobre.| Dijo: «Estoy cansado.| Me voy.»| Y se fue."},
                {"Llegaron 20 personas.| 5 se fueron."},
            });
}

TEST(ItalianTest, Sentences) {
  expect_marked("it", {
                          {"Il sig. Rossi e il dott. Bianchi arrivarono.| Era tardi."},
                          {"La prof.ssa Neri parlò.| L'on. Verdi tacque."},
                          {"«Fermo!» disse.| Nessuno si mosse."},
                          {"Disse: «Sono stanco.| Torno a casa.»| Poi dormì."},
                          {"Vedi pag. 3, fig. 2 e cap. 5.| È chiaro."},
                          {"Nel 44 a.C. Cesare morì.| Roma pianse."},
                          {"Aspetta… arrivo.| Bene…| Andiamo."},
                          {"Comprò mele, pere, ecc.| Poi uscì."},
                          {"Che ore sono?| Le tre."},
                          {"S. Francesco nacque ad Assisi.| G. Verdi no."},
                          {"Ah! se potessi volare!| Ma non posso."},
                          {"“Vieni?” chiese.| “No.”| Se ne andò."},
                          {"Costa 5.000 euro.| 3 persone lo comprarono."},
                          {"Lavora alla Neri S.p.A. di Milano.| Il lavoro è duro."},
                      });
}

TEST(PortugueseTest, Sentences) {
  expect_marked("pt", {
                          {"O Sr. Silva e a Sra. Costa chegaram.| Era tarde."},
                          {"O Dr. Lima mora na Av. Paulista.| Trabalha lá."},
                          {"Veja a pág. 5 e o art. 3.| Está tudo lá."},
                          {"Comprou pão, leite, etc.| Depois voltou."},
                          {"No ano 480 a.C. Xerxes perdeu.| Foi assim."},
                          {"“Pare!” disse ele.| Ninguém parou."},
                          {"«Pare!» gritou Ana.| Ninguém parou."},
                          {"— Vens? — perguntou ela.| — Não."},
                          {"Espera… já vou.| Bem…| Vamos."},
                          {"O n.º 5 saiu.| 3 pessoas esperam."},
                          {"D. Pedro II reinou muito.| Era culto."},
                          {"Que horas são?| São três!| Que tarde!"},
                          {"No séc. XX tudo mudou.| V. Ex.ª sabe disso."},
                          {"Disse: «Estou cansado.| Vou-me embora.»| E foi."},
                      });
}

TEST(RomanianTest, Sentences) {
  expect_marked("ro", {
                          {"Dl. Popescu a plecat.| Era târziu."},
                          {"Vezi art. 5 și nr. 3.| E clar."},
                          {"„Stai!” a strigat el.| Nimeni nu a stat."},
                          {"A cumpărat pâine, lapte etc.| Apoi a plecat."},
                      });
}

}  // namespace
}  // namespace diglot::segmentation
