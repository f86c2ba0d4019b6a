#include "store/history.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/changes.hpp"
#include "store/database.hpp"
#include "store/id_room.hpp"
#include "store/migrations.hpp"

namespace care::store {
namespace {

constexpr auto kKept = std::chrono::days(90);

constexpr auto kSelect = "SELECT id, at, command, summary, undone, copy FROM step";

Step read(Statement& row) {
  Step step;
  step.id = row.id<StepId>();
  step.at = row.instant();
  step.command = row.text();
  step.summary = row.text();
  step.undone = row.flag();
  step.copy = row.optional([](Statement& at) { return at.text(); });
  return step;
}

}  // namespace

StepId History::insert(const Step& step) {
  give_up_undone();
  Statement insert(database_, R"sql(
    INSERT INTO step (at, command, summary, schema_version, undone, copy)
    VALUES (:at, :command, :summary, :schema, 0, :copy) RETURNING id)sql");
  insert.bind(":at", step.at)
      .bind(":command", step.command)
      .bind(":summary", step.summary)
      .bind(":schema", newest_schema_version())
      .bind(":copy", step.copy);
  insert.step();
  const auto id = insert.id<StepId>();
  insert.run();
  return id;
}

void History::record(const Step& step) {
  insert(step);
  forget_old(step.at);
}

void History::record(const Step& step, const std::string& changeset) {
  const StepId id = insert(step);
  Statement(database_, "INSERT INTO step_change (step_id, changeset) VALUES (:id, :changeset)")
      .bind(":id", id)
      .bind_blob(":changeset", changeset)
      .run();
  forget_old(step.at);
}

/// What can be redone is always the newest part of the history, so that one look tells whether there is any.
void History::give_up_undone() {
  if (!first("WHERE id = (SELECT max(id) FROM step) AND undone = 1")) return;
  database_.execute("DELETE FROM step_change WHERE step_id IN (SELECT id FROM step WHERE undone = 1)");
  database_.execute("UPDATE step SET undone = 2 WHERE undone = 1");
}

/// From the oldest on, so that a command looks at one step too many at most.
void History::forget_old(Instant now) {
  Statement head(database_, R"sql(
    SELECT s.id, s.at FROM step_change c JOIN step s ON s.id = c.step_id ORDER BY c.step_id LIMIT 1)sql");
  Statement remove(database_, "DELETE FROM step_change WHERE step_id = :id");
  constexpr int kAtOnce = 100;
  for (int i = 0; i < kAtOnce && head.step(); ++i) {
    const auto id = head.id<StepId>();
    if (head.instant() >= now - kKept) return;
    head.reset();
    remove.bind(":id", id).run();
    remove.reset();
  }
}

std::vector<std::string> History::copies(Instant now) {
  Statement query(database_, "SELECT copy FROM step WHERE copy <> '' AND undone = 0 AND at >= :oldest ORDER BY id");
  query.bind(":oldest", now - kKept);
  std::vector<std::string> names;
  while (query.step()) names.push_back(query.text());
  return names;
}

std::optional<Step> History::first(const std::string& rest) {
  Statement query(database_, fmt::format("{} {}", kSelect, rest));
  return query.step() ? std::optional(read(query)) : std::nullopt;
}

void History::replay_step(const Step& step, bool forward) {
  Statement query(database_, R"sql(
    SELECT s.schema_version, c.changeset FROM step s JOIN step_change c ON c.step_id = s.id WHERE s.id = :id)sql");
  query.bind(":id", step.id);
  if (!query.step()) {
    throw Error(ErrorKind::failed, fmt::format("step {} ({}) was too long ago to be {}", step.id.value, step.command,
                                               forward ? "redone" : "undone"));
  }
  const auto schema = static_cast<int>(query.integer());
  const std::string changeset = query.blob();
  query.reset();
  if (!same_shape(schema, newest_schema_version())) {
    throw Error(ErrorKind::failed,
                fmt::format("step {} ({}) was made with an older shape of the database", step.id.value, step.command));
  }
  replay(database_, changeset, forward ? Replay::forward : Replay::backward);
  Statement(database_, "UPDATE step SET undone = :undone WHERE id = :id")
      .bind(":undone", !forward)
      .bind(":id", step.id)
      .run();
}

void History::mark_undone(StepId id) {
  Statement(database_, "UPDATE step SET undone = 1 WHERE id = :id").bind(":id", id).run();
}

Step History::newest() {
  if (const auto step = first("WHERE undone = 0 ORDER BY id DESC LIMIT 1")) return *step;
  throw Error(ErrorKind::failed, "there is nothing to undo");
}

Step History::undo() {
  Step step = newest();
  replay_step(step, false);
  step.undone = true;
  return step;
}

Step History::redo() {
  auto step = first("WHERE undone = 1 ORDER BY id LIMIT 1");
  if (!step) throw Error(ErrorKind::failed, "there is nothing to redo");
  if (step->copy) {
    throw Error(ErrorKind::failed,
                fmt::format("step {} ({}) was too much for the history to do again", step->id.value, step->command),
                step->command);
  }
  replay_step(*step, true);
  step->undone = false;
  return *step;
}

std::set<std::string> History::needed(const std::set<std::string>& hashes) {
  // A changeset holds texts as they are: a hash stands in it as 64 hexadecimal digits.
  constexpr std::size_t kLength = 64;
  std::set<std::string> found;
  Statement query(database_, "SELECT changeset FROM step_change");
  while (!hashes.empty() && query.step()) {
    const std::string changeset = query.blob();
    std::size_t run = 0;
    for (std::size_t at = 0; at < changeset.size(); ++at) {
      const char c = changeset[at];
      run = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? run + 1 : 0;
      if (run < kLength) continue;
      const std::string hash = changeset.substr(at + 1 - kLength, kLength);
      if (hashes.contains(hash)) found.insert(hash);
    }
  }
  return found;
}

void History::take_over(const std::filesystem::path& path, StepId first) {
  Statement(database_, "ATTACH :path AS later").bind(":path", path.string()).run();
  database_.hold();  // not BEGIN IMMEDIATE, which would want to write to the other database too
  {
    Statement newest(database_, "SELECT max(id) FROM later.step WHERE undone = 0");
    newest.step();
    if (newest.id<StepId>() != first) {
      throw Error(ErrorKind::failed, "another command has changed something meanwhile", "care history shows the steps");
    }
  }
  for (const auto& [table, key] : {std::pair("step", "id"), std::pair("step_change", "step_id")}) {
    Statement(database_, fmt::format("DELETE FROM main.{} WHERE {} >= :first", table, key)).bind(":first", first).run();
    Statement(database_, fmt::format("INSERT INTO main.{0} SELECT * FROM later.{0} WHERE {1} >= :first", table, key))
        .bind(":first", first)
        .run();
  }
  database_.execute("DELETE FROM main.sqlite_sequence");
  database_.execute("INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM later.sqlite_sequence");
  make_room(database_);
  mark_undone(first);
  database_.commit();
  database_.execute("DETACH later");
}

std::vector<Step> History::list(std::int64_t limit) {
  Statement query(database_, fmt::format("{} ORDER BY id DESC LIMIT :limit", kSelect));
  query.bind(":limit", limit);
  std::vector<Step> steps;
  while (query.step()) steps.push_back(read(query));
  return steps;
}

}  // namespace care::store
