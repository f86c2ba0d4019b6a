#include "commands/import/import.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "commands/import/faq_import.hpp"
#include "commands/import/list_imports.hpp"
#include "commands/import/reminder_import.hpp"
#include "config/config.hpp"
#include "core/numbers.hpp"
#include "exchange/reader.hpp"
#include "output/noun_record.hpp"
#include "store/store.hpp"

namespace care::commands::import_ {
namespace {

using exchange::List;

/// How new items of a list are told of.
struct Told {
  List list;
  const char* help;
  const char* one;
  const char* many;
};

constexpr Told kTold[] = {
    {List::clients, "new ones", "client", "clients"},
    {List::faq, "new questions", "question", "questions"},
    {List::interactions, "new ones", "contact", "contacts"},
    {List::quotes, "new ones, revisions and addenda too", "quote", "quotes"},
    {List::payments, "new ones", "payment", "payments"},
    {List::reminders, "new ones", "reminder", "reminders"},
    {List::overrides, "new ones", "override", "overrides"},
    {List::gifts, "new ones", "gift", "gifts"},
    {List::mails, "new ones", "mail", "mails"},
    {List::snoozes, "lines of care today that were not put off here", "line put off", "lines put off"},
    {List::files, "contents of attachments that were not here", "file", "files"},
};

struct Result {
  Counts counts;
  bool dry_run = false;
};

void describe(Fields& fields, Result& result) {
  fields.noun("import", "What care import took in.");
  for (const auto& told : kTold) fields.add(Field(name(told.list).data(), told.help), result.counts.of(told.list));
  fields.add(Field("here", "what was here already, just so"), result.counts.here);
  fields.add(Field("changed", "what was here, and is now as the file has it"), result.counts.changed);
  fields.add(Field("dry_run", "nothing was done"), result.dry_run);
}

constexpr output::Schema kImportSchema = output::schema_of<Result>();

struct Options {
  std::string file;
  bool dry_run = false;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.file, "FILE", "what care export wrote; - for standard input");
  args.flag(options.dry_run, "--dry-run", "only tell what would be done");
}

/// All lists of a file, each handed to those who know its items.
class Import : public exchange::Sink {
 public:
  Import(store::Store& store, bool rehearse, cli::Context& context)
      : progress_(context, "items"),
        clients_(store, context.now(), counts),
        faq_(store, context.config().me.language, context.now(), counts),
        interactions_(store, clients_, faq_, counts),
        quotes_(store, clients_, interactions_, context, counts),
        all_{store, context, counts, clients_, interactions_, quotes_, rehearse},
        reminders_(all_) {
    for (const List list : {List::payments, List::overrides, List::gifts, List::mails, List::snoozes, List::files}) {
      others_[list] = list_import(list, all_);
    }
  }

  void take(List list, const exchange::Node& item, std::size_t position) override {
    progress_.step();
    if (list > List::quotes && list != List::files) quotes_.settle();
    switch (list) {
      case List::clients:
        return clients_.take(item, position);
      case List::faq:
        return faq_.take(item);
      case List::interactions:
        return reminders_.note_promises(item, interactions_.take(item, position), position);
      case List::quotes:
        return quotes_.take(item, position);
      case List::reminders:
        return reminders_.take(item);
      default:
        return others_.at(list)->take(item);
    }
  }

  void finish() {
    quotes_.settle();
    interactions_.finish(quotes_);
    reminders_.finish();
    faq_.finish();
    quotes_.finish();
    clients_.finish();
    for (const auto& [list, other] : others_) other->finish();  // files last: they stay from then on
  }

  Counts counts;

 private:
  cli::Progress progress_;
  ClientImport clients_;
  FaqImport faq_;
  InteractionImport interactions_;
  QuoteImport quotes_;
  Importing all_;
  ReminderImport reminders_;
  std::map<List, std::unique_ptr<ListImport>> others_;
};

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

/// "12 clients, 3,400 contacts (5 already here, 2 changed)".
std::string summary(Counts counts) {
  std::vector<std::string> added;
  for (const auto& told : kTold) {
    if (const auto count = counts.of(told.list); count > 0) added.push_back(counted(count, told.one, told.many));
  }
  std::vector<std::string> known;
  if (counts.here > 0) known.push_back(grouped(counts.here) + " already here");
  if (counts.changed > 0) known.push_back(grouped(counts.changed) + " changed");
  return fmt::format("{}{}", added.empty() ? "nothing new" : fmt::format("{}", fmt::join(added, ", ")),
                     known.empty() ? "" : fmt::format(" ({})", fmt::join(known, ", ")));
}

bool changed_anything(const Counts& counts) { return counts.changed > 0 || counts.added != decltype(counts.added){}; }

std::ifstream open(const std::string& name) {
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) {
    throw Error(ErrorKind::failed, fmt::format("'{}' is a folder", name));
  }
  std::ifstream file(name, std::ios::binary);
  if (!file) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be read: {}", name, std::strerror(errno)));
  return file;
}

void run(const Options& options, cli::Context& context) {
  std::ifstream file;
  const bool from_file = options.file != "-";
  if (from_file) file = open(options.file);
  auto& store = options.dry_run ? context.rehearse() : context.write();
  const auto counts = take_in(store, options.dry_run, context, [&](exchange::Sink& sink) {
    exchange::read(from_file ? file : context.world().in, sink);
  });
  if (!changed_anything(counts)) context.nothing_changed();
  context.done(fmt::format("{} {}.", options.dry_run ? "Would import" : "Imported", summary(counts)),
               output::record_of(Result{counts, options.dry_run}));
}

}  // namespace

Counts take_in(store::Store& store, bool rehearse, cli::Context& context,
               const std::function<void(exchange::Sink&)>& give) {
  Import import(store, rehearse, context);
  give(import);
  import.finish();
  return import.counts;
}

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::one(kImportSchema),
       .about = "Items are known by their uid, else by all that they say: the same file a second time changes nothing. "
                "An item that is known but says something else is changed. Ids, slugs and numbers of quotes are "
                "kept where they are free.\n\nWhat is written by hand needs little: a client its name, a contact "
                "client, at and "
                "summary, a quote client and title, a payment quote, amount and on, a reminder text and due, a gift "
                "client, year and text, a question of the FAQ its question, a mail client, subject and text, a line of "
                "care today that was put off its "
                "key and until.\n\nA copy "
                "of the database is made first, which care undo puts back.",
       .examples = "care import everything.json --dry-run\ncare import everything.json"});
}

}  // namespace care::commands::import_
