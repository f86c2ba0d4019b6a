#include "store/quote_links.hpp"

#include <set>

#include "store/database.hpp"
#include "store/id_list.hpp"

namespace care::store {
namespace {

constexpr auto kByQuote = R"sql(
  SELECT q.id, q.number, EXISTS (SELECT 1 FROM quote s WHERE s.number = q.number
                           AND s.state IN ('accepted', 'started', 'delivered', 'closed'))
  FROM quote q WHERE q.id IN (SELECT value FROM json_each(:ids)))sql";

constexpr auto kByClient = R"sql(
  SELECT q.client_id
  FROM quote q WHERE q.client_id IN (SELECT value FROM json_each(:ids))
  GROUP BY q.client_id
  HAVING max(q.state IN ('draft', 'sending', 'sent')) AND NOT max(q.state IN ('accepted', 'started', 'delivered', 'closed')))sql";

}  // namespace

QuoteLinks::QuoteLinks(Database& database) : database_(database) {}

QuoteLinks::~QuoteLinks() = default;

void QuoteLinks::read(Interaction& interaction) {
  const bool is_work = interaction.kind == InteractionKind::work;
  if (interaction.quote) {
    const Link& of = link(*interaction.quote);
    interaction.quote_number = of.number;
    interaction.uncovered = is_work && !of.accepted;
  } else {
    interaction.uncovered = is_work && has_only_offers(interaction.client);
  }
}

void QuoteLinks::read(std::vector<Interaction>& interactions) {
  std::set<QuoteId> quotes;
  std::set<ClientId> clients;
  for (const auto& each : interactions) {
    if (each.quote) {
      quotes.insert(*each.quote);
    } else if (each.kind == InteractionKind::work) {
      clients.insert(each.client);
    }
  }
  if (!quotes.empty()) look_up(std::vector(quotes.begin(), quotes.end()));
  if (!clients.empty()) look_up(std::vector(clients.begin(), clients.end()));
  for (auto& each : interactions) read(each);
}

void QuoteLinks::look_up(const std::vector<QuoteId>& quotes) {
  if (!by_quote_) by_quote_ = std::make_unique<Statement>(database_, kByQuote);
  by_quote_->bind(":ids", id_list(quotes));
  while (by_quote_->step()) {
    Link& found = links_[by_quote_->id<QuoteId>()];
    found.number = by_quote_->text();
    found.accepted = by_quote_->flag();
  }
  by_quote_->reset();
}

void QuoteLinks::look_up(const std::vector<ClientId>& clients) {
  if (!by_client_) by_client_ = std::make_unique<Statement>(database_, kByClient);
  for (const auto client : clients) only_offers_[client] = false;
  by_client_->bind(":ids", id_list(clients));
  while (by_client_->step()) only_offers_[by_client_->id<ClientId>()] = true;
  by_client_->reset();
}

const QuoteLinks::Link& QuoteLinks::link(QuoteId quote) {
  if (const auto known = links_.find(quote); known != links_.end()) return known->second;
  look_up(std::vector{quote});
  return links_[quote];
}

/// Work that names no quote is uncovered while the client has an offer open, and none accepted.
bool QuoteLinks::has_only_offers(ClientId client) {
  if (const auto known = only_offers_.find(client); known != only_offers_.end()) return known->second;
  look_up(std::vector{client});
  return only_offers_[client];
}

}  // namespace care::store
