#include "exchange/items.hpp"

#include "care/gift.hpp"
#include "care/interaction.hpp"
#include "care/override.hpp"
#include "care/payment.hpp"
#include "care/reminder.hpp"
#include "core/calendar.hpp"
#include "core/zone.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"
#include "support/catch.hpp"

namespace care::test {
namespace {

using exchange::Wrong;

void put(const exchange::Node& item, Quote& quote) { exchange::read_quote(item, quote); }
void put(const exchange::Node& item, Client& client) { exchange::read_client(item, client); }
void put(const exchange::Node& item, exchange::FileItem& file) { file = exchange::read_file(item); }

template <class Noun>
void put(const exchange::Node& item, Noun& noun) {
  exchange::read_fields(item, noun);
}

template <class Item>
Item read(const std::string& json, Item item = {}) {
  put(exchange::from_json(json), item);
  return item;
}

/// ".kind: must be …; did you mean …".
template <class Item>
std::string refusal(const std::string& json) {
  try {
    read<Item>(json);
  } catch (const Wrong& wrong) {
    return wrong.path() + ": " + wrong.what() + "; " + wrong.hint();
  }
  return "nothing";
}

constexpr auto client = refusal<Client>;
constexpr auto entry = refusal<Interaction>;
constexpr auto reminder = refusal<Reminder>;
constexpr auto quote = refusal<Quote>;
constexpr auto payment = refusal<Payment>;
constexpr auto override_ = refusal<Override>;
constexpr auto file = refusal<exchange::FileItem>;

}  // namespace

TEST_CASE("what an item does not say stays as it was") {
  Client before;
  before.name = "Giulia";
  before.note = "old";
  before.contact_points = {{"whatsapp", "1"}, {"email", "a@x"}, {"phone", "2"}};
  const auto after = read(R"({"note": null, "company": "Fioreria", "emails": ["a@x"]})", before);
  CHECK(after.name == "Giulia");
  CHECK(after.note.empty());
  CHECK(after.company == "Fioreria");
  CHECK(after.contact_points == before.contact_points);
}

TEST_CASE("addresses come by three keys, of which each replaces its own") {
  Client before;
  before.contact_points = {{"whatsapp", "1"}, {"email", "a@x"}, {"phone", "2"}};
  const auto after = read(R"({"emails": ["b@x", "c@x"], "channels": [{"kind": "pec", "address": "p@x"}]})", before);
  const std::vector<ContactPoint> expected = {{"email", "b@x"}, {"email", "c@x"}, {"phone", "2"}, {"pec", "p@x"}};
  CHECK(after.contact_points == expected);
}

TEST_CASE("archived alone is enough, and when says more") {
  const auto archived = read<Client>(R"({"archived": true, "updated_at": "2026-05-06T00:00:00Z"})");
  CHECK(archived.archived_at == parse_iso_instant("2026-05-06T00:00:00Z"));
  const auto at = read<Client>(R"({"archived": true, "archived_at": "2026-01-01T00:00:00Z"})");
  CHECK(at.archived_at == parse_iso_instant("2026-01-01T00:00:00Z"));
  CHECK_FALSE(read(R"({"archived": false})", archived).archived_at);
  CHECK(read(R"({"archived": true})", at).archived_at == at.archived_at);
}

TEST_CASE("what is due is a day, or a time with the day of its zone") {
  std::optional<Date> day;
  std::optional<Instant> time;
  const auto read = [&](const char* json) {
    exchange::read_due(exchange::from_json(json), Zone::named("Europe/Rome"), day, time);
  };
  read(R"("2026-05-06T23:00:00Z")");
  CHECK(day == parse_iso_date("2026-05-07"));
  CHECK(time == parse_iso_instant("2026-05-06T23:00:00Z"));
  read(R"("2026-05-06")");
  CHECK(day == parse_iso_date("2026-05-06"));
  CHECK_FALSE(time);
  read("null");
  CHECK_FALSE(day);
  for (const char* wrong : {R"("tomorrow")", R"("2026-05-06T10:00")", "7"}) {
    CHECK_THROWS_WITH(read(wrong), Catch::Contains("must be a"));
  }
}

TEST_CASE("a discount is the rate that is said, else the amount") {
  const auto off = [](const std::string& json, const Discount& before = {}) {
    Quote quote;
    quote.discount = before;
    return read(json, quote).discount;
  };
  CHECK(off(R"({"discount": "67.80", "discount_rate": "10"})") == Discount(Rate{10'000}));
  CHECK(off(R"({"discount_rate": null, "discount": "67.80"})") == Discount(Money{6780}));
  CHECK(off(R"({"discount": "0.00"})", Money{5}) == Discount());
  CHECK(off(R"({"discount_rate": null})", Rate{5}) == Discount());
  CHECK(off(R"({"discount_rate": null})", Money{5}) == Discount(Money{5}));
  CHECK(off(R"({"title": "x"})", Rate{5}) == Discount(Rate{5}));
}

TEST_CASE("what was agreed of an instalment is its part, and the amount where there is none") {
  const auto plan = read<Quote>(R"({"instalments": [
      {"n": 9, "when": "acceptance", "part": "30%", "amount": "7.00", "invoice": "1/26", "invoice_on": "2026-05-06",
       "invoice_due": "2026-06-06", "standing": "paused", "because": "b", "state": "late", "paid": "x"},
      {"when": "delivery+30d", "amount": "7.00"}, {"when": "2026-07-01", "part": "rest", "label": "Saldo"}, {"when": "delivery"}]})")
                        .instalments;
  const Invoice invoice{"1/26", *parse_iso_date("2026-05-06"), *parse_iso_date("2026-06-06")};
  const std::vector<Instalment> expected = {
      {"", Rate{30'000}, {Trigger::acceptance, 0, {}}, invoice, Standing::paused, "b"},
      {"", Money{700}, {Trigger::delivery, 30, {}}, {}, Standing::normal, ""},
      {"Saldo", Rest{}, {Trigger::date, 0, parse_iso_date("2026-07-01")}, {}, Standing::normal, ""},
      {"", Rest{}, {Trigger::delivery, 0, {}}, {}, Standing::normal, ""}};
  CHECK(plan == expected);
}

TEST_CASE("a decision is one from when it has a time") {
  const auto made = read<Quote>(R"({"decided_at": "2026-05-06T10:00:00Z", "decided_by": "Ada", "why": null, "note": "n",
      "evidence": {"how": "pec", "log": 5, "files": [{"name": "f"}], "sha256": "x"}})");
  REQUIRE(made.decision);
  CHECK(made.decision->by == "Ada");
  CHECK(made.decision->how == Proof::pec);
  CHECK(made.decision->entry == InteractionId{5});
  CHECK(made.decision->note == "n");
  CHECK(read(R"({"note": "m"})", made).decision->by == "Ada");
  CHECK_FALSE(read(R"({"evidence": null})", made).decision->entry);
  CHECK_FALSE(read(R"({"decided_at": null, "decided_by": null, "evidence": null})", made).decision);
  CHECK_FALSE(read<Quote>(R"({"decided_at": null, "decided_by": null, "evidence": null})").decision);
}

TEST_CASE("the currency of a quote is known before its amounts") {
  const auto item = read<Quote>(R"({"lines": [{"text": "w", "price": "1,250"}], "discount": "5", "currency": "KWD"})");
  CHECK(item.lines.front().price == Money{1250});
  CHECK(item.discount == Discount(Money{5000}));
}

TEST_CASE("what does not fit is refused with its path and what would be right") {
  struct Case {
    std::string told;
    const char* says;
  };
  const Case cases[] = {
      {client(R"({"nmae": "a"})"), ": there is no key 'nmae'; did you mean 'name'?"},
      {client(R"({"name": "a", "name": "b"})"), ".name: comes twice"},
      {client(R"({"name": 7})"), ".name: must be a text with something in it, not 7"},
      {client(R"({"company": false})"), ".company: must be a text or null, not true or false"},
      {client(R"({"kind": "friend"})"), ".kind: must be client, supplier, colleague or partner, not 'friend'"},
      {client(R"({"stage": "Lead"})"), "did you mean 'lead'?"},
      {client(R"({"stage": null})"), ".stage: must be lead, active, past or lost, not null"},
      {client(R"({"language": "de"})"), ".language: must be it or en"},
      {client(R"({"slug": "A b"})"), ".slug: 'A b' is not a slug; a slug is made of"},
      {client(R"({"id": 0})"), ".id: must be a whole number from 1 to 9007199254740992, not 0"},
      {client(R"({"id": 9223372036854775808})"),
       ".id: must be a whole number from 1 to 9007199254740992, not a number"},
      {client(R"({"tags": ["a b"]})"), ".tags[0]: 'a b' is not a tag"},
      {client(R"({"tags": "web"})"), ".tags: must be a list, not 'web'"},
      {client(R"({"people": [{"name": "a"}, {"name": "b", "role": []}]})"),
       ".people[1]: there is no key 'role'; did you mean 'roles'?"},
      {client(R"({"people": [{"name": "a", "roles": ["x"]}]})"),
       ".people[0].roles[0]: must be signs, pays, approves or opposes"},
      {client(R"({"channels": [{"kind": "pec"}]})"), "'address' is missing"},
      {client(R"({"emails": [""]})"), ".emails[0]: must be a text with something in it"},
      {client(R"({"birthday": "2026-02-30"})"), ".birthday: must be a day, as 2026-11-27, not '2026-02-30'"},
      {client(R"({"created_at": "2026-05-06"})"), ".created_at: must be a time with its zone"},
      {client(R"({"withholding": "yes"})"), ".withholding: must be true or false, not 'yes'"},
      {client(R"({"consents": [{"what": "newsletter"}]})"), ".consents: cannot be kept"},
      {client(R"({"uid": ""})"), ".uid: must be a text of one line"},
      {entry(R"({"kind": "qestion"})"), "did you mean 'question'?"},
      {entry(R"({"direction": "up"})"), ".direction: must be in or out, not 'up'"},
      {entry(R"({"at": "2026-05-06T25:00:00Z"})"), ".at: must be a time with its zone"},
      {entry(R"({"at": "2026-05-06T10:00:00"})"), ".at: must be a time with its zone"},
      {entry(R"({"minutes": -1})"), ".minutes: must be a whole number, not -1"},
      {entry(R"({"minutes": 1.5})"), ".minutes: must be a whole number, not a number"},
      {entry(R"({"client": null})"), ".client: must be a text of one line, not null"},
      {entry(R"({"attachments": [{"name": "a", "sha256": "zz", "bytes": 1}]})"),
       ".attachments[0].sha256: must be the SHA-256"},
      {entry(R"({"attachments": [{"name": "../a", "sha256": "", "bytes": 1}]})"),
       ".attachments[0].name: '../a' is not"},
      {reminder(R"({"every": "someday"})"), ".every: 'someday' is not a recurrence"},
      {reminder(R"({"whose": "theirs"})"), ".whose: must be mine or client"},
      {quote(R"({"currency": 7})"), ".currency: must be a text, not 7"},
      {quote(R"({"client": null})"), ".client: must be a text of one line"},
      {quote(R"({"lines": {}})"), ".lines: must be a list"},
      {quote(R"({"lines": [[]]})"), ".lines[0]: must be an object"},
      {quote(R"({"lines": [{"price": "1"}]})"), ".lines[0]: 'text' is missing"},
      {quote(R"({"lines": [{"text": "a", "price": "1", "discount": "100.001"}]})"),
       ".lines[0].discount: must be at most 100 %"},
      {quote(R"({"lines": [{"text": "a", "price": "1.268"}]})"), ".lines[0].price: '1.268' can be read as"},
      {quote(R"({"instalments": [{"part": "30%"}]})"), ".instalments[0]: 'when' is missing"},
      {quote(R"({"instalments": [{"when": "delivery"}, {"when": "delivery", "invoice_due": "2026-05-06"}]})"),
       ".instalments[1]: 'invoice' is missing"},
      {quote(R"({"evidence": "none"})"), ".evidence: must be an object"},
      {quote(R"({"tax": {"stamp": "no"}})"), ".tax.stamp: must be none, charge or absorb"},
      {payment(R"({"instalment": 0})"), ".instalment: must be a whole number from 1"},
      {payment(R"({"short": "bankfee"})"),
       ".short: must be withheld, bank-fee, discount-taken or unknown, not 'bankfee'"},
      {override_(R"({"boundary": null})"), ".boundary: must be signature, deposit"},
      {file(R"({"sha256": "x"})"), ": 'base64' is missing"},
      {file(R"({"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "base64": "*"})"),
       ".base64: is no base64"},
  };
  for (const auto& [told, says] : cases) CHECK_THAT(told, Catch::Contains(says));
}

TEST_CASE("what care works out itself is passed over, whatever it says") {
  CHECK(client(R"({"last_contact_at": "2026-05-06T10:00:00Z", "restricted": false, "consents": []})") == "nothing");
  CHECK(entry(R"({"state": "open", "first_reply_minutes": 5, "promise": [{"text": "x"}], "uncovered": 1})") ==
        "nothing");
  CHECK(quote(R"({"subtotal": 1, "total": "x", "vat": null, "paid": [], "due": {}, "net_to_pay": 7, "stamp": 0})") ==
        "nothing");
}

}  // namespace care::test
