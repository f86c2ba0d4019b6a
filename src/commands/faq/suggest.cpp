#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/faq/for_everybody.hpp"
#include "commands/list_length.hpp"
#include "core/date_text.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"
#include "work/logged_questions.hpp"

namespace care::commands::faq_suggest {
namespace {

using output::Kind;
using output::visible;

constexpr auto kRemembered = std::chrono::days(365);  // what was objected, and why clients left

constexpr output::Key kSuggestionKeys[] = {
    {"question", Kind::text, "the most typical of them, without what tells who asked"},
    output::choice<Language>("language", ""),
    {"count", Kind::integer, "how often it came"},
    {"log", Kind::integers, "ids of the entries that ask it, oldest first"},
};
constexpr output::Schema kSuggestionSchema{"faq_suggestion", "A question that came twice or more and has no entry.",
                                           kSuggestionKeys};

struct Options {
  std::optional<Language> language;
  std::optional<std::string> since;
  std::optional<std::int64_t> count;
  bool all = false;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.language, "--lang", "LANG", "only in this language");
  args.option(options.since, "--since", "DATE", "of what came from that day on");
  args.option(options.count, "-n", "N", "so many; 20 unless told");
  args.flag(options.all, "--all", "all of them");
}

/// One that is proposed.
struct Suggestion {
  std::string question;
  Language language = Language::it;
  std::vector<std::int64_t> log;
  InteractionId typical;
  std::string last_client;
  Instant last_at{};
};

struct Found {
  std::vector<Suggestion> suggestions;
  std::vector<Answerable> known;
  std::vector<LoggedQuestion> questions;
};

std::map<ClientId, Client> all_clients(cli::Context& context) {
  store::ClientFilter all;
  all.archived = true;
  std::map<ClientId, Client> clients;
  for (auto& client : context.read().clients.list(all)) clients.emplace(client.id, std::move(client));
  return clients;
}

/// Of questions, or of what was objected.
Found find(const std::vector<store::Question>& asked, const Options& options, cli::Context& context) {
  Found found;
  found.questions = logged_questions(asked, desk(context));
  auto [wanted, known] = faq_suggestions(found.questions, context.read().faqs.questions());
  if (options.language) {
    std::erase_if(wanted, [&](const AskedAgain& each) {
      return found.questions[each.typical].asked.language != *options.language;
    });
  }
  if (!options.all)
    wanted.resize(std::min(wanted.size(), static_cast<std::size_t>(list_length(options.count, context))));
  found.known = std::move(known);
  const auto clients = wanted.empty() ? std::map<ClientId, Client>() : all_clients(context);
  const ForEverybody for_everybody(context);
  for (const auto& each : wanted) {
    const auto& typical = found.questions[each.typical];
    Suggestion& suggestion = found.suggestions.emplace_back();
    const auto client = clients.find(typical.client);
    suggestion.question =
        in_one_line(for_everybody.question(typical.asked.text, client == clients.end() ? Client() : client->second));
    suggestion.language = typical.asked.language;
    suggestion.typical = typical.id;
    for (const auto place : each.asked) suggestion.log.push_back(found.questions[place].id.value);
    suggestion.last_client = asked[each.asked.back()].client_name;
    suggestion.last_at = found.questions[each.asked.back()].at;
  }
  return found;
}

output::Record record(const Suggestion& suggestion) {
  return {{"question", suggestion.question},
          {"language", std::string(name(suggestion.language))},
          {"count", static_cast<std::int64_t>(suggestion.log.size())},
          {"log", suggestion.log}};
}

output::Listing listing(const std::vector<Suggestion>& suggestions) {
  output::Listing listing{record({}), {"count", "question", "language", "log"}, {}};
  for (const auto& each : suggestions) listing.rows.push_back(record(each));
  return listing;
}

std::string text_of(const Suggestion& suggestion, cli::Context& context) {
  return fmt::format("{:>3} ×  {}\n       {}\n       {}\n", suggestion.log.size(),
                     context.out().bold(visible(suggestion.question)),
                     fmt::format("last asked by {}, {}", visible(suggestion.last_client),
                                 relative(suggestion.last_at, context.now(), context.zone())),
                     context.out().dim(fmt::format("care faq add --from-log {} --answer -", suggestion.typical.value)));
}

/// Questions that are open to the answer that is there already.
std::string known_text(const Found& found, cli::Context& context) {
  constexpr std::size_t kMost = 5;
  std::string text;
  for (const auto& each : found.known) {
    const auto& newest = found.questions[each.asked.back()];
    text += fmt::format("  {} {} like faq {}\n       {}\n", each.asked.size(), each.asked.size() == 1 ? "is" : "are",
                        each.faq.value,
                        context.out().dim(fmt::format("care faq use {} --log {}", each.faq.value, newest.id.value)));
    if (&each - found.known.data() + 1 == kMost) break;
  }
  return text.empty() ? text : "\n" + context.out().bold("Answered already") + "\n" + text;
}

/// What was not understood, told without a question: only its reader can put it into one.
std::string unclear_text(const Options& options, cli::Context& context) {
  store::QuestionQueries queries(context.read().database());
  const auto since = context.now() - kRemembered;
  std::string text;
  for (const auto& each : find(queries.objections(since), options, context).suggestions) {
    text += fmt::format("{:>3} ×  objected: {}\n       {}\n", each.log.size(), visible(each.question),
                        context.out().dim(fmt::format("care faq add QUESTION --from-log {}", each.typical.value)));
  }
  for (const auto& [reason, clients] : queries.reasons(since)) {
    text += fmt::format("{:>3} ×  left, or a no, over: {}\n", clients, visible(reason));
  }
  if (text.empty()) return text;
  return "\n" + context.out().bold("What an entry could have explained") + "\n" + text;
}

void run(const Options& options, cli::Context& context) {
  std::optional<Instant> since;
  if (options.since) {
    const When when = context.when(*options.since, Tense::past);
    since = when.instant.value_or(context.zone().start_of(when.date));
  }
  const auto found = find(store::QuestionQueries(context.read().database()).without_faq(since), options, context);
  if (!context.out().for_people()) return context.out().list(listing(found.suggestions));
  context.out().found(found.suggestions.size());
  std::string text;
  for (const auto& each : found.suggestions) text += text_of(each, context);
  if (text.empty()) text = "no question came twice without an entry\n";
  context.out().document(text + known_text(found, context) + unclear_text(options, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kSuggestionSchema),
       .about =
           "Questions and requests of the log that ask the same, the most frequent first; of mails the sentence that "
           "asks. What is private, what an entry has answered and what is like an entry is left out. On a terminal "
           "also what clients objected, and why they left: what deserves an entry in words that only you can find.",
       .examples = "care faq suggest\ncare faq suggest --since 2026-01-01 --lang it\ncare faq suggest --json"});
}

}  // namespace care::commands::faq_suggest
