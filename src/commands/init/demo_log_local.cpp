#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

using enum InteractionKind;

constexpr Fact kBookshop[] = {
    came(247, 1720, "whatsapp", request, "Locandina per la presentazione di un romanzo"),
    sent(246, 915, "whatsapp", note, "Sì, in tre giorni se mi mandi titolo e foto oggi")
        .answering()
        .theirs(0, "Titolo, data e foto", 0),
    sent(243, 1640, "email", delivery, "Locandina della presentazione, A3 e formato social"),
    came(243, 1755, "whatsapp", approval, "Locandina approvata"),
    sent(0, 1200, "meeting", gift, "Un pacchetto di carta da regalo stampata per il negozio").in_december(11),
    came(0, 1815, "whatsapp", feedback, "La carta da regalo è finita in due giorni, la rivogliono").in_december(15),
    came(202, 1130, "whatsapp", request, "Volantino per il gruppo di lettura"),
    sent(202, 1410, "whatsapp", note, "Va bene, te lo mando entro tre giorni")
        .answering()
        .mine(3, "il volantino del gruppo di lettura", 2),
    sent(200, 1215, "email", delivery, "Volantino del gruppo di lettura"),
    came(200, 1640, "whatsapp", approval, "Volantino approvato"),
    came(161, 1005, "phone", request, "Tre locandine in una volta sola").lasting(10),
    sent(161, 1130, "email", note, "Proposta: un modello fisso, così ogni locandina costa la metà",
         "Ciao Sara, se facciamo un modello tuo, con il titolo e la foto che cambiano, ogni locandina mi prende un'ora "
         "invece di tre. E chi passa davanti alla vetrina ti riconosce.\n\nA presto\nAnna")
        .answering(),
    came(159, 1750, "whatsapp", decision, "Si fa un modello fisso per le locandine"),
    worked(154, 930, 210, "Progetto del modello per le locandine"),
    sent(152, 1530, "email", delivery, "Il modello e le prime tre locandine"),
    came(151, 1840, "whatsapp", feedback, "Bellissime, sembrano una collana"),
    came(109, 1030, "whatsapp", question, "Le locandine vanno bene anche per la newsletter?"),
    sent(109, 1205, "whatsapp", note, "Meglio il formato orizzontale: te lo aggiungo al modello").answering(),
    sent(107, 1130, "email", delivery, "Formato orizzontale per la newsletter"),
    came(70, 1745, "whatsapp", complaint, "Sulla locandina in vetrina l'orario è sbagliato",
         "C'è scritto 18, comincia alle 18:30. È già appesa!")
        .founded("L'orario copiato male da me"),
    sent(69, 905, "whatsapp", note, "È un mio errore: ristampo a mie spese, la porto io entro mezzogiorno")
        .answering()
        .mine(0, "portare la locandina corretta", 0),
    sent(69, 1145, "meeting", delivery, "Locandina corretta, portata in libreria"),
    came(69, 1300, "whatsapp", feedback, "Risolto, grazie della corsa"),
    jotted(69, 1430, "D'ora in poi: data e ora le rilegge Sara, prima della stampa"),
    came(18, 1110, "meeting", request, "Una serie per il mese degli editori indipendenti").lasting(30),
    sent(17, 930, "email", note, "Sei locandine e un pieghevole: date e prezzo")
        .answering()
        .theirs(3, "Il tuo sì alle date", 2),
    came(15, 1825, "whatsapp", decision, "Serie confermata: sei locandine e un pieghevole"),
    worked(12, 1400, 120, "Illustrazione guida della serie"),
    sent(10, 1130, "email", delivery, "L'illustrazione guida, in tre colori"),
    came(9, 1800, "whatsapp", decision, "Si usa l'illustrazione sul fondo giallo"),
    sent(7, 1640, "email", delivery, "Le prime due locandine della serie"),
    came(6, 1015, "whatsapp", approval, "Prime due locandine approvate"),
    worked(5, 1430, 90, "Disegno delle locandine 3 e 4"),
    sent(4, 1120, "email", delivery, "Le locandine 3 e 4").theirs(4, "Gli orari degli ultimi due incontri"),
    came(3, 1210, "phone", decision, "Il pieghevole avrà la mappa degli editori sul retro")
        .lasting(15)
        .mine(5, "le locandine 5 e 6, se ho gli orari"),
    worked(2, 1130, 80, "Mappa degli editori per il pieghevole"),
    came(1, 1750, "whatsapp", request, "Mi servirebbe anche un segnalibro da regalare"),
};

