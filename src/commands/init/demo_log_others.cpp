#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

using enum InteractionKind;

constexpr Fact kRestaurant[] = {
    came(14, 1030, "phone", question, "Quanto tempo ci vuole per rifare i menù?",
         "«Il prezzo viene dopo: io devo aprire.»")
        .lasting(15),
    sent(14, 1640, "email", note, "Tre settimane dai testi; che cosa le può allungare e che cosa no").answering(),
    came(11, 1215, "email", question, "E se cambio due piatti ogni mese?"),
    sent(11, 1520, "email", note, "Si fa un modello che può aggiornare da sé: Le mando un esempio").answering(),
    came(10, 1150, "email", question, "Si può avere il menù anche in inglese?"),
    sent(10, 1510, "email", note, "Sì, sul retro: guardiamo insieme come, quando ci vediamo").answering(),
    sent(9, 1530, "meeting", note, "Guardati insieme i menù: carta, formato, inglese sul retro"),
    jotted(9, 1700, "Ha già pagato due lavori mai finiti: dare date brevi e rispettarle"),
    sent(6, 1130, "email", note, "Preventivo per i menù, con le date"),
    came(4, 1610, "email", question, "I menù si possono lavare?", "Se sono plastificati, tornano opachi?"),
    sent(3, 940, "email", note, "Sì: carta sintetica, si pulisce con un panno; Le spedisco un campione")
        .answering()
        .mine(4, "un campione di carta lavabile"),
};

constexpr Fact kWedding[] = {
    came(6, 1925, "form", question, "Partecipazioni per ottanta invitati: lo fate?",
         "Buonasera, ci sposiamo tra sei mesi e vorremmo partecipazioni disegnate a mano. Francesca Moretti"),
    sent(5, 1115, "email", note, "Sì: tre esempi, i tempi e che cosa mi serve sapere").answering(),
    came(3, 2150, "email", question, "È possibile avere anche i segnaposto?",
         "E se gli invitati diventano novanta, il prezzo cambia di molto?"),
};

constexpr Fact kGym[] = {
    came(148, 1105, "phone", request, "Un sito per la palestra, entro il mese").lasting(10),
    sent(148, 1630, "email", note, "Ciao Roberto, ricevuto: ti mando il preventivo")
        .answering()
        .mine(3, "il preventivo per il sito", 9),
    came(143, 1015, "phone", question, "A che punto è il preventivo?"),
    sent(143, 1240, "phone", note, "Arriva in ritardo, me ne scuso").answering(),
    sent(139, 1140, "email", note, "Preventivo per il sito della palestra")
        .theirs(5, "Una risposta sul preventivo", 11),
    sent(131, 1020, "phone", note, "Ha già firmato con un altro: «mi ha risposto il giorno dopo»").lasting(5),
    sent(128, 1130, "email", note, "Ringraziato per la sincerità; porta aperta"),
    jotted(128, 1150, "Nove giorni per un preventivo sono troppi: modello pronto per i siti piccoli"),
};

constexpr Fact kDentist[] = {
    came(235, 1010, "phone", request, "Aggiornare gli orari e una foto").lasting(5),
    sent(235, 1150, "email", delivery, "Orari e foto aggiornati").answering(),
    sent(182, 930, "phone", note, "Saluto dopo l'aggiornamento: contento, ha parlato di me a un amico avvocato")
        .lasting(10),
    sent(175, 1615, "email", note, "Ringraziato per la segnalazione"),
    came(121, 1140, "email", note, "Cede lo studio a fine mese e chiude il sito"),
    sent(121, 1520, "email", note, "Come chiudere il sito e tenere gli indirizzi email per un anno"),
};

constexpr Fact kPrinter[] = {
    sent(129, 930, "email", question, "Preventivo: 500 biglietti e 1.000 fogli di carta intestata"),
    came(128, 1105, "email", note, "Preventivo: pronti in cinque giorni"),
    came(119, 1530, "phone", note, "Stampa pronta, si può ritirare").lasting(5),
    sent(69, 915, "phone", request, "Ristampa urgente di una locandina A3").lasting(5),
    came(69, 1050, "phone", note, "Locandina pronta in un'ora").lasting(5),
    sent(68, 1000, "email", note, "Ringraziati per la ristampa urgente"),
    sent(0, 1500, "meeting", gift, "Una bottiglia per il reparto stampa").in_december(18),
    sent(27, 1110, "email", question, "300 cataloghi A5, 24 pagine: carta e tempi"),
    came(26, 1500, "email", note, "Carta naturale 120 g, otto giorni dal visto si stampi"),
    came(12, 1040, "email", question, "Che profilo di colore avete nei file?"),
    sent(12, 1130, "email", note, "FOGRA51, nero solo in K").answering(),
    sent(4, 1015, "phone", note, "Prenotata la macchina per la prova di stampa")
        .lasting(10)
        .theirs(8, "La prova di stampa A5"),
};

constexpr Fact kTranslator[] = {
    sent(0, 1030, "meeting", gift, "Un pacco di caffè per il coworking").in_december(17),
    sent(66, 1215, "telegram", request, "Un menù in inglese, circa 400 parole: hai posto?"),
    came(66, 1340, "telegram", note, "Sì, consegna in due giorni"),
    came(60, 1130, "email", delivery, "Menù tradotto e riletto"),
    sent(59, 915, "email", note, "Pagata la traduzione del menù"),
    sent(44, 1630, "telegram", request, "Una pagina di diritto in inglese: te la senti?"),
    came(43, 930, "telegram", note, "Sì, con la revisora"),
    came(26, 1720, "email", delivery, "Pagina in inglese, tradotta e rivista"),
    sent(23, 1815, "meeting", note, "Caffè: si lavora bene insieme, listino comune per i menù")
        .lasting(45)
        .mine(26, "il listino comune per i menù"),
    came(8, 1010, "telegram", question, "Mi presti il tuo modello di preventivo?"),
    sent(8, 1240, "telegram", note, "Mandato, con due note su validità e acconto").answering(),
};

}  // namespace

std::span<const Fact> restaurant_log() { return kRestaurant; }
std::span<const Fact> wedding_log() { return kWedding; }
std::span<const Fact> gym_log() { return kGym; }
std::span<const Fact> dentist_log() { return kDentist; }
std::span<const Fact> printer_log() { return kPrinter; }
std::span<const Fact> translator_log() { return kTranslator; }

}  // namespace care::commands::demo
