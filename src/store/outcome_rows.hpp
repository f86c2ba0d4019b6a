#pragma once

#include <memory>
#include <vector>

#include "care/interaction.hpp"

namespace care::store {

class Database;
class Statement;

/// The table outcome: how entries of the log went on. Few have a row, so it is looked up of those that can have one,
/// and not at all while there is none.
class OutcomeRows {
 public:
  explicit OutcomeRows(Database& database);
  ~OutcomeRows();
  OutcomeRows(const OutcomeRows&) = delete;
  OutcomeRows& operator=(const OutcomeRows&) = delete;

  void read(Interaction& interaction);

  /// Of all of them, in one query.
  void read(std::vector<Interaction>& interactions);

  /// In place of what is there; nothing to say is no row.
  void write(const Interaction& interaction);

 private:
  bool are_there();

  Database& database_;
  std::optional<bool> are_there_;
  std::unique_ptr<Statement> query_;
};

}  // namespace care::store
