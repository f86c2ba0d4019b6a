#include "commands/import/snooze_import.hpp"

#include "core/care_line.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"
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
  Snooze snooze;
  exchange::NounReader reader(item);
  reader.know("key");
  reader.know("until");
  reader.finish();
  exchange::at_key(item, "key", [&](const Node& value) { snooze.key = key_here(exchange::line(value)); });
  exchange::at_key(item, "until",
                   [&](const Node& value) { exchange::read_due(value, zone_, snooze.until_on, snooze.until_at); });
  return snooze;
}

/// An entry can have another id here than in the file, and that id be another entry's: it must not be hushed.
std::string SnoozeImport::key_here(const std::string& key) {
  const auto entry = entry_of(key);
  if (!entry) return key;
  return with_entry(key, interactions_.find(*entry));
}

}  // namespace care::commands
