#pragma once

#include <map>
#include <string>
#include <vector>

#include "commands/init/demo_calendar.hpp"
#include "commands/init/demo_offers.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::store {
class Store;
}

namespace care::commands::demo {

/// The entries of each client's log, by when they happened.
using Entries = std::map<ClientId, std::map<Moment, InteractionId>>;

/// Writes the made-up quotes down, with what was sent, shown, invoiced and paid, and says which entries of the log are
/// about them.
class OfferBook {
 public:
  OfferBook(cli::Context& context, const WorkingDays& days, const Entries& entries);

  /// All of them, in the order in which they were written: so their numbers grow with the days.
  void write(std::vector<Offer> offers);

 private:
  void write(const Offer& offer);
  Quote draft_of(const Offer& offer);
  void number(const Offer& offer, Quote& quote);
  void send(const Offer& offer, Quote& quote);
  void decide(const Offer& offer, Quote& quote);
  void show(const Offer& offer, Quote& quote);
  void invoice(const Offer& offer, Quote& quote);
  void pay(const Offer& offer, const Quote& quote);
  void link(const Offer& offer, const Quote& quote);
  void replace(const char* key);
  void count_invoices(const std::vector<Offer>& offers);

  Date day(int back) const { return days_.back(back); }
  Instant at(const Moment& moment) const { return days_.at(days_.back(moment.back), moment.clock); }
  std::optional<Instant> at_or_never(const Moment& moment) const;
  InteractionId entry(const Quote& quote, const Moment& moment) const;
  Attachment keep(const std::string& name, const std::string& content, InteractionId entry);

  cli::Context& context_;
  store::Store& store_;
  const WorkingDays& days_;
  const Entries& entries_;
  std::map<std::string, QuoteId> written_;
  std::map<std::pair<std::string, int>, std::string> invoices_;  // numbers, by offer and instalment
};

}  // namespace care::commands::demo