constexpr Fact kYoga[] = {
    came(74, 2110, "social", question, "Fate anche siti piccoli? E quanto costano?")
        .in_public("https://social.example.com/studiorossi/posts/118"),
    sent(73, 920, "social", note, "Sì; dipende da che cosa deve fare: le ho chiesto di scrivermi per email")
        .answering(),
    came(72, 2035, "email", request, "Un sito per la scuola di yoga",
         "Ciao Anna, mi manda Sara della libreria. Vorrei orari, insegnanti e un modo per prenotare la lezione di "
         "prova. Non ho mai avuto un sito! Chiara"),
    sent(71, 1010, "email", note, "Ciao Chiara, che bello: ecco tre domande per cominciare")
        .answering()
        .theirs(5, "Le risposte alle tre domande", 4),
    sent(66, 1230, "video", note, "Prima chiamata: due sale, nove corsi, la prova gratuita è la cosa che conta")
        .lasting(40),
    sent(64, 1140, "email", note, "Preventivo per il sito della scuola").theirs(7, "Una risposta sul preventivo", 8),
    came(60, 2140, "email", objection, "È tanto per me, tutto in una volta",
         "Mi piace tutto, ma con l'affitto delle sale non riesco a pagare subito una cifra così."),
    sent(59, 930, "phone", note, "Chiesto quanto può al mese: proposte quattro rate e le foto in un secondo momento")
        .lasting(20),
    sent(58, 1010, "email", note, "Preventivo per il sito della scuola, in quattro rate e senza le foto"),
    came(56, 2015, "email", decision, "Accettato il preventivo in quattro rate, senza le foto"),
    sent(55, 915, "email", note, "Che cosa succede adesso: date, materiali, chi fa che cosa")
        .theirs(10, "Gli orari dei nove corsi", 12),
    jotted(55, 930, "Scriverle dopo le 20 non serve: la mattina legge tutto"),
    worked(42, 930, 180, "Struttura del sito e pagina degli orari"),
    sent(40, 1215, "email", delivery, "La pagina degli orari, in prova"),
    came(37, 2030, "whatsapp", question, "Come faccio a cambiare un orario se un'insegnante si ammala?"),
    sent(36, 910, "whatsapp", note, "Dal telefono, in due tocchi: ti ho registrato un video di un minuto").answering(),
    came(35, 2050, "whatsapp", feedback, "Ce l'ho fatta da sola!"),
    worked(27, 900, 210, "Ritratti e testi degli insegnanti"),
    sent(25, 1640, "email", delivery, "Le pagine dei sei insegnanti")
        .theirs(6, "L'approvazione delle pagine degli insegnanti", 9),
    came(16, 2105, "email", approval, "Approvazione delle pagine degli insegnanti"),
    worked(13, 1400, 120, "Collegamento della prenotazione al calendario"),
    sent(11, 1130, "email", delivery, "La prenotazione delle lezioni, pronta da provare"),
    came(9, 2045, "whatsapp", decision, "Si può prenotare fino a due ore prima della lezione"),
    worked(8, 930, 60, "Regole della prenotazione e testi di conferma"),
    sent(7, 1120, "email", delivery, "Il messaggio di conferma, in due versioni")
        .theirs(3, "Quale messaggio di conferma preferisci", 2),
    came(5, 1020, "phone", decision, "Il messaggio di conferma è quello breve").lasting(10),
    worked(4, 1130, 90, "Composizione della pagina dei prezzi"),
    sent(3, 1220, "email", delivery, "La pagina dei prezzi e delle tessere")
        .theirs(5, "I prezzi delle tessere, controllati"),
    came(2, 2025, "whatsapp", decision, "La prima lezione di prova resta gratuita")
        .mine(6, "il sito completo, in prova"),
};

constexpr Fact kFarm[] = {
    came(251, 1510, "phone", note, "Vuole rimettere in ordine il sito e le foto").lasting(20),
    sent(249, 930, "meeting", note, "Visita all'agriturismo: quattro camere, l'orto, la sala delle feste").lasting(120),
    sent(245, 1130, "email", note, "Preventivo per sito e servizio fotografico")
        .theirs(7, "Una risposta sul preventivo", 3),
    came(241, 1220, "phone", decision, "Accettato il preventivo, foto nella prima giornata di sole").lasting(10),
    worked(234, 900, 300, "Servizio fotografico: camere, orto, cucina"),
    sent(229, 1515, "email", delivery, "Sessanta foto scelte").theirs(5, "Le venti foto da usare", 6),
    worked(217, 930, 240, "Pagine delle camere e del ristorante"),
    sent(211, 1145, "email", delivery, "Il nuovo sito, in prova"),
    came(209, 1930, "email", question, "Come aggiungo le foto da solo?"),
    sent(208, 940, "email", note, "Da «Foto», una alla volta, al massimo 2 MB: ti mando la guida").answering(),
    came(203, 1840, "email", approval, "Approvazione del nuovo sito"),
    sent(201, 1000, "email", delivery, "Il nuovo sito è in linea"),
    sent(194, 1030, "phone", note, "A una settimana: arrivano richieste dal modulo, anche dall'estero").lasting(10),
    came(170, 1915, "email", feedback, "Prenotazioni raddoppiate nei fine settimana",
         "Lidia dice che le foto hanno fatto metà del lavoro. Quando passi, il pranzo è offerto."),
    came(113, 1005, "phone", question, "Le foto dell'orto: come si aggiungono?").lasting(5),
    sent(113, 1140, "email", note, "Gli stessi passaggi dell'altra volta, con un video di due minuti").answering(),
    came(67, 1850, "email", question, "Possiamo avere il menù anche in inglese?"),
    sent(66, 1010, "email", note, "Sì: la traduzione la cura un traduttore di fiducia, ci vogliono due giorni")
        .answering(),
    came(65, 1905, "email", decision, "Il menù sarà anche in inglese"),
    sent(58, 1600, "email", delivery, "Il menù in inglese, sul sito e da stampare"),
    came(57, 1920, "email", feedback, "Gli ospiti inglesi ringraziano"),
    jotted(56, 930, "Sentirlo prima della prossima stagione per le foto delle camere nuove"),
};

}  // namespace

std::span<const Fact> bookshop_log() { return kBookshop; }
std::span<const Fact> yoga_log() { return kYoga; }
std::span<const Fact> farm_log() { return kFarm; }

}  // namespace care::commands::demo
