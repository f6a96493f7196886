#include <gtest/gtest.h>

#include "tests/segment/marked_text.h"

namespace diglot::segmentation {
namespace {

TEST(ArabicTest, Sentences) {
  expect_marked("ar", {
                          {"ذهب أحمد إلى السوق.| ثم عاد إلى البيت."},
                          {"هل أنت بخير؟| نعم، شكرا."},
                          {"يا له من يوم!| لم أر مثله."},
                          {"«نعم.»| ثم خرج."},
                          {"قال: «لا أعرف.| سأعود غدا.»| ثم نام."},
                          {"وصل د. أحمد علي صباحا.| كان متعبا."},
                          {"جاء أ. د. محمود متأخرا.| جلس أمامنا."},
                          {"انظر ص. 5 من الكتاب.| هناك التفاصيل."},
                          {"السعر 3.5 دولار؛ وهذا كثير.| لن أدفع."},
                          {"انتظرت طويلا أمام الباب…| لم يأت أحد."},
                          {"انتظر… سآتي حالا."},
                          {"أين هو؟!| لا أدري."},
                          {"1. مقدمة الكتاب"},
                          {"1.2. \u200Fمقدمة الكتاب"},
                          {"مثال 12.1. ملف الإعداد"},
                          {"أغلقت الشركة (تأسست عام 1990. ونمت بسرعة.) أبوابها.| خسر الجميع."},
                          {"ولد عام 1990 م. في القاهرة.| درس هناك."},
                          {"جاء 20 رجلا.| 5 منهم رحلوا."},
                      });
}

TEST(PersianTest, Sentences) {
  expect_marked("fa", {
                          {"او رفت.| من ماندم."},
                          {"این پرونده است.| gzip ابزار خوبی است."},
                          {"کجا می‌روی؟| به خانه."},
                          {"«بس است!»| سپس رفت."},
                          {"ر.ک. ص. ۵ کتاب.| همه چیز آنجاست."},
                      });
}

TEST(HebrewTest, Sentences) {
  expect_marked("he", {
                          {"הוא הלך.| אני נשארתי."},
                          {"לאן?| הביתה!"},
                          {"ראו עמ. 5 בספר.| הכול שם."},
                      });
}

TEST(UrduTest, Sentences) {
  expect_marked("ur", {
                          {"وہ گیا۔| میں رہ گیا۔"},
                          {"تم کہاں ہو؟| گھر پر۔"},
                      });
}

TEST(GreekTest, Sentences) {
  expect_marked("el", {
                          {"Πού πας;| Σπίτι."},
                          {"Ο κ. Παππάς και η κα. Ελένη ήρθαν.| Ήταν αργά."},
                          {"«Στάσου!» φώναξε.| Κανείς δεν άκουσε."},
                          {"Πάρε φρούτα, π.χ. μήλα.| Είναι καλά."},
                          {"Το 480 π.Χ. οι Πέρσες ήρθαν.| Έχασαν."},
                          {"«Έρχεσαι;» ρώτησε.| «Όχι.»"},
                      });
}

TEST(HindiTest, Sentences) {
  expect_marked("hi", {
                          {"राम घर गया।| सीता बाज़ार गई।"},
                          {"क्या तुम ठीक हो?| हाँ, मैं ठीक हूँ।"},
                          {"डॉ. शर्मा आए।| वे थके थे।"},
                          {"ए. पी. वर्मा यहाँ रहते थे।| अब नहीं।"},
                      });
}

TEST(ThaiTest, Sentences) {
  expect_marked("th", {
                          {"เขาไปตลาดเพื่อซื้อผักและผลไม้สำหรับครอบครัว| แต่ร้านปิดเพราะเป็นวันหยุดราชการ"},
                          {"สวัสดีครับ| ผมชื่อสมชาย"},
                          {"เขาซื้อหนังสือสองเล่ม และปากกาหนึ่งด้าม"},
                          {"คุณไปไหน?| ผมไปบ้าน!"},
                      });
}

TEST(KhmerTest, Sentences) {
  expect_marked("km", {
                          {"គាត់ទៅផ្សារ។| ខ្ញុំនៅផ្ទះ។"},
                          {"គាត់ទៅផ្សារ។|ខ្ញុំនៅផ្ទះ។"},
                      });
}

TEST(BurmeseTest, Sentences) {
  expect_marked("my", {
                          {"သူသွားတယ်။| ငါနေတယ်။"},
                      });
}

TEST(ArmenianTest, Sentences) {
  expect_marked("hy", {
                          {"Նա գնաց։| Ես մնացի։"},
                      });
}

TEST(AmharicTest, Sentences) {
  expect_marked("am", {
                          {"እሱ ሄደ።| እኔ ቀረሁ።"},
                      });
}

TEST(HungarianTest, Sentences) {
  expect_marked("hu", {
                          {"A 3. fejezet hosszú.| Olvasd el!"},
                          {"Dr. Kovács, ill. Nagy úr kb. 5 órakor jött.| Esett."},
                          {"1956. október 23-án történt.| Hideg volt."},
                          {"II. Ferenc volt a király.| A XIV. Lajos nevű nem."},
                          {"„Állj!” – kiáltotta.| Senki sem állt meg."},
                          {"Vett kenyeret, tejet stb.| Aztán elment."},
                          {"– Jössz? – kérdezte.| – Nem."},
                      });
}

TEST(FinnishTest, Sentences) {
  expect_marked("fi", {
                          {"Tämä koskee esim. Annaa ja tri. Lindiä.| Ei minua."},
                          {"”Ei!” hän sanoi.| ”Kyllä.”| He nauroivat."},
                          {"Hän osti leipää, maitoa jne.| Sitten hän lähti."},
                          {"Hän tuli 3. lokakuuta klo 5.| Satoi."},
                      });
}

TEST(TurkishTest, Sentences) {
  expect_marked("tr", {
                          {"Prof. Dr. Ayşe Kaya geldi.| Saat beşti."},
                          {"II. Mahmut o yıl öldü.| Kimse bilmiyordu."},
                          {"“Dur!” dedi.| Kimse durmadı."},
                          {"Ekmek, süt vb.| Sonra gitti."},
                          {"19. yüzyılda bkz. Şekil 3.| Orada yazıyor."},
                      });
}

TEST(VietnameseTest, Sentences) {
  expect_marked("vi", {
                          {"Anh ấy đi rồi.| Tôi ở lại."},
                          {"“Đi đâu?” cô hỏi.| Không ai trả lời."},
                          {"Giá tăng 3.5 lần.| Mọi người ngạc nhiên…| Rồi họ về."},
                      });
}

TEST(IndonesianTest, Sentences) {
  expect_marked("id", {
                          {"Dia pergi.| Saya tinggal."},
                          {"\"Ke mana?\" tanya dia.| \"Pulang.\""},
                          {"Dr. Budi datang.| Hujan turun."},
                      });
}

TEST(UnknownLanguageTest, WhatIsCommonToAll) {
  expect_marked("und", {
                           {"Dr. Roe came.| He sat."},
                           {"« Non ! » dit-il.| Elle partit."},
                           {"他来了。|她走了。"},
                           {"Πού πας;"},
                       });
}

}  // namespace
}  // namespace diglot::segmentation
