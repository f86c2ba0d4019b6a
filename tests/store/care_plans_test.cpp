#include "plans_support.hpp"
#include "store/care_queries.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/question_queries.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"

namespace care::test {
namespace {

constexpr Instant kRemembered = kMonday - std::chrono::days(180);
constexpr int kClients = 10;
constexpr std::int64_t kLookedAt = 100;  // fewer than there are, of the shorter log too

QuoteId add_quote(Store& store, ClientId client, int counter, QuoteState state) {
  Quote quote;
  quote.client = client;
  quote.year = 2026;
  quote.counter = counter;
  quote.number = "2026-" + std::to_string(counter);
  quote.title = "Title";
  quote.state = state;
  quote.lines = {{"Work", {1000}, "", {100}, {}, {}}};
  quote.instalments = {{}};
  if (state == QuoteState::closed) quote.delivered_at = kMonday - std::chrono::days(30);
  return store.quotes.add(quote);
}

/// Clients one to five have a job under way and one that is over, the others only an offer.
struct Studio {
  explicit Studio(Store& to) : store(to) {
    for (int i = 0; i < kClients; ++i) {
      clients.push_back(store.clients.add(client_called("Client", "client-" + std::to_string(i))));
      const bool accepted = i < kClients / 2;
      open.push_back(add_quote(store, clients.back(), i + 1, accepted ? QuoteState::started : QuoteState::sent));
      if (accepted) over.push_back(add_quote(store, clients.back(), i + 101, QuoteState::closed));
    }
  }

  Interaction entry(std::size_t client, InteractionKind kind, Instant at) const {
    auto entry = entry_of(clients[client % clients.size()], "word", at);
    entry.kind = kind;
    entry.channel = "phone";
    if (kind == InteractionKind::question) entry.direction = Direction::in;
    return entry;
  }

  /// The last weeks, in which something of everything calls for care: of each client the same.
  void live() {
    using enum InteractionKind;
    for (std::size_t i = 0; i < clients.size(); ++i) {
      for (const auto kind : {decision, complaint, feedback, gift, work, question, delivery}) {
        auto fresh = entry(i, kind, kMonday - std::chrono::days(14));
        fresh.needs_reply = kind == complaint || kind == question;
        if (kind == complaint) fresh.answered_at = kMonday;
        if (kind == delivery) fresh.quote = open[i];
        store.interactions.add(fresh);
      }
    }
  }

  /// What has grown and calls for nothing: words of a year ago, notes and answered questions of these days, work that
  /// was signed for, the log of jobs that are over.
  void remember(int entries) {
    using enum InteractionKind;
    const InteractionKind kinds[] = {decision, complaint, feedback, gift, note, question, work, delivery};
    for (int i = 0; i < entries; ++i) {
      const auto n = static_cast<std::size_t>(i);
      const auto kind = kinds[n % std::size(kinds)];
      const bool is_word = kind == decision || kind == complaint || kind == feedback || kind == gift;
      auto old = entry(n / std::size(kinds), kind, kMonday - std::chrono::minutes(i + 60));
      if (is_word) old.at -= std::chrono::days(400);
      if (kind == question || kind == complaint) {
        old.needs_reply = true;
        old.answered_at = old.at;
      }
      if (kind == work) old.client = clients[n % over.size()];
      if (kind == delivery) old.quote = over[n % over.size()];
      store.interactions.add(old);
    }
  }

