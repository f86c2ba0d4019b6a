#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/id.hpp"
#include "care/time.hpp"

namespace care::store {

class Database;

/// One command that changed something.
struct Step {
  StepId id;
  Instant at{};
  std::string command;  ///< as it was typed
  std::string summary;  ///< what it said it had done
  bool undone = false;
};

/// One command = one transaction = one step. The tables step and step_change.
class History {
 public:
  explicit History(Database& database) : database_(database) {}

  /// Keeps what a command has changed. Steps that were undone can then no longer be redone, and changes of steps
  /// older than 90 days are let go.
  void record(const Step& step, const std::string& changeset);

  /// Takes the newest step that is not undone back, and gives it. Throws Error(failed) where there is none, where its
  /// change is no longer kept, or where another shape of the database or a later change stands in the way.
  Step undo();

  /// Does the step again that was undone last.
  Step redo();

  /// Newest first.
  std::vector<Step> list(std::int64_t limit);

 private:
  std::optional<Step> first(const std::string& rest);
  void replay_step(const Step& step, bool forward);
  void give_up_undone();
  void forget_old(Instant now);

  Database& database_;
};

}  // namespace care::store
