#include "commands/client/client_filter.hpp"

#include "core/duration.hpp"

namespace care::commands {

void declare(cli::Args& args, ClientFilterOptions& options) {
  args.option(options.stage, "--stage", "STAGE", "only leads, active, past or lost ones");
  args.option(options.tag, "--tag", "TAG", "only those with this tag");
  args.option(options.kind, "--kind", "KIND", "only clients, suppliers, colleagues or partners");
  args.option(options.quiet_for, "--quiet-for", "30d", "only those without a contact for so long");
  args.flag(options.archived, "--archived", "the archived ones too");
}

store::ClientFilter filter_of(const ClientFilterOptions& options, cli::Context& context) {
  store::ClientFilter filter;
  filter.stage = options.stage;
  filter.kind = options.kind;
  filter.tag = options.tag;
  filter.archived = options.archived;
  if (options.quiet_for) filter.quiet_since = context.now() - std::chrono::days(parse_days(*options.quiet_for));
  return filter;
}

}  // namespace care::commands
