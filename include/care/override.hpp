#pragma once

#include <optional>
#include <string>

#include "care/id.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// What is refused, unless it is switched off in [boundaries] or passed with a reason.
enum class Boundary {
  signature,
  deposit,
  completeness,
  floor,
  discount,
  approval,
  words,
  hours,
  placeholders,
  invoice
};

template <>
struct Names<Boundary> {
  using enum Boundary;
  static constexpr Name<Boundary> all[] = {
      {signature, "signature"}, {deposit, "deposit"},   {completeness, "completeness"},
      {floor, "floor"},         {discount, "discount"}, {approval, "approval"},
      {words, "words"},         {hours, "hours"},       {placeholders, "placeholders"},
      {invoice, "invoice"}};
};

/// A boundary that was passed all the same.
struct Override {
  OverrideId id;
  std::string uid;
  Instant at{};
  Boundary boundary{};
  std::string command;  ///< "quote send 2026-014"
  std::optional<ClientId> client;
  std::optional<QuoteId> quote;
  std::string reason;

  // Derived when read; never written.
  std::string client_slug;
  std::string quote_number;

  friend bool operator==(const Override&, const Override&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/override.cpp.
void describe(Fields& fields, Override& passed);

}  // namespace care
