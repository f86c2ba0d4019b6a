#include "work/mail_matter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/client.hpp"
#include "care/error.hpp"
#include "core/channels.hpp"
#include "core/choice.hpp"
#include "core/quote_rules.hpp"
#include "documents/mail_letter.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/desk.hpp"
#include "work/find_quote.hpp"

namespace care::work {
namespace {

/// What the templates speak of.
enum class About {
  nothing,
  offer,
  written_offer,
  addendum,
  job,
  approval,
  finished,
  due,
  late,
  short_paid,
  question,
  request,
  decision
};

}  // namespace
}  // namespace care::work

namespace care {

/// As the templates say it in their note "# Matter: …".
template <>
struct Names<work::About> {
  using enum work::About;
  static constexpr Name<work::About> all[] = {{nothing, ""},
                                              {offer, "offer"},
                                              {written_offer, "written offer"},
                                              {addendum, "addendum"},
                                              {job, "job"},
                                              {approval, "approval"},
                                              {finished, "finished job"},
                                              {due, "instalment due"},
                                              {late, "late instalment"},
                                              {short_paid, "short payment"},
                                              {question, "question"},
                                              {request, "request"},
                                              {decision, "decision"}};
};

}  // namespace care

namespace care::work {
namespace {

About about(std::string_view template_name) {
  const auto matter = documents::mail_template_matter(template_name);
  if (const auto known = from_name<About>(matter)) return *known;
  throw Error(ErrorKind::config, fmt::format("template '{}' is about '{}', which is not known", template_name, matter));
}

bool awaits_approval(const Quote& quote) {
  return std::any_of(quote.deliverables.begin(), quote.deliverables.end(),
                     [](const Deliverable& each) { return each.state == DeliverableState::submitted; });
}

bool fits(const Quote& quote, About what) {
  using enum QuoteState;
  const auto state = quote.state;
  switch (what) {
    case About::offer:
      return state == sent;
    case About::written_offer:
      return !quote.addendum_of && (state == draft || state == sending || state == sent);
    case About::addendum:
      return quote.addendum_of && (state == draft || state == sending || state == sent);
    case About::job:
      return state == accepted || state == started || state == delivered;
    case About::approval:
      return awaits_approval(quote);
    case About::finished:
      return state == delivered || state == closed;
    default:
      return false;
  }
}

bool fits(const PaymentLine& line, About what, Date today) {
  const auto& due = line.due;
  if (due.open == Money{} || due.state == PaymentState::disputed) return false;
  switch (what) {
    case About::due:
      return due.due && *due.due >= today;
    case About::late:
      return due.overdue;
    case About::short_paid:
      return due.state == PaymentState::short_paid;
    default:
      return false;
  }
}

bool is_about_money(About what) { return what == About::due || what == About::late || what == About::short_paid; }

void require_same(ClientId wanted, const Client& client, const std::string& named) {
  if (wanted == client.id) return;
  throw usage_error(fmt::format("'{}' is not of {}", named, client.name), fmt::format("care log {}", client.slug));
}

/// The one that is meant, where one alone can be.
std::optional<Quote> the_quote(About what, const Client& client, const Desk& desk) {
  store::QuoteFilter filter;
  filter.client = client.id;
  auto quotes = desk.store.quotes.list(filter);
  for (auto& quote : quotes) quote.state = state_on(quote, desk.moment.today);
  std::erase_if(quotes, [&](const Quote& quote) { return !fits(quote, what); });
  if (quotes.empty()) return std::nullopt;
  if (quotes.size() > 1 && what != About::finished) {
    std::vector<std::string> numbers;
    for (const auto& quote : quotes) numbers.push_back(reference_of(quote));
    throw usage_error(fmt::format("{} has {} quotes that it could be about", client.name, quotes.size()),
                      fmt::format("--quote {}", fmt::join(numbers, ", or ")));
  }
  const auto finished = [](const Quote& quote) { return quote.delivered_at.value_or(quote.created_at); };
  return *std::max_element(quotes.begin(), quotes.end(),
                           [&](const Quote& one, const Quote& other) { return finished(one) < finished(other); });
}

std::optional<PaymentLine> the_instalment(About what, const Client& client, const Desk& desk) {
  auto lines = all_lines(client.id, false, desk);
  std::erase_if(lines, [&](const PaymentLine& line) { return !fits(line, what, desk.moment.today); });
  const auto first = std::min_element(lines.begin(), lines.end(), [](const PaymentLine& one, const PaymentLine& other) {
    return one.due.due < other.due.due;
  });
  return first == lines.end() ? std::nullopt : std::optional(*first);
}

std::optional<Interaction> oldest_open(const Client& client, std::optional<InteractionKind> kind, const Desk& desk) {
  store::InteractionFilter filter;
  filter.kind = kind;
  filter.client = client.id;
  filter.open = true;
  const auto open = desk.store.interactions.list(filter);
  return open.empty() ? std::nullopt : std::optional(open.back());
}

std::optional<Interaction> newest_unconfirmed(const Client& client, const Desk& desk) {
  store::InteractionFilter filter;
  filter.client = client.id;
  filter.kind = InteractionKind::decision;
  for (auto& entry : desk.store.interactions.list(filter)) {
    if (!leaves_writing(entry.channel) && !entry.is_private && !entry.outcome.settlement) return std::move(entry);
  }
  return std::nullopt;
}

void take_named(MailMatter& matter, const Client& client, const MailMatterOptions& options, const Desk& desk) {
  auto& store = desk.store;
  if (options.log) {
    matter.entry = store.interactions.find(InteractionId{*options.log});
    require_same(matter.entry->client, client, std::to_string(*options.log));
  }
  if (!options.quote) return;
  const auto slash = options.quote->find('/');
  matter.quote = find_quote(options.quote->substr(0, slash), desk);
  require_same(matter.quote->client, client, *options.quote);
  if (slash != std::string::npos) matter.instalment = find_line(*options.quote, desk);
}

}  // namespace

MailMatter matter_of(const std::string& template_name, const Client& client, const MailMatterOptions& options,
                     const Desk& desk) {
  MailMatter matter;
  take_named(matter, client, options, desk);
  const auto what = about(template_name);
  if (is_about_money(what) && !matter.instalment) {
    if (matter.quote) {
      matter.instalment = find_line(*options.quote, desk);
    } else {
      matter.instalment = the_instalment(what, client, desk);
    }
  }
  if (matter.instalment) matter.quote = matter.instalment->quote;
  if (!matter.quote) matter.quote = the_quote(what, client, desk);
  if (!matter.entry && what == About::question) matter.entry = oldest_open(client, std::nullopt, desk);
  if (!matter.entry && what == About::request) matter.entry = oldest_open(client, InteractionKind::request, desk);
  if (!matter.entry && what == About::decision) matter.entry = newest_unconfirmed(client, desk);
  return matter;
}

std::string key_of(const std::string& template_name, const MailMatter& matter) {
  if (matter.instalment) return fmt::format("{}:{}", template_name, reference_of(*matter.instalment));
  if (matter.quote) return fmt::format("{}:{}", template_name, reference_of(*matter.quote));
  if (matter.entry) return fmt::format("{}:{}", template_name, matter.entry->id.value);
  return template_name;
}

}  // namespace care::work