  Store& store;
  std::vector<ClientId> clients;
  std::vector<QuoteId> open, over;
};

void fill(const StoreFolder& at, int entries) {
  at.command("fill", [&](Store& store) {
    Studio studio(store);
    studio.remember(entries);
    studio.live();
    return 0;
  });
}

struct Question {
  const char* what;
  std::function<void(Store&)> ask;
};

CareQueries care(Store& store) { return CareQueries(store.database()); }

std::vector<Interaction> open_ones(Store& store) {
  InteractionFilter open;
  open.open = true;
  return store.interactions.list(open);
}

/// All that is asked for `care today`.
std::vector<Question> questions() {
  return {
      {"clients", [](Store& store) { store.clients.list({}); }},
      {"what waits for an answer", [](Store& store) { open_ones(store); }},
      {"the clocks of that",
       [](Store& store) {
         std::vector<InteractionId> ids;
         for (const auto& each : open_ones(store)) ids.push_back(each.id);
         store.interactions.reply_events(ids);
       }},
      {"decisions", [](Store& store) { CHECK(care(store).unconfirmed_decisions(kRemembered).size() == kClients); }},
      {"complaints", [](Store& store) { CHECK(care(store).unconfirmed_complaints(kRemembered).size() == kClients); }},
      {"reminders", [](Store& store) { store.reminders.open({}); }},
      {"jobs",
       [](Store& store) {
         CHECK(store.quotes.list({{}, {}, {}, false, true}).size() == kClients * 3 / 2);
       }},
      {"payments", [](Store& store) { store.payments.all(); }},
      {"logs of jobs", [](Store& store) { CHECK(care(store).job_logs().size() == kClients); }},
      {"notes of jobs", [](Store& store) { CHECK(care(store).job_notes("wo").size() == kClients / 2); }},
      {"feedback", [](Store& store) { CHECK(care(store).feedback(kRemembered).size() == kClients / 2); }},
      {"uncovered work", [](Store& store) { CHECK(care(store).uncovered_work().size() == kClients / 2); }},
      {"gifts", [](Store& store) { CHECK(care(store).presented(2026, kRemembered).size() == kClients); }},
      {"questions without an entry",
       [](Store& store) { CHECK(QuestionQueries(store.database()).newest_without_faq(kLookedAt).size() >= kClients); }},
      {"the FAQ", [](Store& store) { store.faqs.questions(); }},
      {"pages to publish again", [](Store& store) { care(store).stale_pages(); }},
      {"what was put off", [](Store& store) { store.snoozes.all(); }},
  };
}

std::string as_text(const Texts& plan) {
  std::string lines;
  for (const auto& line : plan) lines += line + "\n";
  return lines;
}

}  // namespace

TEST_CASE("nothing that care today asks walks through the log") {
  const StoreFolder at;
  fill(at, 300);
  const auto store = at.read();
  for (const auto& [what, ask] : questions()) {
    const Asked asked = asked_by(*store, ask);
    CHECK_FALSE(asked.statements.empty());
    for (const auto& sql : asked.statements) {
      const auto plan = plan_of(*store, sql);
      INFO(what << ": " << sql << "\n" << as_text(plan));
      CHECK_FALSE(scans(plan, sql, {"i", "interaction", "answer", "later"}));
    }
  }
}

TEST_CASE("what care today asks costs the same however long the log has grown") {
  const StoreFolder few;
  fill(few, 400);
  const StoreFolder many;
  fill(many, 6000);
  const auto small = few.read();
  const auto large = many.read();
  for (const auto& [what, ask] : questions()) {
    const auto before = asked_by(*small, ask).steps;
    const auto after = asked_by(*large, ask).steps;
    INFO(what);
    CHECK(after <= before + before / 20 + 50);
  }
}

TEST_CASE("decisions, complaints, feedback and gifts are found by the index of the words") {
  const StoreFolder at;
  fill(at, 100);
  const auto store = at.read();
  const std::vector<std::function<void(CareQueries&)>> asking = {
      [](CareQueries& queries) { queries.unconfirmed_decisions(kRemembered); },
      [](CareQueries& queries) { queries.unconfirmed_complaints(kRemembered); },
      [](CareQueries& queries) { queries.feedback(kRemembered); },
      [](CareQueries& queries) { queries.presented(2026, kRemembered); },
  };
  for (const auto& ask : asking) {
    const Asked asked = asked_by(*store, [&](Store& of) {
      CareQueries queries(of.database());
      ask(queries);
    });
    const auto plan = as_text(plan_of(*store, asked.statements.front()));
    INFO(asked.statements.front() << "\n" << plan);
    CHECK_THAT(plan, Catch::Contains("INDEX interaction_word (kind=? AND at>?)"));
  }
}

}  // namespace care::test
