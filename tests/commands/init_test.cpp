#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/office.hpp"
#include "commands/init/demo.hpp"
#include "config/config.hpp"
#include "config/reader.hpp"
#include "config/skeleton.hpp"
#include "core/calendar.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

using namespace care;
using namespace care::test;

namespace {

Date day(const char* iso) { return parse_iso_date(iso).value(); }

/// Before anything was written: `init` writes the configuration too.
struct NewUser : TestApp {
  explicit NewUser(const char* date = "2026-05-06", int hour = 10) {
    std::filesystem::remove(config());
    clock.set(Zone::named("Europe/Rome").instant({day(date), std::chrono::hours(hour)}).first);
  }

  std::filesystem::path config() const { return folder.path() / "config" / "care" / "config.toml"; }

  std::string listing() { return ok({"log", "list", "--all", "--fields", "at,client,kind,summary"}); }

  std::vector<Client> clients() {
    store::ClientFilter all;
    all.archived = true;
    return store::Store::open_to_read(database())->clients.list(all);
  }

  std::vector<Interaction> log() { return store::Store::open_to_read(database())->interactions.list({}); }
  std::vector<Reminder> open_promises() { return store::Store::open_to_read(database())->reminders.open(std::nullopt); }
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A week's days from Monday on; both changes of the clock; New Year, Easter Monday, leap day, a December in its gifts,
/// a May, a June and an August full of holidays.
constexpr const char* kDays[] = {
    "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-03-29",
    "2026-03-30", "2026-10-25", "2026-10-26", "2026-12-31", "2027-01-01", "2027-01-04", "2026-04-06", "2028-02-29",
    "2026-12-16", "2026-12-17", "2026-12-28", "2027-12-31", "2026-05-04", "2026-06-29", "2026-08-17", "2029-12-31",
};

/// Those with whom Anna is at work: every one must have something to tell, in whatever week one looks.
constexpr const char* kAtWork[] = {"giulia-bianchi", "studio-legale-ferrero", "tom-o-neil",
                                   "katrin-vogel",   "sara-de-luca",          "chiara-galli"};

/// Whether the studio works on that day.
bool lies_on_a_working_day(Instant at) {
  static const auto office = cli::office_calendar(commands::demo_config().hours, Zone::named("Europe/Rome"), {});
  return office.is_working_day(office.zone().local(at).date);
}

}  // namespace

TEST_CASE("init writes a configuration that is valid as it stands") {
  for (const bool demo : {false, true}) {
    NewUser app;
    app.ok(demo ? std::vector<std::string>{"init", "--demo"} : std::vector<std::string>{"init"});
    const std::string text = read_file(app.config());
    const Config config = config::read(text, "config.toml");
    CHECK(config::skeleton(config) == text);
    CHECK(config.me.name == (demo ? "Anna Rossi" : ""));
    CHECK(config.recap.hours == (demo ? "always" : "hourly"));
    CHECK(config.hours.channels.count("phone") == (demo ? 1 : 0));
    CHECK_FALSE(config.hours.zone.empty());
    CHECK(app.run({"client", "list"}).code == 0);
  }
}

TEST_CASE("init keeps what is there, and says so") {
  NewUser app;
  CHECK_FALSE(contains(app.ok({"init"}), "kept"));
  app.ok({"client", "add", "Giulia Bianchi"});
  const std::string config = read_file(app.config()) + "# mine\n";
  app.configure(config);

  const std::string told = app.ok({"init"});
  CHECK(contains(told, app.config().string() + ": kept as it was"));
  CHECK(contains(told, app.database().string() + ": kept as it was"));
  CHECK(read_file(app.config()) == config);
  CHECK(app.clients().size() == 1);
}

TEST_CASE("the demo does not mix with clients of one's own") {
  NewUser app;
  app.ok({"client", "add", "Giulia Bianchi"});
  const Result refused = app.run({"init", "--demo"});
  CHECK(refused.code == 1);
  CHECK(contains(refused.err, "hint: care --config demo.toml --db demo.db init --demo"));
  CHECK(app.clients().size() == 1);
  CHECK(app.log().empty());
  CHECK_FALSE(std::filesystem::exists(app.config()));
}

TEST_CASE("the demo goes into a database that is there and empty") {
  NewUser app;
  app.ok({"init"});
  app.ok({"init", "--demo"});
  CHECK(app.clients().size() > 10);
}

TEST_CASE("the demo is taken back by one undo") {
  NewUser app;
  NewUser empty;
  empty.ok({"init"});
  app.ok({"init", "--demo"});
  CHECK(app.ok({"history", "--count"}) == "1\n");
  const std::string listing = app.listing();
  app.ok({"undo"});
  CHECK(app.ok({"export"}) == empty.ok({"export"}));
  app.ok({"redo"});
  CHECK(app.listing() == listing);
}

TEST_CASE("the demo leaves no day open") {
  NewUser app;
  app.ok({"init", "--demo"});
  const std::string everything = app.ok({"export"});
  CHECK(contains(everything, "Fioreria Bianchi"));
  CHECK_FALSE(contains(everything, "{{"));
}

TEST_CASE("the demo's presents lie in the last December that was there") {
  const auto given = [](const char* today, const char* what) {
    NewUser app(today);
    app.ok({"init", "--demo"});
    const auto log = app.log();
    const auto entry = std::find_if(log.begin(), log.end(), [&](auto& each) { return contains(each.summary, what); });
    REQUIRE(entry != log.end());
    return to_iso(Zone::named("Europe/Rome").local(entry->at).date);
  };
  CHECK(given("2026-12-16", "hand-printed card") == "2025-12-16");
  CHECK(given("2026-12-17", "hand-printed card") == "2026-12-16");
  CHECK(given("2027-03-01", "hand-printed card") == "2026-12-16");
  CHECK(given("2025-03-03", "hangs in our kitchen") == "2024-12-20");  // the 22nd was a Sunday
}

TEST_CASE("the demo numbers its quotes as the configuration that was there says") {
  NewUser app;
  app.configure("[quote]\nnumber = \"Q{counter}\"\nfirst = 10\n");
  app.ok({"init", "--demo"});
  const std::string numbers = app.ok({"quote", "list", "--fields", "number"});
  CHECK(numbers == "Q21\nQ20\nQ19\nQ18\nQ17\nQ16\nQ15\nQ14\nQ13\nQ12\nQ11a\nQ11\nQ10\n");
  app.ok({"quote", "show", "Q18"});
}

TEST_CASE("the demo shows every sort of client and of contact") {
  for (const char* date : kDays) {
    INFO(date);
    NewUser app(date);
    app.ok({"init", "--demo"});
    const auto clients = app.clients();
    CHECK(clients.size() >= 14);
    std::set<Stage> stages;
    std::set<Register> forms;
    std::set<ClientKind> sorts;
    std::set<Language> languages;
    for (const Client& client : clients) {
      stages.insert(client.stage);
      forms.insert(client.address_form);
      sorts.insert(client.kind);
      languages.insert(client.language.value());
      CHECK((client.stage == Stage::lost) == (client.lost_at && !client.lost_reason.empty()));
    }
    CHECK(stages.size() == std::size(Names<Stage>::all));
    CHECK(forms.size() == std::size(Names<Register>::all));
    CHECK(sorts.size() == std::size(Names<ClientKind>::all));
    CHECK(languages.size() == std::size(Names<Language>::all));
    CHECK(std::any_of(clients.begin(), clients.end(), [](auto& client) { return client.archived_at.has_value(); }));
    CHECK(std::any_of(clients.begin(), clients.end(), [](auto& client) { return !client.referred_by_slug.empty(); }));

    const auto log = app.log();
    CHECK(log.size() >= 220);
    std::set<InteractionKind> kinds;
    for (const Interaction& entry : log) kinds.insert(entry.kind);
    CHECK(kinds.size() == std::size(Names<InteractionKind>::all));
    CHECK(log.front().at - log.back().at > std::chrono::days(330));
  }
}

TEST_CASE("in the demo nothing lies ahead but what is due") {
  for (const char* date : kDays) {
    INFO(date);
    NewUser app(date, 0);  // as the day begins
    app.ok({"init", "--demo"});
    const Instant now = app.clock.now();
    for (const Client& client : app.clients()) {
      INFO(client.slug);
      CHECK(client.updated_at < now);
      CHECK(client.created_at <= client.updated_at);
      CHECK(client.last_contact_at.value() > client.created_at);
    }
    for (const Interaction& entry : app.log()) {
      INFO(to_iso(entry.at) << " " << entry.summary);
      CHECK(entry.at < now);
      CHECK(entry.at > now - std::chrono::days(380));
      CHECK(lies_on_a_working_day(entry.at));
      if (entry.answered_at) CHECK(*entry.answered_at > entry.at);
      if (const auto& settled = entry.outcome.settlement) {
        CHECK((settled->at > entry.at && settled->at < now));
        CHECK(lies_on_a_working_day(settled->at));
      }
    }
    const auto open = app.open_promises();
    const auto late = [&](const Reminder& promise) { return promise.due_on < day(date); };
    const auto soon = [&](const Reminder& promise) { return promise.due_on <= add_days(day(date), 7); };
    CHECK(std::count_if(open.begin(), open.end(), late) == 1);
    CHECK(std::count_if(open.begin(), open.end(), soon) >= 4);
  }
}

TEST_CASE("the demo has quotes of its year in the states that matter, numbered as they were written") {
  for (const char* date : kDays) {
    INFO(date);
    NewUser app(date, 0);
    app.ok({"init", "--demo"});
    const auto store = store::Store::open_to_read(app.database());
    store::QuoteFilter all;
    all.superseded = true;
    auto quotes = store->quotes.list(all);
    CHECK(quotes.size() >= 12);
    std::set<QuoteState> states;
    for (const Quote& quote : quotes) {
      INFO(quote.number << " " << quote.title);
      states.insert(quote.state);
      for (const auto& at : {std::optional(quote.updated_at), quote.sent_at, quote.started_at, quote.delivered_at,
                             quote.closed_at, quote.decision ? std::optional(quote.decision->at) : std::nullopt}) {
        if (at) CHECK(*at < app.clock.now());
        if (at) CHECK(*at >= quote.created_at);
      }
      if (quote.sent_at) CHECK(quote.sent_in.has_value());
      if (quote.decision) CHECK(quote.decision->entry.has_value());
      if (quote.decision) CHECK(quote.decision->at > *quote.sent_at);
    }
    for (const auto state : {QuoteState::draft, QuoteState::sent, QuoteState::declined, QuoteState::superseded,
                             QuoteState::started, QuoteState::closed}) {
      CHECK(states.count(state) == 1);
    }
    std::sort(quotes.begin(), quotes.end(),
              [](const Quote& one, const Quote& other) { return one.created_at < other.created_at; });
    std::string before;
    for (const Quote& quote : quotes) {
      if (quote.revision > 1 || quote.addendum_of) continue;
      CHECK(before < quote.number);
      before = quote.number;
    }
  }
}

TEST_CASE("in the demo one instalment is late, one job waits for an approval, and no work is uncovered") {
  for (const char* date : kDays) {
    INFO(date);
    NewUser app(date, 12);
    app.ok({"init", "--demo"});
    CHECK(app.ok({"payment", "list", "--overdue", "--fields", "client"}) == "chiara-galli\n");
    const auto log = app.log();
    CHECK(std::none_of(log.begin(), log.end(), [](const Interaction& entry) { return entry.uncovered; }));
    CHECK(std::count_if(log.begin(), log.end(), [](const Interaction& entry) {
            return entry.quote && entry.kind == InteractionKind::work;
          }) > 20);
    CHECK(app.ok({"doctor", "--fields", "check,state"}).find("damage") == std::string::npos);
  }
}

TEST_CASE("in the demo today asks for each thing once, and calls nobody quiet who waits for something") {
  for (const char* date : kDays) {
    NewUser app(date, 12);
    app.ok({"init", "--demo"});
    const std::string today = app.ok({"today", "--fields", "kind,client,key"});
    INFO(date << "\n" << today);
    std::set<std::string> keys, quiet, waiting;
    std::istringstream lines(today);
    int count = 0;
    for (std::string kind, client, key; std::getline(lines, kind, '\t'); ++count) {
      std::getline(lines, client, '\t');
      std::getline(lines, key);
      keys.insert(key);
      if (kind == "quiet") quiet.insert(client);
      if (kind == "reply" || kind == "promise" || kind == "confirmation" || kind == "approval") waiting.insert(client);
    }
    CHECK(count >= 10);
    CHECK(keys.size() == static_cast<std::size_t>(count));
    CHECK(waiting.size() >= 4);
    for (const auto& client : quiet) CHECK(waiting.count(client) == 0);
  }
}

TEST_CASE("what is sent in the demo would pass its own boundaries, and the draft lacks something") {
  NewUser app;
  app.ok({"init", "--demo"});
  const std::string numbers = app.ok({"quote", "list", "--fields", "number,state"});
  std::istringstream lines(numbers);
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    INFO(line);
    const bool draft = line.substr(tab + 1) == "draft";
    CHECK(app.run({"quote", "check", line.substr(0, tab)}).code == (draft ? 6 : 0));
    CHECK(app.run({"quote", "render", line.substr(0, tab)}).err.empty());
  }
}

