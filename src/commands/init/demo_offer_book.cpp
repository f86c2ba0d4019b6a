#include "commands/init/demo_offer_book.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_numbers.hpp"
#include "commands/quote/quote_paper.hpp"
#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/quote_text.hpp"
#include "core/schedule.hpp"
#include "core/schedule_parts.hpp"
#include "core/tax_profiles.hpp"
#include "core/text.hpp"
#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"

namespace care::commands::demo {
namespace {

constexpr int kDaysToPay = 15;

std::vector<std::string> texts(const std::vector<const char*>& lines) { return {lines.begin(), lines.end()}; }

std::vector<Instalment> plan_of(const Offer& offer, const Quote& quote, const WorkingDays& days) {
  if (offer.monthly > 0) return regular_instalments(days.back(offer.first_month), offer.monthly, 1, 0);
  const ReadDay no_days = [](const std::string& text) -> Date { throw usage_error(text + " is no day of the demo"); };
  std::vector<Instalment> plan;
  for (const char* each : offer.instalments) plan.push_back(parse_instalment(each, quote.currency, no_days));
  return plan;
}

QuoteState state_of(const Offer& offer) {
  const Moment never;
  if (offer.closed != never) return QuoteState::closed;
  if (offer.delivered != never) return QuoteState::delivered;
  if (offer.started != never) return QuoteState::started;
  if (offer.decided != never) return *offer.why == '\0' ? QuoteState::accepted : QuoteState::declined;
  return offer.sent != never ? QuoteState::sent : QuoteState::draft;
}

Moment last_moment(const Offer& offer) {
  for (const auto& moment : {offer.closed, offer.delivered, offer.started, offer.decided, offer.sent}) {
    if (moment != Moment()) return moment;
  }
  return offer.written;
}

}  // namespace

OfferBook::OfferBook(cli::Context& context, const WorkingDays& days, const Entries& entries)
    : context_(context), store_(context.write()), days_(days), entries_(entries) {}

void OfferBook::write(std::vector<Offer> offers) {
  std::stable_sort(offers.begin(), offers.end(),
                   [&](const Offer& one, const Offer& other) { return at(one.written) < at(other.written); });
  count_invoices(offers);
  for (const auto& offer : offers) write(offer);
}

/// Invoices are numbered through the year, whoever they are for.
void OfferBook::count_invoices(const std::vector<Offer>& offers) {
  std::vector<std::pair<Date, std::pair<std::string, int>>> made;
  for (const auto& offer : offers) {
    for (const auto& each : offer.settled) made.push_back({day(each.invoiced), {offer.key, each.n}});
  }
  std::sort(made.begin(), made.end());
  std::map<std::chrono::year, int> counted;
  for (const auto& [on, what] : made) {
    invoices_[what] = fmt::format("{}/{}", ++counted[on.year()], static_cast<int>(on.year()));
  }
}

void OfferBook::write(const Offer& offer) {
  Quote quote = draft_of(offer);
  number(offer, quote);
  quote.id = store_.quotes.add(quote);
  quote = *store_.quotes.by_id(quote.id);
  written_[offer.key] = quote.id;
  link(offer, quote);
  if (offer.sent != Moment()) send(offer, quote);
  if (offer.decided != Moment()) decide(offer, quote);
  show(offer, quote);
  invoice(offer, quote);
  quote.state = state_of(offer);
  quote.started_at = at_or_never(offer.started);
  quote.delivered_at = at_or_never(offer.delivered);
  quote.closed_at = at_or_never(offer.closed);
  quote.updated_at = at(last_moment(offer));
  store_.quotes.update(quote);
  pay(offer, quote);
  if (*offer.replaces != '\0') replace(offer.replaces);
}

Quote OfferBook::draft_of(const Offer& offer) {
  const Client client = store_.clients.find(offer.client);
  Quote quote;
  quote.client = client.id;
  quote.title = offer.title;
  quote.currency = currency(context_);
  quote.tax = *built_in_tax_profile(offer.tax, *client.language);
  quote.withholds = client.withholding;
  for (const char* each : offer.items) quote.lines.push_back(parse_line(each, quote.currency));
  quote.discount = parse_discount(offer.discount, quote.currency);
  quote.instalments = plan_of(offer, quote, days_);
  quote.valid = "30d";
  if (offer.starts) quote.starts_on = day(*offer.starts);
  if (offer.delivers) quote.delivers_on = day(*offer.delivers);
  quote.revisions = 2;
  quote.excludes = texts(offer.excludes);
  quote.mine = texts(offer.mine);
  quote.theirs = texts(offer.theirs);
  quote.why_me = offer.why_me;
  quote.steps = offer.steps;
  if (*offer.metric != '\0') quote.metrics.push_back(parse_metric(offer.metric));
  for (const auto& each : offer.measured) {
    quote.metrics.front().values.push_back({day(each.back), parse_quantity(each.value)});
  }
  quote.created_at = quote.updated_at = at(offer.written);
  return quote;
}

void OfferBook::number(const Offer& offer, Quote& quote) {
  if (*offer.replaces != '\0') {
    const Quote before = *store_.quotes.by_id(written_.at(offer.replaces));
    quote.number = before.number;
    quote.year = before.year;
    quote.counter = before.counter;
    quote.revision = before.revision + 1;
  } else if (*offer.adds_to != '\0') {
    give_addendum_number(quote, *store_.quotes.by_id(written_.at(offer.adds_to)), store_.quotes);
  } else {
    give_number(quote, static_cast<int>(day(offer.written.back).year()), store_.quotes, context_.config());
  }
}

/// Its text is kept as it was then, as by `care quote send`.
void OfferBook::send(const Offer& offer, Quote& quote) {
  quote.state = QuoteState::sent;
  quote.sent_at = at(offer.sent);
  quote.sent_in = entry(quote, offer.sent);
  quote.valid_until = valid_until(quote.valid, day(offer.sent.back));
  const auto text = documents::to_text(sheet_of(quote, context_));
  quote.sent_hash = keep(reference_of(quote) + ".txt", text, *quote.sent_in).sha256;
}

void OfferBook::decide(const Offer& offer, Quote& quote) {
  Decision decision;
  decision.at = at(offer.decided);
  decision.by = offer.by;
  if (*offer.why == '\0') decision.how = offer.how;
  decision.why = offer.why;
  decision.note = offer.note;
  decision.entry = entry(quote, offer.decided);
  quote.decision = decision;
}

void OfferBook::show(const Offer& offer, Quote& quote) {
  for (const auto& each : offer.shown) {
    Deliverable deliverable;
    deliverable.name = each.name;
    deliverable.state = DeliverableState::submitted;
    deliverable.submitted_at = at(each.submitted);
    deliverable.submitted_in = entry(quote, each.submitted);
    deliverable.hash =
        keep(slug_of(each.name) + ".txt", fmt::format("{}\n{}\n", quote.title, each.name), *deliverable.submitted_in)
            .sha256;
    if (each.approved != Moment()) {
      deliverable.state = DeliverableState::approved;
      deliverable.approved_at = at(each.approved);
      deliverable.approved_by = offer.by;
      deliverable.approved_in = entry(quote, each.approved);
    }
    quote.deliverables.push_back(deliverable);
  }
}

/// What falls due on a day of its own is due on that; all else so many days after its invoice.
void OfferBook::invoice(const Offer& offer, Quote& quote) {
  for (const auto& each : offer.settled) {
    auto& instalment = quote.instalments[static_cast<std::size_t>(each.n - 1)];
    const Date on = day(each.invoiced);
    const Date due = instalment.when.day.value_or(add_days(on, kDaysToPay));
    instalment.invoice = Invoice{invoices_.at({offer.key, each.n}), on, due};
  }
}

void OfferBook::pay(const Offer& offer, const Quote& quote) {
  constexpr int kMorning = 910;
  const auto totals = totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, quote.currency);
  const auto parts = parts_of(quote.instalments, totals);
  for (const auto& each : offer.settled) {
    if (each.paid == 0) continue;
    Payment payment;
    payment.quote = quote.id;
    payment.instalment = each.n;
    payment.amount = parts[static_cast<std::size_t>(each.n - 1)].net_due;
    payment.on = day(each.paid);
    payment.how = "transfer";
    payment.created_at = at({each.paid, kMorning});
    store_.payments.add(payment);
  }
}

