#include "exchange_support.hpp"
#include "store/database.hpp"

namespace care::test {
namespace {

/// A year of quotes in the first database: every noun that has to do with them, and every state of theirs that matters.
struct Studio : Exchange {
  Studio() {
    app.configure("[me]\nlanguage = \"it\"\n[quote]\ntax = \"ordinary-inps\"\nfloor = \"300.00\"\n");
    ok("a", {"client", "add", "Giulia Bianchi", "--slug", "giulia", "--withholding"});
    ok("a", {"client", "add", "Tom O'Neil", "--slug", "tom", "--lang", "en"});
    running_job();
    declined_and_revised();
    ok("a", {"quote", "new", "tom", "Draft", "--item", "Text\x1b[2J; 100 pagine; 3.5", "--every", "1mo", "--times", "3",
             "--starts", "2026-01-31"});
    ok("a", {"quote", "adopt", "giulia", "Sito", "--total", "1200", "--paid", "400"});
    ok("a", {"log", "tom", "unpaid work", "-k", "work", "--for", "2h"});
  }

  void running_job() {
    ok("a", {"quote",      "new",
             "giulia",     "Catalogo; di primavera",
             "--item",     "Grafica; 10 h; 45.00",
             "--item",     "Stampa; 200 copie; 1.20; 4%; -5%",
             "--item",     "Foto; 1; 99.90; 22%",
             "--discount", "10%",
             "--starts",   "2026-05-11",
             "--delivers", "2026-06-30",
             "--mine",     "due bozze",
             "--theirs",   "i testi",
             "--excludes", "la posta",
             "--metric",   "iscritti; persone; 180; 300.5",
             "--why-me",   "perché sì\nanche no"});
    ok("a", {"quote", "send", "1"});
    ok("a", {"quote", "accept", "1", "--by", "Giulia", "--how", "signature", "--evidence", app.file("yes.pdf", "yes")});
    ok("a", {"payment", "add", "1/1", "150", "--how", "transfer", "--short", "bank-fee"});
    ok("a", {"quote", "start", "1", "--because", "amica"});
    ok("a", {"quote", "submit", "1", "Home", app.file("home.html", "home")});
    ok("a", {"quote", "approve", "1", "Home", "--by", "Giulia", "--how", "chat"});
    ok("a", {"quote", "measure", "1", "iscritti", "214"});
    ok("a", {"payment", "invoice", "1/1", "12/2026", "--on", "2026-05-06", "--due", "2026-06-06"});
    ok("a", {"payment", "dispute", "1/2", "--because", "dice che no"});
    ok("a", {"log", "giulia", "la copertina", "-k", "work", "--for", "1h", "--quote", "1"});
    ok("a", {"quote", "add", "1", "Inglese", "--item", "Traduzione; 3 h; 45", "--discount", "20"});
  }

