#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

using enum InteractionKind;

constexpr Fact kLog[] = {
    came(250, 938, "form", request, "Un sito per la fioreria",
         "Buongiorno, ho una fioreria a Torino e vorrei un sito semplice con gli orari, le foto e un modo per "
         "ordinare. Non so bene da dove si comincia. Grazie, Giulia Bianchi"),
    sent(250, 1155, "email", note, "Un sito per la fioreria: quando possiamo sentirci?",
         "Gentile Giulia Bianchi,\n\ngrazie di avermi scritto. Per capire che cosa Le serve basta una telefonata di "
         "venti minuti: Le va bene in settimana, tra le 9 e le 11?\n\nCordiali saluti\nAnna Rossi")
        .answering(),
    sent(248, 1000, "phone", note, "Prima telefonata: orari, consegne a domicilio, foto da rifare",
         "«Vorrei che la gente capisse che consegniamo anche il lunedì.»")
        .lasting(35)
        .theirs(5, "Le foto del negozio", 4),
    jotted(248, 1045, "Spiegare «dominio» con un esempio: è l'indirizzo del negozio, ma in rete"),
    came(244, 1710, "whatsapp", note, "Manda dodici foto del negozio"),
    sent(242, 1120, "email", note, "Preventivo per il sito della fioreria",
         "Gentile Giulia Bianchi,\n\nin allegato trova il preventivo, con le fasi del lavoro e le date. Se qualcosa "
         "non è chiaro mi chiami: lo guardiamo insieme.\n\nCordiali saluti\nAnna Rossi")
        .theirs(7, "Una risposta sul preventivo", 3),
    came(240, 940, "email", question, "Il dominio è compreso nel prezzo?",
         "Leggo «dominio» a pagina 2: lo pago a parte ogni anno?"),
    sent(240, 1035, "email", note, "Il primo anno è compreso; dal secondo costa 15 € all'anno",
         "Il dominio è l'indirizzo del sito. Il primo anno è compreso; dal secondo lo paga direttamente Lei, 15 € "
         "l'anno, e resta Suo anche se un giorno cambiasse grafica.")
        .answering(),
    came(239, 1605, "email", decision, "Accettato il preventivo per il sito"),
    worked(236, 930, 180, "Struttura delle pagine e scelta delle foto"),
    sent(233, 1215, "email", delivery, "Due proposte per la pagina iniziale")
        .theirs(4, "Quale delle due proposte preferisce", 2),
    came(231, 1030, "phone", decision, "Si procede con la seconda proposta, con il verde più chiaro").lasting(15),
    worked(228, 900, 240, "Costruzione delle pagine e del modulo per gli ordini"),
    sent(224, 1630, "email", delivery, "Il sito completo, in prova")
        .theirs(6, "L'approvazione dei testi e delle foto", 4),
    came(222, 1010, "email", question, "Posso cambiare gli orari da sola?"),
    sent(222, 1125, "email", note, "Sì: tre passaggi, Le mando la guida con le figure",
         "Sì. Si entra con la Sua password, si apre «Orari» e si scrive. Le allego una pagina con le figure.")
        .answering(),
    came(220, 1500, "email", approval, "Approvazione dei testi e delle foto del sito"),
    sent(219, 1000, "email", delivery, "Il sito è in linea"),
    sent(212, 930, "phone", note, "A una settimana dalla pubblicazione: tutto funziona").lasting(10),
    came(198, 1640, "email", feedback, "Tre ordini dal sito in una settimana",
         "Buongiorno Anna, tre ordini dal sito in una settimana e due erano clienti nuovi. Sono contenta!"),
    sent(197, 915, "email", note, "Ringraziata; chiesto se posso citare le Sue parole nel portfolio"),
    came(150, 905, "phone", complaint, "Il modulo degli ordini non manda le email",
         "«Ho perso due ordini e me ne sono accorta dal cliente.»")
        .lasting(10)
        .founded("Un mio errore nella configurazione del modulo"),
    sent(150, 1020, "phone", note, "Trovata la causa: è stato un mio errore, si risolve entro oggi",
         "Nell'aggiornamento avevo lasciato il mio indirizzo di prova. I due ordini sono salvi: glieli inoltro.")
        .answering()
        .lasting(15)
        .mine(0, "correggere il modulo degli ordini", 0),
    worked(150, 1100, 60, "Modulo degli ordini corretto e provato due volte"),
    sent(150, 1530, "email", note, "Il modulo è a posto: che cosa è successo e come lo controllo da oggi"),
    came(149, 940, "email", feedback, "Ora funziona, grazie della rapidità"),
    jotted(149, 1000, "Lezione: dopo ogni aggiornamento un ordine di prova"),
    came(88, 1055, "whatsapp", question, "Come si cambiano gli orari per le feste?"),
    sent(88, 1150, "whatsapp", note, "Da «Orari», gli stessi tre passaggi; rimandata la guida").answering(),
    came(38, 1010, "phone", request, "Un catalogo per le cerimonie",
         "«Da dare in mano agli sposi, non da guardare al telefono.»")
        .lasting(20),
    sent(38, 1640, "email", note, "Ricevuto: propongo un incontro in negozio per vedere i lavori").answering(),
    sent(34, 930, "meeting", note, "In negozio: scelti i lavori da mostrare, formato ancora aperto").lasting(75),
    jotted(34, 1130, "Il padre teme la spesa: far vedere quante pagine servono davvero"),
    sent(31, 1110, "email", note, "Preventivo per il catalogo, 32 pagine").theirs(7, "Una risposta sul preventivo", 5),
    came(29, 1715, "email", objection, "Il catalogo costa più di quanto pensavo"),
    sent(28, 1000, "phone", note, "Chiesto che cosa si aspettava: proposte 24 pagine invece di 32").lasting(20),
    sent(27, 1015, "email", note, "Preventivo per il catalogo, 24 pagine"),
    came(26, 1205, "email", decision, "Accettato il preventivo con 24 pagine invece di 32"),
    worked(20, 930, 210, "Scelta delle foto e griglia delle pagine"),
    sent(16, 1215, "email", delivery, "Tre bozze della copertina").theirs(3, "Quale copertina preferisce", 2),
    came(14, 1020, "phone", decision, "La copertina sarà quella con le peonie").lasting(10),
    worked(12, 930, 150, "Impaginazione delle pagine 1–8"),
    sent(11, 1630, "email", delivery, "Le pagine 1–8, da leggere"),
    came(10, 1015, "phone", decision, "Il formato sarà A5 e non A4").lasting(15),
    worked(9, 900, 180, "Impaginazione delle pagine 9–16"),
    sent(8, 1210, "email", delivery, "Le pagine 9–16, da leggere")
        .theirs(4, "I testi della pagina sugli allestimenti", 3),
    came(7, 930, "email", approval, "Approvazione delle pagine 1–16"),
    came(6, 1120, "whatsapp", question, "Si può aggiungere una pagina con i prezzi?"),
    sent(6, 1450, "whatsapp", note, "Sì, ma invecchia presto: ne parliamo domani al telefono").answering(),
    came(5, 1000, "phone", decision, "I prezzi staranno su un foglio a parte, da aggiornare quando serve")
        .lasting(20)
        .theirs(3, "L'elenco dei prezzi per il foglio"),
    worked(4, 1400, 120, "Impaginazione delle pagine 17–24, gli allestimenti"),
    sent(3, 1640, "email", delivery, "La bozza completa, 24 pagine",
         "Gentile Giulia Bianchi,\n\necco la bozza completa. Le chiedo di guardare soprattutto i nomi dei fiori: li "
         "conosce meglio di me. Segni pure a penna e mi mandi una foto.\n\nCordiali saluti\nAnna Rossi")
        .theirs(5, "Le correzioni alla bozza completa")
        .mine(9, "la prova di stampa in formato A5"),
    worked(2, 930, 75, "Ritocco delle foto dei bouquet"),
    came(1, 1705, "email", question, "Quanto costa ristampare cento copie fra un anno?",
         "Così so se conviene stamparne di più adesso."),
};

}  // namespace

std::span<const Fact> florist_log() { return kLog; }

}  // namespace care::commands::demo
