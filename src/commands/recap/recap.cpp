#include "core/recap.hpp"

#include <fmt/format.h>

#include <algorithm>

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
#include "documents/plain_letter.hpp"
#include "output/display.hpp"
#include "output/json.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"
#include "work/recaps.hpp"

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

using work::ClientRecap;

documents::LetterAs letter_as(const Options& options) {
  const bool html = options.format == RecapFormat::html || options.format == RecapFormat::eml;
  return html ? documents::LetterAs::text_and_html : documents::LetterAs::text;
}

/// Of each client that is named, telling who has nothing to read.
std::vector<ClientRecap> of_named(const std::vector<std::string>& names, const work::Recaps& recaps, Period period,
                                  cli::Context& context) {
  std::vector<ClientRecap> found;
  for (const auto& name : names) {
    auto written = recaps.of(context.read().clients.find(name));
    if (!written.recap.empty()) {
      found.push_back(std::move(written));
    } else if (!context.globals().quiet) {
      context.warn(fmt::format("there is nothing to tell {} of {}", written.client.name, label_of(period)));
    }
  }
  return found;
}

std::string text_of(const ClientRecap& written) { return documents::to_text(written.letter, mailbox(written.client)); }

std::string document(const ClientRecap& written, RecapFormat format, Period period, cli::Context& context) {
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
void read_over(ClientRecap& written, bool recover, cli::Context& context) {
  const std::string before = text_of(written);
  const std::string after = context.editor().edit(before, {"recap", written.client.slug, ".txt", recover});
  if (after == before) return;
  const auto language = written.client.language.value_or(context.config().me.language);
  written.letter = documents::from_text(after, language, templates(context));
}

std::filesystem::path path_for(const ClientRecap& written, const Options& options, RecapFormat format, Period period,
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
std::vector<ClientRecap> with_address(std::vector<ClientRecap> letters, cli::Context& context) {
  if (letters.size() < 2) return letters;
  std::erase_if(letters, [&](const ClientRecap& written) {
    const bool missing = !has_email(written.client);
    if (missing) {
      context.warn(fmt::format("{} has no e-mail address and gets no mail: care client edit {} --email ADDRESS",
                               written.client.name, written.client.slug));
    }
    return missing;
  });
  return letters;
}

void check_letters(const std::vector<ClientRecap>& letters, const Options& options, cli::Context& context) {
  WordsCheck words(context);
  for (const auto& written : letters) {
    check_recap(written.letter, written.client, options.format == RecapFormat::eml, words, context);
  }
}

/// Asked for as data, as any list is, and not as letters.
bool wants_data(const Options& options, const cli::Globals& globals) {
  return !options.format && !options.output && (globals.json || globals.format || globals.fields || globals.count);
}

void list(const std::vector<ClientRecap>& letters, cli::Context& context) {
  output::Listing listing{record({}, {}, {}, context.zone()), {"client", "since", "until", "subject"}, {}};
  for (const auto& each : letters) {
    listing.rows.push_back(record(each.recap, each.client, each.letter, context.zone()));
  }
  context.out().list(listing);
}

void print(const std::vector<ClientRecap>& letters, const std::vector<std::string>& documents, RecapFormat format,
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
void deliver(std::vector<ClientRecap> letters, const Options& options, RecapFormat format, Period period,
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
  const auto desk = commands::desk(context);
  const work::Recaps recaps(desk, period, letter_as(options));
  auto letters = options.clients.empty() ? recaps.of_all() : of_named(options.clients, recaps, period, context);
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
