#include "commands/import/promise_import.hpp"

#include "exchange/values.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/reader.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

Node number(std::int64_t value) { return {.kind = Node::Kind::integer, .integer = value}; }

/// A promise of an entry; its errors are told with their place in the entry.
void take_promise(const Node& promise, InteractionId entry, std::size_t nth, ReminderImport& reminders) {
  try {
    if (promise.kind != Node::Kind::object) throw Wrong("", "must be an object", "{...}");
    reminders.take(promise, entry);
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
    const InteractionId entry{put.parts[0].integer};
    try {
      const auto& promises = put.parts[2].parts;
      for (std::size_t nth = 0; nth < promises.size(); ++nth) take_promise(promises[nth], entry, nth, reminders);
    } catch (const Wrong& wrong) {
      throw exchange::error_at(exchange::List::interactions, static_cast<std::size_t>(put.parts[1].integer), wrong);
    }
  }
}

}  // namespace care::commands
