#include "store/client_table.hpp"

#include "care/error.hpp"
#include "store/client_details.hpp"
#include "store_support.hpp"

namespace care::test {
namespace {

/// A database in memory with a few clients.
struct Clients : MemoryDatabase {
  ClientId add(const std::string& name, const std::string& slug) { return table.add(client_called(name, slug)); }

  ClientId add(Client client, const std::string& channel, const std::string& address) {
    client.contact_points.push_back({channel, address});
    return table.add(client);
  }

  ClientTable table{database};
  InteractionTable log{database};
};

Client full() {
  Client client = client_called("Giulia D'Àmico", "giulia-d-amico");
  client.uid = "0123";
  client.called_as = "Giuli";
  client.company = "D'Àmico & figlie";
  client.kind = ClientKind::partner;
  client.stage = Stage::lead;
  client.language = Language::en;
  client.address_form = Register::informal;
  client.level = Level::expert;
  client.timezone = "Europe/London";
  client.source = "a fair";
  client.tags = {"print", "web"};
  client.contact_points = {{"email", "giulia@example.it"}, {"phone", "+39 011 555"}};
  client.people = {{"Ada", "ada@example.it", {Role::signs, Role::pays}}, {"Bo", "", {}}};
  client.birthday = std::chrono::year{1980} / 2 / 29;
  client.vat_id = "IT01";
  client.tax_code = "DMC";
  client.sdi = "M5UXCR1";
  client.address = "via Po 1\nTorino";
  client.withholding = client.consumer = true;
  client.greeting = "Cara Giulia";
  client.note = "note";
  client.lost_at = kMonday + std::chrono::hours(1);
  client.lost_reason = "price";
  client.archived_at = kMonday + std::chrono::hours(2);
  client.created_at = kMonday;
  client.updated_at = kMonday + std::chrono::hours(3);
  return client;
}

void check_same(const Client& a, const Client& b) {
  CHECK(a.uid == b.uid);
  CHECK(a.slug == b.slug);
  CHECK(std::tie(a.name, a.called_as, a.company) == std::tie(b.name, b.called_as, b.company));
  CHECK(std::tie(a.kind, a.stage, a.language) == std::tie(b.kind, b.stage, b.language));
  CHECK(std::tie(a.address_form, a.level) == std::tie(b.address_form, b.level));
  CHECK(std::tie(a.timezone, a.source, a.referred_by) == std::tie(b.timezone, b.source, b.referred_by));
  CHECK(a.tags == b.tags);
  CHECK(a.contact_points == b.contact_points);
  CHECK(a.people == b.people);
  CHECK(a.birthday == b.birthday);
  CHECK(std::tie(a.vat_id, a.tax_code, a.sdi, a.address) == std::tie(b.vat_id, b.tax_code, b.sdi, b.address));
  CHECK(std::tie(a.withholding, a.consumer) == std::tie(b.withholding, b.consumer));
  CHECK(std::tie(a.greeting, a.note) == std::tie(b.greeting, b.note));
  CHECK(std::tie(a.lost_at, a.lost_reason, a.archived_at) == std::tie(b.lost_at, b.lost_reason, b.archived_at));
  CHECK(std::tie(a.created_at, a.updated_at) == std::tie(b.created_at, b.updated_at));
}

}  // namespace

TEST_CASE("a client comes back as it was stored") {
  Clients with;
  const auto id = with.table.add(full());
  check_same(*with.table.by_id(id), full());

  Client changed = client_called("Another", "another");
  changed.id = id;
  changed.uid = "0123";
  changed.contact_points = {{"telegram", "@another"}};
  with.table.update(changed);
  check_same(*with.table.by_id(id), changed);
}

TEST_CASE("a new client gets a uid of its own") {
  Clients with;
  const auto first = with.table.by_id(with.add("A", "a"))->uid;
  const auto second = with.table.by_id(with.add("B", "b"))->uid;
  CHECK(first.size() == 32);
  CHECK(first != second);
}

TEST_CASE("a client is found by slug, id, prefix and address") {
  Clients with;
  const auto giulia = with.add(full(), "whatsapp", "+39 333 1234567");
  const auto marta = with.add("Marta", "marta");
  with.add("Marta Rossi", "marta-rossi");
  with.add("Mara", "mara");

  CHECK(with.table.find("giulia-d-amico").id == giulia);
  CHECK(with.table.find(" Giulia-D-Amico ").id == giulia);
  CHECK(with.table.find(std::to_string(giulia.value)).id == giulia);
  CHECK(with.table.find("g").id == giulia);
  CHECK(with.table.find("marta").id == marta);  // itself, though it begins another
  CHECK(with.table.find("GIULIA@example.it").id == giulia);
  CHECK(with.table.find("ada@example.it").id == giulia);  // of a person there
  CHECK(with.table.by_email("nobody@example.it") == std::nullopt);
}

TEST_CASE("who cannot be found is told, with whom it may have been") {
  Clients with;
  with.add("Giulia", "giulia");
  with.add("Marta Bo", "marta-bo");
  with.add("Marta Re", "marta-re");

  const auto several = error_of([&] { with.table.find("mar"); });
  CHECK(several.kind() == ErrorKind::usage);
  CHECK(std::string(several.what()).find("marta-bo or marta-re") != std::string::npos);

  const auto near = error_of([&] { with.table.find("guilia"); });
  CHECK(near.kind() == ErrorKind::not_found);
  CHECK(near.hint().find("'giulia'") != std::string::npos);

  CHECK(error_of([&] { with.table.find("x@example.it"); }).kind() == ErrorKind::not_found);
  CHECK(error_of([&] { with.table.find("99"); }).kind() == ErrorKind::not_found);
}

TEST_CASE("what means something to the engine means nothing in a name") {
  Clients with;
  with.add("Giulia", "giulia");
  for (const char* reference : {"", " ", "%", "_", "g%", "gi_lia", "\\", "'", "\"", "' OR 1=1 --", "-1", "1e0", "0"}) {
    INFO("reference " << reference);
    CHECK(error_of([&] { with.table.find(reference); }).kind() == ErrorKind::not_found);
  }
}

TEST_CASE("an address of a client goes before the same one of a person elsewhere") {
  Clients with;
  Client agency = client_called("Agency", "agency");
  agency.people = {{"Tom", "tom@example.com", {}}};
  with.table.add(agency);
  const auto tom = with.add(client_called("Tom", "tom"), "email", "Tom@Example.com");
  CHECK(with.table.by_email("tom@example.com")->id == tom);
}

TEST_CASE("addresses are compared as people write them") {
  CHECK(address_key("email", " Giulia@Example.IT ") == "giulia@example.it");
  CHECK(address_key("phone", "+39 (011) 555-01") == address_key("phone", "+3901155501"));
  CHECK(address_key("whatsapp", "no digits") == "no digits");
  CHECK(address_key("telegram", "@Anna1") == "@anna1");
}

TEST_CASE("a slug that is taken is refused, and a free one found") {
  Clients with;
  with.add("Giulia", "giulia");
  CHECK(error_of([&] { with.add("Giulia", "giulia"); }).kind() == ErrorKind::failed);
  CHECK(with.table.free_slug("giulia") == "giulia-2");
  with.add("Giulia", "giulia-2");
  CHECK(with.table.free_slug("giulia") == "giulia-3");
  CHECK(with.table.free_slug("tom") == "tom");
  CHECK(with.table.free_slug("") == "client");
}

TEST_CASE("what two clients had is one client's after a merge, and the old slug leads there") {
  Clients with;
  const auto from = with.add(full(), "email", "old@example.it");
  const auto into = with.add("Giulia", "giulia");
  Client friend_of_from = client_called("Tom", "tom");
  friend_of_from.referred_by = from;
  const auto tom = with.table.add(friend_of_from);
  const auto entry = with.log.add(entry_of(from, "of the old one"));
  with.log.add(entry_of(from, "the same mail"), "<1@x>");
  with.log.add(entry_of(into, "the same mail"), "<1@x>");
  with.table.merge(from, into, kMonday);

  CHECK(with.table.find("giulia-d-amico").id == into);
  CHECK(with.table.find(std::to_string(from.value)).id == into);
  CHECK(with.log.by_id(entry)->client == into);
  CHECK(with.log.list({}).size() == 3);
  CHECK(with.log.by_message("<1@x>", into));
  CHECK(with.table.by_id(tom)->referred_by == into);
  CHECK(slugs(with.table.list({})) == Texts{"giulia", "tom"});
  CHECK(with.table.slug_taken("giulia-d-amico"));
  CHECK(error_of([&] { with.table.find("giulia-"); }).kind() == ErrorKind::not_found);

  with.table.merge(into, tom, kMonday);  // a signpost leads on, however many moves there were
  CHECK(with.table.find("giulia-d-amico").id == tom);
  CHECK(with.table.by_id(tom)->referred_by != tom);
}

TEST_CASE("lists let through what was asked for") {
  Clients with;
  Client lead = client_called("Lead", "lead-a");
  lead.stage = Stage::lead;
  lead.tags = {"print", "web"};
  with.table.add(lead);
  Client supplier = client_called("Supplier", "supplier-a");
  supplier.kind = ClientKind::supplier;
  supplier.tags = {"webshop"};
  with.table.add(supplier);
  Client away = client_called("Away", "away");
  away.archived_at = kMonday;
  with.table.add(away);

  const auto listed = [&](const ClientFilter& filter) { return slugs(with.table.list(filter)); };
  ClientFilter by_stage;
  by_stage.stage = Stage::lead;
  ClientFilter by_kind;
  by_kind.kind = ClientKind::supplier;
  ClientFilter by_tag;
  by_tag.tag = "web";
  ClientFilter all;
  all.archived = true;
  CHECK(listed({}) == Texts{"lead-a", "supplier-a"});
  CHECK(listed(by_stage) == Texts{"lead-a"});
  CHECK(listed(by_kind) == Texts{"supplier-a"});
  CHECK(listed(by_tag) == Texts{"lead-a"});  // whole tags: webshop is another
  CHECK(listed(all) == Texts{"away", "lead-a", "supplier-a"});
}

TEST_CASE("the last contact is the last entry that was one, and orders and filters by it") {
  Clients with;
  const auto early = with.add("Early", "early");
  const auto late = with.add("Late", "late");
  const auto never = with.add("Never", "never");
  const auto at = [](int hour) { return kMonday + std::chrono::hours(hour); };
  auto call = entry_of(early, "a call", at(1));
  call.channel = "phone";
  with.log.add(call);
  with.log.add(entry_of(early, "a note of one's own", at(9)));
  auto mail = entry_of(late, "a mail", at(5));
  mail.direction = Direction::in;
  with.log.add(mail);

  CHECK(with.table.by_id(early)->last_contact_at == at(1));
  CHECK(with.table.by_id(late)->last_contact_at == at(5));
  CHECK_FALSE(with.table.by_id(never)->last_contact_at);

  ClientFilter filter;
  filter.order = ClientOrder::last_contact;
  CHECK(slugs(with.table.list(filter)) == Texts{"late", "early", "never"});
  filter.order = ClientOrder::created;
  CHECK(slugs(with.table.list(filter)) == Texts{"early", "late", "never"});  // the same moment: by id
  filter.order = ClientOrder::name;
  filter.quiet_since = at(5);
  CHECK(slugs(with.table.list(filter)) == Texts{"early", "never"});
}

TEST_CASE("who sent a client is told by slug") {
  Clients with;
  const auto giulia = with.add("Giulia", "giulia");
  Client tom = client_called("Tom", "tom");
  tom.referred_by = giulia;
  CHECK(with.table.by_id(with.table.add(tom))->referred_by_slug == "giulia");
  CHECK(with.table.by_id(giulia)->referred_by_slug.empty());
}

TEST_CASE("of more slugs than are wanted the first ones are suggested, and the last") {
  MemoryDatabase memory;
  ClientTable clients(memory.database);
  for (const char* slug : {"ab", "ac", "ad", "ae", "b"}) clients.add(client_called("Someone", slug));
  const auto suggested = [&](const char* prefix, std::int64_t limit) {
    Texts slugs;
    for (const auto& each : clients.suggest(prefix, Suggested::here, limit)) slugs.push_back(each.value);
    return slugs;
  };
  CHECK(suggested("a", 3) == Texts{"ab", "ac", "ae"});
  CHECK(suggested("a", 4) == Texts{"ab", "ac", "ad", "ae"});
  CHECK(suggested("a", 5) == Texts{"ab", "ac", "ad", "ae"});
  CHECK(suggested("", 1) == Texts{"b"});
}

TEST_CASE("addresses of people are suggested too") {
  MemoryDatabase memory;
  ClientTable clients(memory.database);
  Client neri = client_called("Studio Neri", "neri");
  neri.contact_points = {{"email", "Info@neri.example"}, {"phone", "+39 011 555 0100"}};
  neri.people = {{"Carla Neri", "carla@neri.example", {}}, {"Ugo", "", {}}};
  clients.add(neri);
  const auto found = clients.suggest_addresses("", 10);
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == "Info@neri.example");
  CHECK(found[0].description == "Studio Neri");
  CHECK(found[1].value == "carla@neri.example");
  CHECK(found[1].description == "Carla Neri");
  CHECK(clients.suggest_addresses("INFO", 10).size() == 1);
  CHECK(clients.suggest_addresses("in%", 10).empty());
}

}  // namespace care::test
