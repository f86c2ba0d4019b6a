#include "mail/reply.hpp"

#include <ctime>
#include <string>

#include "support/catch.hpp"

// A sanitizer's build is some ten times slower.
#if defined(__SANITIZE_ADDRESS__)
#define CARE_TEST_SLOWNESS 10
#else
#define CARE_TEST_SLOWNESS 1
#endif

using care::mail::bare_subject;
using care::mail::without_quotes;

TEST_CASE("the line over a quotation goes with it", "[mail]") {
  const std::string heading = GENERATE(
      "On 6 May 2026, at 10:12, Anna Rossi <anna@example.it> wrote:", "On Wed, May 6, 2026 at 10:12 AM Anna wrote:",
      "On Wed, May 6, 2026 at 10:12\xE2\x80\xAF"
      "AM Anna Rossi\n<anna@example.it>\nwrote:",
      "Il giorno mer 6 mag 2026 alle ore 10:12 Anna Rossi <anna@example.it> ha scritto:",
      "Il giorno mer 6 mag 2026 alle ore 10:12 Anna Rossi <\nanna@example.it> ha scritto:",
      "Il 06/05/2026 10:12, Anna ha scritto:", "Il 6 maggio 2026 Anna Rossi ha scritto:",
      "In data mercoledì 6 maggio 2026 10:12:33 CEST, Anna Rossi ha scritto:",
      "Anna Rossi <anna@example.it> ha scritto:", "Anna Rossi wrote:",
      "2026-05-06 10:12 GMT+02:00 Anna Rossi <anna@example.it>:", "Am 06.05.2026 um 10:12 schrieb Anna Rossi:",
      "Le 6 mai 2026 à 10:12, Anna Rossi a écrit :",
      "El mié, 6 may 2026 a las 10:12, Anna (<anna@example.it>) escribió:");
  CHECK(without_quotes("Va bene.\n\n" + heading + "\n> Quando?\n> Anna\n") == "Va bene.");
  CHECK(without_quotes("Va bene.\r\n\r\n" + heading + "\r\n\r\n> Quando?\r\n\r\nE poi?\r\n") == "Va bene.\n\nE poi?");
}

TEST_CASE("a quotation without marks goes where a program's line is above it", "[mail]") {
  CHECK(without_quotes("Sì.\n\nIl giorno mer 6 mag 2026 alle ore 10:12 Anna <a@b.it> ha scritto:\n\nQuando?\n\nAnna") ==
        "Sì.");
  CHECK(without_quotes("Yes.\n\nOn 6 May 2026, at 10:12, Anna wrote:\nWhen?\n") == "Yes.");
}

TEST_CASE("the fields that Outlook puts over a quotation end the reply", "[mail]") {
  const std::string block = GENERATE(
      "From: Anna Rossi <a@b.it>\nSent: Wednesday, 6 May 2026 10:12\nTo: Giulia\nSubject: Catalogue",
      "Da: Anna Rossi\nInviato: mercoledì 6 maggio 2026 10:12\nA: Giulia\nOggetto: Catalogo",
      "*Da:* Anna Rossi [mailto:a@b.it]\n*Inviato:* mercoledì 6 maggio 2026 10:12\n*A:* Giulia <g@x.it>;\n Tom "
      "<t@x.it>\n"
      "*Cc:* Ufficio\n*Oggetto:* R: Catalogo",
      "Da: Anna\n\nData: 6 maggio 2026\n\nA: Giulia\n\nOggetto: Catalogo",
      "Von: Anna\nGesendet: Mittwoch\nAn: Giulia\nBetreff: X", "De : Anna\nEnvoyé : mercredi\nÀ : Giulia\nObjet : X");
  const std::string rule = GENERATE(
      "", "________________________________\n", " ------------------------------\n\n", "-----Original Message-----\n",
      "-----Messaggio originale-----\n", "---------- Forwarded message ---------\n",
      "-------- Messaggio Inoltrato --------\n", "Messaggio inoltrato\n", "Begin forwarded message:\n\n");
  CHECK(without_quotes("Confermo.\n" + rule + block + "\n\nQuando?\n") == "Confermo.");
  CHECK(without_quotes("Confermo.\n\n\n" + rule + block + "\n\nQuando?\n") == "Confermo.");
  CHECK(without_quotes(block + "\n\nQuando?\n") == block + "\n\nQuando?");
}

