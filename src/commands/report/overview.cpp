#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/bars.hpp"
#include "commands/report/counted_quotes.hpp"
#include "commands/report/report_command.hpp"
#include "commands/report/responses.hpp"
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

using output::Kind;
using output::or_null;
using output::Record;
using output::Value;

constexpr output::Key kStageKeys[] = {
    output::choice<Stage>("stage", ""),
    {"count", Kind::integer, ""},
};
constexpr output::Schema kStageSchema{"stage_count", "How many clients are there.", kStageKeys};

constexpr output::Key kMonthKeys[] = {
    {"month", Kind::text, "2026-05"},
    {"in", Kind::integer, "contacts that came in"},
    {"out", Kind::integer, "contacts that went out"},
};
constexpr output::Schema kMonthSchema{"month_count", "Contacts of a month.", kMonthKeys};

constexpr output::Key kAnswerKeys[] = {
    {"asked", Kind::integer, "entries that needed a reply"},
    {"open", Kind::integer, ""},
    {"late", Kind::integer, ""},
    or_null({"in_time_share", Kind::text, "per cent"}),
    or_null({"first_reply_median", Kind::integer, "minutes of office time"}),
};
constexpr output::Schema kAnswerSchema{"answer_count", "How soon you answered.", kAnswerKeys};

constexpr output::Key kOfferKeys[] = {
    {"sent", Kind::integer, ""},
    {"accepted", Kind::integer, ""},
    {"declined", Kind::integer, ""},
    {"waiting", Kind::integer, ""},
    or_null({"accepted_share", Kind::text, "per cent, of those that were decided"}),
};
constexpr output::Schema kOfferSchema{"offer_count", "How your offers fared.", kOfferKeys};

constexpr output::Key kMoneyKeys[] = {
    {"currency", Kind::text, ""},
    {"received", Kind::text, "amount"},
    {"open", Kind::text, "amount"},
    {"overdue", Kind::text, "amount"},
};
constexpr output::Schema kMoneySchema{"money_count", "What came in, and what is still to come.", kMoneyKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"complaints", Kind::integer, ""},
    {"feedback", Kind::integer, "that clients gave"},
    {"lost", Kind::integer, "clients who left"},
    {"clients", Kind::objects, "by stage", nullptr, &kStageSchema},
    {"months", Kind::objects, "oldest first", nullptr, &kMonthSchema},
    {"answers", Kind::object, "", nullptr, &kAnswerSchema},
    {"offers", Kind::object, "", nullptr, &kOfferSchema},
    {"money", Kind::objects, "by currency", nullptr, &kMoneySchema},
};
constexpr output::Schema kReportSchema{"report_overview", "How it is going, on one page.", kReportKeys};

struct Month {
  std::string name;
  store::ContactFigures contacts;
};

struct Overview {
  Date since{};
  std::vector<Bar> stages;
  std::vector<Month> months;
  std::int64_t complaints = 0, feedback = 0, lost = 0;
  ResponseFigures answers;
  QuoteReport offers;
  std::map<std::string, MoneySum> money;
};

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
    overview.stages.push_back({std::string(stage.text), count});
  }
  overview.lost = std::count_if(clients.begin(), clients.end(),
                                [&](const Client& client) { return client.lost_at && *client.lost_at >= start; });
}

Overview overview_since(Date since, cli::Context& context) {
  Overview overview;
  overview.since = since;
  count_clients(overview, context);
  overview.months = months(since, context);
  overview.complaints = counted(InteractionKind::complaint, std::nullopt, since, context);
  overview.feedback = counted(InteractionKind::feedback, Direction::in, since, context);
  overview.answers = response_report(responses(since, context)).all;
  const auto quotes = counted_quotes(context);
  overview.offers = quote_report(quotes, since, context.zone());
  overview.money = money_report(quotes, since).by_currency;
  return overview;
}

Value share(const std::optional<Rate>& rate) { return rate ? Value(to_plain(*rate)) : Value(); }

Record answers_record(const ResponseFigures& answers) {
  return {{"asked", std::int64_t{answers.asked}},
          {"open", std::int64_t{answers.open}},
          {"late", std::int64_t{answers.late}},
          {"in_time_share", share(answers.in_time)},
          {"first_reply_median", output::number_or_null(answers.first_reply.median)}};
}

Record offers_record(const QuoteReport& offers) {
  return {{"sent", std::int64_t{offers.sent.count}},
          {"accepted", std::int64_t{offers.accepted.count}},
          {"declined", std::int64_t{offers.declined.count}},
          {"waiting", std::int64_t{offers.waiting.count}},
          {"accepted_share", share(offers.accepted_share)}};
}

Record record(const Overview& overview) {
  std::vector<Record> stages;
  for (const auto& [stage, count] : overview.stages) stages.push_back({{"stage", stage}, {"count", count}});
  std::vector<Record> all_months;
  for (const auto& [month, contacts] : overview.months) {
    all_months.push_back({{"month", month}, {"in", contacts.in}, {"out", contacts.out}});
  }
  std::vector<Record> money;
  for (const auto& [code, sum] : overview.money) {
    const auto currency = currency_of(code);
    money.push_back({{"currency", code},
                     {"received", to_plain(sum.received, currency)},
                     {"open", to_plain(sum.open, currency)},
                     {"overdue", to_plain(sum.overdue, currency)}});
  }
  return {{"since", to_iso(overview.since)},
          {"complaints", overview.complaints},
          {"feedback", overview.feedback},
          {"lost", overview.lost},
          {"clients", stages},
          {"months", all_months},
          {"answers", answers_record(overview.answers)},
          {"offers", offers_record(overview.offers)},
          {"money", money}};
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

std::string money_text(const std::map<std::string, MoneySum>& money) {
  std::string text;
  for (const auto& each : money) {
    const auto words = [&](Money amount) { return to_words(amount, currency_of(each.first), Language::en); };
    text += fmt::format("  {} received, {} open, {} overdue\n", words(each.second.received), words(each.second.open),
                        words(each.second.overdue));
  }
  return text;
}

std::string text_of(const Overview& overview, cli::Context& context) {
  const auto& out = context.out();
  std::vector<Bar> contacts;
  for (const auto& [month, figures] : overview.months) contacts.push_back({month, figures.in + figures.out});
  std::string text = out.bold(fmt::format("Since {}", describe(overview.since))) + "\n\n";
  text += out.bold("Clients") + "\n" + bars(overview.stages, context) + "\n";
  text += out.bold("Contacts") + "\n" + bars(contacts, context) + "\n";
  text += out.bold("Answers") + "\n" + answers_text(overview.answers) + "\n";
  text += out.bold("Offers") + "\n" + offers_text(overview.offers) + "\n";
  if (!overview.money.empty()) text += out.bold("Money") + "\n" + money_text(overview.money) + "\n";
  return text +
         fmt::format("Complaints {}, feedback {}, lost {}\n", overview.complaints, overview.feedback, overview.lost);
}

Report report_since(Date first, cli::Context& context) {
  const auto overview = overview_since(first, context);
  return {record(overview), text_of(overview, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since, "Clients, contacts, answers, offers and money on one page.",
                        "care report\ncare report overview --as html > andamento.html");
}

}  // namespace care::commands::report_overview
