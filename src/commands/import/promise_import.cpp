#include "commands/import/promise_import.hpp"

#include "exchange/json_stream.hpp"
#include "exchange/reader.hpp"
#include "exchange/values.hpp"
#include "store/interaction_table.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

Node number(std::int64_t value) { return {.kind = Node::Kind::integer, .integer = value}; }

/// A promise of an entry; its errors are told with their place in the entry.
void take_promise(const Node& promise, const Reminder& usual, std::size_t nth, ReminderImport& reminders) {
  try {
    if (promise.kind != Node::Kind::object) throw Wrong("", "must be an object", "{...}");
    reminders.take(promise, usual);
  } catch (const Wrong& wrong) {
    throw exchange::within(".promise[" + std::to_string(nth) + "]", wrong);
  }
}

}  // namespace

void PromiseImport::take(const Node& item, InteractionId entry, std::size_t position) {
  const Node* promises = exchange::member(item, "promise");
  if (promises == nullptr || promises->parts.empty()) return;
  spool_.put(
      exchange::to_json({.kind = Node::Kind::list,
                         .parts = {number(entry.value), number(static_cast<std::int64_t>(position)), *promises}}));
}

void PromiseImport::finish(ReminderImport& reminders) {
  for (auto text = spool_.take(); text; text = spool_.take()) {
    const Node put = exchange::from_json(*text);
    const Interaction entry = entries_.find(InteractionId{put.parts[0].integer});
    Reminder usual;
    usual.interaction = entry.id;
    usual.client = entry.client;
    usual.created_at = entry.at;
    try {
      const auto& promises = put.parts[2].parts;
      for (std::size_t nth = 0; nth < promises.size(); ++nth) take_promise(promises[nth], usual, nth, reminders);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::interactions, static_cast<std::size_t>(put.parts[1].integer), wrong);
    }
  }
}

}  // namespace care::commands
