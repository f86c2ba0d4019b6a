#include "store/store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "care/error.hpp"
#include "store/changes.hpp"
#include "store/import_copies.hpp"
#include "store/migrations.hpp"
#include "store/whole_copy.hpp"

namespace care::store {
namespace {

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

Error cannot_make(const std::filesystem::path& path, int code) {
  return {ErrorKind::failed, fmt::format("the database '{}' cannot be made: {}", path.string(), std::strerror(code)),
          "name another place with --db or CARE_DB"};
}

void make_folders(const std::filesystem::path& folder) {
  if (folder.empty() || is_there(folder)) return;
  make_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw cannot_make(folder, errno);
}

/// Made whole under another name and moved into its place only where nothing is there yet: so nobody ever sees half a
/// database, and of two that are made at once one wins.
void create(const std::filesystem::path& path) {
  make_folders(path.parent_path());
  const std::filesystem::path unfinished = fmt::format("{}.new-{}", path.string(), ::getpid());
  const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
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

std::filesystem::path files_beside(const std::filesystem::path& path) { return path.string() + ".files"; }

}  // namespace

Store::Store(std::unique_ptr<Database> database, bool on_disk, const std::filesystem::path& path)
    : database_(std::move(database)),
      path_(path),
      on_disk_(on_disk),
      clients(*database_),
      interactions(*database_),
      reminders(*database_),
      snoozes(*database_),
      quotes(*database_),
      payments(*database_),
      overrides(*database_),
      gifts(*database_),
      faqs(*database_),
      mails(*database_),
      faq_pages(*database_),
      history(*database_),
      attachments(files_beside(path)) {}

Store::~Store() {
  recorder_.reset();
  database_->rollback();
  if (copy_) ImportCopies(path_).remove(*copy_);
}

std::unique_ptr<Store> Store::open_to_read(const std::filesystem::path& path) {
  const bool found = is_there(path);
  auto database = found ? std::make_unique<Database>(path, Access::read) : std::make_unique<Database>();
  migrate(*database, found ? path : std::filesystem::path());
  database->set_read_only(true);
  return std::unique_ptr<Store>(new Store(std::move(database), found, path));
}

std::unique_ptr<Store> Store::open_to_glance(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return nullptr;
  auto database = std::make_unique<Database>(path, Access::glance);
  database->set_read_only(true);
  return std::unique_ptr<Store>(new Store(std::move(database), true, files_beside(path)));
}

std::unique_ptr<Store> Store::open_to_write(const std::filesystem::path& path) {
  if (!is_there(path)) create(path);
  auto database = std::make_unique<Database>(path, Access::write);
  migrate(*database, path);
  return std::unique_ptr<Store>(new Store(std::move(database), true, path));
}

void Store::begin_unrecorded() {
  database_->set_read_only(false);
  database_->begin();
}

void Store::commit_unrecorded() {
  if (to_put_back_) return put_back(*to_put_back_);
  database_->commit();
}

void Store::begin_bulk(Instant now) {
  begin_unrecorded();
  // The lock is held: what another connection sees is what stays true until the commit.
  if (!is_empty(*database_)) copy_ = ImportCopies(path_).make(now);
}

void Store::commit_bulk(const Step& step, bool changed) {
  if (!changed) return database_->rollback();
  const ImportCopies copies(path_);
  auto needed = history.copies(step.at);
  if (copy_) needed.push_back(*copy_);
  for (const auto& name : copies.list()) {
    if (std::find(needed.begin(), needed.end(), name) == needed.end()) copies.remove(name);
  }
  Step bulk = step;
  bulk.copy = copy_.value_or("");
  history.record(bulk);
  database_->commit();
  copy_.reset();
}

Step Store::undo() {
  Step step = history.newest();
  if (!step.copy) return history.undo();
  step.undone = true;
  if (step.copy->empty()) {
    empty(*database_);
    history.mark_undone(step.id);
    return step;
  }
  if (!is_there(ImportCopies(path_).path(*step.copy))) {
    throw Error(ErrorKind::failed, fmt::format("the copy '{}' that would undo step {} ({}) is gone", *step.copy,
                                               step.id.value, step.command));
  }
  to_put_back_ = step;
  return step;
}

void Store::put_back(const Step& step) {
  database_->rollback();
  const ImportCopies copies(path_);
  {
    const auto path = copies.path(*step.copy);
    Database copy(path, Access::write);
    Statement check(copy, "PRAGMA quick_check (1)");
    if (!check.step() || check.text() != "ok") {
      throw Error(ErrorKind::failed, fmt::format("the copy '{}' is damaged; nothing was changed", *step.copy));
    }
    check.reset();
    migrate(copy, {});
    store::put_back(copy, *database_, [&] { History(copy).take_over(path_, step.id); });
  }
  copies.remove(*step.copy);
}

void Store::begin() {
  begin_unrecorded();
  recorder_ = std::make_unique<Recorder>(*database_);
}

bool Store::commit(const Step& step) {
  const std::string changeset = recorder_->changeset();
  recorder_.reset();
  if (!changeset.empty()) history.record(step, changeset);
  database_->commit();
  return !changeset.empty();
}

}  // namespace care::store
