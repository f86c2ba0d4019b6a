#pragma once

#include <filesystem>
#include <optional>
#include <set>
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
  std::optional<std::string> copy = {};  ///< undone by this copy of the database; empty: there was nothing before it
};

/// One command = one transaction = one step. The tables step and step_change.
class History {
 public:
  explicit History(Database& database) : database_(database) {}

  /// Keeps what a command has changed. Steps that were undone can then no longer be redone, and changes of steps
  /// older than 90 days are let go.
  void record(const Step& step, const std::string& changeset);

  /// Keeps that a command has changed much, which the copy of the database named in the step undoes.
  void record(const Step& step);

  /// The step that `undo` would take back. Throws Error(failed) where there is none.
  Step newest();

  /// Takes the newest step that is not undone back, and gives it. Throws Error(failed) where there is none, where its
  /// change is no longer kept, or where another shape of the database or a later change stands in the way.
  Step undo();

  /// For a step that was undone by its copy.
  void mark_undone(StepId id);

  /// The copies of the database that undo may still need at that time.
  std::vector<std::string> copies(Instant now);

  /// Of these hashes of attachments those that undo or redo may bring back.
  std::set<std::string> needed(const std::set<std::string>& hashes);

  /// Takes over all steps from `first` on from the database at `path`, of which this one is an older copy, and which
  /// ids were used there. Throws Error(failed) where `first` is no longer the newest step there that is not undone.
  void take_over(const std::filesystem::path& path, StepId first);

  /// Does the step again that was undone last.
  Step redo();

  /// Newest first.
  std::vector<Step> list(std::int64_t limit);

 private:
  std::optional<Step> first(const std::string& rest);
  StepId insert(const Step& step);
  void replay_step(const Step& step, bool forward);
  void give_up_undone();
  void forget_old(Instant now);

  Database& database_;
};

}  // namespace care::store
