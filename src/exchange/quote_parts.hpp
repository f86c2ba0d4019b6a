#pragma once

#include <vector>

#include "care/quote.hpp"
#include "exchange/node.hpp"
#include "exchange/wrong.hpp"

namespace care::exchange {

// What a quote has several of. Each throws Wrong.

std::vector<QuoteLine> quote_lines(const Node& value, const Currency& currency);
std::vector<Instalment> instalments(const Node& value, const Currency& currency);
std::vector<Metric> metrics(const Node& value);
std::vector<Deliverable> deliverables(const Node& value);

/// Puts what is said over what the profile holds already; its name stays.
void apply_tax(const Node& value, TaxProfile& tax);

/// A share of something, "22" or "22%".
Rate rate(const Node& value);
Money amount(const Node& value, const Currency& currency);
InteractionId interaction_id(const Node& value);

}  // namespace care::exchange
