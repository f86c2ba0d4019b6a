#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "core/schedule.hpp"
#include "core/totals.hpp"
#include "documents/sheet.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// What the document of a quote is made of. `totals` and `schedule` are of this quote; of the schedule only amounts are
/// told, no dates. The offer holds until `quote.valid_until`, which whoever renders a draft fills in; where it is not
/// set, nothing is said.
struct QuotePaper {
  /// Another document that this one speaks of.
  struct Reference {
    std::string number;
    std::optional<Date> day;
  };

  const Quote& quote;
  const Totals& totals;
  const std::vector<InstalmentDue>& schedule;
  const Client& client;
  Date day;                          ///< of the document: the day it was sent, in the writer's zone, else today
  std::optional<Date> replaced_day;  ///< of the revision before it, which it takes the place of
  std::optional<Reference> adds_to;  ///< the quote that this addendum adds to
};

/// Puts a quote on paper, in the client's language (else the writer's) and register. The reader is told what is asked
/// for, what it costs, when it is paid, what each side does, and how to say yes; what is not set is not said. A
/// consumer sees prices with VAT, and the right of withdrawal.
/// `overrides` are asked for "it/quote.words", "it/sheet.words" or the same in "en/".
/// Throws Error(config) where one of them cannot be read or names what is not known.
Sheet quote_sheet(const QuotePaper& paper, const Writer& writer, const Overrides& overrides = {});

/// The sentence with which the reader says yes: "Accetto il preventivo n. 2026-014 del 6 maggio 2026".
std::string acceptance_sentence(const QuotePaper& paper, const Writer& writer, const Overrides& overrides = {});

}  // namespace care::documents