TEST_CASE("a forward without words of its own comes back whole", "[mail]") {
  const std::string forward = "Begin forwarded message:\n\n> From: Anna <a@b.it>\n> Subject: Ciao\n>\n> Testo";
  CHECK(without_quotes(forward + "\n") == forward);
  const std::string signed_one = "-- \nGiulia\n\n---------- Forwarded message ---------\nFrom: Anna <a@b.it>\n\nTesto";
  CHECK(without_quotes(signed_one) == signed_one);
  CHECK(without_quotes("> only\n> quotation") == "> only\n> quotation");
  CHECK(without_quotes("\n\n").empty());
}

TEST_CASE("answers between and below the quotations stay", "[mail]") {
  CHECK(without_quotes(
            "On 6 May 2026 at 10:12, Anna wrote:\n> A4 or A5?\nA5.\n> And the paper?\n\nMatt.\n\n> Thanks\n") ==
        "A5.\n\nMatt.");
  CHECK(without_quotes("Ciao,\n\n> quando?\n\n\ndomani:\n- la bozza\n- le foto\n\n-- \nGiulia\n") ==
        "Ciao,\n\ndomani:\n- la bozza\n- le foto");
}

TEST_CASE("signatures go, the writer's and the program's", "[mail]") {
  const std::string signature =
      GENERATE("-- \nGiulia\n011 555 0100", "--\nGiulia", "Sent from my iPhone", "Sent from Yahoo Mail on Android",
               "Inviato da iPhone", "Inviato dal mio dispositivo Galaxy", "Inviato da Posta per Windows",
               "Get Outlook for iOS<https://aka.ms/o0ukef>", "Ottieni Outlook per Android", "Scarica Outlook per iOS",
               "-Giulia Bianchi", "__________________________\nstudio mailing list\nstudio@lists.example.org");
  CHECK(without_quotes("Va bene.\n\n" + signature + "\n") == "Va bene.");
  CHECK(without_quotes("Va bene.\n\n" + signature + "\n\n> Quando?\n") ==
        (signature[0] == '_' ? "Va bene.\n\n" + signature : "Va bene."));
}

TEST_CASE("prose that looks like more is left alone", "[mail]") {
  const std::string prose = GENERATE(
      "On the other hand we wrote: it is late.", "On the other hand we wrote:\n\nit is late.",
      "One outstanding question", "Il problema è questo:\nla carta.", "On your host you can run:\n\n  telnet\n\nDone.",
      "On Monday I sent it.\nThen Bob wrote: fine.", "Nel contratto Anna ha scritto:\n\n«entro maggio»",
      "Hi Anna,\n\nOn 5 May 2026 you wrote:\n\"it is late\"\nI do not think so.", "-Latte\n-Pane", "- uno\n- due",
      "a fix -- no signature.", "From: Rome\nTo: Milan\nDate: 5 May", "Da: Roma\nA: Milano\n\nva bene?",
      "Sent from the warehouse on Monday, the parcel is late.", "Inviato da Anna ieri sera, manca la firma.",
      "Section one\n__________\nSection two", "Messaggio inoltrato\nalla tipografia.", "2026: the year",
      "Il 5 maggio: sì:");
  CHECK(without_quotes(prose) == prose);
}

TEST_CASE("the subject without what replies put before it", "[mail]") {
  CHECK(bare_subject("Re: R: Fwd: I: Rif: AW: Catalogo") == "Catalogo");
  CHECK(bare_subject("RE[2]: Re (3) : FW:Catalogo: il punto ") == "Catalogo: il punto");
  CHECK(bare_subject("Re\xEF\xBC\x9A x") == "x");
  CHECK(bare_subject("Re:") == "");
  for (const std::string subject :
       {"Regarding: x", "Rischio: alto", "Re x", "I libri", "", "R", "Re[]: x", "Re[x]: y"}) {
    CHECK(bare_subject(subject) == subject);
  }
}

TEST_CASE("a megabyte of anything takes no more than a few seconds of the processor", "[mail]") {
  const auto repeated = [](const std::string& piece) {
    std::string text;
    while (text.size() < 1000000) text += piece;
    return text;
  };
  const std::string piece = GENERATE(">", "> \n", "On ", "On \n", "On 10:12\n", "From: a@b.it\n", "wrote:\n",
                                     "On 5/5 wrote:\n", "-- \n", "--\n", "____________\n", "\n", " ",
                                     "-----Original Message-----\n>\n", "Sent from my x\n", "Il 10:12 x\ny\n");
  const std::string text = "Ciao\n" + repeated(piece);
  const auto start = std::clock();  // other programs do not count
  CHECK_FALSE(without_quotes(text).empty());
  CHECK(bare_subject(repeated("Re:" + piece)).size() < 1100000);
  CHECK((std::clock() - start) / CLOCKS_PER_SEC < 3 * CARE_TEST_SLOWNESS);
}
