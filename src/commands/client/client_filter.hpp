#pragma once

#include <optional>
#include <string>

#include "cli/args.hpp"
#include "store/client_table.hpp"

namespace care::cli {
class Args;
class Context;
}  // namespace care::cli

namespace care {

template <>
struct Names<store::ClientOrder> {
  using enum store::ClientOrder;
  static constexpr Name<store::ClientOrder> all[] = {
      {name, "name"}, {last_contact, "last-contact"}, {created, "created"}};
};

}  // namespace care

namespace care::commands {

/// Which clients a list is of.
struct ClientFilterOptions {
  std::optional<Stage> stage;
  std::optional<std::string> tag;
  std::optional<ClientKind> kind;
  std::optional<std::string> quiet_for;
  bool archived = false;
};

void declare(cli::Args& args, ClientFilterOptions& options);
store::ClientFilter filter_of(const ClientFilterOptions& options, cli::Context& context);

}  // namespace care::commands
