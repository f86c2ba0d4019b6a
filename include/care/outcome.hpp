#pragma once

#include <optional>
#include <string>

#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

/// What a complaint turned out to be.
enum class Verdict { founded, unfounded, third_party, misunderstanding };

template <>
struct Names<Verdict> {
  using enum Verdict;
  static constexpr Name<Verdict> all[] = {{founded, "founded"},
                                          {unfounded, "unfounded"},
                                          {third_party, "third-party"},
                                          {misunderstanding, "misunderstanding"}};
};

/// Whether it was one's own doing: said openly where it was.
enum class OwnFault { yes, no, partly };

template <>
struct Names<OwnFault> {
  using enum OwnFault;
  static constexpr Name<OwnFault> all[] = {{yes, "yes"}, {no, "no"}, {partly, "partly"}};
};

/// What the client said of it in the end.
enum class Settled { confirmed, disputed };

template <>
struct Names<Settled> {
  using enum Settled;
  static constexpr Name<Settled> all[] = {{confirmed, "confirmed"}, {disputed, "disputed"}};
};

/// How a complaint was settled by its owner.
struct Resolution {
  Verdict verdict = Verdict::founded;
  std::string explanation;
  std::string remedy;  ///< empty: none
  std::optional<OwnFault> own_fault;
  Instant at{};
  friend bool operator==(const Resolution&, const Resolution&) = default;
};

/// The client's word on what was agreed, or on how a complaint was resolved.
struct Settlement {
  Settled how = Settled::confirmed;
  std::string note;
  Instant at{};
  friend bool operator==(const Settlement&, const Settlement&) = default;
};

/// How an entry of the log went on; most went on without.
struct Outcome {
  std::optional<Instant> reply_by;  ///< of an acknowledgement: by when it promises the answer
  bool heated = false;              ///< came in anger: its answer is read a second time
  std::optional<Resolution> resolution;
  std::optional<Settlement> settlement;
  std::string declined;  ///< a request that one said no to, and why; empty: none
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

}  // namespace care
