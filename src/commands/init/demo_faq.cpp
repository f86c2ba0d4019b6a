#include "commands/init/demo_faq.hpp"

#include <algorithm>

#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"

namespace care::commands::demo {
namespace {

constexpr int kNoon = 1200;

struct Answer {
  int back;  ///< working days ago
  Language language;
  const char* question;
  const char* answer;
  std::vector<std::string> tags;
  bool is_public;
  std::vector<std::string> answered;  ///< summaries of entries of the log
};

const std::vector<Answer>& answers() {
  static const std::vector<Answer> all{
      {190,
       Language::it,
       "Come cambio gli orari sul sito?",
       "Si entra con il proprio nome, si apre **Orari** e si scrive sopra: la pagina cambia subito.\n\nPer le feste "
       "c'è una riga apposta: si mette la data e l'orario di quel giorno, e il giorno dopo torna da sola com'era.",
       {"sito"},
       true,
       {"Posso cambiare gli orari da sola?", "Come si cambiano gli orari per le feste?"}},
      {180,
       Language::it,
       "Come aggiungo le foto?",
       "Dal telefono o dal computer:\n\n1. si apre la pagina delle foto;\n2. si tocca **Aggiungi** e si scelgono le "
       "immagini;\n3. si scrive sotto a ciascuna che cosa mostra.\n\nLe foto grandi vanno bene: il sito le riduce da "
       "sé.",
       {"foto", "sito"},
       true,
       {"Come aggiungo le foto da solo?", "Le foto dell'orto: come si aggiungono?"}},
      {150,
       Language::it,
       "Il nome del sito è compreso nel prezzo?",
       "Il primo anno sì. Dal secondo costa circa 12 € l'anno e resta intestato a chi lo usa: se un giorno cambia "
       "fornitore, lo porta con sé.",
       {"prezzi", "sito"},
       true,
       {"Il dominio è compreso nel prezzo?"}},
      {90,
       Language::it,
       "Quanto costa una ristampa?",
       "Dipende dal numero di copie. Il lavoro di grafica non si paga di nuovo: resta la stampa, più mezz'ora per "
       "preparare il documento.\n\nPer cento copie di un catalogo di 24 pagine il costo va da 180 € a 240 €, secondo "
       "la carta.",
       {"prezzi", "stampa"},
       true,
       {}},
      {60,
       Language::it,
       "Quanto tempo serve per un sito piccolo?",
       "Da quattro a sei settimane, se testi e foto sono pronti. La prima bozza arriva dopo dieci giorni lavorativi.",
       {"sito", "tempi"},
       true,
       {"Fate anche siti piccoli? E quanto costano?"}},
      {40,
       Language::en,
       "Can I use the typeface in other places?",
       "It depends on its licence. The one I buy for a job covers print and the website; for an app there is a "
       "separate licence, usually paid once.\n\nTell me where you need it and I will check the terms for you.",
       {"type"},
       true,
       {"Can we use the typeface inside the app?"}},
      {12, Language::it, "Serve un avviso per contare le visite?", "", {"sito"}, false, {}},
  };
  return all;
}

FaqId add(const Answer& answer, store::Store& store, const WorkingDays& days) {
  Faq faq;
  faq.language = answer.language;
  faq.question = answer.question;
  faq.answer = answer.answer;
  faq.tags = answer.tags;
  faq.is_public = answer.is_public;
  faq.created_at = faq.updated_at = days.at(days.back(answer.back), kNoon);
  return store.faqs.add(faq);
}

}  // namespace

void write_faq(store::Store& store, const WorkingDays& days) {
  store::InteractionFilter questions;
  questions.kind = InteractionKind::question;
  const auto log = store.interactions.list(questions);
  for (const auto& answer : answers()) {
    const auto id = add(answer, store, days);
    for (const auto& entry : log) {
      const auto& known = answer.answered;
      if (std::find(known.begin(), known.end(), entry.summary) != known.end()) store.interactions.use(entry.id, id);
    }
  }
}

}  // namespace care::commands::demo
