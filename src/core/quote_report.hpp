#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/quote.hpp"
#include "core/schedule.hpp"
#include "core/zone.hpp"

namespace care {

/// A quote with what it comes to, as a report counts it.
struct CountedQuote {
  Quote quote;  ///< the newest revision, in the state of today
  Money total;
  std::vector<InstalmentDue> schedule;
  std::vector<Payment> payments;
};

/// How offers fared.
struct QuoteReport {
  struct Sum {
    int count = 0;
    std::map<std::string, Money> amounts;  ///< by currency: the totals of the quotes
    friend bool operator==(const Sum&, const Sum&) = default;
  };
  Sum sent;  ///< all that were sent since then, whatever became of them
  Sum accepted;
  Sum declined;
  Sum expired;
  Sum waiting;
  std::optional<Rate> accepted_share;  ///< of those that were decided or ran out
  std::optional<int> median_days;      ///< from sending to a yes or no
  std::map<std::string, int> reasons;  ///< why they were declined
};

/// Of the quotes that were sent on that day or later, in the writer's zone.
QuoteReport quote_report(const std::vector<CountedQuote>& quotes, Date since, const Zone& zone);

/// What came in, and what is still to come, of one currency or of one client.
struct MoneySum {
  Money received;  ///< since then
  Money withheld;  ///< of it, held back for the tax office
  Money open;      ///< of what was accepted, to come in all
  Money overdue;
  Money disputed;
  Money written_off;
};

struct MoneyReport {
  std::map<std::string, MoneySum> by_currency;
  std::map<std::pair<std::string, std::string>, MoneySum> by_client;  ///< by currency and slug
};

MoneyReport money_report(const std::vector<CountedQuote>& quotes, Date since);

}  // namespace care
