#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/payment.hpp"
#include "care/quote.hpp"
#include "core/totals.hpp"

namespace care {

enum class PaymentState { not_due, due, late, short_paid, paid, disputed };

template <>
struct Names<PaymentState> {
  using enum PaymentState;
  static constexpr Name<PaymentState> all[] = {{not_due, "not-due"},  {due, "due"},   {late, "late"},
                                               {short_paid, "short"}, {paid, "paid"}, {disputed, "disputed"}};
};

/// An instalment with its figures, as they are on some day.
struct InstalmentDue {
  int n = 1;                ///< counted from 1
  std::optional<Date> due;  ///< the invoice's, else its day; none while what it waits for has not happened
  Money amount;             ///< its part of the total
  Money net_due;            ///< its part of the net to pay
  Money paid;
  Money withheld;        ///< of the withholding, what goes with the part that is paid
  Money open;            ///< of `net_due`, what is still to come; never negative
  Money over;            ///< paid beyond it
  bool overdue = false;  ///< its day has passed, some is open, and it is neither disputed nor paused
  PaymentState state = PaymentState::not_due;
};

/// When the job was accepted and delivered, as days of the writer's zone.
struct JobDays {
  std::optional<Date> accepted;
  std::optional<Date> delivered;
};

/// What each instalment comes to. Shares are of the total, each rounded, the last takes the rest; the same of the net
/// to pay. Several that take the rest (`Rest`) have equal parts of it, the last of them what remains. An instalment is
/// - disputed while it is; written off: paid, with nothing open;
/// - paid where nothing is open; with a payment short because of tax withheld, nothing is open, and all that is
///   missing was withheld;
/// - short where some of it came and its day has passed, or a payment said why it was short;
/// - late from the day after its due day, due on that day, before that not due. One that is paused is not late: due.
/// `payments` are those of this quote. No instalments: nothing.
/// Throws Error(usage) where the parts are more than the total, or less of it and none takes the rest.
std::vector<InstalmentDue> schedule_of(const std::vector<Instalment>& instalments, const Totals& totals,
                                       const JobDays& days, const std::vector<Payment>& payments, Date today);

/// It falls due with the acceptance itself: before it is paid no work begins.
bool is_deposit(const Instalment& instalment);

/// Nothing is open of any deposit.
bool deposit_is_paid(const std::vector<Instalment>& instalments, const std::vector<InstalmentDue>& schedule);

/// "acceptance", "delivery", "delivery+30d", "acceptance+2w"; nothing where it is none of these, and so a day, which
/// the caller reads. Throws Error(usage) where it begins like one of them and goes on wrong.
std::optional<DueWhen> parse_trigger(std::string_view text);

/// As it is typed: "delivery+30d", "2026-06-01".
std::string to_plain(const DueWhen& when);

/// Amounts at a regular cadence: `times` equal parts of what other instalments leave, the first on `first`, the others
/// so many months or days later with the day of the month kept (31 January, 28 February, 31 March).
std::vector<Instalment> regular_instalments(Date first, int times, int months, int days);

}  // namespace care
