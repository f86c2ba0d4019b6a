#include "core/recap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "cli/globals.hpp"
#include "commands/desk.hpp"
#include "commands/recap/recap_check.hpp"
#include "commands/recap/recap_mail.hpp"
#include "commands/recap/recap_period.hpp"
#include "commands/recap/recap_record.hpp"
#include "commands/templates.hpp"
#include "config/config.hpp"
#include "core/files.hpp"
#include "core/quote_rules.hpp"
#include "core/zone.hpp"
#include "documents/plain_letter.hpp"
#include "documents/recap.hpp"
#include "mail/reply.hpp"
#include "output/display.hpp"
#include "output/json.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/quote_figures.hpp"
#include "work/writer.hpp"

namespace care::commands::recap {

enum class RecapFormat { text, html, eml, json };

}  // namespace care::commands::recap

namespace care {

template <>
struct Names<commands::recap::RecapFormat> {
  using enum commands::recap::RecapFormat;
  static constexpr Name<commands::recap::RecapFormat> all[] = {
      {text, "text"}, {html, "html"}, {eml, "eml"}, {json, "json"}};
};

}  // namespace care

namespace care::commands::recap {
namespace {

struct Options {
  std::vector<std::string> clients;
  bool all = false;
  std::optional<std::string> week, since, until, output;
  std::optional<RecapFormat> format;
  bool edit = false;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.clients, "CLIENT", "whose; all who have something to read unless named");
  args.flag(options.all, "--all", "every client with something to read");
  args.option(options.week, "--week", "WEEK", "this (unless told), last, or 2026-W47");
  args.option(options.since, "--since", "DATE", "instead of a week: from that day");
  args.option(options.until, "--until", "DATE", "to that day, included");
  args.option(options.format, "--as", "FORMAT", "text, html, eml (a complete mail) or json");
  args.option(options.output, "-o,--output", "PATH", "into this file, or a file each in this folder");
  args.flag(options.edit, "-e,--edit", "a last reading of each in the editor");
  args.flag(options.recover, "--recover", "one client's: go on with what you typed last and could not be saved");
}

/// One client's, ready to be read.
struct Written {
  Client client;
  Recap recap;
  documents::Letter letter;
};

using LogByClient = std::map<ClientId, std::vector<Interaction>>;
using RemindersByClient = std::map<ClientId, std::vector<Reminder>>;

store::InteractionFilter within(Period period, const Zone& zone) {
  store::InteractionFilter filter;
  filter.since = zone.start_of(period.first);
  filter.until = zone.start_of(std::chrono::sys_days(period.last) + std::chrono::days(1));
  return filter;
}

/// Without being named: those one works for. A lead has no work yet to be told about.
bool gets_recaps(const Client& client) {
  const bool pays = client.kind == ClientKind::client || client.kind == ClientKind::partner;
  return pays && (client.stage == Stage::active || client.stage == Stage::past);
}

using JobsByClient = std::map<ClientId, std::vector<RecapJob>>;

/// What was accepted, of one client or of all, in a few queries however many there are.
JobsByClient jobs(std::optional<ClientId> client, cli::Context& context) {
  auto& store = context.read();
  store::QuoteFilter filter;
  filter.client = client;
  auto quotes = store.quotes.list(filter);
  std::erase_if(quotes, [](const Quote& quote) { return !is_accepted(quote.state); });
  JobsByClient jobs;
  if (quotes.empty()) return jobs;
  std::map<QuoteId, std::vector<Payment>> payments;
  for (auto& each : store.payments.all(client)) payments[each.quote].push_back(std::move(each));
  const auto spent = store.interactions.minutes_by_quote(client);
  for (auto& quote : quotes) {
    const auto minutes = spent.find(quote.number);
    RecapJob job{quote, work::figures_of(quote, payments[quote.id], desk(context).moment).schedule, payments[quote.id],
                 minutes == spent.end() ? Minutes(0) : minutes->second};
    jobs[quote.client].push_back(std::move(job));
  }
  return jobs;
}

/// In every recap, in none, or for who has a job that is priced by the hour.
bool shows_hours(const std::vector<RecapJob>& jobs, const Config& config) {
  if (config.recap.hours != "hourly") return config.recap.hours == "always";
  return std::any_of(jobs.begin(), jobs.end(), [](const RecapJob& job) {
    return job.quote.state != QuoteState::closed &&
           std::any_of(job.quote.lines.begin(), job.quote.lines.end(), is_by_the_hour);
  });
}

Written write(const Client& client, std::vector<Interaction> log, const std::vector<Reminder>& reminders,
              const std::vector<RecapJob>& jobs, Period period, cli::Context& context) {
  for (auto& entry : log) {  // of a mail the summary is its subject
    if (!entry.message_id.empty()) entry.summary = mail::bare_subject(entry.summary);
  }
  Written written{
      client,
      make_recap(log, reminders, period, context.now(), context.zone(), shows_hours(jobs, context.config())),
      {}};
  add_jobs(written.recap, jobs, context.zone());
  if (!written.recap.empty()) {
    written.letter = documents::write_recap(written.recap, client, writer_of(desk(context)), templates(context));
  }
  return written;
}

std::vector<Written> write_named(const std::vector<std::string>& names, Period period, cli::Context& context) {
  auto& store = context.read();
  std::vector<Written> letters;
  for (const auto& name : names) {
    const Client client = store.clients.find(name);
    auto filter = within(period, context.zone());
    filter.client = client.id;
    letters.push_back(write(client, store.interactions.list(filter), store.reminders.open(client.id),
                            jobs(client.id, context)[client.id], period, context));
    if (!letters.back().recap.empty()) continue;
    letters.pop_back();
    if (!context.globals().quiet)
      context.warn(fmt::format("there is nothing to tell {} of {}", client.name, label_of(period)));
  }
  return letters;
}

/// The whole log of the period in one query, and whoever is in it or has promised something.
std::vector<Written> write_all(Period period, cli::Context& context) {
  auto& store = context.read();
  LogByClient logs;
  for (auto& entry : store.interactions.list(within(period, context.zone()))) {
    logs[entry.client].push_back(std::move(entry));
  }
  RemindersByClient reminders;
  for (auto& reminder : store.reminders.open(std::nullopt)) {
    if (reminder.client) reminders[*reminder.client].push_back(std::move(reminder));
  }
  auto accepted = jobs(std::nullopt, context);
  std::vector<Written> letters;
  for (const auto& client : store.clients.list({})) {
    if (!gets_recaps(client)) continue;
    auto written = write(client, logs[client.id], reminders[client.id], accepted[client.id], period, context);
    if (!written.recap.empty()) letters.push_back(std::move(written));
  }
  return letters;
}

std::string text_of(const Written& written) { return documents::to_text(written.letter, mailbox(written.client)); }

std::string document(const Written& written, RecapFormat format, Period period, cli::Context& context) {
  switch (format) {
    case RecapFormat::html:
      return written.letter.html;
    case RecapFormat::eml:
      return recap_mail(written.letter, written.client, period, context);
    case RecapFormat::json:
      return output::to_json(record(written.recap, written.client, written.letter, context.zone()), false) + "\n";
    case RecapFormat::text:
      break;
  }
  return text_of(written);
}

/// The text as it will be read, its subject on top; what is changed there is what leaves, in HTML too.
void read_over(Written& written, bool recover, cli::Context& context) {
  const std::string before = text_of(written);
  const std::string after = context.editor().edit(before, {"recap", written.client.slug, ".txt", recover});
  if (after == before) return;
  const auto language = written.client.language.value_or(context.config().me.language);
  written.letter = documents::from_text(after, language, templates(context));
}

std::filesystem::path path_for(const Written& written, const Options& options, RecapFormat format, Period period,
                               bool several) {
  const std::filesystem::path target = *options.output;
  std::error_code ignored;
  const bool folder = several || std::filesystem::is_directory(target, ignored) || options.output->ends_with('/');
  if (!folder) return target;
  std::filesystem::create_directories(target, ignored);
  const auto ending = format == RecapFormat::text ? "txt" : name(format);
  return target / fmt::format("{}-{}.{}", written.client.slug, label_of(period), ending);
}

/// A mail needs an address: who has none is told of, and does not keep the others waiting.
std::vector<Written> with_address(std::vector<Written> letters, cli::Context& context) {
  if (letters.size() < 2) return letters;
  std::erase_if(letters, [&](const Written& written) {
    const bool missing = !has_email(written.client);
    if (missing) {
      context.warn(fmt::format("{} has no e-mail address and gets no mail: care client edit {} --email ADDRESS",
                               written.client.name, written.client.slug));
    }
    return missing;
  });
  return letters;
}

void check_letters(const std::vector<Written>& letters, const Options& options, cli::Context& context) {
  WordsCheck words(context);
  for (const auto& written : letters) {
    check_recap(written.letter, written.client, options.format == RecapFormat::eml, words, context);
  }
}

/// Asked for as data, as any list is, and not as letters.
bool wants_data(const Options& options, const cli::Globals& globals) {
  return !options.format && !options.output && (globals.json || globals.format || globals.fields || globals.count);
}

void list(const std::vector<Written>& letters, cli::Context& context) {
  output::Listing listing{record({}, {}, {}, context.zone()), {"client", "since", "until", "subject"}, {}};
  for (const auto& each : letters) {
    listing.rows.push_back(record(each.recap, each.client, each.letter, context.zone()));
  }
  context.out().list(listing);
}

void print(const std::vector<Written>& letters, const std::vector<std::string>& documents, RecapFormat format,
           cli::Context& context) {
  if (format == RecapFormat::json) {
    std::vector<output::Record> records;
    for (const auto& each : letters) records.push_back(record(each.recap, each.client, each.letter, context.zone()));
    return context.out().document(output::to_json(records, context.out().style().terminal) + "\n");
  }
  const std::string between = format == RecapFormat::text ? "\n" + std::string(72, '-') + "\n\n" : "";
  for (std::size_t i = 0; i < documents.size(); ++i) context.out().document((i > 0 ? between : "") + documents[i]);
}

/// All of them are made before the first is saved or printed.
void deliver(std::vector<Written> letters, const Options& options, RecapFormat format, Period period,
             cli::Context& context) {
  if (format == RecapFormat::eml) letters = with_address(std::move(letters), context);
  std::vector<std::string> documents;
  for (const auto& each : letters) documents.push_back(document(each, format, period, context));
  if (!options.output || *options.output == "-") return print(letters, documents, format, context);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto path = path_for(letters[i], options, format, period, letters.size() > 1);
    replace_file(path, documents[i], Readers::all);
    if (!context.globals().quiet) context.out().document(output::visible(path.string()) + "\n");
  }
}

void run(const Options& options, cli::Context& context) {
  if (options.all && !options.clients.empty()) throw usage_error("--all is for all clients", "leave the names out");
  if (options.recover && options.clients.size() != 1) {
    throw usage_error("--recover is for one client's letter", "care recap CLIENT --recover");
  }
  const Period period = recap_period(options.week, options.since, options.until, context);
  auto letters = options.clients.empty() ? write_all(period, context) : write_named(options.clients, period, context);
  if (options.edit || options.recover) {
    for (auto& written : letters) read_over(written, options.recover, context);
  }
  if (!letters.empty() && context.config().me.name.empty()) {
    context.warn("the letters are not signed: [me] name is not set in the configuration");
  }
  check_letters(letters, options, context);
  context.out().found(letters.size());
  if (wants_data(options, context.globals())) return list(letters, context);
  deliver(std::move(letters), options, options.format.value_or(RecapFormat::text), period, context);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.prints = output::list_of(kRecapSchema),
                                     .examples = "care recap giulia\n"
                                                 "care recap --week last --as eml -o mails/\n"
                                                 "care recap giulia -e --as eml | msmtp giulia@example.it"});
}

}  // namespace care::commands::recap
