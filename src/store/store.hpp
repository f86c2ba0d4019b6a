#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "store/attachment_files.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_page_table.hpp"
#include "store/faq_table.hpp"
#include "store/gift_table.hpp"
#include "store/history.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/override_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"

namespace care::store {

class Recorder;

/// Everything care keeps, and one command's transaction over it.
class Store {
 public:
  /// For reading: where there is no database yet, an empty one in memory. Brings an older one up to date first.
  static std::unique_ptr<Store> open_to_read(const std::filesystem::path& path);

  /// For a glance, such as completion: as it is, of whatever version, and waiting for nobody. Nothing where there is no
  /// database.
  static std::unique_ptr<Store> open_to_glance(const std::filesystem::path& path);

  /// For writing: makes the database (0600) and its folder (0700) where they are missing.
  static std::unique_ptr<Store> open_to_write(const std::filesystem::path& path);

  ~Store();

  /// False where there was no database to read.
  bool is_on_disk() const { return on_disk_; }

  /// Takes the write lock and starts to record. Unless `commit` follows, all of it is undone.
  void begin();

  /// Keeps what was done since `begin`, as one step of the history where anything changed, and gives whether it did.
  bool commit(const Step& step);

  /// As `begin` and `commit` for undo and redo, which are no steps themselves.
  void begin_unrecorded();
  void commit_unrecorded();

  /// As `begin` and `commit` for more than a changeset should hold: a copy of the database is made first, unless it is
  /// empty, and undo means that copy. Where nothing was `changed` there is no step, and all is taken back.
  void begin_bulk(Instant now);
  void commit_bulk(const Step& step, bool changed);

  /// Takes the newest step back; of a bulk step by putting back its copy, when `commit_unrecorded` is called.
  /// Throws as History::undo, and Error(failed) where the copy is gone or damaged.
  Step undo();

  Database& database() { return *database_; }

 private:
  Store(std::unique_ptr<Database> database, bool on_disk, const std::filesystem::path& path);

  void put_back(const Step& step);

  std::unique_ptr<Database> database_;  // first: everything below must be gone before it closes
  std::unique_ptr<Recorder> recorder_;
  std::filesystem::path path_;
  bool on_disk_;
  std::optional<std::string> copy_;  // of the bulk step that is not committed yet
  std::optional<Step> to_put_back_;

 public:
  ClientTable clients;
  InteractionTable interactions;
  ReminderTable reminders;
  SnoozeTable snoozes;
  QuoteTable quotes;
  PaymentTable payments;
  OverrideTable overrides;
  GiftTable gifts;
  FaqTable faqs;
  MailTable mails;
  FaqPageTable faq_pages;
  History history;
  AttachmentFiles attachments;
};

}  // namespace care::store
