#include "commands/init/demo.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

#include "cli/context.hpp"
#include "commands/init/demo_calendar.hpp"
#include "commands/init/demo_facts.hpp"
#include "commands/init/demo_faq.hpp"
#include "commands/init/demo_offer_book.hpp"
#include "core/calendar.hpp"
#include "core/channels.hpp"
#include "core/zone.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace demo {
namespace {

/// A fact with its place in time, and in what order it is told.
struct Dated {
  const Fact* fact = nullptr;
  ClientId client;
  Date day;
  Instant at{};
};

std::vector<Dated> dated(const Card& card, const WorkingDays& days) {
  std::vector<Dated> log;
  for (const Fact& fact : card.log) {
    const Date day = fact.december != 0 ? days.december(fact.december) : days.back(fact.back);
    log.push_back({&fact, {}, day, days.at(day, fact.clock)});
  }
  return log;
}

std::optional<Instant> at_noon(int back, const WorkingDays& days) {
  constexpr int kNoon = 1200;
  return back == 0 ? std::nullopt : std::optional(days.at(days.back(back), kNoon));
}

/// What the card says; its dates are those of its log.
Client client_of(const Card& card, const std::vector<Dated>& log, const WorkingDays& days) {
  Client client;
  client.slug = card.slug;
  client.name = card.name;
  client.called_as = card.called_as;
  client.company = card.company;
  client.kind = card.kind;
  client.stage = card.stage;
  client.language = card.language;
  client.address_form = card.address_form;
  client.level = card.level;
  client.timezone = card.timezone;
  client.source = card.source;
  client.tags = card.tags;
  client.contact_points = card.contact_points;
  client.people = card.people;
  client.birthday = parse_iso_date(card.birthday);
  client.address = card.address;
  client.withholding = card.withholding;
  client.consumer = card.consumer;
  client.greeting = card.greeting;
  client.note = card.note;
  client.lost_at = at_noon(card.lost, days);
  client.lost_reason = card.lost_reason;
  client.archived_at = at_noon(card.archived, days);
  const auto [first, last] = std::minmax_element(
      log.begin(), log.end(), [](const Dated& one, const Dated& other) { return one.at < other.at; });
  client.created_at = first->at - std::chrono::days(card.known_for);
  client.updated_at = std::max({last->at, client.lost_at.value_or(last->at), client.archived_at.value_or(last->at)});
  return client;
}

/// What was agreed by voice was confirmed soon after, as what had been wrong was, but for that of the last working
/// days.
constexpr int kStillAwaited = 6;
constexpr auto kConfirmedWithin = std::chrono::hours(26);

Interaction entry_of(const Dated& dated) {
  const Fact& fact = *dated.fact;
  Interaction entry;
  entry.client = dated.client;
  entry.at = dated.at;
  entry.channel = fact.channel;
  entry.direction = fact.direction;
  entry.kind = fact.kind;
  entry.summary = fact.summary;
  entry.body = fact.body;
  entry.public_url = fact.url;
  entry.is_private = fact.is_private;
  if (fact.minutes > 0) entry.minutes = Minutes(fact.minutes);
  const bool asks = fact.kind == InteractionKind::question || fact.kind == InteractionKind::request ||
                    fact.kind == InteractionKind::complaint;
  entry.needs_reply = asks && fact.direction == Direction::in;
  const bool by_voice = fact.kind == InteractionKind::decision && !leaves_writing(fact.channel);
  const bool founded = *fact.own_fault != '\0';
  if (founded) {
    entry.outcome.resolution =
        Resolution{Verdict::founded, fact.own_fault, "", OwnFault::yes, dated.at + kConfirmedWithin / 2};
  }
  if ((by_voice || founded) && fact.back > kStillAwaited) {
    entry.outcome.settlement = Settlement{care::Settled::confirmed, "", dated.at + kConfirmedWithin};
  }
  return entry;
}

/// Writes the logs down as they grew: by time, whoever they are about.
class Diary {
 public:
  Diary(store::Store& store, const WorkingDays& days) : store_(store), days_(days) {}

