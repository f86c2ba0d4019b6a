#include "commands/client/client_filter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/args.hpp"
#include "cli/context.hpp"
#include "core/duration.hpp"
#include "core/text.hpp"
#include "store/store.hpp"

namespace care::commands {

void declare(cli::Args& args, ClientFilterOptions& options) {
  args.option(options.stage, "--stage", "STAGE", "only leads, active, past or lost ones");
  args.option(options.tag, "--tag", "TAG", "only those with this tag");
  args.option(options.kind, "--kind", "KIND", "only clients, suppliers, colleagues or partners");
  args.option(options.quiet_for, "--quiet-for", "30d", "only those without a contact for so long");
  args.flag(options.archived, "--archived", "the archived ones too");
}

namespace {

/// A tag that nobody has finds nobody; said, for it may be a slip.
std::string known_tag(const std::string& word, cli::Context& context) {
  auto tag = folded(trimmed(word));
  const auto tags = context.read().clients.tags();
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
    const auto meant = did_you_mean(nearest(tag, tags));
    context.warn(fmt::format("no client has the tag '{}'{}{}", word, meant.empty() ? "" : "; ", meant));
  }
  return tag;
}

}  // namespace

store::ClientFilter filter_of(const ClientFilterOptions& options, cli::Context& context) {
  store::ClientFilter filter;
  filter.stage = options.stage;
  filter.kind = options.kind;
  if (options.tag) filter.tag = known_tag(*options.tag, context);
  filter.archived = options.archived;
  if (options.quiet_for) filter.quiet_since = context.now() - std::chrono::days(parse_days(*options.quiet_for));
  return filter;
}

}  // namespace care::commands
