#include "work/boundary.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "config/config.hpp"
#include "core/text.hpp"

namespace care::work {

bool is_on(Boundary boundary, const Config& config) {
  const auto switched = config.boundaries.find(boundary);
  return switched == config.boundaries.end() || switched->second;
}

std::optional<Override> passed(const Refusal& refusal, const std::optional<std::string>& because, const Config& config,
                               Instant now) {
  if (!is_on(refusal.boundary, config)) return std::nullopt;
  if (!because) {
    throw Error(ErrorKind::refused, refusal.what,
                fmt::format("{}{}care {} --because \"…\"", refusal.instead,
                            refusal.instead.empty() ? "" : ", or: ", refusal.command));
  }
  if (trimmed(*because).empty()) throw usage_error("--because needs a reason", "--because \"…\"");
  Override passed;
  passed.at = now;
  passed.boundary = refusal.boundary;
  passed.command = refusal.command;
  passed.client = refusal.client;
  passed.quote = refusal.quote;
  passed.reason = std::string(trimmed(*because));
  return passed;
}

}  // namespace care::work
