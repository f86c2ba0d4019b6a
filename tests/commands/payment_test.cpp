#include "commands/quote_support.hpp"

using namespace care::test;
using Catch::Contains;

namespace {

struct PaidApp : QuoteApp {
  PaidApp() : number(new_quote()) {
    ok({"quote", "send", number});
    ok({"quote", "accept", number, "--by", "Giulia", "--how", "chat"});
  }

  void on(int month, int day) {
    clock.set(std::chrono::sys_days(std::chrono::year(2026) / month / day) + std::chrono::hours(9));
  }

  std::string states() { return ok({"payment", "list", "--fields", "instalment,open,state"}); }

  std::string number;
};

}  // namespace

TEST_CASE("what came in is kept to the cent, in parts") {
  PaidApp app;
  CHECK(app.states() == "1\t318.24\tdue\n2\t742.56\tnot-due\n");
  CHECK_THAT(app.ok({"payment", "add", app.number, "100,00"}), Contains("€218.24 is still open"));
  CHECK_THAT(app.ok({"payment", "add", app.number + "/1", "218.24", "--how", "transfer"}), Contains("paid."));
  CHECK(app.states() == "1\t0.00\tpaid\n2\t742.56\tnot-due\n");
  CHECK(app.field(app.number, "paid") == "318.24");
  CHECK(app.field(app.number, "due") == "742.56");
  CHECK(app.run({"payment", "add", app.number, "0"}).code == 2);
  CHECK(app.run({"payment", "add", app.number, "-5"}).code == 2);
  CHECK(app.run({"payment", "add", app.number + "/3", "5"}).code == 3);
  app.ok({"undo"});
  CHECK(app.states() == "1\t218.24\tdue\n2\t742.56\tnot-due\n");
}

TEST_CASE("one transfer pays several instalments, and what is over is told") {
  PaidApp app;
  const auto told = app.ok({"payment", "add", app.number, "1100"});
  CHECK_THAT(told, Contains("2026-001/1, Giulia Bianchi: €318.24") && Contains("€39.20 more than was due"));
  CHECK(app.states() == "1\t0.00\tpaid\n2\t0.00\tpaid\n");
}

TEST_CASE("who pays short is asked why, and tax withheld settles it") {
  PaidApp app;
  app.on(5, 20);
  const auto result = app.run({"payment", "add", app.number + "/1", "300"});
  CHECK_THAT(result.err, Contains("2026-001/1 is short by €18.24: ask Giulia Bianchi why"));
  CHECK(app.states() == "1\t18.24\tshort\n2\t742.56\tnot-due\n");
  app.ok({"payment", "add", app.number + "/2", "700", "--short", "withheld"});
  CHECK(app.states() == "1\t18.24\tshort\n2\t0.00\tpaid\n");
}

TEST_CASE("invoices made elsewhere give the due date") {
  PaidApp app;
  CHECK(app.run({"payment", "invoice", app.number, "12"}).code == 2);
  CHECK(app.run({"payment", "invoice", app.number, "12", "--on", "6/5", "--due", "5/5/2026"}).code == 2);
  app.ok({"payment", "invoice", app.number, "12/2026", "--on", "6/5", "--due", "2026-06-05"});
  CHECK(app.ok({"payment", "list", "--fields", "instalment,due,invoice,state"}) ==
        "1\t2026-06-05\t12/2026\tnot-due\n2\t\t\tnot-due\n");
  app.on(6, 6);
  CHECK(app.ok({"payment", "list", "--overdue", "--fields", "instalment,state"}) == "1\tlate\n");
}

TEST_CASE("an invoice is due after its own day, though that has passed") {
  QuoteApp app;
  const auto number = app.new_quote();
  app.ok({"quote", "send", number});
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "signature"});
  app.environment["CARE_NOW"] = "2026-11-09T08:00:00Z";
  CHECK(app.ok({"payment", "invoice", number + "/1", "11/2026", "--on", "2 nov", "--due", "5 nov"}) ==
        "2026-001/1: invoice 11/2026 of Mon 2 Nov 2026, due Thu 5 Nov 2026.\n");
}

TEST_CASE("a dispute, a pause and an end to what will not come") {
  PaidApp app;
  app.on(6, 1);
  CHECK(app.run({"payment", "dispute", app.number + "/1"}).code == 2);
  CHECK(app.run({"payment", "pause", app.number, "--because", "x"}).code == 2);  // which one?
  app.ok({"payment", "dispute", app.number + "/1", "--because", "mancano le foto"});
  CHECK(app.states() == "1\t318.24\tdisputed\n2\t742.56\tnot-due\n");
  app.ok({"payment", "resume", app.number + "/1"});
  CHECK(app.states() == "1\t318.24\tlate\n2\t742.56\tnot-due\n");
  app.ok({"payment", "pause", app.number + "/1", "--because", "paga a luglio"});
  CHECK(app.ok({"payment", "list", "--overdue"}).empty());
  app.ok({"payment", "write-off", app.number + "/1", "--because", "fallita"});
  CHECK(app.states() == "1\t0.00\tpaid\n2\t742.56\tnot-due\n");
  CHECK_THAT(app.ok({"report", "money", "--json"}), Contains("\"written_off\":\"318.24\""));
}

