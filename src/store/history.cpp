#include "store/history.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "store/changes.hpp"
#include "store/database.hpp"
#include "store/migrations.hpp"

namespace care::store {
namespace {

constexpr auto kKept = std::chrono::days(90);

constexpr auto kSelect = "SELECT id, at, command, summary, undone FROM step";

Step read(Statement& row) {
  Step step;
  step.id = row.id<StepId>();
  step.at = row.instant();
  step.command = row.text();
  step.summary = row.text();
  step.undone = row.flag();
  return step;
}

}  // namespace

void History::record(const Step& step, const std::string& changeset) {
  give_up_undone();
  Statement insert(database_, R"sql(
    INSERT INTO step (at, command, summary, schema_version, undone)
    VALUES (:at, :command, :summary, :schema, 0) RETURNING id)sql");
  insert.bind(":at", step.at)
      .bind(":command", step.command)
      .bind(":summary", step.summary)
      .bind(":schema", newest_schema_version());
  insert.step();
  const auto id = insert.id<StepId>();
  insert.run();
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

Step History::undo() {
  auto step = first("WHERE undone = 0 ORDER BY id DESC LIMIT 1");
  if (!step) throw Error(ErrorKind::failed, "there is nothing to undo");
  replay_step(*step, false);
  step->undone = true;
  return *step;
}

Step History::redo() {
  auto step = first("WHERE undone = 1 ORDER BY id LIMIT 1");
  if (!step) throw Error(ErrorKind::failed, "there is nothing to redo");
  replay_step(*step, true);
  step->undone = false;
  return *step;
}

std::vector<Step> History::list(std::int64_t limit) {
  Statement query(database_, fmt::format("{} ORDER BY id DESC LIMIT :limit", kSelect));
  query.bind(":limit", limit);
  std::vector<Step> steps;
  while (query.step()) steps.push_back(read(query));
  return steps;
}

}  // namespace care::store
