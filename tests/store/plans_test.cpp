#include <algorithm>

#include "plans_support.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::test {
namespace {

const Texts kLog = {"i", "interaction"};
const Texts kAllThatGrows = {"i", "interaction", "answer", "later", "q", "quote", "p", "payment"};

/// A quote of two lines with a payment, numbered by its counter.
void add_quote(Store& store, ClientId client, int counter) {
  Quote quote;
  quote.client = client;
  quote.year = 2026;
  quote.counter = counter;
  quote.number = "2026-" + std::to_string(counter);
  quote.title = "Title";
  quote.lines = {{"Work", {1000}, "", {100}, {}, {}}, {"More work", {1000}, "", {100}, {}, {}}};
  quote.instalments = {{}};
  const auto id = store.quotes.add(quote);
  Payment payment;
  payment.quote = id;
  payment.amount = {100};
  payment.on = std::chrono::year(2026) / 5 / 4;
  store.payments.add(payment);
}

/// Ten clients, an entry of one of them every minute, and ten open questions at the end. The third client has the first
/// five quotes and the last, and twenty entries about the seventh quote; the others have one quote for ten entries.
void fill(const StoreFolder& at, int entries) {
  at.command("fill", [&](Store& store) {
    std::vector<ClientId> clients;
    for (int i = 0; i < 10; ++i) {
      clients.push_back(store.clients.add(client_called("Client", "client-" + std::to_string(i))));
    }
    for (int i = 1; i <= std::max(10, entries / 10); ++i) {
      add_quote(store, clients[i <= 5 || i == std::max(10, entries / 10) ? 2 : 4], i);
    }
    for (int i = 0; i < entries; ++i) {
      auto entry = entry_of(clients[static_cast<std::size_t>(i % 10)], "word " + std::to_string(i),
                            kMonday + std::chrono::minutes(i - entries));
      entry.channel = "email";
      entry.needs_reply = entries - i <= 10;
      if (i == entries - 100) entry.body = "rare";
      if (i < 20) entry.quote = QuoteId{7};
      store.interactions.add(entry);
    }
    return 0;
  });
}

InteractionFilter newest_twenty() {
  InteractionFilter filter;
  filter.limit = 20;
  return filter;
}

InteractionFilter last_two_hours() {
  InteractionFilter filter;
  filter.since = kMonday - std::chrono::hours(2);
  filter.until = kMonday;
  return filter;
}

InteractionFilter open_ones() {
  InteractionFilter filter;
  filter.open = true;
  return filter;
}

InteractionFilter of_a_quote() {
  InteractionFilter filter;
  filter.quote_number = "2026-7";
  filter.limit = 20;
  return filter;
}

QuoteFilter quotes_of_a_client() {
  QuoteFilter filter;
  filter.client = ClientId{3};
  return filter;
}

void find_quote(Store& store, const char* reference) { store.quotes.find(reference, "{year}-{counter}", 2026); }

InteractionFilter of_a_client(InteractionFilter filter) {
  filter.client = ClientId{3};
  return filter;
}

struct Daily {
  const char* what;
  std::function<void(Store&)> query;
};

std::vector<Daily> daily_queries() {
  return {
      {"log list", [](Store& store) { store.interactions.list(newest_twenty()); }},
      {"log list CLIENT", [](Store& store) { store.interactions.list(of_a_client(newest_twenty())); }},
      {"a week", [](Store& store) { store.interactions.list(last_two_hours()); }},
      {"a client's week", [](Store& store) { store.interactions.list(of_a_client(last_two_hours())); }},
      {"log list --open", [](Store& store) { store.interactions.list(open_ones()); }},
      {"log list CLIENT --open", [](Store& store) { store.interactions.list(of_a_client(open_ones())); }},
      {"reply CLIENT", [](Store& store) { store.interactions.oldest_open(ClientId{3}); }},
      {"log search", [](Store& store) { store.interactions.search({"rare"}, {}, 20); }},
      {"log search --client", [](Store& store) { store.interactions.search({"rare"}, ClientId{3}, 20); }},
      {"log search, a beginning", [](Store& store) { store.interactions.search({"rar"}, {}, 20); }},
      {"log show", [](Store& store) { store.interactions.find(InteractionId{7}); }},
      {"log add --mail", [](Store& store) { store.interactions.by_message("<1@x>", ClientId{3}); }},
      {"client list", [](Store& store) { store.clients.list({}); }},
      {"client show", [](Store& store) { store.clients.find("client-3"); }},
      {"promises", [](Store& store) { store.reminders.open({}); }},
      {"completion of an entry", [](Store& store) { store.interactions.suggest("", 5); }},
      {"completion of an entry's digits", [](Store& store) { store.interactions.suggest("7", 5); }},
      {"completion of a promise", [](Store& store) { store.reminders.suggest("", 5); }},
      {"completion of a client", [](Store& store) { store.clients.suggest("cl", Suggested::here, 5); }},
      {"completion of an address", [](Store& store) { store.clients.suggest_addresses("a@", 5); }},
      {"quote list --client", [](Store& store) { store.quotes.list(quotes_of_a_client()); }},
      {"quote show", [](Store& store) { find_quote(store, "2026-7"); }},
      {"quote show of a counter", [](Store& store) { find_quote(store, "7"); }},
      {"quote show of a revision", [](Store& store) { find_quote(store, "7r1"); }},
      {"payments of a quote", [](Store& store) { store.payments.of_quote(QuoteId{7}); }},
      {"log list --quote", [](Store& store) { store.interactions.list(of_a_quote()); }},
      {"log list CLIENT --quote", [](Store& store) { store.interactions.list(of_a_client(of_a_quote())); }},
      {"clocks of answers",
       [](Store& store) {
         store.interactions.reply_events({InteractionId{7}, InteractionId{8}, InteractionId{9}});
       }},
      {"promises of an entry", [](Store& store) { store.reminders.of_interaction(InteractionId{7}); }},
  };
}

}  // namespace

