#include "commands/import/list_imports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "core/care_line.hpp"
#include "core/files.hpp"
#include "core/money.hpp"
#include "core/rounding.hpp"
#include "store/attachment_files.hpp"
#include "store/gift_table.hpp"
#include "store/mail_table.hpp"
#include "store/override_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/snooze_table.hpp"

namespace care::commands {
namespace {

using exchange::List;
using exchange::Node;
using exchange::Wrong;

/// An amount is in the currency of its quote.
class PaymentImport : public NounImport<Payment, store::PaymentTable> {
 public:
  explicit PaymentImport(const Importing& all)
      : NounImport(List::payments, all.store.payments, "payment", all.store, all.context.now(), all.counts),
        all_(all) {}

 private:
  std::vector<const char*> required() const override { return {"quote", "amount", "on"}; }

  void resolve(const Node& item, Payment& payment, const Payment*) override {
    const auto [number, revision] = exchange::quote_named(item, "revision");
    if (exchange::says(item, "quote")) payment.quote = all_.quotes.find(".quote", number, revision);
    exchange::at_key(item, "amount", [&](const Node& value) {
      payment.amount = parse_money(exchange::some_text(value), quote_of(payment.quote).currency);
    });
  }

  void check(const Payment& payment, const Payment* before) override {
    if (payment.amount <= Money{}) throw Wrong(".amount", "must be above 0");
    const auto most = std::max<std::ptrdiff_t>(1, std::ssize(quote_of(payment.quote).instalments));
    if (payment.instalment > most) {
      throw Wrong(".instalment", fmt::format("must be one of the quote's {}, not {}", most, payment.instalment));
    }
    count_in(payment, before != nullptr && before->quote == payment.quote ? before->amount : Money{});
  }

  /// All payments of a quote taken together have to be an amount still.
  void count_in(const Payment& payment, Money before) {
    auto found = sums_.find(payment.quote);
    try {
      if (found == sums_.end()) {
        std::vector<Money> amounts;
        for (const auto& each : rows_.of_quote(payment.quote)) amounts.push_back(each.amount);
        found = sums_.emplace(payment.quote, sum(amounts)).first;
      }
      found->second = sum({found->second - before, payment.amount});
    } catch (const Error& error) {
      throw Wrong(".amount", error.what());
    }
  }

  std::vector<Payment> alike(const Payment& payment) override { return rows_.of_quote(payment.quote); }

  const Quote& quote_of(QuoteId id) {
    if (quote_.id != id) quote_ = *all_.store.quotes.by_id(id);
    return quote_;
  }

  const Importing& all_;
  Quote quote_;                    ///< the last that was asked for
  std::map<QuoteId, Money> sums_;  ///< of all payments of a quote
};

/// Boundaries that were passed.
class OverrideImport : public NounImport<Override, store::OverrideTable> {
 public:
  explicit OverrideImport(const Importing& all)
      : NounImport(List::overrides, all.store.overrides, "override", all.store, all.context.now(), all.counts),
        all_(all) {}

 private:
  std::vector<const char*> required() const override { return {"at", "boundary", "reason"}; }

  void resolve(const Node& item, Override& passed, const Override*) override {
    all_.clients.refer(item, passed.client, passed.client_slug);
    all_.quotes.refer(item, passed.quote, "revision");
  }

  std::vector<Override> alike(const Override& passed) override { return rows_.at(passed.at); }

  const Importing& all_;
};

/// A cost is in the currency that the item names, else in the user's.
class GiftImport : public NounImport<Gift, store::GiftTable> {
 public:
  explicit GiftImport(const Importing& all)
      : NounImport(List::gifts, all.store.gifts, "gift", all.store, all.context.now(), all.counts), all_(all) {}

 private:
  Gift blank() override {
    Gift gift;
    gift.currency = currency_of(all_.context.config().me.currency);
    return gift;
  }

  std::vector<const char*> required() const override { return {"client", "year", "text"}; }

  void resolve(const Node& item, Gift& gift, const Gift*) override {
    all_.clients.refer(item, gift.client, gift.client_slug);
    all_.interactions.refer(item, gift.interaction);
  }

  std::vector<Gift> alike(const Gift& gift) override { return rows_.of_client(gift.client); }

  const Importing& all_;
};

/// None leaves by it: a new one that was on its way is a draft, and one that is known stays in its state.
class MailImport : public NounImport<Mail, store::MailTable> {
 public:
  explicit MailImport(const Importing& all)
      : NounImport(List::mails, all.store.mails, "mail", all.store, all.context.now(), all.counts), all_(all) {}

