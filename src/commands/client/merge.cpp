#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/client/client_record.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands::client_merge {
namespace {

struct Options {
  std::string from;
  std::string into;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.from, "FROM", "the one that goes").completes(cli::Completes::client);
  args.required(options.into, "INTO", "the one that stays").completes(cli::Completes::client);
}

void fill(std::string& field, const std::string& other) {
  if (field.empty()) field = other;
}

template <class T>
void unite(std::vector<T>& all, const std::vector<T>& others) {
  for (const auto& other : others) {
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  }
}

/// What `into` lacks it gets; what both have stays as `into` has it.
void take_over(Client& into, const Client& from) {
  fill(into.called_as, from.called_as);
  fill(into.company, from.company);
  fill(into.timezone, from.timezone);
  fill(into.source, from.source);
  fill(into.vat_id, from.vat_id);
  fill(into.tax_code, from.tax_code);
  fill(into.sdi, from.sdi);
  fill(into.address, from.address);
  fill(into.greeting, from.greeting);
  if (!into.language) into.language = from.language;
  if (!into.birthday) into.birthday = from.birthday;
  if (!into.referred_by && from.referred_by != into.id) into.referred_by = from.referred_by;
  if (into.referred_by == from.id) into.referred_by = std::nullopt;
  if (into.level == Level::unknown) into.level = from.level;
  if (!from.note.empty()) into.note += (into.note.empty() ? "" : "\n") + from.note;
  unite(into.tags, from.tags);
  std::sort(into.tags.begin(), into.tags.end());
  unite(into.contact_points, from.contact_points);
  unite(into.people, from.people);
}

void run(const Options& options, cli::Context& context) {
  auto& store = context.write();
  const Client from = store.clients.find(options.from);
  Client into = store.clients.find(options.into);
  if (from.id == into.id)
    throw usage_error(fmt::format("'{}' and '{}' are the same client", options.from, options.into));
  take_over(into, from);
  into.updated_at = context.now();
  store.clients.merge(from.id, into.id, context.now());
  store.clients.update(into);
  into = *store.clients.by_id(into.id);
  context.done(fmt::format("Merged {} into {}, {}; '{}' still finds them.", from.slug, into.slug, into.name, from.slug),
               record(into, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run, {.prints = output::one(kClientSchema), .examples = "care client merge g-bianchi giulia-bianchi"});
}

}  // namespace care::commands::client_merge
