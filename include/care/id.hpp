#pragma once

#include <compare>
#include <cstdint>

namespace care {

/// The highest id that may come from outside: all that can be counted to, and all that JSON's readers hold exactly.
constexpr std::int64_t kHighestId = std::int64_t{1} << 53;

/// A row's key, never used again. Ids of different tables do not convert into one another. 0 is no row.
template <class Tag>
struct Id {
  std::int64_t value = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ClientId = Id<struct ClientTag>;
using InteractionId = Id<struct InteractionTag>;
using ReminderId = Id<struct ReminderTag>;
using QuoteId = Id<struct QuoteTag>;
using PaymentId = Id<struct PaymentTag>;
using OverrideId = Id<struct OverrideTag>;
using GiftId = Id<struct GiftTag>;
using FaqId = Id<struct FaqTag>;
using MailId = Id<struct MailTag>;
using StepId = Id<struct StepTag>;

}  // namespace care