 private:
  Mail blank() override {
    Mail mail;
    mail.updated_at = now_;
    return mail;
  }

  std::vector<const char*> required() const override { return {"client", "subject", "text"}; }

  void resolve(const Node& item, Mail& mail, const Mail* before) override {
    all_.clients.refer(item, mail.client, mail.client_slug);
    all_.interactions.refer(item, mail.interaction);
    all_.quotes.refer(item, mail.quote, "quote_revision");
    const bool was_on_its_way = mail.state == MailState::queued || mail.state == MailState::sending;
    if (before != nullptr) {
      mail.state = before->state;
    } else if (was_on_its_way) {
      mail.state = MailState::draft;
    }
  }

  std::vector<Mail> alike(const Mail& mail) override {
    std::vector<Mail> found;
    for (const auto& listed : rows_.list({.state = {}, .client = mail.client})) {
      if (listed.subject == mail.subject) found.push_back(rows_.find(listed.id));
    }
    return found;
  }

  const Importing& all_;
};

/// Which lines of `care today` were put off.
class SnoozeImport : public ListImport {
 public:
  explicit SnoozeImport(const Importing& all) : all_(all) {}

  void take(const Node& item) override {
    exchange::require(item, {"key", "until"});
    const Snooze wanted = read(item);
    if (!met_.insert(wanted.key).second) throw Wrong(".key", "comes twice in the file");
    const auto before = all_.store.snoozes.find(wanted.key);
    if (before == wanted) {
      ++all_.counts.here;
      return;
    }
    all_.store.snoozes.put(wanted);
    ++(before ? all_.counts.changed : all_.counts.of(List::snoozes));
  }

  void finish() override {}

 private:
  Snooze read(const Node& item) const {
    Snooze snooze;
    exchange::NounReader reader(item);
    reader.know("key");
    reader.know("until");
    reader.finish();
    exchange::at_key(item, "key", [&](const Node& value) { snooze.key = key_here(exchange::line(value)); });
    exchange::at_key(item, "until", [&](const Node& value) {
      exchange::read_due(value, all_.context.zone(), snooze.until_on, snooze.until_at);
    });
    return snooze;
  }

  /// An entry can have another id here than in the file, and that id be another entry's: it must not be hushed.
  std::string key_here(const std::string& key) const {
    const auto entry = entry_of(key);
    return entry ? with_entry(key, all_.interactions.find(*entry)) : key;
  }

  const Importing& all_;
  std::set<std::string> met_;
};

/// The contents of attachments.
class FileImport : public ListImport {
 public:
  explicit FileImport(const Importing& all) : all_(all), files_(all.store.attachments) {}
  ~FileImport() override {
    std::error_code ignored;
    for (const auto& attachment : written_) std::filesystem::remove(files_.path(attachment), ignored);
  }
  FileImport(const FileImport&) = delete;
  FileImport& operator=(const FileImport&) = delete;

  void take(const Node& item) override {
    const auto file = exchange::read_file(item);
    const auto hash = store::sha256(file.content);
    if (hash != file.sha256) {
      throw Wrong(".base64", fmt::format("is not the content with that hash, but with {}", hash),
                  "the file was changed on its way");
    }
    const Attachment attachment{"", hash, static_cast<std::int64_t>(file.content.size())};
    if (is_there(files_.path(attachment))) return;
    ++all_.counts.of(List::files);
    if (all_.rehearse) return;
    written_.push_back(attachment);
    files_.keep("", file.content);
  }

  void finish() override { written_.clear(); }

 private:
  const Importing& all_;
  store::AttachmentFiles& files_;
  std::vector<Attachment> written_;
};

}  // namespace

std::unique_ptr<ListImport> list_import(List list, const Importing& all) {
  switch (list) {
    case List::payments:
      return std::make_unique<PaymentImport>(all);
    case List::overrides:
      return std::make_unique<OverrideImport>(all);
    case List::gifts:
      return std::make_unique<GiftImport>(all);
    case List::mails:
      return std::make_unique<MailImport>(all);
    case List::snoozes:
      return std::make_unique<SnoozeImport>(all);
    case List::files:
      return std::make_unique<FileImport>(all);
    default:
      throw std::logic_error("a list with an importer of its own");
  }
}

}  // namespace care::commands