TEST_CASE("no daily query walks through the log") {
  const StoreFolder at;
  fill(at, 300);
  const auto store = at.read();
  for (const auto& [what, query] : daily_queries()) {
    const Asked asked = asked_by(*store, query);
    CHECK_FALSE(asked.statements.empty());
    for (const auto& sql : asked.statements) {
      const auto plan = plan_of(*store, sql);
      std::string lines;
      for (const auto& line : plan) lines += line + "\n";
      INFO(what << ": " << sql << "\n" << lines);
      CHECK_FALSE(scans(plan, sql, kAllThatGrows));
    }
  }
}

TEST_CASE("a daily query costs the same however long the log has grown") {
  const StoreFolder few;
  fill(few, 400);
  const StoreFolder many;
  fill(many, 6000);
  const auto small = few.read();
  const auto large = many.read();
  for (const auto& [what, query] : daily_queries()) {
    const auto before = asked_by(*small, query).steps;
    const auto after = asked_by(*large, query).steps;
    INFO(what);
    CHECK(after <= before + before / 5 + 150);  // an index, or the full text, may be a level deeper
  }
}

TEST_CASE("whether it is covered is asked of work alone") {
  const StoreFolder at;
  const auto list = [](Store& store) { store.interactions.list(newest_twenty()); };
  fill(at, 300);
  const auto steps_with = [&](InteractionKind kind, int quotes) {
    at.command("change", [&](Store& store) {
      store.database().execute("UPDATE interaction SET kind = '" + std::string(name(kind)) + "'");
      for (int i = 0; i < quotes; ++i) add_quote(store, ClientId{i % 10 + 1}, 1000 + i);
      return 0;
    });
    return asked_by(*at.read(), list).steps;
  };
  const auto notes = steps_with(InteractionKind::note, 0);
  CHECK(steps_with(InteractionKind::work, 0) > notes);
  CHECK(steps_with(InteractionKind::note, 300) == notes);
}

TEST_CASE("of quotes that lie far apart no details of others are read") {
  const StoreFolder at;
  fill(at, 3000);
  const auto store = at.read();
  const auto own = asked_by(*store, [](Store& of) { of.quotes.list(quotes_of_a_client()); }).steps;
  const auto all = asked_by(*store, [](Store& of) { of.quotes.list({}); }).steps;
  CHECK(own * 10 < all);
  const auto quotes = store->quotes.list(quotes_of_a_client());
  REQUIRE(quotes.size() == 6);
  for (const auto& quote : quotes) CHECK(quote.lines.size() == 2);
}

TEST_CASE("a search for what is in every entry costs the same however long the log has grown") {
  const StoreFolder few;
  fill(few, 2500);  // more than are ranked
  const StoreFolder many;
  fill(many, 10000);
  const auto small = few.read();
  const auto large = many.read();
  for (const Texts& words : {Texts{"word"}, Texts{"wor"}, Texts{"word", "word"}, Texts{"rare", "word"}}) {
    for (const auto client : {std::optional<ClientId>(), std::optional(ClientId{3})}) {
      const auto search = [&](Store& store) { return store.interactions.search(words, client, 20); };
      const auto before = asked_by(*small, search).steps;
      const auto after = asked_by(*large, search).steps;
      INFO(words.front() << (client ? " of a client" : ""));
      CHECK(after <= before + before / 10 + 100);
      const auto found = search(*large);
      CHECK(std::is_sorted(found.rbegin(), found.rend(),
                           [](const Interaction& one, const Interaction& other) { return one.id < other.id; }));
    }
  }
}

TEST_CASE("a slug is completed along its index") {
  const StoreFolder at;
  fill(at, 10);
  const auto store = at.read();
  const Asked asked = asked_by(*store, [](Store& of) { of.clients.suggest("client-3", Suggested::here, 20); });
  REQUIRE(asked.statements.size() == 1);
  const auto plan = plan_of(*store, asked.statements.front());
  REQUIRE(plan.size() == 1);
  CHECK(plan.front().starts_with("SEARCH client USING INDEX"));
}

TEST_CASE("completion reads no bodies") {
  const StoreFolder at;
  fill(at, 10);
  const auto store = at.read();
  for (const char* digits : {"", "1"}) {
    const Asked asked = asked_by(*store, [&](Store& of) { of.interactions.suggest(digits, 20); });
    CHECK_FALSE(asked.statements.empty());
    for (const auto& sql : asked.statements) CHECK(sql.find("body") == std::string::npos);
  }
}

TEST_CASE("removing an entry does not walk through the log") {
  const StoreFolder at;
  fill(at, 300);
  const auto store = at.write();
  store->begin();
  const Asked asked = asked_by(*store, [](Store& of) { of.interactions.remove(InteractionId{7}); });
  for (const auto& sql : asked.statements) {
    if (sql.starts_with("--")) continue;  // a trigger's name
    INFO(sql);
    CHECK_FALSE(scans(plan_of(*store, sql), sql, kLog));  // whether a quote names it is looked up in all: they are few
  }
}

}  // namespace care::test
