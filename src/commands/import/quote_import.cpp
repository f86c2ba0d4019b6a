#include "commands/import/quote_import.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/schedule_parts.hpp"
#include "core/totals.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/reader.hpp"
#include "exchange/values.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/quote_table.hpp"
#include "store/store.hpp"
#include "work/quote_tax.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

/// A line's VAT that is the profile's is the profile's: items do not tell the one from the other.
Quote settled(Quote quote) {
  const auto& tax = quote.tax;
  for (auto& line : quote.lines) {
    const bool outside = !tax.vat && line.vat == Rate{};
    if (!tax.name.empty() && (outside || line.vat == tax.vat)) line.vat = std::nullopt;
  }
  return quote;
}

/// What cannot be computed is no quote.
void check_figures(const Quote& quote) {
  try {
    parts_of(quote.instalments, totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, quote.currency));
  } catch (const Error& error) {
    throw Wrong("", error.what(), error.hint());
  }
}

/// Which quote it is stays, whatever the file calls it.
void keep_name(Quote& quote, const Quote& before) {
  quote.uid = before.uid;
  quote.number = before.number;
  quote.revision = before.revision;
  quote.year = before.year;
  quote.counter = before.counter;
}

void put(exchange::Spool& spool, const Node& item, std::size_t position) {
  const Node place{.kind = Node::Kind::integer, .integer = static_cast<std::int64_t>(position)};
  spool.put(exchange::to_json({.kind = Node::Kind::list, .parts = {place, item}}));
}

template <class Take>
void each(exchange::Spool& spool, const Take& take) {
  for (auto text = spool.take(); text; text = spool.take()) {
    const Node put = exchange::from_json(*text);
    take(put.parts[1], static_cast<std::size_t>(put.parts[0].integer));
  }
}

bool is_addendum(const Node& item) { return !exchange::adds_to(item).number.empty(); }

}  // namespace

QuoteImport::QuoteImport(store::Store& store, ClientImport& clients, InteractionImport& interactions,
                         cli::Context& context, Counts& counts)
    : store_(store),
      rows_(store.database()),
      uids_(store.database(), "quote"),
      clients_(clients),
      interactions_(interactions),
      context_(context),
      counts_(counts),
      names_(store.quotes),
      numbering_(store.quotes, names_, context) {}

void QuoteImport::take(const Node& item, std::size_t position) {
  if (take(item, Pass::first)) return;
  if (!waiting_) waiting_ = std::make_unique<exchange::Spool>();
  put(*waiting_, item, position);
}

/// Addenda come last: by then every number is given.
void QuoteImport::settle() {
  if (!waiting_) return;
  exchange::Spool addenda;
  each(*waiting_, [&](const Node& item, std::size_t position) {
    if (is_addendum(item)) return put(addenda, item, position);
    take_waiting(item, position);
  });
  each(addenda, [&](const Node& item, std::size_t position) { take_waiting(item, position); });
  waiting_.reset();
}

void QuoteImport::take_waiting(const Node& item, std::size_t position) {
  try {
    take(item, Pass::last);
  } catch (const Wrong& wrong) {
    throw exchange::error_at(exchange::List::quotes, position, wrong);
  }
}

bool QuoteImport::take(const Node& item, Pass pass) {
  Quote said;
  said.currency = currency_of(context_.config().me.currency);
  exchange::read_quote(item, said);
  const std::string number = said.number;
  const int revision = said.revision;
  const std::string uid = said.uid;
  const auto adds_to = exchange::adds_to(item);
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    said.id = take_known(*store_.quotes.by_id(QuoteId{*row}), item);
  } else if (!take_new(said, adds_to, item, pass)) {
    return false;
  }
  if (!uid.empty() && !uids_.meet(uid, said.id.value)) throw Wrong(".uid", "comes twice in the file");
  if (!names_.note(number, revision, said.id)) {
    Quote twice;
    twice.number = number;
    twice.revision = revision;
    throw Wrong(".number", fmt::format("'{}' comes twice in the file", reference_of(twice)));
  }
  return true;
}

QuoteId QuoteImport::take_known(const Quote& before, const Node& item) {
  Quote wanted = before;
  exchange::read_quote(item, wanted);
  keep_name(wanted, before);
  resolve(item, wanted);
  fill_in_tax(wanted, before.tax.name, item);
  const Quote after = settled(wanted);
  if (values_of(after) == values_of(settled(before))) {
    ++counts_.here;
    return before.id;
  }
  check_figures(after);
  store_.quotes.update(after);
  ++counts_.changed;
  return before.id;
}

