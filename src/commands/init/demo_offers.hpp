#pragma once

#include <optional>
#include <vector>

#include "care/quote.hpp"

namespace care::commands::demo {

/// So many working days back, at a reading of the clock. Where the log tells of it, it is the entry of that moment.
struct Moment {
  int back = 0;  ///< 0: it has not happened
  int clock = 0;
  friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// Something shown to the client, and approved in writing where it was.
struct Shown {
  const char* name = "";
  Moment submitted = {};
  Moment approved = {};
};

/// An instalment, invoiced and paid so many working days back; 0 is not.
struct Settled {
  int n = 1;
  int invoiced = 0;
  int paid = 0;
};

/// A figure of the first metric.
struct Measured {
  int back = 0;
  const char* value = "";
};

/// A made-up quote, one revision of it, and what became of it. Texts are as a user would type them.
struct Offer {
  const char* key = "";  ///< by which others name it
  const char* client = "";
  const char* title = "";
  const char* replaces = "";  ///< the key of the revision before it
  const char* adds_to = "";   ///< the key of what it is an addendum to
  const char* tax = "ordinary-inps";
  std::vector<const char*> items = {};
  const char* discount = "";
  std::vector<const char*> instalments = {};
  int monthly = 0;                   ///< so many equal instalments instead
  int first_month = 0;               ///< the day of the first, in working days back
  std::optional<int> starts = {};    ///< working days back; negative ones lie ahead
  std::optional<int> delivers = {};  ///< alike
  std::vector<const char*> mine = {};
  std::vector<const char*> theirs = {};
  std::vector<const char*> excludes = {};
  const char* why_me = "";
  const char* steps = "";
  const char* metric = "";
  std::vector<Measured> measured = {};
  std::vector<Shown> shown = {};
  Moment written = {};
  Moment sent = {};
  Moment decided = {};
  const char* by = "";
  Proof how = Proof::mail;
  const char* why = "";  ///< it was declined
  const char* note = "";
  Moment started = {};
  Moment delivered = {};
  Moment closed = {};
  std::vector<Settled> settled = {};
  Moment from = {};   ///< the log is about it from then on
  Moment until = {};  ///< and not beyond; none: up to now
};

/// All of them, each after those that it names.
std::vector<Offer> offers();

std::vector<Offer> offers_abroad();

}  // namespace care::commands::demo