TEST_CASE("interest counts from the day after, at the rate of each half-year") {
  PaidApp app;
  CHECK(app.ok({"payment", "interest", "--amount", "1000", "--due", "2026-01-31", "--paid", "2026-03-17", "--json"}) ==
        "{\"principal\":\"1000.00\",\"parts\":[{\"days\":45,\"rate\":\"10.15\",\"interest\":\"12.51\"}],"
        "\"interest\":\"12.51\",\"fixed\":\"40.00\",\"total\":\"1052.51\"}\n");
  const auto unknown =
      app.run({"payment", "interest", "--amount", "500", "--due", "2026-06-20", "--paid", "2026-07-10"});
  CHECK(unknown.code == 4);
  CHECK_THAT(unknown.err, Contains("2026H2") && Contains("[payments.rates]"));
  app.on(6, 1);
  CHECK_THAT(app.ok({"payment", "interest", app.number, "--json"}),
             Contains("\"principal\":\"318.24\",\"parts\":[{\"days\":26"));
  app.ok({"client", "edit", "giulia", "--consumer"});
  CHECK_THAT(app.ok({"payment", "interest", app.number, "--json"}), Contains("\"fixed\":\"0.00\""));
  CHECK(app.run({"payment", "interest"}).code == 2);
}

TEST_CASE("the report of money tells received, withheld and open") {
  PaidApp app;
  app.ok({"payment", "add", app.number, "318.24"});
  const auto report = app.ok({"report", "money", "--json"});
  CHECK_THAT(report, Contains("\"totals\":[{\"currency\":\"EUR\",\"client\":null,\"received\":\"318.24\","
                              "\"withheld\":\"62.40\",\"open\":\"742.56\",\"overdue\":\"0.00\""));
  CHECK_THAT(app.ok({"report", "money", "--since", "2026-05-07", "--json"}),
             Contains("\"received\":\"0.00\",\"withheld\":\"0.00\""));
}

TEST_CASE("a recap tells of approvals, figures and money") {
  QuoteApp app;
  const auto number = app.new_quote({"--metric", "Iscritti alla newsletter; ; 180; 300"});
  app.ok({"quote", "send", number});
  app.ok({"quote", "accept", number, "--by", "Giulia", "--how", "signature"});
  app.ok({"payment", "add", number, "318.24"});
  app.ok({"quote", "start", number});
  app.ok({"quote", "submit", number, "Home", app.file("home.html", "x")});
  app.ok({"quote", "measure", number, "isc", "214"});
  app.ok({"log", "giulia", "Prima bozza", "-k", "work", "--for", "6h30", "--quote", number});
  const auto recap = app.ok({"recap", "giulia"});
  CHECK_THAT(recap,
             Contains("In attesa della Sua approvazione — mi basta un Suo «approvo»\n– «Home», da mercoledì 6\n"));
  CHECK_THAT(recap, Contains("Iscritti alla newsletter: 214 (all'inizio 180, obiettivo 300)"));
  CHECK_THAT(recap, Contains("L'acconto di 318,24\u00a0€ è arrivato mercoledì 6 maggio, grazie"));
  CHECK_THAT(recap, Contains("La prossima rata, di 742,56\u00a0€, è prevista alla consegna"));
  CHECK_THAT(recap, Contains("6 ore e mezza; in tutto 6 ore e mezza, su 10 ore previste"));
}

TEST_CASE("a formal notice names the invoice, and is kept when it was sent") {
  PaidApp app;
  app.on(6, 20);
  CHECK(app.run({"payment", "notice", app.number + "/1"}).code == 6);
  app.ok({"payment", "invoice", app.number + "/1", "12", "--on", "6/5", "--due", "2026-05-31"});
  CHECK(app.run({"payment", "notice", app.number + "/2"}).code == 6);
  const auto letter = app.ok({"payment", "notice", app.number + "/1", "--place", "Torino"});
  CHECK_THAT(letter, Contains("costituzione in mora (art. 1219 c.c.)") && Contains("fattura n. 12") &&
                         Contains("Torino, 20 giugno 2026") && Contains("318,24"));
  app.ok({"payment", "notice", app.number + "/1", "--sent", "pec"});
  CHECK_THAT(app.ok({"log", "list", "-c", "pec", "--json"}), Contains("costituzione in mora") && Contains(".txt"));
  app.ok({"payment", "dispute", app.number + "/1", "--because", "x"});
  CHECK(app.run({"payment", "notice", app.number + "/1"}).code == 1);
  CHECK(app.run({"payment", "notice", app.number + "/1", "--sent", "whatsapp"}).code == 2);
}