/// Puts into `quote` the row that it is now.
bool QuoteImport::take_new(Quote& quote, const exchange::QuoteNamed& adds_to, const Node& item, Pass pass) {
  exchange::require(item, {"client", "title"});
  const bool is_addendum = !adds_to.number.empty();
  const auto parent = is_addendum ? parent_of(adds_to, pass) : std::nullopt;
  if (is_addendum && !parent) return false;
  if (parent) quote.addendum_of = parent->id;
  resolve(item, quote);
  fill_in_tax(quote, "", item);
  quote = settled(quote);
  check_figures(quote);
  if (!exchange::says(item, "created_at")) quote.created_at = context_.now();
  if (!exchange::says(item, "updated_at")) quote.updated_at = quote.created_at;
  if (const auto same = quote.uid.empty() ? same_as(quote, item) : std::nullopt) {
    quote.id = *same;
    ++counts_.here;
    return true;
  }
  if (!numbering_.give(quote, parent, item, pass)) return false;
  quote.id = store_.quotes.add(quote);
  ++counts_.of(exchange::List::quotes);
  return true;
}

/// A revision that is not named, or not met yet, may still come.
std::optional<Quote> QuoteImport::parent_of(const exchange::QuoteNamed& named, Pass pass) {
  const auto& [number, revision] = named;
  auto row = names_.in_file(number, revision);
  if (!row && pass == Pass::first) return std::nullopt;
  if (!row) row = find(".addendum_of", number, revision);
  auto parent = *store_.quotes.by_id(*row);
  if (parent.addendum_of) throw Wrong(".addendum_of", fmt::format("'{}' is an addendum itself", number));
  return parent;
}

/// A quote that is just as this one would be. It has its number, or another where that was taken.
std::optional<QuoteId> QuoteImport::same_as(const Quote& wanted, const Node& item) {
  std::optional<QuoteId> renumbered;
  for (const auto& candidate : rows_.alike(wanted.client, wanted.title)) {
    Quote there = settled(candidate);
    const bool named = there.number == wanted.number;
    there.id = wanted.id;
    there.uid = wanted.uid;
    there.number = wanted.number;
    there.year = wanted.year;
    there.counter = wanted.counter;
    there.client_slug = wanted.client_slug;
    there.client_name = wanted.client_name;
    if (!exchange::says(item, "created_at")) there.created_at = wanted.created_at;
    if (!exchange::says(item, "updated_at")) there.updated_at = wanted.updated_at;
    if (there != wanted || (!wanted.number.empty() && names_.is_named(candidate.id))) continue;
    if (named) return candidate.id;
    if (!renumbered) renumbered = candidate.id;
  }
  const bool may_differ = wanted.number.empty() || wanted.addendum_of || !numbering_.is_free(wanted.number, wanted);
  return may_differ ? renumbered : std::nullopt;
}

/// Puts in what the item's references mean.
void QuoteImport::resolve(const Node& item, Quote& quote) {
  clients_.refer(item, quote.client, quote.client_slug);
  if (exchange::says(item, "log")) resolve(".log", quote.sent_in);
  const Node* evidence = exchange::member(item, "evidence");
  if (quote.decision && evidence != nullptr && exchange::says(*evidence, "log")) {
    resolve(".evidence.log", quote.decision->entry);
  }
  if (!exchange::says(item, "deliverables")) return;
  for (std::size_t nth = 0; nth < quote.deliverables.size(); ++nth) {
    const auto path = fmt::format(".deliverables[{}]", nth);
    resolve(path + ".submitted_in", quote.deliverables[nth].submitted_in);
    resolve(path + ".approved_in", quote.deliverables[nth].approved_in);
  }
}

void QuoteImport::resolve(const std::string& key, std::optional<InteractionId>& entry) {
  try {
    if (entry) entry = interactions_.find(*entry);
  } catch (const Wrong& wrong) {
    throw exchange::within(key, wrong);
  }
}

/// A profile that is named, and not told, is what care knows under that name now.
void QuoteImport::fill_in_tax(Quote& quote, const std::string& known, const Node& item) {
  if (quote.tax.name == known || exchange::says(item, "tax")) return;
  const bool withholds = quote.withholds;
  try {
    work::refresh_tax(quote, *store_.clients.by_id(quote.client), context_.config());
  } catch (const Error& error) {
    throw Wrong(".tax_profile", error.what(), "say its rates too: \"tax\": {\"vat\": \"22\"}");
  }
  quote.withholds = withholds;
}

QuoteId QuoteImport::find(const char* key, const std::string& number, int revision) {
  if (const auto row = names_.find(number, revision)) return *row;
  Quote unknown;
  unknown.number = number;
  unknown.revision = revision;
  throw Wrong(key,
              fmt::format("there is no quote '{}', neither in the file nor in the database", reference_of(unknown)));
}

void QuoteImport::refer(const Node& item, std::optional<QuoteId>& quote, std::string_view revision_key) {
  const auto [number, revision] = exchange::quote_named(item, revision_key);
  if (!exchange::says(item, "quote")) return;
  quote = number.empty() ? std::nullopt : std::optional(find(".quote", number, revision));
}

void QuoteImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two quotes of the file have the uid '{}'", *uid));
  }
  rows_.finish();
}

}  // namespace care::commands
