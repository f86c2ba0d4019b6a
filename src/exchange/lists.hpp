#pragma once

#include <cstddef>

#include "care/names.hpp"

namespace care::exchange {

/// The lists of a file that holds everything, in the order in which they are taken in: each may refer to those before
/// it. Interactions refer to quotes too, which is settled when all are known. To hold another noun, name it here and
/// describe its fields as core/nouns/ does.
enum class List { clients, faq, interactions, quotes, payments, reminders, overrides, gifts, mails, snoozes, files };

}  // namespace care::exchange

namespace care {

template <>
struct Names<exchange::List> {
  using enum exchange::List;
  static constexpr Name<exchange::List> all[] = {
      {clients, "clients"},     {faq, "faq"},           {interactions, "interactions"},
      {quotes, "quotes"},       {payments, "payments"}, {reminders, "reminders"},
      {overrides, "overrides"}, {gifts, "gifts"},       {mails, "mails"},
      {snoozes, "snoozes"},     {files, "files"}};
};

}  // namespace care
