#include "core/heat.hpp"

#include "support/catch.hpp"

using care::is_heated;

TEST_CASE("anger is told from a plain complaint") {
  for (const char* text : {
           "È una vergogna, il sito è ancora fermo!",
           "IL SITO NON FUNZIONA ANCORA, RISPONDETE SUBITO",
           "Inaccettabile. Mi rivolgo al mio avvocato.",
           "Ma quando pensate di rispondere?! È assurdo",
           "This is a disgrace and you know it",
           "Ridiculous!! Three days without an answer",
           "I want my money back, this is a scam",
           "WHERE ARE YOU WITH MY SITE",
       }) {
    INFO(text);
    CHECK(is_heated(text));
  }
  for (const char* text : {
           "Il sito non si apre da ieri sera, potete guardare?",
           "Non sono contento delle bozze: i colori sono spenti.",
           "Lo studio dell'avvocato Ferri chiede un preventivo",
           "PDF e HTML vanno bene; il FAQ lo leggo domani!",
           "The page looks broken on my phone, could you check?",
           "Grazie mille!",
           "Would our solicitor need to sign too?",
           "SEO, CMS: what do these mean?",
           "",
       }) {
    INFO(text);
    CHECK_FALSE(is_heated(text));
  }
}