/// Of entries that two offers could claim the later one has them: an addendum its own.
void OfferBook::link(const Offer& offer, const Quote& quote) {
  const Instant from = at(offer.from);
  const auto until = at_or_never(offer.until);
  for (const auto& [moment, id] : entries_.at(quote.client)) {
    const Instant when = at(moment);
    if (moment.back == 0 || when < from || (until && when > *until)) continue;
    Interaction entry = store_.interactions.find(id);
    if (entry.is_private) continue;
    entry.quote = quote.id;
    store_.interactions.update(entry);
  }
}

void OfferBook::replace(const char* key) {
  Quote before = *store_.quotes.by_id(written_.at(key));
  before.state = QuoteState::superseded;
  store_.quotes.update(before);
}

std::optional<Instant> OfferBook::at_or_never(const Moment& moment) const {
  return moment == Moment() ? std::nullopt : std::optional(at(moment));
}

InteractionId OfferBook::entry(const Quote& quote, const Moment& moment) const {
  return entries_.at(quote.client).at(moment);
}

Attachment OfferBook::keep(const std::string& name, const std::string& content, InteractionId id) {
  const auto kept = store_.attachments.keep(name, content);
  Interaction entry = store_.interactions.find(id);
  entry.attachments.push_back(kept);
  store_.interactions.update(entry);
  return kept;
}

}  // namespace care::commands::demo
