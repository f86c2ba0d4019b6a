#include "core/quote_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/calendar.hpp"
#include "core/duration.hpp"
#include "core/text.hpp"

namespace care {
namespace {

using enum QuoteState;

struct Transition {
  QuoteStep step;
  const char* participle;  ///< "it can be … only while it is a draft"
  std::vector<QuoteState> from;
};

const std::vector<Transition>& transitions() {
  // Facts of the work are kept whether or not the offer has been accepted yet.
  static const std::vector<QuoteState> kLiving = {draft, sending, sent, accepted, started, delivered, closed};
  static const std::vector<Transition> kTransitions = {
      {QuoteStep::edit, "changed", {draft}},
      {QuoteStep::send, "sent", {draft}},
      {QuoteStep::accept, "accepted", {sent}},
      {QuoteStep::decline, "declined", {sent, expired}},
      {QuoteStep::withdraw, "withdrawn", {draft, sent, expired}},
      {QuoteStep::revise, "revised", {sent, declined, expired, withdrawn}},
      {QuoteStep::expire, "let expire", {sent}},
      {QuoteStep::start, "started", {accepted}},
      {QuoteStep::submit, "worked on", kLiving},
      {QuoteStep::approve, "approved in part", kLiving},
      {QuoteStep::publish, "published", kLiving},
      {QuoteStep::verify, "verified", kLiving},
      {QuoteStep::deliver, "delivered", {started}},
      {QuoteStep::close, "closed", {started, delivered}},
      {QuoteStep::measure, "measured", kLiving},
      {QuoteStep::add, "added to", {accepted, started, delivered}},
  };
  return kTransitions;
}

const Transition& transition(QuoteStep step) {
  return *std::find_if(transitions().begin(), transitions().end(),
                       [&](const Transition& each) { return each.step == step; });
}

/// "a draft", "sent".
std::string with_article(QuoteState state) { return (state == draft ? "a " : "") + std::string(name(state)); }

/// What is to be done next with a quote in this state.
std::string right_command(QuoteStep wanted, const Quote& quote) {
  const auto reference = reference_of(quote);
  switch (quote.state) {
    case draft:
      return fmt::format("care quote send {}", reference);
    case sending:
      return "care mail list";
    case sent:
      return wanted == QuoteStep::edit ? fmt::format("care quote revise {}", reference)
                                       : fmt::format("care quote accept {} --by NAME --how signature", reference);
    case accepted:
      return wanted == QuoteStep::edit ? fmt::format("care quote add {} TITLE", reference)
                                       : fmt::format("care quote start {}", reference);
    case started:
      return wanted == QuoteStep::edit ? fmt::format("care quote add {} TITLE", reference)
                                       : fmt::format("care quote deliver {}", reference);
    case delivered:
      return wanted == QuoteStep::edit ? fmt::format("care quote add {} TITLE", reference)
                                       : fmt::format("care quote close {}", reference);
    case declined:
    case expired:
    case withdrawn:
      return fmt::format("care quote revise {}", reference);
    case superseded:
      return fmt::format("care quote show {}", quote.number);
    case closed:
      return fmt::format("care quote copy {} --for {}", reference,
                         quote.client_slug.empty() ? "CLIENT" : quote.client_slug);
  }
  return {};
}

}  // namespace

std::span<const QuoteState> states_before(QuoteStep step) { return transition(step).from; }

bool may(QuoteStep step, QuoteState state) {
  const auto& from = transition(step).from;
  return std::find(from.begin(), from.end(), state) != from.end();
}

void require(QuoteStep step, const Quote& quote) {
  if (may(step, quote.state)) return;
  std::vector<std::string> states;
  for (const auto state : states_before(step)) states.push_back(with_article(state));
  throw Error(ErrorKind::failed,
              fmt::format("{} is {}; it can be {} only while it is {}", reference_of(quote), with_article(quote.state),
                          transition(step).participle, one_of(states)),
              right_command(step, quote));
}

QuoteState state_on(const Quote& quote, Date today) {
  return quote.state == sent && quote.valid_until && *quote.valid_until < today ? expired : quote.state;
}

bool is_accepted(QuoteState state) {
  return state == accepted || state == started || state == delivered || state == closed;
}

bool is_by_the_hour(const QuoteLine& line) {
  static constexpr std::string_view kHours[] = {"h", "hour", "hours", "hr", "hrs", "ora", "ore"};
  return std::find(std::begin(kHours), std::end(kHours), folded(line.unit)) != std::end(kHours);
}

std::string reference_of(const Quote& quote) {
  return quote.revision < 2 ? quote.number : fmt::format("{}r{}", quote.number, quote.revision);
}

std::optional<Date> valid_until(const std::string& validity, Date day) {
  if (validity.empty()) return std::nullopt;
  if (const auto last = parse_iso_date(validity)) return last;
  return add_days(day, parse_days(validity));
}

}  // namespace care
