#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace care::store {

class Database;

/// Finds the rows of a table by their uid while an import runs: in a temporary table, for no other command asks for
/// one. Costs nothing where the table was empty; then `repeated` tells at the end.
class Uids {
 public:
  Uids(Database& database, std::string table);

  /// The row that had this uid before the import.
  std::optional<std::int64_t> find(std::string_view uid);

  /// A uid that the file names; false where it has named it before.
  bool meet(std::string_view uid, std::int64_t row);

  /// A uid that two rows have now, in a table that was empty.
  std::optional<std::string> repeated();

 private:
  Database& database_;
  std::string table_;
  bool empty_;
  std::string find_, meet_;  // their SQL
};

/// What became of the ids that a file names: they are kept where they are free. As long as a table that was empty is
/// filled in the order of the ids nothing has to be remembered.
class FileIds {
 public:
  explicit FileIds(Database& database);

  /// The id that a new entry gets, called `id` in the file (0: nothing): that where it is free, else 0, any.
  std::int64_t place(std::int64_t id);

  /// The entry `id` of the file is now `row`. False where the file has had an entry of that id.
  bool note(std::int64_t id, std::int64_t row);

  /// The row of an entry that the file has had by now.
  std::optional<std::int64_t> find(std::int64_t id);

  /// What an entry refers to is not known before the file has been read: what it answers, and its quote.
  struct Later {
    std::int64_t row = 0;
    std::int64_t reply_to = 0;  ///< as the file calls it; 0: nothing
    std::string quote;          ///< a number, as the file has it; empty: none
    int revision = 0;           ///< 0: the newest
    std::size_t position = 0;   ///< of the entry in its list
    bool is_known = false;      ///< told as changed, or new, already
  };
  void put_off(const Later& later);
  void each_put_off(const std::function<void(const Later&)>& work);

  /// The quote that the file says for a row and that was put off.
  std::optional<std::string> quote_put_off(std::int64_t row);

 private:
  bool is_there(std::int64_t row);
  void remember_all();

  Database& database_;
  bool in_order_;  // of a table that was empty, so far: an id is what it was in the file
  std::int64_t last_ = 0;
};

}  // namespace care::store
