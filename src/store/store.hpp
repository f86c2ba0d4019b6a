#pragma once

#include <filesystem>
#include <memory>

#include "care/time.hpp"

namespace care::store {

class AttachmentFiles;
class ClientTable;
class Database;
class FaqPageTable;
class FaqTable;
class GiftTable;
class History;
class InteractionTable;
class MailTable;
class OverrideTable;
class PaymentTable;
class QuoteTable;
class ReminderTable;
class SnoozeTable;
struct Step;

/// Everything care keeps, and one command's transaction over it. Who uses a table includes that table's header.
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
  bool is_on_disk() const;

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

  Database& database();

 private:
  struct State;
  explicit Store(std::unique_ptr<State> state);

  void put_back(const Step& step);

  std::unique_ptr<State> state_;

 public:
  ClientTable& clients;
  InteractionTable& interactions;
  ReminderTable& reminders;
  SnoozeTable& snoozes;
  QuoteTable& quotes;
  PaymentTable& payments;
  OverrideTable& overrides;
  GiftTable& gifts;
  FaqTable& faqs;
  MailTable& mails;
  FaqPageTable& faq_pages;
  History& history;
  AttachmentFiles& attachments;
};

}  // namespace care::store
