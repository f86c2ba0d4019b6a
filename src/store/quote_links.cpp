#include "store/quote_links.hpp"

#include "store/database.hpp"

namespace care::store {
namespace {

constexpr auto kByQuote = R"sql(
  SELECT q.number, EXISTS (SELECT 1 FROM quote s WHERE s.number = q.number
                           AND s.state IN ('accepted', 'started', 'delivered', 'closed'))
  FROM quote q WHERE q.id = :id)sql";

constexpr auto kByClient = R"sql(
  SELECT coalesce(max(q.state IN ('draft', 'sending', 'sent')), 0),
         coalesce(max(q.state IN ('accepted', 'started', 'delivered', 'closed')), 0)
  FROM quote q WHERE q.client_id = :id)sql";

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

const QuoteLinks::Link& QuoteLinks::link(QuoteId quote) {
  if (const auto known = links_.find(quote); known != links_.end()) return known->second;
  if (!by_quote_) by_quote_ = std::make_unique<Statement>(database_, kByQuote);
  by_quote_->bind(":id", quote);
  Link found;
  if (by_quote_->step()) {
    found.number = by_quote_->text();
    found.accepted = by_quote_->flag();
  }
  by_quote_->reset();
  return links_[quote] = found;
}

/// Work that names no quote is uncovered while the client has an offer open, and none accepted.
bool QuoteLinks::has_only_offers(ClientId client) {
  if (const auto known = only_offers_.find(client); known != only_offers_.end()) return known->second;
  if (!by_client_) by_client_ = std::make_unique<Statement>(database_, kByClient);
  by_client_->bind(":id", client);
  bool only_offers = false;
  if (by_client_->step()) {
    const bool offers = by_client_->flag();
    only_offers = offers && !by_client_->flag();
  }
  by_client_->reset();
  return only_offers_[client] = only_offers;
}

}  // namespace care::store
