#include "commands/log/promise.hpp"

#include <fmt/format.h>

#include <optional>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

struct Parts {
  std::string when;
  std::string text;
};

/// At each colon in turn: an hour has one too ("fri 14:30: …"), so the one with a blank behind it goes before.
std::vector<Parts> possible_parts(const std::string& text) {
  std::vector<Parts> spaced;
  std::vector<Parts> tight;
  for (auto colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
    const Parts parts{std::string(trimmed(text.substr(0, colon))), std::string(trimmed(text.substr(colon + 1)))};
    if (parts.when.empty() || parts.text.empty()) continue;
    (text[colon + 1] == ' ' ? spaced : tight).push_back(parts);
  }
  spaced.insert(spaced.end(), tight.begin(), tight.end());
  return spaced;
}

}  // namespace

Reminder parse_promise(const std::string& text, Whose whose, cli::Context& context) {
  const auto possible = possible_parts(text);
  if (possible.empty()) {
    throw usage_error(fmt::format("'{}' does not say by when", text), "write it as \"fri: send the drafts\"");
  }
  std::optional<Error> first_error;
  for (const auto& [phrase, promised] : possible) {
    try {
      const When when = context.when(phrase, Tense::future);
      if (when.date < context.today()) {
        context.warn(fmt::format("{} has passed: the promise is late already", describe(when.date, when.time)));
      }
      Reminder promise;
      promise.text = promised;
      promise.due_on = when.date;
      promise.due_at = when.instant;
      promise.whose = whose;
      promise.created_at = context.now();
      return promise;
    } catch (const Error& error) {
      if (!first_error) first_error = error;
    }
  }
  throw *first_error;
}

std::vector<Reminder> store_promises(std::vector<Reminder> promises, const Interaction& entry, cli::Context& context) {
  for (auto& promise : promises) {
    promise.client = entry.client;
    promise.interaction = entry.id;
    promise.quote = entry.quote;
    promise.quote_number = entry.quote_number;
    promise.id = context.write().reminders.add(promise);
  }
  return promises;
}

std::string sentences(const std::vector<Reminder>& promises, cli::Context& context) {
  std::string text;
  for (const auto& promise : promises) {
    text += fmt::format(" {} {}: {}, {}.", promise.whose == Whose::mine ? "Promise" : "Awaited", promise.id.value,
                        promise.text,
                        promise.due_at ? describe(*promise.due_at, context.zone()) : describe(promise.due_on));
  }
  return text;
}

}  // namespace care::commands
