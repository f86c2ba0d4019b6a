#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/likely_answers.hpp"
#include "commands/records/care_line_record.hpp"
#include "commands/records/log_record.hpp"
#include "commands/records/reminder_record.hpp"
#include "commands/words_check.hpp"
#include "config/config.hpp"
#include "core/calendar.hpp"
#include "core/columns.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/store.hpp"
#include "work/reply_dues.hpp"

namespace care::commands::client_brief {
namespace {

using output::Kind;
using output::or_null;
using output::Record;
using output::visible;

constexpr output::Key kLikelyKeys[] = {
    {"question", Kind::text, "as the FAQ has it"},
    {"faq", Kind::integer, "id of the entry"},
};
constexpr output::Schema kLikelySchema{"likely_answer", "An answer to have ready.", kLikelyKeys};

constexpr output::Key kBriefKeys[] = {
    {"client", Kind::text, "slug"},
    {"name", Kind::text, ""},
    output::choice<Register>("register", "how they are addressed"),
    output::choice<Level>("level", "unknown: explain"),
    or_null({"prefers", Kind::text, "the channel that they use most"}),
    {"heated", Kind::integer, "messages that came in anger, in a year"},
    {"open", Kind::objects, "what deserves care, the most urgent first", nullptr, &kCareLineSchema},
    {"promises", Kind::objects, "of both sides", nullptr, &kReminderSchema},
    {"last", Kind::objects, "of the log, the newest first", nullptr, &kInteractionSchema},
    {"likely", Kind::objects, "entries of the FAQ that answer what they ask", nullptr, &kLikelySchema},
};
constexpr output::Schema kBriefSchema{"brief", "A client on one screen, before a call.", kBriefKeys};

struct Options {
  std::string client;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.client, "CLIENT", "slug, its beginning, id or e-mail address");
}

struct Brief {
  Client client;
  std::string prefers;
  std::int64_t heated = 0;
  std::vector<CareLine> open;
  std::vector<Reminder> promises;
  std::vector<Interaction> last;
  std::vector<std::pair<std::string, std::string>> plainly;  ///< terms of the jobs at hand, and how to say them
  std::vector<Faq> likely;
};

/// What they came by most often, of a year's entries.
std::string favourite(const std::vector<Interaction>& log) {
  std::map<std::string, int> counts;
  for (const auto& entry : log) {
    if (entry.direction == Direction::in && !entry.channel.empty()) ++counts[entry.channel];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == counts.end() ? "" : most->first;
}

/// Reminders are told with the promises, and so not twice.
bool is_told_elsewhere(const CareLine& line) {
  return line.kind == CareKind::promise || line.kind == CareKind::reminder || line.kind == CareKind::quiet;
}

/// Of the trade's terms in the client's open quotes and in what was last said, the first few that they do not speak.
std::vector<std::pair<std::string, std::string>> terms_to_put_plainly(const Client& client,
                                                                      const std::vector<Interaction>& log,
                                                                      cli::Context& context) {
  constexpr std::size_t kMost = 2;
  std::string text;
  store::QuoteFilter filter;
  filter.client = client.id;
  for (const auto& quote : context.read().quotes.list(filter)) {
    if (quote.state == QuoteState::closed || quote.state == QuoteState::superseded) continue;
    text += quote.title + "\n";
    for (const auto& line : quote.lines) text += line.text + "\n";
  }
  for (const auto& entry : log) text += entry.summary + "\n";
  std::vector<std::pair<std::string, std::string>> terms;
  for (const auto& finding : check_words({text, client, gate::TextKind::part}, context)) {
    if (finding.rule != gate::Rule::jargon || terms.size() == kMost) continue;
    if (std::none_of(terms.begin(), terms.end(), [&](const auto& each) { return each.second == finding.plain; })) {
      terms.emplace_back(finding.text, finding.plain);
    }
  }
  return terms;
}

Brief gather(const std::string& reference, cli::Context& context) {
  constexpr int kAhead = 14;
  constexpr std::size_t kShown = 5;
  constexpr auto kYear = std::chrono::days(365);
  Brief brief;
  brief.client = context.read().clients.find(reference);
  brief.open = lines_until(add_days(context.today(), kAhead), context);
  std::erase_if(brief.open,
                [&](const CareLine& line) { return line.client != brief.client.slug || is_told_elsewhere(line); });
  brief.promises = context.read().reminders.open(brief.client.id);
  store::InteractionFilter filter;
  filter.client = brief.client.id;
  filter.since = context.now() - kYear;
  auto log = context.read().interactions.list(filter);
  brief.prefers = favourite(log);
  brief.heated = std::count_if(log.begin(), log.end(), [](const Interaction& entry) { return entry.outcome.heated; });
  brief.likely = likely_answers(log, context);
  log.resize(std::min(log.size(), kShown));
  brief.last = std::move(log);
  read_reply_times(brief.last, desk(context));
  brief.plainly = terms_to_put_plainly(brief.client, brief.last, context);
  return brief;
}

Record record(const Brief& brief, cli::Context& context) {
  std::vector<Record> open, promises, last, likely;
  for (const auto& each : brief.likely) likely.push_back({{"question", each.question}, {"faq", each.id.value}});
  for (const auto& each : brief.open) open.push_back(commands::record(each, context));
  for (const auto& each : brief.promises) promises.push_back(commands::record(each, context));
  for (const auto& each : brief.last) {
    last.push_back(commands::record(each, context.read().reminders.of_interaction(each.id), context));
  }
  return {{"client", brief.client.slug},
          {"name", brief.client.name},
          {"register", std::string(name(brief.client.address_form))},
          {"level", std::string(name(brief.client.level))},
          {"prefers", output::text_or_null(brief.prefers)},
          {"heated", brief.heated},
          {"open", open},
          {"promises", promises},
          {"last", last},
          {"likely", likely}};
}

std::string address_in_words(const Client& client, Language language) {
  if (language == Language::en) return client.address_form == Register::informal ? "first name" : "formal";
  switch (client.address_form) {
    case Register::formal:
      return "Lei";
    case Register::informal:
      return "tu";
    case Register::company:
      break;
  }
  return "Voi";
}

std::string head(const Brief& brief, cli::Context& context) {
  const Client& client = brief.client;
  std::string text = context.out().bold(visible(client.name));
  if (!client.company.empty()) text += ", " + visible(client.company);
  text += " · " + address_in_words(client, client.language.value_or(context.config().me.language));
  text += client.level == Level::unknown ? " · level unknown: explain" : fmt::format(" · {} level", name(client.level));
  if (!brief.prefers.empty()) text += " · mostly by " + visible(brief.prefers);
  for (const auto& [term, plain] : brief.plainly) {
    text += fmt::format(" · say \"{}\", not \"{}\"", visible(plain), visible(term));
  }
  if (brief.heated > 0) text += fmt::format(" · {} heated in a year", brief.heated);
  return text + "\n";
}

/// "Open     one · two · three", in as many lines as it needs.
std::string row(const char* label, const std::vector<std::string>& parts, cli::Context& context) {
  constexpr std::size_t kLabel = 9;
  if (parts.empty()) return {};
  const auto joined = visible(fmt::format("{}", fmt::join(parts, " · ")));
  const auto columns = std::max<std::size_t>(context.out().style().columns, 40) - kLabel;
  std::string text;
  for (const auto& line : lines_of_width(joined, columns)) {
    text += fmt::format("{:<{}}{}\n", text.empty() ? label : "", kLabel, line);
  }
  return text;
}

std::vector<std::string> promises_of(const Brief& brief, Whose whose, cli::Context& context) {
  std::vector<std::string> parts;
  for (const auto& each : brief.promises) {
    if (each.whose != whose) continue;
    const auto due =
        each.due_at ? near_moment(*each.due_at, context.now(), context.zone()) : near_day(each.due_on, context.today());
    parts.push_back(fmt::format("{}, {}", each.text, due));
  }
  return parts;
}

std::string last_in_words(const Interaction& entry, cli::Context& context) {
  std::string text = near_day(context.zone().local(entry.at).date, context.today());
  text += " " + (entry.channel.empty() ? std::string(name(entry.kind)) : entry.channel);
  if (entry.minutes) text += ", " + to_text(*entry.minutes);
  return fmt::format("{}: {}", text, entry.summary);
}

std::string text_of(const Brief& brief, cli::Context& context) {
  std::vector<std::string> open, last, likely;
  for (const auto& each : brief.likely) likely.push_back(fmt::format("\"{}\" → faq {}", each.question, each.id.value));
  for (const auto& each : brief.open) open.push_back(fmt::format("{} ({})", each.subject, each.why));
  for (const auto& each : brief.last) last.push_back(last_in_words(each, context));
  std::string text = head(brief, context);
  text += row("Open", open, context);
  text += row("You owe", promises_of(brief, Whose::mine, context), context);
  text += row("They owe", promises_of(brief, Whose::client, context), context);
  text += row("Last", last, context);
  text += row("Likely", likely, context);
  text += row("Note", brief.client.note.empty() ? std::vector<std::string>{} : std::vector{brief.client.note}, context);
  return text;
}

void run(const Options& options, cli::Context& context) {
  const auto brief = gather(options.client, context);
  context.out().show(record(brief, context), text_of(brief, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kBriefSchema),
       .about =
           "How to address them, what is open, who owes what, what was last said, and which answers to have ready.",
       .examples = "care client brief giulia"});
}

}  // namespace care::commands::client_brief
