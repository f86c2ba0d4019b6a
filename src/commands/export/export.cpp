#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

#include "care/world.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/progress.hpp"
#include "commands/client/client_record.hpp"
#include "commands/export/export_file.hpp"
#include "commands/export/quote_items.hpp"
#include "commands/faq/faq_record.hpp"
#include "commands/gift/gift_record.hpp"
#include "commands/log/log_record.hpp"
#include "commands/mail/mail_record.hpp"
#include "commands/remind/reminder_record.hpp"
#include "core/base64.hpp"
#include "core/calendar.hpp"
#include "core/care_line.hpp"
#include "exchange/lists.hpp"
#include "output/json.hpp"
#include "store/attachment_files.hpp"
#include "store/bulk_clients.hpp"
#include "store/bulk_interactions.hpp"
#include "store/bulk_reminders.hpp"
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
    list(exchange::List::clients, [this] { clients(); });
    list(exchange::List::faq, [this] { faq(); });
    list(exchange::List::interactions, [this] { interactions(); });
    list(exchange::List::quotes, [this] { quotes(); });
    list(exchange::List::payments, [this] { payments(); });
    list(exchange::List::reminders, [this] { reminders(); });
    list(exchange::List::overrides, [this] { overrides(); });
    list(exchange::List::gifts, [this] { gifts(); });
    list(exchange::List::mails, [this] { mails(); });
    list(exchange::List::snoozes, [this] { snoozes(); });
    list(exchange::List::files, [this] { files(); });
    out_ << "}\n";
    store_.database().rollback();
  }

 private:
  template <class Items>
  void list(exchange::List list, Items items) {
    out_ << fmt::format(",\n\"{}\": [", name(list));
    first_ = true;
    items();
    out_ << "\n]";
  }

  void item(const Record& record) {
    out_ << (first_ ? "\n" : ",\n") << output::to_json(record, false);
    first_ = false;
    progress_.step();
  }

  void clients() {
    store::BulkClients rows(store_.database());
    ClientId last;
    for (auto page = rows.page(last, kPage); !page.empty() && out_; page = rows.page(last, kPage)) {
      for (const auto& row : page) {
        auto record = commands::record(row.client, context_);
        record.push_back({"uid", row.client.uid});
        record.push_back({"archived_at", instant(row.client.archived_at)});
        record.push_back({"merged_into", text_or_null(row.merged_into_slug)});
        item(record);
      }
      last = page.back().client.id;
    }
  }

  void faq() {
    FaqId last;
    for (auto page = store_.faqs.page(last, kPage); !page.empty() && out_; page = store_.faqs.page(last, kPage)) {
      for (const auto& each : page) {
        auto record = commands::record(each, context_);
        record.push_back({"uid", each.uid});
        item(record);
      }
      last = page.back().id;
    }
  }

  void mails() {
    MailId last;
    for (auto page = store_.mails.page(last, kPage); !page.empty() && out_; page = store_.mails.page(last, kPage)) {
      for (const auto& mail : page) {
        auto record = commands::record(mail, context_);
        record.push_back({"quote_revision", quotes_->revision(mail.quote)});
        record.push_back({"interaction", mail.interaction ? Value(mail.interaction->value) : Value()});
        record.push_back({"text", mail.text});
        record.push_back({"held", mail.held});
        record.push_back({"because", text_or_null(mail.because)});
        record.push_back({"attachments", attachment_records(mail.attachments)});
        record.push_back({"updated_at", to_iso(mail.updated_at)});
        record.push_back({"uid", mail.uid});
        item(record);
      }
      last = page.back().id;
    }
  }

  void interactions() {
    auto& database = store_.database();
    InteractionId last;
    for (auto page = page_of_interactions(database, last, kPage); !page.empty() && out_;
         page = page_of_interactions(database, last, kPage)) {
      std::map<InteractionId, std::vector<Reminder>> promises;
      for (auto& each : reminders_of(database, page.front().interaction.id, page.back().interaction.id)) {
        promises[*each.interaction].push_back(each);
      }
      for (const auto& row : page) {
        auto record = commands::record(row.interaction, promises[row.interaction.id], context_);
        record.push_back({"uid", row.interaction.uid});
        record.push_back({"message_key", text_or_null(row.message_key)});
        record.push_back({"quote_revision", quotes_->revision(row.interaction.quote)});
        item(record);
      }
      last = page.back().interaction.id;
    }
  }

  /// What comes page by page, each an item as it is.
  template <class Id, class Page>
  void pages(const Page& page_after) {
    Id last;
    for (auto page = page_after(last); !page.empty() && out_; page = page_after(last)) {
      for (const auto& each : page) item(quotes_->item(each));
      last = page.back().id;
    }
  }

  void quotes() {
    pages<QuoteId>([this](QuoteId after) { return store_.quotes.page(after, kPage); });
  }

  void payments() {
    pages<PaymentId>([this](PaymentId after) { return store_.payments.page(after, kPage); });
  }

  void overrides() {
    pages<OverrideId>([this](OverrideId after) { return store_.overrides.page(after, kPage); });
  }

  void reminders() {
    ReminderId last;
    for (auto page = store_.reminders.page(last, kPage); !page.empty() && out_;
         page = store_.reminders.page(last, kPage)) {
      for (const auto& reminder : page) {
        auto record = commands::record(reminder, context_);
        record.push_back({"uid", reminder.uid});
        record.push_back({"interaction", reminder.interaction ? Value(reminder.interaction->value) : Value()});
        record.push_back({"quote_revision", quotes_->revision(reminder.quote)});
        record.push_back({"anchor", reminder.anchor ? Value(to_iso(*reminder.anchor)) : Value()});
        record.push_back({"created_at", to_iso(reminder.created_at)});
        item(record);
      }
      last = page.back().id;
    }
  }

  void gifts() {
    GiftId last;
    for (auto page = store_.gifts.page(last, kPage); !page.empty() && out_; page = store_.gifts.page(last, kPage)) {
      for (const auto& gift : page) {
        auto record = commands::record(GiftLine{gift.client, gift.client_slug, {}, gift.year, gift, {}}, context_);
        record.push_back({"interaction", gift.interaction ? Value(gift.interaction->value) : Value()});
        record.push_back({"created_at", to_iso(gift.created_at)});
        record.push_back({"uid", gift.uid});
        item(record);
      }
      last = page.back().id;
    }
  }

  /// What was put off of an entry that is gone is of no use, and its id may be another's elsewhere.
  void snoozes() {
    for (const auto& snooze : store_.snoozes.all()) {
      const auto entry = entry_of(snooze.key);
      if (entry && !store_.interactions.by_id(*entry)) continue;
      const auto until = snooze.until_on ? Value(to_iso(*snooze.until_on)) : Value();
      item({{"key", snooze.key}, {"until", snooze.until_at ? instant(snooze.until_at) : until}});
    }
  }

  void files() {
    for (const auto& hash : store::hashes_of_attachments(store_.database())) {
      const auto path = store_.attachments.path({"", hash, 0});
      std::ifstream file(path, std::ios::binary);
      std::ostringstream content;
      if (!file || !(content << file.rdbuf())) {
        context_.warn(fmt::format("the attachment '{}' is missing; care doctor tells more", path.string()));
        continue;
      }
      item({{"sha256", hash}, {"base64", to_base64(content.view())}});
    }
  }

  static Value instant(const std::optional<Instant>& at) { return at ? Value(to_iso(*at)) : Value(); }

  cli::Context& context_;
  store::Store& store_;
  std::ostream& out_;
  cli::Progress progress_;
  std::optional<QuoteItems> quotes_;  // as they are at the moment that is held
  bool first_ = true;
};

void run(const Options& options, cli::Context& context) {
  if (!options.file) return Export(context, context.world().out).run();
  ExportFile file(*options.file);
  Export(context, file.stream()).run();
  file.keep();
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