  void write(const Dated& dated) {
    Interaction entry = entry_of(dated);
    auto& waiting = waiting_[dated.client];
    if (dated.fact->is_answer && !waiting.empty()) entry.reply_to = waiting.front();
    entry.id = store_.interactions.add(entry);
    entries_[dated.client][{dated.fact->back, dated.fact->clock}] = entry.id;
    if (entry.needs_reply) waiting.push_back(entry.id);
    if (entry.reply_to) {
      store_.interactions.answer(*entry.reply_to, entry.at);
      waiting.pop_front();
    }
    for (const Promised& promised : dated.fact->promises) {
      if (*promised.text != '\0') promise(promised, dated, entry.id);
    }
  }

  const Entries& entries() const { return entries_; }

 private:
  void promise(const Promised& promised, const Dated& dated, InteractionId entry) {
    constexpr int kEvening = 1745;
    Reminder reminder;
    reminder.client = dated.client;
    reminder.interaction = entry;
    reminder.text = promised.text;
    reminder.whose = promised.whose;
    reminder.due_on = days_.back(dated.fact->back - promised.due_in);
    reminder.created_at = dated.at;
    const Date kept_on = days_.back(dated.fact->back - promised.kept_in);
    if (promised.kept_in != Promised::kStillOpen && kept_on < days_.today()) {
      reminder.done_at = days_.at(kept_on, kEvening);
    }
    store_.reminders.add(reminder);
  }

  store::Store& store_;
  const WorkingDays& days_;
  std::map<ClientId, std::deque<InteractionId>> waiting_;
  Entries entries_;
};

}  // namespace
}  // namespace demo

Config demo_config() {
  Config config;
  config.me.name = "Anna Rossi";
  config.me.business = "Studio Rossi";
  config.me.emails = {"anna@example.it", "studio@example.it"};
  config.me.phone = "011 555 0100";
  config.me.website = "https://www.example.it";
  config.me.address = "via Garibaldi 7, 10122 Torino";
  config.me.gender = "f";
  config.me.language = Language::it;
  config.hours.zone = "Europe/Rome";
  config.hours.patron = "06-24";
  Config::Hours phone = config.hours;
  for (std::size_t day = 0; day < 5; ++day) phone.week[day] = {{std::chrono::hours(9), std::chrono::hours(12)}};
  config.hours.channels["phone"] = phone;
  config.me.vat_id = "IT01234567890";
  config.me.iban = "IT60 X054 2811 1010 0000 0123 456";
  config.me.account_holder = "Anna Rossi";
  config.quote.tax = "ordinary-inps";
  config.quote.floor = "300.00";
  config.quote.hourly_floor = "40.00";
  config.quote.max_discount = "15%";
  config.quote.why_me = "Una persona sola dall'inizio alla fine, che risponde entro il giorno.";
  config.quote.mine = {"Una bozza entro dieci giorni lavorativi"};
  config.quote.theirs = {"Testi e foto prima dell'inizio", "Una risposta su ogni bozza entro cinque giorni"};
  config.quote.excludes = {"La stampa"};
  config.steps["sito"] = {"quote sent", "accepted",  "deposit", "struttura", "prova",
                          "approved",   "delivered", "paid",    "aftercare"};
  config.recap.hours = "always";
  return config;
}

void make_demo(cli::Context& context) {
  auto& store = context.write();
  const demo::WorkingDays days(context.today(), context.zone());
  std::map<std::string, ClientId> ids;
  std::vector<demo::Dated> diary;
  for (const demo::Card& card : demo::cards()) {
    auto log = demo::dated(card, days);
    Client client = demo::client_of(card, log, days);
    if (*card.referred_by != '\0') client.referred_by = ids.at(card.referred_by);
    const ClientId id = store.clients.add(client);
    ids[card.slug] = id;
    for (auto& each : log) each.client = id;
    diary.insert(diary.end(), log.begin(), log.end());
  }
  std::stable_sort(diary.begin(), diary.end(),
                   [](const demo::Dated& one, const demo::Dated& other) { return one.at < other.at; });
  demo::Diary writer(store, days);
  for (const auto& each : diary) writer.write(each);
  demo::OfferBook(context, days, writer.entries()).write(demo::offers());
  demo::write_faq(store, days);
}

}  // namespace care::commands