  void declined_and_revised() {
    ok("a", {"quote", "new", "tom", "Website", "--item", "Work; 10 h; 100", "--tax", "none", "--starts", "mon",
             "--mine", "x", "--theirs", "y"});
    ok("a", {"quote", "send", "2"});
    ok("a", {"quote", "decline", "2", "--why", "price", "--note", "too dear"});
    ok("a", {"quote", "revise", "2"});
  }
};

std::string client(const std::string& slug) { return R"({"slug": ")" + slug + R"(", "name": ")" + slug + R"("})"; }

/// A file that was written by hand, about a client g.
std::string with(const std::string& lists) { return minimal(R"("clients": [)" + client("g") + "], " + lists); }

std::string quote(const std::string& keys) { return R"("quotes": [{"client": "g", "title": "T", )" + keys + "}]"; }

constexpr auto kLine = R"("lines": [{"text": "Work", "price": "100.00"}])";

}  // namespace

TEST_CASE("quotes, payments and overrides come back exactly") {
  Studio at;
  const auto everything = at.exported("a");
  CHECK(at.import("b", everything) == "Imported 2 clients, 7 contacts, 6 quotes, 2 payments, 1 override, 4 files.\n");
  CHECK(at.exported("b") == everything);
  for (const std::vector<std::string>& words : {std::vector<std::string>{"quote", "list", "--json"},
                                                {"quote", "show", "1", "--json"},
                                                {"quote", "show", "2026-002r1", "--json"},
                                                {"quote", "show", "1a", "--json"},
                                                {"payment", "list", "--json"},
                                                {"log", "list", "--json"},
                                                {"quote", "check", "3"}}) {
    INFO(words[0] << " " << words[1]);
    const auto there = at.run("b", words);
    CHECK(there.out == at.run("a", words).out);
    CHECK_FALSE(there.out.empty());
  }
}

TEST_CASE("the same quotes a second time change nothing, where they came from and elsewhere") {
  Studio at;
  const auto everything = at.exported("a");
  at.import("b", everything);
  for (const char* database : {"a", "b"}) {
    CHECK(at.import(database, everything) == "Imported nothing new (18 already here).\n");
    CHECK(at.exported(database) == everything);
  }
}

TEST_CASE("a quote goes on where it was imported as where it began") {
  Studio at;
  at.import("b", at.exported("a"));
  at.ok("b", {"quote", "deliver", "1"});
  at.ok("b", {"payment", "add", "1/2", "100"});
  at.ok("b", {"quote", "add", "1", "Ancora"});
  CHECK(at.ok("b", {"quote", "new", "tom", "Next", "--item", "x; 1"}).starts_with("2026-005, "));
  CHECK(at.ok("b", {"quote", "show", "1b", "--fields", "title,addendum_of"}) == "Ancora\t2026-001\n");
  CHECK(at.import("a", at.exported("b")) == "Imported 1 contact, 2 quotes, 1 payment (17 already here, 1 changed).\n");
  CHECK(at.exported("a") == at.exported("b"));
}

TEST_CASE("what is known by its uid becomes what the file says, and keeps its number") {
  Studio at;
  at.import("b", at.exported("a"));
  at.ok("a", {"quote", "edit", "3", "--valid", "10d", "--item", "More; 2 h; 50", "--deposit", "0"});
  at.ok("a", {"quote", "expire"});
  const auto everything = at.exported("a");
  CHECK(at.import("b", everything) == "Imported nothing new (17 already here, 1 changed).\n");
  CHECK(at.exported("b") == everything);
}

TEST_CASE("a quote written by hand is a draft with the next number, once") {
  Exchange at;
  at.app.configure("[quote]\ntax = \"ordinary\"\ndeposit = \"30%\"\nmine = [\"bozze\"]\n[me]\ncurrency = \"CHF\"\n");
  const auto json = with(quote(kLine));
  CHECK(at.import("a", json) == "Imported 1 client, 1 quote.\n");
  CHECK(at.ok("a", {"quote", "show", "1", "--fields",
                    "number,revision,state,currency,tax_profile,total,valid,mine,instalments,revisions"}) ==
        "2026-001\t1\tdraft\tCHF\t\t100.00\t\t\t\t0\n");
  CHECK(at.import("a", json) == "Imported nothing new (2 already here).\n");
  CHECK(at.import("a", with(R"("quotes": [{"client": "g", "title": "T", "lines": []}])")) ==
        "Imported 1 quote (1 already here).\n");
}

TEST_CASE("an amount is read with the digits of its currency, wherever that stands") {
  Exchange at;
  at.import("a", with(R"("quotes": [
      {"client": "g", "title": "Yen", "lines": [{"text": "w", "price": "1269"}], "discount": "69", "currency": "JPY"},
      {"client": "g", "title": "Dinar", "lines": [{"text": "w", "quantity": "2.5", "price": "1.268"}], "currency": "KWD"}
      ])"));
  CHECK(at.ok("a", {"quote", "list", "--fields", "currency,total"}) == "KWD\t3.170\nJPY\t1200\n");
  CHECK_THAT(at.refusal("a", with(quote(R"("currency": "JPY", "lines": [{"text": "w", "price": "1.5"}])"))),
             Catch::Contains(".quotes[0].lines[0].price: "));
}

TEST_CASE("a tax profile that is only named is what care knows under that name") {
  Exchange at;
  at.import("a", with(R"("quotes": [
      {"client": "g", "title": "Named", "tax_profile": "ordinary", "lines": [{"text": "w", "price": "100", "vat": "22"}]},
      {"client": "g", "title": "Told", "tax_profile": "mine", "tax": {"vat": "10", "fund": "4"},
       "lines": [{"text": "w", "price": "100"}]}])"));
  CHECK(at.ok("a", {"quote", "list", "--fields", "title,total"}) == "Told\t114.40\nNamed\t122.00\n");
  CHECK_THAT(at.refusal("a", with(quote(R"("tax_profile": "ordinari")"))),
             Catch::Contains(".quotes[0].tax_profile: there is no tax profile 'ordinari'"));
}

TEST_CASE("a number that is taken becomes the next one, and what names it follows") {
  Exchange at;
  at.ok("a", {"client", "add", "Someone"});
  at.ok("a", {"quote", "new", "someone", "Theirs", "--item", "x; 1"});
  at.ok("a", {"quote", "new", "someone", "Theirs too", "--item", "x; 2"});
  const auto json = with(R"(
      "interactions": [{"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "about", "quote": "2026-001"}],
      "reminders": [{"text": "t", "due": "2026-05-08", "quote": "2026-001"}],
      "payments": [{"quote": "2026-001", "revision": 2, "amount": "10.00", "on": "2026-05-04"}],
      "overrides": [{"at": "2026-05-04T10:00:00Z", "boundary": "floor", "reason": "r", "quote": "2026-001"}],
      "quotes": [
        {"client": "g", "title": "Addendum", "number": "2026-001a", "addendum_of": "2026-001"},
        {"client": "g", "title": "Mine", "number": "2026-001", "state": "superseded"},
        {"client": "g", "title": "Mine", "number": "2026-001", "revision": 2},
        {"client": "g", "title": "Kept", "number": "2026-003"}])");
  CHECK(at.import("a", json) == "Imported 1 client, 1 contact, 4 quotes, 1 payment, 1 reminder, 1 override.\n");
  CHECK(at.ok("a", {"quote", "list", "--client", "g", "--fields", "number,revision,title,addendum_of"}) ==
        "2026-004a\t1\tAddendum\t2026-004\n2026-004\t2\tMine\t\n2026-003\t1\tKept\t\n");
  CHECK(at.ok("a", {"log", "list", "--quote", "4", "--fields", "summary"}) == "about\n");
  CHECK(at.ok("a", {"remind", "list", "--fields", "quote"}) == "2026-004\n");
  CHECK(at.ok("a", {"quote", "show", "4", "--fields", "paid"}) == "10.00\n");
  CHECK_THAT(at.exported("a"),
             Catch::Contains(
                 R"("boundary":"floor","command":"","client":null,"quote":"2026-004","reason":"r","revision":2,)"));
  const auto everything = at.exported("a");
  CHECK(at.import("a", json) == "Imported nothing new (9 already here).\n");
  CHECK(at.exported("a") == everything);
}

TEST_CASE("another revision of what is here already joins it") {
  Exchange at;
  at.import("a", with(quote(R"("number": "2026-007", "state": "superseded")")));
  CHECK(at.import("a", with(quote(R"("number": "2026-007", "revision": 2)"))) ==
        "Imported 1 quote (1 already here).\n");
  CHECK(at.ok("a", {"quote", "list", "--fields", "number,revision"}) == "2026-007\t2\n");
  CHECK(at.ok("a", {"quote", "new", "g", "Next", "--item", "x; 1"}).starts_with("2026-008, "));
}

TEST_CASE("a number of another pattern is kept, and counts for nothing") {
  Exchange at;
  at.import("a", with(quote(R"("number": "Q/17")")));
  CHECK(at.ok("a", {"quote", "new", "g", "Next", "--item", "x; 1"}).starts_with("2026-001, "));
  at.import("a", with(quote(R"("number": "2026-9999999999999999999")")));
  CHECK(at.ok("a", {"quote", "new", "g", "Next", "--item", "x; 1"}).starts_with("2026-002, "));
}

TEST_CASE("entries of the log that differ only in their quote are two") {
  Exchange at;
  const auto json = with(R"(
      "quotes": [{"client": "g", "title": "A", "number": "A"}, {"client": "g", "title": "B", "number": "B"}],
      "interactions": [{"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x", "quote": "A"},
                       {"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x", "quote": "B"},
                       {"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x"}])");
  CHECK(at.import("a", json) == "Imported 1 client, 3 contacts, 2 quotes.\n");
  CHECK(at.ok("a", {"log", "list", "--fields", "id,quote"}) == "3\t\n2\tB\n1\tA\n");
  CHECK(at.import("a", json) == "Imported nothing new (6 already here).\n");
  CHECK(at.import("a", minimal(R"("interactions": [
      {"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x", "quote": "B"},
      {"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x", "quote": "A"}])")) ==
        "Imported nothing new (2 already here).\n");
  CHECK(at.ok("a", {"log", "list", "--fields", "id,quote"}) == "3\t\n2\tB\n1\tA\n");
}

TEST_CASE("an entry of the log is taken off its quote, and put to another, as the file says") {
  Exchange at;
  const auto json = [](const std::string& about) {
    return with(
        R"("quotes": [{"client": "g", "title": "A", "number": "A"}, {"client": "g", "title": "B", "number": "B"}],
      "interactions": [{"uid": "u", "client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x")" +
        about + "}]");
  };
  at.import("a", json(R"(, "quote": "A")"));
  CHECK(at.import("a", json("")) == "Imported nothing new (4 already here).\n");
  CHECK(at.import("a", json(R"(, "quote": "B")")) == "Imported nothing new (3 already here, 1 changed).\n");
  CHECK(at.ok("a", {"log", "show", "1", "--fields", "quote"}) == "B\n");
  CHECK(at.import("a", json(R"(, "quote": null)")) == "Imported nothing new (3 already here, 1 changed).\n");
  CHECK(at.ok("a", {"log", "show", "1", "--fields", "quote"}) == "\n");
}

TEST_CASE("lists of quotes come in any order, and name entries of the log that have not come yet") {
  Exchange at;
  at.import("a", minimal(R"(
      "payments": [{"quote": "N-1", "amount": "5.00", "on": "2026-05-04", "instalment": 2}],
      "quotes": [{"client": "g", "title": "T", "number": "N-1", "lines": [{"text": "w", "price": "10"}], "log": 7,
                  "decided_at": "2026-05-04T10:00:00Z", "evidence": {"how": "pec", "log": 7},
                  "deliverables": [{"name": "D", "submitted_in": 7}],
                  "instalments": [{"when": "acceptance", "amount": "5"}, {"when": "delivery+2w", "part": "rest"}]}],
      "interactions": [{"id": 7, "client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x", "quote": "N-1"}],
      "clients": [)" + client("g") +
                         "]"));
  const auto shown = at.ok("a", {"quote", "show", "N-1", "--json"});
  CHECK_THAT(shown, Catch::Contains(R"("evidence":{"how":"pec","log":7,)"));
  CHECK_THAT(shown, Catch::Contains(R"("when":"delivery+14d")"));
  CHECK_THAT(shown, Catch::Contains(R"("submitted_in":7)"));
  CHECK(at.ok("a", {"quote", "show", "N-1", "--fields", "log,paid"}) == "7\t5.00\n");
}

TEST_CASE("how long an offer would hold is worked out, how long one held is kept") {
  Exchange at;
  at.import("a", with(R"("quotes": [
      {"client": "g", "title": "Draft", "number": "D", "valid": "30d", "valid_until": "2020-01-01"},
      {"client": "g", "title": "Sent", "number": "S", "valid": "30d", "valid_until": "2026-05-20", "state": "sent",
       "sent_at": "2026-04-20T10:00:00Z"}])"));
  CHECK(at.ok("a", {"quote", "show", "D", "--fields", "valid_until"}) == "2026-06-05\n");
  CHECK(at.ok("a", {"quote", "show", "S", "--fields", "valid_until"}) == "2026-05-20\n");
}

TEST_CASE("payments are known by all that they say") {
  Exchange at;
  at.import("a", with(quote(kLine)));
  const auto paid = [](const std::string& keys) {
    return minimal(R"("payments": [{"quote": "2026-001", "amount": "10.00", "on": "2026-05-04")" + keys + "}]");
  };
  CHECK(at.import("a", paid("")) == "Imported 1 payment.\n");
  CHECK(at.import("a", paid("")) == "Imported nothing new (1 already here).\n");
  CHECK(at.import("a", paid(R"(, "how": "cash")")) == "Imported 1 payment.\n");
  CHECK(at.import("a", paid(R"(, "uid": "u", "short": "withheld")")) == "Imported 1 payment.\n");
  CHECK(at.import("a", minimal(R"("payments": [{"uid": "u", "amount": "9.00"}])")) ==
        "Imported nothing new (1 changed).\n");
  CHECK(at.ok("a", {"quote", "show", "1", "--fields", "paid"}) == "29.00\n");
}

TEST_CASE("an import of quotes is undone by one undo, and a dry run changes nothing") {
  Studio at;
  const auto everything = at.exported("a");
  at.ok("b", {"client", "add", "Someone"});
  at.ok("b", {"quote", "new", "someone", "Here", "--item", "x; 1"});
  const auto before = at.exported("b");
  CHECK_THAT(at.ok("b", {"import", "-", "--dry-run"}, everything), Catch::Contains(" 6 quotes, 2 payments"));
  CHECK(at.exported("b") == before);
  at.import("b", everything);
  at.ok("b", {"undo"});
  CHECK(at.exported("b") == before);
}

TEST_CASE("what can be no quote is refused with its place, and nothing is changed") {
  Studio at;
  struct Case {
    std::string lists;
    const char* says;
  };
  const auto line = [](const std::string& keys) {
    return quote(R"("lines": [{"text": "w", "price": "1"}, {"text": "w", )" + keys + "}]");
  };
  const auto plan = [](const std::string& keys) {
    return quote(std::string(kLine) + R"(, "instalments": [{"when": "delivery", )" + keys + "}]");
  };
  const auto payment = [](const std::string& keys) {
    return R"("payments": [{"quote": "2026-001", "on": "2026-05-04", )" + keys + "}]";
  };
  const Case cases[] = {
      {R"("quotes": [{"client": "g"}])", ".quotes[0]: 'title' is missing"},
      {R"("quotes": [{"client": "nobody", "title": "T"}])", ".quotes[0].client: there is no client 'nobody'"},
      {quote(R"("titel": "x")"), ".quotes[0]: there is no key 'titel'"},
      {quote(R"("state": "won")"), ".quotes[0].state: must be draft, "},
      {quote(R"("currency": "XYZ")"), ".quotes[0].currency: "},
      {quote(R"("revision": 0)"), ".quotes[0].revision: must be a whole number from 1 to"},
      {quote(R"("revision": 4294967297)"), ".quotes[0].revision: must be"},
      {quote(R"("counter": 9223372036854775807)"), ".quotes[0].counter: must be"},
      {quote(R"("number": " 1")"), ".quotes[0].number: must have no blanks"},
      {quote(R"("number": "1\u001b[2J")"), ".quotes[0].number: must be a text of one line"},
      {quote(R"("revisions": 101)"), ".quotes[0].revisions: must be a whole number from 0 to 100"},
      {quote(R"("valid": "soon")"), ".quotes[0].valid: "},
      {quote(R"("mine": ["a", "b\nc"])"), ".quotes[0].mine[1]: must be a text of one line"},
      {quote(R"("discount": "1.00")"), ".quotes[0]: a discount of 1.00 is more than"},
      {quote(R"("discount_rate": "101")"), ".quotes[0].discount_rate: must be at most 100 %"},
      {quote(R"("decided_by": "x")"), ".quotes[0]: 'decided_at' is missing"},
      {quote(R"("log": 4711)"), ".quotes[0].log: there is no interaction 4711"},
      {quote(R"("decided_at": "2026-05-04T10:00:00Z", "evidence": {"log": 4711})"),
       ".quotes[0].evidence.log: there is no interaction 4711"},
      {quote(R"("deliverables": [{"name": "a"}, {"name": "b", "approved_in": 4711}])"),
       ".quotes[0].deliverables[1].approved_in: there is no interaction 4711"},
      {quote(R"("deliverables": [{"name": "a", "hash": "x"}])"),
       ".quotes[0].deliverables[0].hash: must be the SHA-256"},
      {quote(R"("metrics": [{"name": "a", "values": [{"on": "2026-05-04"}]}])"),
       ".quotes[0].metrics[0].values[0]: 'value' is missing"},
      {quote(R"("addendum_of": "nothing")"), ".quotes[0].addendum_of: there is no quote 'nothing'"},
      {quote(R"("addendum_of": "2026-001a")"), ".quotes[0].addendum_of: '2026-001a' is an addendum itself"},
      {quote(R"("tax": {"vat": "1001"})"), ".quotes[0].tax.vat: "},
      {line(R"("quantity": "1")"), ".quotes[0].lines[1]: 'price' is missing"},
      {line(R"("price": 7)"), ".quotes[0].lines[1].price: must be a text, not 7"},
      {line(R"("price": "1.2345")"), ".quotes[0].lines[1].price: "},
      {line(R"("price": "1", "vat": "-1")"), ".quotes[0].lines[1].vat: "},
      {line(R"("price": "-2")"), ".quotes[0]: the lines come to less than nothing"},
      {line(R"("price": "999999999999999.00", "quantity": "999999999999")"),
       ".quotes[0]: that is more than can be counted"},
      {line(R"("price": "1", "quantity": "99999999999999999999")"), ".quotes[0].lines[1].quantity: "},
      {plan(R"("part": "101%")"), ".quotes[0].instalments[0].part: "},
      {plan(R"("part": "50.00")"), ".quotes[0]: the instalments are less than the total"},
      {plan(R"("amount": "500.00")"), ".quotes[0]: the instalments are more than the total"},
      {plan(R"("invoice": "1")"), ".quotes[0].instalments[0]: 'invoice_on' is missing"},
      {quote(R"("instalments": [{"when": "friday"}])"), ".quotes[0].instalments[0].when: must be acceptance, "},
      {quote(R"("instalments": [{"when": "delivery+1mo"}])"), ".quotes[0].instalments[0].when: "},
      {R"("quotes": [{"client": "g", "title": "A", "number": "N"}, {"client": "g", "title": "B", "number": "N"}])",
       ".quotes[1].number: 'N' comes twice in the file"},
      {R"("quotes": [{"client": "g", "title": "A", "uid": "n"}, {"client": "g", "title": "B", "uid": "n"}])",
       ".quotes[1].uid: comes twice in the file"},
      {payment(R"("amount": "0")"), ".payments[0].amount: must be above 0"},
      {payment(R"("amount": "1", "instalment": 3)"), ".payments[0].instalment: must be one of the quote's 2, not 3"},
      {payment(R"("amount": "1", "revision": 9)"), ".payments[0].quote: there is no quote '2026-001r9'"},
      {payment(R"("amount": "one")"), ".payments[0].amount: 'one' is not an amount"},
      {R"("interactions": [{"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "x"},
          {"client": "g", "at": "2026-05-04T10:00:00Z", "summary": "y", "quote": "2026-444"}])",
       "item 2 of interactions, .interactions[1].quote: there is no quote '2026-444'"},
      {R"("reminders": [{"text": "t", "due": "2026-05-08", "quote": "x"}])",
       ".reminders[0].quote: there is no quote 'x'"},
      {R"("overrides": [{"at": "2026-05-04T10:00:00Z", "boundary": "flor", "reason": "r"}])",
       ".overrides[0].boundary: must be signature, "},
      {R"("overrides": [{"at": "2026-05-04T10:00:00Z", "boundary": "floor"}])", ".overrides[0]: 'reason' is missing"},
  };
  for (const auto& [lists, says] : cases) {
    INFO(lists);
    CHECK_THAT(at.refusal("a", with(lists)), Catch::Contains(says));
  }
}

TEST_CASE("what a quote adds to is read even where the quote is known") {
  Exchange at;
  at.import("a", with(quote(R"("uid": "n")")));
  CHECK_THAT(at.refusal("a", with(quote(R"("uid": "n", "addendum_of": 7)"))),
             Catch::Contains(".quotes[0].addendum_of: must be"));
}

TEST_CASE("payments of a quote have to be an amount when taken together") {
  Exchange at;
  std::string payments;
  for (int i = 0; i < 100; ++i) {
    payments += std::string(i == 0 ? "" : ",") +
                R"({"quote": "2026-001", "amount": "999999999999999.00", "on": "2026-05-04",
        "uid": ")" +
                std::to_string(i) + "\"}";
  }
  CHECK_THAT(at.refusal("a", with(quote(kLine) + ", \"payments\": [" + payments + "]")),
             Catch::Contains(".amount: that is more than can be counted exactly"));
}

TEST_CASE("what cannot be computed any more is exported all the same, and said") {
  Studio at;
  store::Database(at.app.folder.path() / "a", store::Access::write)
      .execute("DELETE FROM instalment WHERE quote_id = 1 AND position = 1");
  const auto result = at.run("a", {"export"});
  CHECK(result.code == 0);
  CHECK_THAT(result.err, Catch::Contains("the figures of 2026-001 cannot be computed: the instalments are less"));
  CHECK_THAT(result.out, Catch::Contains(R"("part":"30%")"));
  CHECK_THAT(at.run("b", {"import", "-"}, result.out).err, Catch::Contains(".quotes[0]: the instalments are less"));
}

}  // namespace care::test
