#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/records/client_record.hpp"
#include "core/fields.hpp"
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

template <class T>
void unite(std::vector<T>& all, const std::vector<T>& others) {
  for (const auto& other : others) {
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  }
}

class Slots : public Fields {
 public:
  void visit(const Field&, const Slot& slot) override { slots.push_back(slot); }
  std::vector<Slot> slots;
};

/// Gives the fields of the user's that are empty what another client has in them, and unites lists.
class Filler : public Fields {
 public:
  explicit Filler(std::vector<Slot> others) : others_(std::move(others)) {}

  void visit(const Field& field, const Slot& slot) override {
    const Slot& other = others_[next_++];
    if (field.use() != Field::Use::typed) return;
    std::visit(
        Overloaded{[](const auto&) {},
                   [&](std::string* it) {
                     if (it->empty()) *it = *std::get<std::string*>(other);
                   },
                   [&](std::optional<Date>* it) {
                     if (!*it) *it = *std::get<std::optional<Date>*>(other);
                   },
                   [&](std::vector<std::string>* it) { unite(*it, *std::get<std::vector<std::string>*>(other)); },
                   [&](const OneOf& it) {
                     const auto& from = std::get<OneOf>(other);
                     if (it.optional && it.get(it.value).empty()) it.set(it.value, from.get(from.value));
                   }},
        slot);
  }

 private:
  std::vector<Slot> others_;
  std::size_t next_ = 0;
};

/// What `into` lacks it gets; what both have stays as `into` has it.
void take_over(Client& into, const Client& from) {
  const auto note = into.note.empty() || from.note.empty() ? std::string() : into.note + "\n" + from.note;
  Slots slots;
  describe_const(slots, from);
  Filler filler(std::move(slots.slots));
  describe(filler, into);
  if (!note.empty()) into.note = note;
  if (!into.referred_by && from.referred_by != into.id) into.referred_by = from.referred_by;
  if (into.referred_by == from.id) into.referred_by = std::nullopt;
  if (into.level == Level::unknown) into.level = from.level;
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
