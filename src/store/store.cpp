#include "store/store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

#include "care/error.hpp"
#include "core/files.hpp"
#include "store/attachment_files.hpp"
#include "store/changes.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/faq_page_table.hpp"
#include "store/faq_table.hpp"
#include "store/gift_table.hpp"
#include "store/history.hpp"
#include "store/id_room.hpp"
#include "store/import_copies.hpp"
#include "store/interaction_table.hpp"
#include "store/mail_table.hpp"
#include "store/migrations.hpp"
#include "store/override_table.hpp"
#include "store/payment_table.hpp"
#include "store/quote_table.hpp"
#include "store/reminder_table.hpp"
#include "store/snooze_table.hpp"
#include "store/whole_copy.hpp"

namespace care::store {
namespace {

Error cannot_make(const std::filesystem::path& path, int code) {
  return {ErrorKind::failed, fmt::format("the database '{}' cannot be made: {}", path.string(), std::strerror(code)),
          "name another place with --db or CARE_DB"};
}

/// Made whole under another name and moved into its place only where nothing is there yet: so nobody ever sees half a
/// database, and of two that are made at once one wins.
void create(const std::filesystem::path& path) {
  make_private_folder(path.parent_path());
  const std::filesystem::path unfinished = fmt::format("{}.new-{}", path.string(), ::getpid());
  ::unlink(unfinished.c_str());  // of a process that had this number and was killed
  const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) throw cannot_make(path, errno);
  ::close(file);
  {
    Database database(unfinished, Access::write);
    database.execute("PRAGMA journal_mode = WAL");  // kept in the file
    migrate(database, unfinished);
  }
  const int linked = ::link(unfinished.c_str(), path.c_str());
  const int code = errno;
  ::unlink(unfinished.c_str());
  if (linked != 0 && code != EEXIST) throw cannot_make(path, code);
}

}  // namespace

struct Store::State {
  State(std::unique_ptr<Database> opened, bool is_on_disk, const std::filesystem::path& file)
      : database(std::move(opened)), path(file), on_disk(is_on_disk) {}

  std::unique_ptr<Database> database;  // first: everything below must be gone before it closes
  std::unique_ptr<Recorder> recorder = nullptr;
  std::filesystem::path path;
  bool on_disk;
  std::optional<std::string> copy = {};  // of the bulk step that is not committed yet
  std::optional<Step> to_put_back = {};

  ClientTable clients{*database};
  InteractionTable interactions{*database};
  ReminderTable reminders{*database};
  SnoozeTable snoozes{*database};
  QuoteTable quotes{*database};
  PaymentTable payments{*database};
  OverrideTable overrides{*database};
  GiftTable gifts{*database};
  FaqTable faqs{*database};
  MailTable mails{*database};
  FaqPageTable faq_pages{*database};
  History history{*database};
  AttachmentFiles attachments{path.string() + ".files"};
};

Store::Store(std::unique_ptr<State> state)
    : state_(std::move(state)),
      clients(state_->clients),
      interactions(state_->interactions),
      reminders(state_->reminders),
      snoozes(state_->snoozes),
      quotes(state_->quotes),
      payments(state_->payments),
      overrides(state_->overrides),
      gifts(state_->gifts),
      faqs(state_->faqs),
      mails(state_->mails),
      faq_pages(state_->faq_pages),
      history(state_->history),
      attachments(state_->attachments) {}

bool Store::is_on_disk() const { return state_->on_disk; }

Database& Store::database() { return *state_->database; }

Store::~Store() {
  state_->recorder.reset();
  state_->database->rollback();
  if (state_->copy) ImportCopies(state_->path).remove(*state_->copy);
}

std::unique_ptr<Store> Store::open_to_read(const std::filesystem::path& path) {
  const bool found = is_there(path);
  auto database = found ? std::make_unique<Database>(path, Access::read) : std::make_unique<Database>();
  migrate(*database, found ? path : std::filesystem::path());
  database->set_read_only(true);
  return std::unique_ptr<Store>(new Store(std::make_unique<State>(std::move(database), found, path)));
}

std::unique_ptr<Store> Store::open_to_glance(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return nullptr;
  auto database = std::make_unique<Database>(path, Access::glance);
  database->set_read_only(true);
  return std::unique_ptr<Store>(new Store(std::make_unique<State>(std::move(database), true, path)));
}

std::unique_ptr<Store> Store::open_to_write(const std::filesystem::path& path) {
  if (!is_there(path)) create(path);
  auto database = std::make_unique<Database>(path, Access::write);
  migrate(*database, path);
  return std::unique_ptr<Store>(new Store(std::make_unique<State>(std::move(database), true, path)));
}

void Store::begin_unrecorded() {
  state_->database->set_read_only(false);
  state_->database->begin();
}

void Store::commit_unrecorded() {
  if (state_->to_put_back) return put_back(*state_->to_put_back);
  state_->database->commit();
}

void Store::begin_bulk(Instant now) {
  begin_unrecorded();
  // The lock is held: what another connection sees is what stays true until the commit.
  if (!is_empty(*state_->database)) state_->copy = ImportCopies(state_->path).make(now);
}

void Store::commit_bulk(const Step& step, bool changed) {
  if (!changed) return state_->database->rollback();
  attachments.require_kept();
  const ImportCopies copies(state_->path);
  auto needed = history.copies(step.at);
  if (state_->copy) needed.push_back(*state_->copy);
  for (const auto& name : copies.list()) {
    if (std::find(needed.begin(), needed.end(), name) == needed.end()) copies.remove(name);
  }
  Step bulk = step;
  bulk.copy = state_->copy.value_or("");
  history.record(bulk);
  state_->database->commit();
  state_->copy.reset();
}

Step Store::undo() {
  Step step = history.newest();
  if (!step.copy) return history.undo();
  step.undone = true;
  if (step.copy->empty()) {
    empty(*state_->database);
    make_room(*state_->database);
    history.mark_undone(step.id);
    return step;
  }
  if (!is_there(ImportCopies(state_->path).path(*step.copy))) {
    throw Error(ErrorKind::failed, fmt::format("the copy '{}' that would undo step {} ({}) is gone", *step.copy,
                                               step.id.value, step.command));
  }
  state_->to_put_back = step;
  return step;
}

void Store::put_back(const Step& step) {
  state_->database->rollback();
  const ImportCopies copies(state_->path);
  {
    const auto path = copies.path(*step.copy);
    Database copy(path, Access::write);
    Statement check(copy, "PRAGMA quick_check (1)");
    if (!check.step() || check.text() != "ok") {
      throw Error(ErrorKind::failed, fmt::format("the copy '{}' is damaged; nothing was changed", *step.copy));
    }
    check.reset();
    migrate(copy, {});
    store::put_back(copy, *state_->database, [&] { History(copy).take_over(state_->path, step.id); });
  }
  copies.remove(*step.copy);
}

void Store::begin() {
  begin_unrecorded();
  state_->recorder = std::make_unique<Recorder>(*state_->database);
}

bool Store::commit(const Step& step) {
  attachments.require_kept();
  const std::string changeset = state_->recorder->changeset();
  state_->recorder.reset();
  if (!changeset.empty()) history.record(step, changeset);
  state_->database->commit();
  return !changeset.empty();
}

}  // namespace care::store
