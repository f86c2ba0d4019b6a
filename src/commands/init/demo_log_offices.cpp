#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

using enum InteractionKind;

constexpr Fact kLawFirm[] = {
    came(176, 1115, "email", request, "Rifacimento del sito dello studio",
         "Buongiorno, il dottor Costa ci ha fatto il Suo nome. Vorremmo rifare il sito dello studio e i biglietti da "
         "visita. Può mandarci un preventivo?\nElena Gallo, segreteria"),
    sent(176, 1505, "email", note, "Rifacimento del sito: alcune domande prima del preventivo",
         "Spett.le Studio Legale Ferrero,\n\nVi ringrazio. Per un preventivo esatto mi servono tre risposte: quante "
         "pagine, chi scrive i testi, chi approva. Propongo un incontro di un'ora presso di Voi.\n\nCordiali "
         "saluti\nAnna Rossi")
        .answering(),
    sent(171, 1500, "meeting", note, "Primo incontro con l'avvocato Ferrero e la signora Gallo").lasting(60),
    jotted(171, 1615, "Decide l'avvocato, ma legge tutto la signora Gallo: mandare a lei, in PDF"),
    sent(169, 1200, "email", note, "Preventivo per sito e immagine coordinata")
        .theirs(10, "Una risposta sul preventivo", 9),
    came(165, 1040, "email", objection, "Un altro preventivo è più basso del 20%"),
    sent(165, 1530, "phone", note, "Confrontate le voci: nell'altro mancano i testi e la formazione").lasting(25),
    came(160, 1130, "pec", decision, "Accettato il preventivo, con pagamento in tre rate"),
    sent(160, 1220, "email", note, "Che cosa succede adesso: date, materiali, persone di riferimento"),
    worked(152, 930, 240, "Studio del marchio e dei caratteri"),
    sent(147, 1100, "email", delivery, "Due proposte di immagine coordinata")
        .theirs(6, "La scelta fra le due proposte", 8),
    sent(140, 1000, "phone", note, "Ricordata la scelta: la settimana è stata piena di udienze").lasting(5),
    came(139, 1725, "email", decision, "Si adotta la proposta A, con il blu più scuro"),
    worked(132, 900, 180, "Composizione dei biglietti e della carta intestata"),
    sent(130, 1630, "email", delivery, "Biglietti da visita e carta intestata, pronti per la stampa"),
    came(128, 1210, "email", question, "Nei biglietti serve il numero di iscrizione all'albo?"),
    sent(128, 1415, "email", note, "Non è obbligatorio; molti lo mettono nel sito, a piè di pagina").answering(),
    came(127, 930, "email", approval, "Approvazione dei biglietti e della carta intestata"),
    sent(118, 1120, "meeting", delivery, "Biglietti e carta intestata, consegnati in studio").lasting(20),
    came(104, 1550, "email", feedback, "I biglietti sono piaciuti a tutti i soci"),
    worked(95, 930, 210, "Analisi del sito attuale"),
    sent(92, 1110, "email", delivery, "La mappa del sito e lo schema di otto pagine")
        .theirs(15, "I testi delle aree di attività", 30),
    sent(78, 930, "phone", note, "I testi arriveranno più tardi: la consegna si sposta di altrettanti giorni")
        .lasting(10),
    came(77, 1140, "email", decision, "Il sito uscirà tre settimane dopo la data prevista"),
    came(62, 1630, "email", note, "Mandano i testi di cinque aree su sei"),
    worked(55, 900, 240, "Composizione delle pagine interne"),
    sent(48, 1230, "email", delivery, "Prima versione del sito, in prova"),
    came(45, 1105, "email", request, "Una pagina in inglese per i clienti esteri"),
    sent(45, 1600, "email", note, "Si può: quattro ore e la traduzione, mando un'aggiunta al preventivo").answering(),
    came(41, 945, "email", decision, "Accettata l'aggiunta per la pagina in inglese"),
    sent(24, 1130, "email", delivery, "La pagina in inglese, tradotta e impaginata"),
    came(19, 1020, "email", complaint, "Nel profilo di un socio c'è un titolo sbagliato",
         "Risulta «professore ordinario», è «professore a contratto». È delicato: chiediamo di correggere subito.")
        .founded("Un mio errore di copiatura"),
    sent(19, 1050, "email", note, "Corretto: l'errore era mio, ho riletto tutti i profili",
         "Vi chiedo scusa: è stato un mio errore di copiatura. Il titolo è corretto e ho ricontrollato gli altri "
         "profili sui curricula. Vi chiedo di confermare che ora è tutto giusto.")
        .answering(),
    came(18, 1210, "email", feedback, "Confermano: i profili ora sono giusti"),
    came(13, 1500, "email", approval, "Approvazione delle pagine delle aree di attività"),
    worked(11, 930, 150, "Costruzione del modulo per gli appuntamenti"),
    sent(10, 1100, "email", delivery, "Il modulo per gli appuntamenti, in prova"),
    came(8, 1130, "video", decision, "Gli appuntamenti si chiedono dal modulo e si confermano per telefono")
        .lasting(40),
    worked(7, 1400, 120, "Testi del modulo per gli appuntamenti"),
    sent(6, 1640, "email", delivery, "L'informativa sulla riservatezza, da far leggere all'avvocato Ferrero")
        .theirs(7, "L'informativa, approvata o corretta"),
    came(5, 1205, "email", question, "Le statistiche delle visite richiedono il banner dei cookie?"),
    sent(5, 1610, "email", note, "Con statistiche senza cookie il banner non serve; mando il confronto").answering(),
    came(4, 1035, "pec", decision, "Si usano statistiche senza cookie, quindi senza banner"),
    worked(3, 900, 180, "Prove del sito su telefono e con i lettori di schermo"),
    sent(2, 1225, "email", delivery, "Il sito completo, pronto per l'approvazione")
        .theirs(6, "L'approvazione scritta del sito completo")
        .mine(8, "il sito in linea, dopo la Vostra approvazione"),
    came(2, 1640, "email", question, "Possiamo tenere gli indirizzi email di prima?",
         "Ne abbiamo undici; due non li usa più nessuno."),
    sent(1, 1010, "email", note, "Sì, restano tutti; mi serve l'elenco di quelli da chiudere")
        .answering()
        .theirs(4, "L'elenco degli indirizzi email da chiudere"),
    worked(1, 1430, 60, "Preparazione del passaggio al nuovo sito"),
};

