#include "commands/import/import.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/faq_import.hpp"
#include "commands/import/file_import.hpp"
#include "commands/import/gift_import.hpp"
#include "commands/import/interaction_import.hpp"
#include "commands/import/mail_import.hpp"
#include "commands/import/override_import.hpp"
#include "commands/import/payment_import.hpp"
#include "commands/import/promise_import.hpp"
#include "commands/import/quote_import.hpp"
#include "commands/import/reminder_import.hpp"
#include "commands/import/snooze_import.hpp"
#include "config/config.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/zone.hpp"
#include "exchange/reader.hpp"
#include "store/client_table.hpp"
#include "store/gift_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/override_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"

namespace care::commands::import_ {
namespace {

using output::Kind;

constexpr output::Key kImportKeys[] = {
    {"clients", Kind::integer, "new ones"},
    {"faq", Kind::integer, "new questions"},
    {"interactions", Kind::integer, "new ones"},
    {"quotes", Kind::integer, "new ones, revisions and addenda too"},
    {"payments", Kind::integer, "new ones"},
    {"reminders", Kind::integer, "new ones"},
    {"overrides", Kind::integer, "new ones"},
    {"gifts", Kind::integer, "new ones"},
    {"mails", Kind::integer, "new ones"},
    {"snoozes", Kind::integer, "lines of care today that were not put off here"},
    {"files", Kind::integer, "contents of attachments that were not here"},
    {"here", Kind::integer, "what was here already, just so"},
    {"changed", Kind::integer, "what was here, and is now as the file has it"},
    {"dry_run", Kind::flag, "nothing was done"},
};
constexpr output::Schema kImportSchema{"import", "What care import took in.", kImportKeys};

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
        payments_(store, quotes_, context.now(), counts),
        reminder_rows_(store.database()),
        reminders_(reminder_rows_, store.database(), clients_, interactions_, quotes_, context.zone(), context.now(),
                   counts),
        overrides_(store, clients_, quotes_, context.now(), counts),
        gifts_(store, clients_, interactions_, currency_of(context.config().me.currency), context.now(), counts),
        mails_(store, clients_, interactions_, quotes_, context.now(), counts),
        snoozes_(store.snoozes, interactions_, context.zone(), counts),
        promises_(store.interactions),
        files_(store, rehearse, counts) {}

  void take(exchange::List list, const exchange::Node& item, std::size_t position) override {
    progress_.step();
    if (list > exchange::List::quotes && list != exchange::List::files) quotes_.settle();
    switch (list) {
      case exchange::List::clients:
        return clients_.take(item, position);
      case exchange::List::faq:
        return faq_.take(item);
      case exchange::List::interactions:
        return promises_.take(item, interactions_.take(item, position), position);
      case exchange::List::quotes:
        return quotes_.take(item, position);
      case exchange::List::payments:
        payments_.take(item);
        return;
      case exchange::List::reminders:
        has_reminders_ = true;
        return reminders_.take(item);
      case exchange::List::overrides:
        overrides_.take(item);
        return;
      case exchange::List::gifts:
        gifts_.take(item);
        return;
      case exchange::List::mails:
        mails_.take(item);
        return;
      case exchange::List::snoozes:
        return snoozes_.take(item);
      case exchange::List::files:
        return files_.take(item);
    }
  }

  void finish() {
    quotes_.settle();
    interactions_.finish(quotes_);
    if (!has_reminders_) promises_.finish(reminders_);
    reminders_.finish();
    overrides_.finish();
    gifts_.finish();
    mails_.finish();
    faq_.finish();
    payments_.finish();
    quotes_.finish();
    clients_.finish();
    files_.keep();
  }

  Counts counts;

 private:
  cli::Progress progress_;
  ClientImport clients_;
  FaqImport faq_;
  InteractionImport interactions_;
  QuoteImport quotes_;
  PaymentImport payments_;
  store::BulkReminders reminder_rows_;
  ReminderImport reminders_;
  OverrideImport overrides_;
  GiftImport gifts_;
  MailImport mails_;
  SnoozeImport snoozes_;
  PromiseImport promises_;
  bool has_reminders_ = false;
  FileImport files_;
};

output::Record record(const Counts& counts, bool dry_run) {
  return {{"clients", counts.clients},     {"faq", counts.faq},           {"interactions", counts.interactions},
          {"quotes", counts.quotes},       {"payments", counts.payments}, {"reminders", counts.reminders},
          {"overrides", counts.overrides}, {"gifts", counts.gifts},       {"mails", counts.mails},
          {"snoozes", counts.snoozes},     {"files", counts.files},       {"here", counts.here},
          {"changed", counts.changed},     {"dry_run", dry_run}};
}

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", grouped(count), count == 1 ? one : many);
}

/// "12 clients, 3,400 contacts (5 already here, 2 changed)".
std::string summary(const Counts& counts) {
  std::vector<std::string> added;
  const auto add = [&](std::int64_t count, const char* one, const char* many) {
    if (count > 0) added.push_back(counted(count, one, many));
  };
  add(counts.clients, "client", "clients");
  add(counts.faq, "question", "questions");
  add(counts.interactions, "contact", "contacts");
  add(counts.quotes, "quote", "quotes");
  add(counts.payments, "payment", "payments");
  add(counts.reminders, "reminder", "reminders");
  add(counts.overrides, "override", "overrides");
  add(counts.gifts, "gift", "gifts");
  add(counts.mails, "mail", "mails");
  add(counts.snoozes, "line put off", "lines put off");
  add(counts.files, "file", "files");
  std::vector<std::string> known;
  if (counts.here > 0) known.push_back(grouped(counts.here) + " already here");
  if (counts.changed > 0) known.push_back(grouped(counts.changed) + " changed");
  return fmt::format("{}{}", added.empty() ? "nothing new" : fmt::format("{}", fmt::join(added, ", ")),
                     known.empty() ? "" : fmt::format(" ({})", fmt::join(known, ", ")));
}

bool changed_anything(const Counts& counts) {
  return counts.clients + counts.interactions + counts.quotes + counts.payments + counts.reminders + counts.overrides +
             counts.gifts + counts.faq + counts.mails + counts.snoozes + counts.files + counts.changed >
         0;
}

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
               record(counts, options.dry_run));
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