TEST_CASE("in the demo most questions were answered, and some wait") {
  for (const char* date : kDays) {
    INFO(date);
    NewUser app(date);
    app.ok({"init", "--demo"});
    int answered = 0;
    int waiting = 0;
    for (const Interaction& entry : app.log()) {
      if (!entry.needs_reply) continue;
      ++(entry.answered_at ? answered : waiting);
      if (entry.answered_at) CHECK(*entry.answered_at - entry.at < std::chrono::days(6));
    }
    CHECK(answered > 30);
    CHECK(waiting >= 2);
    CHECK(waiting <= 5);
  }
}

TEST_CASE("on one day the demo is the same at whatever hour") {
  NewUser morning("2026-11-18", 0);
  NewUser evening("2026-11-18", 23);
  morning.ok({"init", "--demo"});
  evening.ok({"init", "--demo"});
  const std::string listing = morning.listing();
  CHECK(std::count(listing.begin(), listing.end(), '\n') >= 220);
  CHECK(listing == evening.listing());
}

TEST_CASE("in the demo last week is worth a recap to everyone at work, on whatever day") {
  for (const char* date : kDays) {
    NewUser app(date);
    app.ok({"init", "--demo"});
    for (const char* client : kAtWork) {
      const std::string letter = app.ok({"recap", client, "--week", "last"});
      INFO(date << "\n" << letter);
      CHECK((contains(letter, "\nFatto\n") || contains(letter, "\nDone\n")));
    }
    const std::string letters = app.ok({"recap", "--week", "last"});
    INFO(date << "\n" << letters);
    for (std::size_t at = letters.find("Subject:"); at != std::string::npos;) {
      const std::size_t next = letters.find("Subject:", at + 1);
      CHECK(contains(letters.substr(at, next - at), "\n– "));  // more than hours
      at = next;
    }
  }
}

TEST_CASE("no recap of the demo names another client") {
  NewUser app;
  app.ok({"init", "--demo"});
  const auto clients = app.clients();
  for (const Client& reader : clients) {
    const auto letters = app.run({"recap", reader.slug, "--since", "2025-05-01"}).out;
    for (const Client& other : clients) {
      if (other.slug == reader.slug) continue;
      INFO(reader.slug << " reads of " << other.slug);
      CHECK_FALSE(contains(letters, other.name));
      CHECK_FALSE((!other.company.empty() && contains(letters, other.company)));
    }
  }
}

TEST_CASE("without a configuration only the database is made") {
  NewUser app;
  const auto told = app.ok({"--no-config", "init"});
  CHECK_THAT(told, Catch::StartsWith(app.database().string() + ": written\n"));
  CHECK_FALSE(std::filesystem::exists(app.config()));
}