constexpr Fact kAssociation[] = {
    came(205, 1010, "email", request, "Immagine per una rassegna di cinema",
         "Cerchiamo chi disegni manifesto e programma. Il budget è quello del bando: 900 € in tutto."),
    sent(205, 1440, "email", note, "Dentro quel budget: manifesto e programma, senza la parte web").answering(),
    came(201, 1130, "email", decision, "Si procede con manifesto e programma pieghevole"),
    worked(196, 930, 180, "Illustrazione del manifesto"),
    sent(193, 1610, "email", delivery, "Manifesto in due varianti di colore").theirs(5, "La variante scelta", 4),
    came(189, 1025, "email", decision, "Variante arancione per il manifesto"),
    sent(184, 1200, "email", delivery, "Programma pieghevole, pronto per la stampa"),
    came(183, 1515, "email", approval, "Approvazione del manifesto e del programma"),
    came(158, 1640, "email", feedback, "Sale piene; molti hanno chiesto il manifesto"),
    sent(157, 930, "email", note, "Ringraziati; chiesto di avvisarmi del prossimo bando")
        .mine(60, "sentire Controluce per il nuovo bando", 61),
    sent(96, 1015, "phone", note, "Il nuovo bando non è ancora uscito: si risentono loro").lasting(10),
};

constexpr Fact kOptician[] = {
    came(118, 1010, "phone", request, "Un'insegna e le vetrofanie").lasting(15),
    sent(118, 1640, "email", note, "Ricevuto: passo in negozio per le misure").answering(),
    sent(114, 1430, "meeting", note, "Misure della vetrina; vuole qualcosa che si legga dall'altra parte della strada")
        .lasting(45),
    sent(112, 1100, "email", note, "Preventivo per insegna e vetrofanie").theirs(7, "Una risposta sul preventivo", 4),
    came(108, 1220, "email", decision, "Accettato il preventivo per insegna e vetrofanie"),
    worked(103, 930, 210, "Disegno dell'insegna"),
    sent(101, 1145, "email", delivery, "Due disegni dell'insegna, visti dalla strada")
        .theirs(4, "Quale dei due disegni preferisce", 3),
    came(98, 1015, "phone", decision, "Insegna con il primo disegno, lettere bianche").lasting(10),
    came(97, 1105, "email", question, "Per l'insegna serve un permesso del Comune?"),
    sent(97, 1530, "email", note, "Sì: lo chiede chi la monta, ci vogliono circa trenta giorni").answering(),
    sent(93, 1220, "email", delivery, "Vetrofanie, pronte per il taglio"),
    came(92, 930, "email", approval, "Approvazione delle vetrofanie"),
    sent(62, 1000, "meeting", delivery, "Insegna e vetrofanie montate").lasting(30),
    sent(55, 1030, "phone", note, "A una settimana dal montaggio: tutto bene, si legge anche di sera").lasting(10),
    came(38, 1710, "email", feedback, "Due persone sono entrate dicendo di aver visto l'insegna dal tram"),
    sent(37, 915, "email", note, "Ringraziato; chieste due righe da citare nel portfolio")
        .theirs(10, "Due righe per il portfolio", 9),
};

}  // namespace

std::span<const Fact> law_firm_log() { return kLawFirm; }
std::span<const Fact> association_log() { return kAssociation; }
std::span<const Fact> optician_log() { return kOptician; }

}  // namespace care::commands::demo
