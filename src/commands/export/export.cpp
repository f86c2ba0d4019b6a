#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "commands/export/quote_items.hpp"
#include "commands/records/client_record.hpp"
#include "commands/records/faq_record.hpp"
#include "commands/records/gift_record.hpp"
#include "commands/records/log_record.hpp"
#include "commands/records/mail_record.hpp"
#include "commands/records/override_record.hpp"
#include "commands/records/reminder_record.hpp"
#include "core/base64.hpp"
#include "core/calendar.hpp"
#include "core/care_line.hpp"
#include "core/files.hpp"
#include "exchange/lists.hpp"
#include "output/json.hpp"
#include "output/noun_record.hpp"
#include "store/attachment_files.hpp"
#include "store/bulk_interactions.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/gift_table.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/override_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/store.hpp"

namespace care::commands::export_ {
namespace {

using exchange::List;
using output::Record;
using output::text_or_null;
using output::Value;

constexpr std::int64_t kPage = 1'000;  // rows in memory at a time

struct Options {
  std::optional<std::string> file;
};

void declare(cli::Args& args, Options& options) {
  args.option(options.file, "-o", "FILE", "write it here; standard output unless given");
}

/// Writes the lists one after another, an item a line.
class Export {
 public:
  Export(cli::Context& context, std::ostream& out)
      : context_(context), store_(context.read()), out_(out), progress_(context, "items") {}

  void run() {
    store_.database().hold();
    quotes_.emplace(context_);
    out_ << R"({"care": 1)";
    list(List::clients, store_.clients);
    list(List::faq, store_.faqs);
    list(List::interactions, [this] { interactions(); });
    list(List::quotes, store_.quotes);
    list(List::payments, store_.payments);
    list(List::reminders, store_.reminders);
    list(List::overrides, store_.overrides);
    list(List::gifts, store_.gifts);
    list(List::mails, store_.mails);
    list(List::snoozes, [this] { snoozes(); });
    list(List::files, [this] { files(); });
    out_ << "}\n";
    store_.database().rollback();
  }

 private:
  void list(List list, const std::function<void()>& items) {
    out_ << fmt::format(",\n\"{}\": [", name(list));
    first_ = true;
    items();
    out_ << "\n]";
  }

  /// What a table holds, page by page.
  template <class Table>
  void list(List list, Table& table) {
    this->list(list, [&] {
      typename Table::Id last;
      for (auto page = table.page(last, kPage); !page.empty() && out_; page = table.page(last, kPage)) {
        for (const auto& each : page) item(item_of(each));
        last = page.back().id;
      }
    });
  }

  void item(const Record& record) {
    out_ << (first_ ? "\n" : ",\n") << output::to_json(record, false);
    first_ = false;
    progress_.step();
  }

  /// With the keys that only an export has.
  template <class Noun>
  static Record whole(Record record, const Noun& noun) {
    output::add_exported(record, noun);
    return record;
  }

  Record of_quote(Record record, const char* key, const std::optional<QuoteId>& quote) const {
    output::at(record, key).value = quotes_->revision(quote);
    return record;
  }

  Record item_of(const Client& client) const {
    auto record = whole(commands::record(client, context_), client);
    const auto into = store_.clients.merged_into(client.id);
    output::at(record, "merged_into").value = into ? Value(into->slug) : Value();
    return record;
  }

  Record item_of(const Faq& faq) const { return whole(record(faq, context_), faq); }
  Record item_of(const Quote& quote) { return quotes_->item(quote); }
  Record item_of(const Payment& payment) const { return quotes_->item(payment); }

  Record item_of(const Reminder& reminder) const {
    return of_quote(whole(record(reminder, context_), reminder), "quote_revision", reminder.quote);
  }

  Record item_of(const Override& passed) const {
    return of_quote(whole(record(passed, context_), passed), "revision", passed.quote);
  }

  Record item_of(const Gift& gift) const {
    const GiftLine line{gift.client, gift.client_slug, {}, gift.year, gift, {}};
    return whole(record(line, context_), gift);
  }

  Record item_of(const Mail& mail) const {
    return of_quote(whole(record(mail, context_), mail), "quote_revision", mail.quote);
  }

  void interactions() {
    auto& database = store_.database();
    InteractionId last;
    for (auto page = page_of_interactions(database, last, kPage); !page.empty() && out_;
         page = page_of_interactions(database, last, kPage)) {
      std::vector<InteractionId> ids;
      for (const auto& row : page) ids.push_back(row.interaction.id);
      auto promises = store_.reminders.of_interactions(ids);
      for (const auto& row : page) {
        const auto& entry = row.interaction;
        auto record = whole(commands::record(entry, promises[entry.id], context_), entry);
        output::at(record, "message_key").value = text_or_null(row.message_key);
        item(of_quote(std::move(record), "quote_revision", entry.quote));
      }
      last = page.back().interaction.id;
    }
  }

  /// What was put off of an entry that is gone is of no use, and its id may be another's elsewhere.
  void snoozes() {
    for (const auto& snooze : store_.snoozes.all()) {
      const auto entry = entry_of(snooze.key);
      if (entry && !store_.interactions.by_id(*entry)) continue;
      const auto until = snooze.until_on ? Value(to_iso(*snooze.until_on)) : Value();
      item({{"key", snooze.key}, {"until", snooze.until_at ? Value(to_iso(*snooze.until_at)) : until}});
    }
  }

  void files() {
    for (const auto& hash : store::hashes_of_attachments(store_.database())) {
      const auto path = store_.attachments.path({"", hash, 0});
      if (!is_there(path)) {
        context_.warn(fmt::format("the attachment '{}' is missing; care doctor tells more", path.string()));
        continue;
      }
      try {
        item({{"sha256", hash}, {"base64", to_base64(read_file(path))}});
      } catch (const Error& error) {
        context_.warn(fmt::format("an attachment is left out: {}", error.what()));
        context_.exit_code = static_cast<int>(ErrorKind::failed);
      }
    }
  }

  cli::Context& context_;
  store::Store& store_;
  std::ostream& out_;
  cli::Progress progress_;
  std::optional<QuoteItems> quotes_;  // as they are at the moment that is held
  bool first_ = true;
};

void run(const Options& options, cli::Context& context) {
  if (!options.file) return Export(context, context.world().out).run();
  NewFile file(*options.file, Readers::owner);
  std::ofstream stream(file.path(), std::ios::binary);
  Export(context, stream).run();
  stream.close();
  if (!stream) {
    throw Error(ErrorKind::failed, fmt::format("'{}' cannot be written: {}", *options.file, std::strerror(errno)));
  }
  file.put_in_place();
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.about =
           "Clients, contacts, quotes, payments, reminders, boundaries that were passed, gifts, the FAQ, mails, what "
           "was put off, and attached files as one JSON object, each item with the keys of its --json and a uid that "
           "stays with it. care import reads it.",
       .examples = "care export -o everything.json",
       .streams = true});
}

}  // namespace care::commands::export_
