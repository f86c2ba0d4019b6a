#pragma once

#include <optional>
#include <string>

#include "care/override.hpp"

namespace care {
struct Config;
}

namespace care::work {

/// Something that a boundary refuses.
struct Refusal {
  Boundary boundary{};
  std::string what;     ///< as an error says it
  std::string instead;  ///< what to do: "raise it (care quote edit 2026-014)"
  std::string command;  ///< that was refused: "quote send 2026-014"
  std::optional<ClientId> client;
  std::optional<QuoteId> quote;
};

/// Whether the user has the boundary on, in [boundaries].
bool is_on(Boundary boundary, const Config& config);

/// What is to be stored of a boundary that is passed for that reason; nothing where it is switched off. Throws
/// Error(refused) where no reason is given, Error(usage) where it is empty.
std::optional<Override> passed(const Refusal& refusal, const std::optional<std::string>& because, const Config& config,
                               Instant now);

}  // namespace care::work
