#include <gtest/gtest.h>

#include "tests/segment/marked_text.h"

namespace diglot::segmentation {
namespace {

TEST(GermanTest, Abbreviations) {
  expect_marked("de",
                {
                    {"Das gilt z. B. für Prof. Meier, d. h. für alle.| Mehr nicht."},
                    {"Das gilt z.B. für Dr. Meier.| Nicht für Hrn. Kurz."},
                    {"Siehe S. 12 ff. und Abb. 3.| Dort steht es."},
                    {"Es gab Äpfel, Birnen usw.| Danach gingen wir."},
                    {"Das kostet ca. 5 Mio. Euro.| Zu viel!"},
                    {"St. Gallen liegt in der Schweiz.| Bern auch."},
                    {"Er lebte um 50 v. Chr. in Rom.| Das war 50 v. Chr.| Danach kam der Krieg."},
                    {"Die Fa. Kurz wurde u. a. von H. Lang geführt.| Bis 1990."},
                    {"Das steht in Lfg. Nord und am Hbf. Ost.| Nirgends sonst."},
                });
}

TEST(GermanTest, Ordinals) {
  expect_marked("de", {
                          {"Am 3. Oktober ist frei.| Am 4. wird gearbeitet."},
                          {"Im 19. Jahrhundert war das anders.| Heute nicht."},
                          {"Der 2. Weltkrieg endete 1945.| Es war Mai."},
                          {"Sie kam vom 1. FC Neustadt.| Er nicht."},
                          {"Er lief als 2. Läufer los.| Wir nicht."},
                          {"Er wurde 42.| Das war 1990.| Dann zog er um."},
                          {"Vom 3. bis 5. Mai war er da.| Am 31. 12. 1999 ging er."},
                          {"Ludwig XIV. König von Frankreich war eitel.| Er tanzte."},
                          {"3. Platz für die Jugend"},
                          {"Das Paket heißt LVM.| Zwei andere fehlen noch."},
                      });
}

TEST(GermanTest, Quotations) {
  expect_marked("de", {
                          {"„Nein!“, sagte er.| „Doch.“"},
                          {"„Halt!“ rief sie.| Er blieb stehen."},
                          {"»Nein!« rief sie.| »Doch.«| Er ging."},
                          {"Sie schrieb: „Ich bin müde.| Ich komme heim.“| Dann schlief sie."},
                          {"Wir warteten…| Niemand kam."},
                          {"Ich weiß nicht… vielleicht morgen.| 5 Leute kamen."},
                          {"Das Haus (es war alt. Sehr alt.) stand leer.| Niemand kam."},
                          {"1.2. Ziele und Wege"},
                      });
}

TEST(DutchTest, Sentences) {
  expect_marked("nl",
                {
                    {"Dhr. Jansen en mevr. De Vries, d.w.z. de buren, kwamen.| Het was laat."},
                    {"Hij ging weg.| 's Avonds kwam hij terug."},
                    {"Zie blz. 12 en fig. 3.| Daar staat het."},
                    {"‘Stop!’ riep ze.| Niemand stopte."},
                    {"Hij kocht brood, melk, enz.| Daarna ging hij naar huis."},
                });
}

TEST(SwedishTest, Sentences) {
  expect_marked("sv", {
                          {"Det gäller t.ex. Anna och dr. Lind.| Inte mig."},
                          {"”Nej!” sade han.| ”Jo.”| De skrattade."},
                          {"Han köpte bröd, mjölk osv.| Sedan gick han."},
                          {"Kom kl. 5.| Det är tidigt."},
                      });
}

TEST(DanishTest, Sentences) {
  expect_marked("da", {
                          {"Den 3. Oktober er der f.eks. Anna og hr. Lund.| Ikke mig."},
                          {"»Nej!« sagde han.| »Jo.«| De lo."},
                          {"Se s. 12 og fig. 3.| Der står det."},
                      });
}

TEST(NorwegianTest, Sentences) {
  expect_marked("nb", {
                          {"Det gjelder f.eks. Anna og dr. Lund.| Ikke meg."},
                          {"«Nei!» sa han.| «Jo.»| De lo."},
                          {"Se s. 12 og fig. 3.| Der står det."},
                      });
}

TEST(IcelandicTest, Sentences) {
  expect_marked("is", {
                          {"Þetta á t.d. við um Jón og dr. Önnu.| Ekki mig."},
                          {"„Nei!“ sagði hann.| „Jú.“| Þau hlógu."},
                          {"Sjá bls. 12 og mynd 3.| Þar stendur það."},
                      });
}

}  // namespace
}  // namespace diglot::segmentation
