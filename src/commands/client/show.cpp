#include <fmt/format.h>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/client/client_form.hpp"
#include "commands/desk.hpp"
#include "commands/records/care_line_record.hpp"
#include "commands/records/client_record.hpp"
#include "commands/show_format.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::client_show {
namespace {

struct Options {
  std::string client;
  std::optional<ShowFormat> format;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
  args.option(options.format, "--as", "FORMAT", "text, or toml, as client edit takes it");
}

using output::visible;

/// "Label     text", left out where there is nothing to say.
std::string line(const char* label, const std::string& text) {
  return text.empty() ? std::string() : fmt::format("{:<10}{}\n", label, visible(text));
}

/// "5 May call, 25 min: tempi del catalogo", not yet made safe for a terminal.
std::string log_line(const Interaction& entry, cli::Context& context) {
  std::string line = fmt::format("{} · {}", relative(entry.at, context.now(), context.zone()), name(entry.kind));
  if (!entry.channel.empty()) line += fmt::format(", {}", entry.channel);
  if (entry.minutes) line += fmt::format(", {}", to_text(*entry.minutes));
  line += fmt::format(": {} ({})", entry.summary, entry.id.value);
  if (entry.needs_reply && !entry.answered_at) line += " · needs a reply";
  return line;
}

std::string head(const Client& client, const output::Printer& out) {
  std::string head = out.bold(visible(client.name));
  if (!client.company.empty()) head += ", " + visible(client.company);
  for (const auto word : {name(client.stage), name(client.address_form), name(client.level)}) {
    head += fmt::format(" · {}", word);
  }
  if (client.level == Level::unknown) head += " level: explain";
  if (client.language) head += fmt::format(" · {}", name(*client.language));
  if (client.archived_at) head += " · archived";
  return head + "\n";
}

std::string contact_points(const Client& client) {
  std::string text;
  for (const auto& [channel, address] : client.contact_points) text += line(channel.c_str(), address);
  for (const auto& person : client.people) {
    std::vector<std::string> roles;
    for (const auto role : person.roles) roles.emplace_back(name(role));
    text += line("person", fmt::format("{}{}{}{}{}", person.name, roles.empty() ? "" : ", ", fmt::join(roles, ", "),
                                       person.email.empty() ? "" : " · ", person.email));
  }
  return text;
}

/// "Fri 8 May 2026, 15:00 (in 2 days)"; the day alone where it is far away.
std::string due_in_words(const Reminder& promise, cli::Context& context) {
  const auto due = promise.due_at ? describe(*promise.due_at, context.zone()) : describe(promise.due_on);
  const auto distance = relative(promise.due_on, context.today());
  return due.starts_with(distance) ? due : fmt::format("{} ({})", due, distance);
}

std::string promises(const Client& client, cli::Context& context) {
  std::string text;
  for (const auto& promise : context.read().reminders.open(client.id)) {
    const bool mine = promise.whose == Whose::mine;
    text += line(mine ? "promised" : "awaited", fmt::format("{}, {}", promise.text, due_in_words(promise, context)));
  }
  return text;
}

/// Jobs and offers that are not over, and what is still to be paid of them.
std::string open_quotes(const Client& client, cli::Context& context) {
  store::QuoteFilter filter;
  filter.client = client.id;
  std::string text;
  for (auto& quote : context.read().quotes.list(filter)) {
    quote.state = state_on(quote, context.today());
    const auto figures = figures_of(quote, desk(context));
    const auto words = [&](Money amount) { return to_words(amount, quote.currency, Language::en); };
    const bool over = quote.state == QuoteState::closed || quote.state == QuoteState::declined ||
                      quote.state == QuoteState::withdrawn || quote.state == QuoteState::expired;
    const bool owed = is_accepted(quote.state) && figures.due > Money{};
    if (over && !owed) continue;
    std::string about =
        fmt::format("{} {}, {}, {}", reference_of(quote), quote.title, words(figures.totals.total), name(quote.state));
    if (owed) about += fmt::format(", {} still to come", words(figures.due));
    text += line(text.empty() ? "quotes" : "", about);
  }
  return text;
}

/// What care today says of this client; reminders stand among the promises already.
std::string due_now(const Client& client, cli::Context& context) {
  std::string text;
  for (const auto& each : lines_until(context.today(), context)) {
    if (each.client != client.slug || each.kind == CareKind::promise || each.kind == CareKind::reminder) continue;
    text += line(text.empty() ? "due" : "", fmt::format("{}, {}", each.subject, each.why));
  }
  return text;
}

std::string last_entries(const Client& client, cli::Context& context) {
  constexpr int kShown = 5;
  store::InteractionFilter filter;
  filter.client = client.id;
  filter.limit = kShown;
  std::string text;
  for (const auto& entry : context.read().interactions.list(filter)) {
    text += line(text.empty() ? "last" : "", log_line(entry, context));
  }
  return text;
}

void run(const Options& options, cli::Context& context) {
  const Client client = context.read().clients.find(options.client);
  if (options.format == ShowFormat::toml) return context.out().document(to_form(client));
  std::string text = head(client, context.out());
  text += line("slug", client.slug);
  text += contact_points(client);
  text += line("address", client.address);
  text += line("tags", fmt::format("{}", fmt::join(client.tags, ", ")));
  text += line("source", client.source);
  text += line("referred", client.referred_by_slug);
  if (client.lost_at)
    text += line("lost", fmt::format("{}, {}", client.lost_reason, describe(*client.lost_at, context.zone())));
  text += line("note", client.note);
  text += open_quotes(client, context);
  text += promises(client, context);
  text += due_now(client, context);
  text += last_entries(client, context);
  context.out().show(record(client, context), text);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::one(kClientSchema),
                                     .examples = "care client show giulia\n"
                                                 "care client show giulia --as toml"});
}

}  // namespace care::commands::client_show
