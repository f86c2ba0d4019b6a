#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/bars.hpp"
#include "commands/report/counted.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/interaction_table.hpp"
#include "store/log_figures.hpp"
#include "store/store.hpp"

namespace care::commands::report_overview {
namespace {

struct StageCount {
  Stage stage{};
  std::int64_t count = 0;
};

void describe(Fields& fields, StageCount& stage) {
  fields.noun("stage_count", "How many clients are there.");
  fields.add(Field("stage"), stage.stage);
  fields.add(Field("count"), stage.count);
}

struct Month {
  std::string name;
  store::ContactFigures contacts;
};

void describe(Fields& fields, Month& month) {
  fields.noun("month_count", "Contacts of a month.");
  fields.add(Field("month", "2026-05").not_null(), month.name);
  fields.add(Field("in", "contacts that came in"), month.contacts.in);
  fields.add(Field("out", "contacts that went out"), month.contacts.out);
}

struct Answers : ResponseFigures {};

void describe(Fields& fields, Answers& answers) {
  fields.noun("answer_count", "How soon you answered.");
  fields.add(Field("asked", "entries that needed a reply"), answers.asked);
  fields.add(Field("open"), answers.open);
  fields.add(Field("late"), answers.late);
  add_share(fields, Field("in_time_share", "per cent"), answers.in_time);
  fields.add(Field("first_reply_median", "minutes of office time"), answers.first_reply.median);
}

struct Offers : QuoteReport {};

void describe(Fields& fields, Offers& offers) {
  fields.noun("offer_count", "How your offers fared.");
  fields.add(Field("sent"), offers.sent.count);
  fields.add(Field("accepted"), offers.accepted.count);
  fields.add(Field("declined"), offers.declined.count);
  fields.add(Field("waiting"), offers.waiting.count);
  add_share(fields, Field("accepted_share", "per cent, of those that were decided"), offers.accepted_share);
}

struct Sum {
  Currency currency;
  MoneySum sum;
};

void describe(Fields& fields, Sum& row) {
  fields.noun("money_count", "What came in, and what is still to come.");
  fields.amounts_in(row.currency);
  fields.add(Field("currency"), row.currency);
  fields.add(Field("received", "amount"), row.sum.received);
  fields.add(Field("open", "amount"), row.sum.open);
  fields.add(Field("overdue", "amount"), row.sum.overdue);
}

struct Overview {
  Date since{};
  std::int64_t complaints = 0, feedback = 0, lost = 0;
  std::vector<StageCount> clients;
  std::vector<Month> months;
  std::optional<Answers> answers;
  std::optional<Offers> offers;
  std::vector<Sum> money;
};

void describe(Fields& fields, Overview& overview) {
  fields.noun("report_overview", "How it is going, on one page.");
  fields.add(Field("since"), overview.since);
  fields.add(Field("complaints"), overview.complaints);
  fields.add(Field("feedback", "that clients gave"), overview.feedback);
  fields.add(Field("lost", "clients who left"), overview.lost);
  fields.add(Field("clients", "by stage"), overview.clients);
  fields.add(Field("months", "oldest first"), overview.months);
  fields.add(Field("answers").not_null(), overview.answers);
  fields.add(Field("offers").not_null(), overview.offers);
  fields.add(Field("money", "by currency"), overview.money);
}

/// The last twelve at most: more are a report of their own.
std::vector<Month> months(Date since, cli::Context& context) {
  constexpr auto kMost = std::chrono::months(11);
  store::LogFigures figures(context.read().database());
  const auto& zone = context.zone();
  const auto last = std::chrono::year_month(context.today().year(), context.today().month());
  std::vector<Month> all;
  for (auto month = std::max(std::chrono::year_month(since.year(), since.month()), last - kMost); month <= last;
       month += std::chrono::months(1)) {
    const Date first = std::max<Date>(month / 1, since);
    const Date next = (month + std::chrono::months(1)) / 1;
    all.push_back({to_iso(month), figures.between(zone.start_of(first), zone.start_of(next))});
  }
  return all;
}

std::int64_t counted(InteractionKind kind, std::optional<Direction> direction, Date since, cli::Context& context) {
  store::InteractionFilter filter;
  filter.kind = kind;
  filter.direction = direction;
  filter.since = context.zone().start_of(since);
  return static_cast<std::int64_t>(context.read().interactions.count(filter));
}

void count_clients(Overview& overview, cli::Context& context) {
  store::ClientFilter all;
  all.archived = true;
  const auto start = context.zone().start_of(overview.since);
  const auto clients = context.read().clients.list(all);
  for (const auto& stage : Names<Stage>::all) {
    const auto count = std::count_if(clients.begin(), clients.end(), [&](const Client& client) {
      return client.stage == stage.value && !client.archived_at;
    });
    overview.clients.push_back({stage.value, count});
  }
  overview.lost = std::count_if(clients.begin(), clients.end(),
                                [&](const Client& client) { return client.lost_at && *client.lost_at >= start; });
}

Overview find(Date since, cli::Context& context) {
  Overview overview;
  overview.since = since;
  count_clients(overview, context);
  overview.months = months(since, context);
  overview.complaints = counted(InteractionKind::complaint, std::nullopt, since, context);
  overview.feedback = counted(InteractionKind::feedback, Direction::in, since, context);
  overview.answers = Answers{response_report(responses(since, context)).all};
  const auto quotes = counted_quotes(context);
  overview.offers = Offers{quote_report(quotes, since, context.zone())};
  for (const auto& [code, sum] : money_report(quotes, since).by_currency) {
    overview.money.push_back({currency_of(code), sum});
  }
  return overview;
}

std::string answers_text(const ResponseFigures& answers) {
  std::string text = fmt::format("  {} asked, {} open, {} late", answers.asked, answers.open, answers.late);
  if (answers.in_time) text += fmt::format(", {} in time", whole_percent(*answers.in_time));
  if (answers.first_reply.median)
    text += fmt::format(", first reply {} (median)", to_text(*answers.first_reply.median));
  return text + "\n";
}

std::string offers_text(const QuoteReport& offers) {
  std::string text = fmt::format("  {} sent, {} accepted, {} declined, {} waiting", offers.sent.count,
                                 offers.accepted.count, offers.declined.count, offers.waiting.count);
  return text + (offers.accepted_share ? fmt::format(", {} accepted\n", whole_percent(*offers.accepted_share)) : "\n");
}

std::string money_text(const std::vector<Sum>& money) {
  std::string text;
  for (const auto& [currency, sum] : money) {
    text += fmt::format("  {} received, {} open, {} overdue\n", to_words(sum.received, currency, Language::en),
                        to_words(sum.open, currency, Language::en), to_words(sum.overdue, currency, Language::en));
  }
  return text;
}

std::string text_of(const Overview& overview, cli::Context& context) {
  const auto& out = context.out();
  std::vector<Bar> stages, contacts;
  for (const auto& [stage, count] : overview.clients) stages.push_back({std::string(name(stage)), count});
  for (const auto& [month, figures] : overview.months) contacts.push_back({month, figures.in + figures.out});
  std::string text = out.bold(fmt::format("Since {}", care::describe(overview.since))) + "\n\n";
  text += out.bold("Clients") + "\n" + bars(stages, context) + "\n";
  text += out.bold("Contacts") + "\n" + bars(contacts, context) + "\n";
  text += out.bold("Answers") + "\n" + answers_text(*overview.answers) + "\n";
  text += out.bold("Offers") + "\n" + offers_text(*overview.offers) + "\n";
  if (!overview.money.empty()) text += out.bold("Money") + "\n" + money_text(overview.money) + "\n";
  return text +
         fmt::format("Complaints {}, feedback {}, lost {}\n", overview.complaints, overview.feedback, overview.lost);
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "Clients, contacts, answers, offers and money on one page.",
                        "care report\ncare report overview --as html > andamento.html");
}

}  // namespace care::commands::report_overview
