#pragma once

#include <span>
#include <string>
#include <string_view>

#include "care/error.hpp"
#include "care/quote.hpp"

namespace care {

/// What can be done with a quote; most are commands of that name.
enum class QuoteStep {
  edit,
  send,
  accept,
  decline,
  withdraw,
  revise,
  expire,
  start,
  submit,
  approve,
  publish,
  verify,
  deliver,
  close,
  measure,
  add
};

template <>
struct Names<QuoteStep> {
  using enum QuoteStep;
  static constexpr Name<QuoteStep> all[] = {
      {edit, "edit"},         {send, "send"},       {accept, "accept"},   {decline, "decline"},
      {withdraw, "withdraw"}, {revise, "revise"},   {expire, "expire"},   {start, "start"},
      {submit, "submit"},     {approve, "approve"}, {publish, "publish"}, {verify, "verify"},
      {deliver, "deliver"},   {close, "close"},     {measure, "measure"}, {add, "add"}};
};

/// The states from which a step may be taken.
std::span<const QuoteState> states_before(QuoteStep step);

/// Whether a state allows a step.
bool may(QuoteStep step, QuoteState state);

/// Throws Error(failed) where the state of the quote forbids the step: with the states that allow it, and in the hint
/// the command that would be right now.
void require(QuoteStep step, const Quote& quote);

/// The state as of a day: a quote that was sent expires with the end of its last valid day, whether or not anybody
/// has noted it down.
QuoteState state_on(const Quote& quote, Date today);

/// Whether the client has said yes, whatever came later.
bool is_accepted(QuoteState state);

/// Whether the line is priced by the hour: its unit is one.
bool is_by_the_hour(const QuoteLine& line);

/// "2026-014", with the revision behind it from the second on: "2026-014r2".
std::string reference_of(const Quote& quote);

/// The last valid day of what is sent on `day`, of a validity such as "30d" or a day; none where it is empty.
std::optional<Date> valid_until(const std::string& validity, Date day);

}  // namespace care
