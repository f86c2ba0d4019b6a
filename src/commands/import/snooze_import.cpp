#include "commands/import/snooze_import.hpp"

#include "core/care_line.hpp"
#include "exchange/fields.hpp"
#include "store/snooze_table.hpp"

namespace care::commands {

using exchange::Node;
using exchange::Wrong;

void SnoozeImport::take(const Node& item) {
  exchange::require(item, {"key", "until"});
  const Snooze wanted = read(item);
  if (!met_.insert(wanted.key).second) throw Wrong(".key", "comes twice in the file");
  const auto before = rows_.find(wanted.key);
  if (before == wanted) {
    ++counts_.here;
    return;
  }
  rows_.put(wanted);
  ++(before ? counts_.changed : counts_.snoozes);
}

Snooze SnoozeImport::read(const Node& item) {
  exchange::SnoozeItem said;
  exchange::apply(item, said);
  Snooze& snooze = said.snooze;
  snooze.key = key_here(snooze.key);
  if (snooze.until_at) snooze.until_on = zone_.local(*snooze.until_at).date;
  return snooze;
}

/// An entry can have another id here than in the file, and that id be another entry's: it must not be hushed.
std::string SnoozeImport::key_here(const std::string& key) {
  const auto entry = entry_of(key);
  if (!entry) return key;
  try {
    return with_entry(key, interactions_.find(*entry));
  } catch (const Wrong& wrong) {
    throw exchange::within(".key", wrong);
  }
}

}  // namespace care::commands
