#include "core/recap.hpp"

#include <algorithm>
#include <tuple>

#include "core/channels.hpp"
#include "core/text.hpp"

namespace care {
namespace {

/// An item and what it is sorted by.
struct Found {
  Recap::Item item;
  Instant at{};
  std::int64_t id = 0;
};

bool within(Date day, Period period) { return period.first <= day && day <= period.last; }

bool is_done(InteractionKind kind) {
  using enum InteractionKind;
  return kind == delivery || kind == work || kind == approval;
}

bool counts_as_work(InteractionKind kind) {
  return kind != InteractionKind::gift && kind != InteractionKind::complaint;
}

bool reads_the_same(const Recap::Item& one, const Recap::Item& other) {
  return one.day == other.day && folded(one.text) == folded(other.text);
}

/// In order, and each only once. Of a decision that was both spoken and written the written one stays.
std::vector<Recap::Item> told_once(std::vector<Found> found) {
  std::sort(found.begin(), found.end(), [](const Found& one, const Found& other) {
    return std::tie(one.item.day, one.at, one.id) < std::tie(other.item.day, other.at, other.id);
  });
  std::vector<Recap::Item> items;
  for (Found& each : found) {
    const auto same = std::find_if(items.begin(), items.end(),
                                   [&](const Recap::Item& item) { return reads_the_same(item, each.item); });
    if (same == items.end()) {
      items.push_back(std::move(each.item));
    } else if (same->by_voice && !each.item.by_voice) {
      *same = std::move(each.item);
    }
  }
  return items;
}

Recap::Item item_of(const Interaction& entry, Date day) {
  Recap::Item item;
  item.text = trimmed(entry.summary);
  item.day = day;
  if (entry.kind == InteractionKind::decision) {
    item.channel = entry.channel;
    item.by_voice = !leaves_writing(entry.channel);
  }
  return item;
}

/// The hour takes its place in the order; a day without one comes after the hours of that day.
Found found_of(const Reminder& promise, Instant now, const Zone& zone) {
  Found found;
  found.item.text = trimmed(promise.text);
  found.item.day = promise.due_on;
  found.at = zone.start_of(Date(std::chrono::sys_days(promise.due_on) + std::chrono::days(1)));
  if (promise.due_at) {
    const LocalTime due = zone.local(*promise.due_at);
    found.item.day = due.date;
    found.item.time = due.time;
    found.at = *promise.due_at;
  }
  found.item.late = found.at <= now;
  found.id = promise.id.value;
  return found;
}

const Interaction* entry_of(const Reminder& reminder, const std::vector<Interaction>& log) {
  const auto entry = std::find_if(log.begin(), log.end(), [&](const Interaction& each) {
    return reminder.interaction && each.id == *reminder.interaction;
  });
  return entry == log.end() ? nullptr : &*entry;
}

/// Whether the client may be told of it, and could be by the end of the period.
bool is_open_promise(const Reminder& reminder, const std::vector<Interaction>& log, Period period, const Zone& zone) {
  if (reminder.done_at || trimmed(reminder.text).empty()) return false;
  if (reminder.whose == Whose::mine && !reminder.interaction) return false;
  const Interaction* entry = entry_of(reminder, log);
  if (reminder.is_private || (entry != nullptr && entry->is_private)) return false;
  // Friday's call is often logged on Monday: what counts is when it was promised.
  return zone.local(entry != nullptr ? entry->at : reminder.created_at).date <= period.last;
}

}  // namespace

Recap make_recap(const std::vector<Interaction>& log, const std::vector<Reminder>& reminders, Period period,
                 Instant now, const Zone& zone, bool show_hours) {
  std::vector<Found> done;
  std::vector<Found> agreed;
  Minutes worked{0};
  for (const Interaction& entry : log) {
    const Date day = zone.local(entry.at).date;
    if (entry.is_private || !within(day, period)) continue;
    if (counts_as_work(entry.kind)) worked += entry.minutes.value_or(Minutes(0));
    if (trimmed(entry.summary).empty()) continue;
    if (is_done(entry.kind)) done.push_back({item_of(entry, day), entry.at, entry.id.value});
    if (entry.kind == InteractionKind::decision) agreed.push_back({item_of(entry, day), entry.at, entry.id.value});
  }

  std::vector<Found> needed;
  std::vector<Found> coming_next;
  for (const Reminder& reminder : reminders) {
    if (!is_open_promise(reminder, log, period, zone)) continue;
    (reminder.whose == Whose::client ? needed : coming_next).push_back(found_of(reminder, now, zone));
  }

  Recap recap;
  recap.period = period;
  recap.done = told_once(std::move(done));
  recap.agreed = told_once(std::move(agreed));
  recap.needed = told_once(std::move(needed));
  recap.coming_next = told_once(std::move(coming_next));
  if (show_hours && worked > Minutes(0)) recap.hours = worked;
  return recap;
}

}  // namespace care
