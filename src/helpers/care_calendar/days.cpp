#include "helpers/care_calendar/days.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/rrule.hpp"
#include "helpers/care_calendar/ical.hpp"
#include "helpers/care_calendar/text.hpp"
#include "helpers/data_error.hpp"

namespace care_calendar {
namespace {

using std::chrono::sys_days;
using Days = std::set<sys_days>;

constexpr std::chrono::days kLongestRange{200 * 366};
constexpr int kLongestEvent = 3660;  // days
constexpr long kMostSteps = 5'000'000;
constexpr long kStepsOfRule = 1'000;

struct Range {
  sys_days first;
  sys_days last;
};

sys_days day_in(const std::string& text) {
  const auto day = care::parse_iso_date(text);
  if (!day) throw helpers::DataError("'" + text + "' is no day such as 2026-08-14");
  return *day;
}

Range range_of(const std::string& from, const std::string& to) {
  const Range range{day_in(from), day_in(to)};
  if (range.last - range.first > kLongestRange) throw helpers::DataError("more than 200 years were asked for");
  return range;
}

/// How much work a calendar may make.
class Budget {
 public:
  void spend(long steps = 1) {
    left_ -= steps;
    if (left_ < 0) throw helpers::DataError("the calendar comes back more often than any real one");
  }

 private:
  long left_ = kMostSteps;
};

std::optional<sys_days> day_of_property(icalcomponent* event, icalproperty_kind kind) {
  icalproperty* property = icalcomponent_get_first_property(event, kind);
  icalvalue* value = property == nullptr ? nullptr : icalproperty_get_value(property);
  return value == nullptr ? std::nullopt : day_of(icalvalue_get_datetime(value));
}

/// The day on which an event without an hour begins; nothing where it has one.
std::optional<sys_days> whole_day(icalcomponent* event) {
  icalproperty* property = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  if (property == nullptr) return std::nullopt;
  const icaltimetype start = icalproperty_get_dtstart(property);
  return start.is_date != 0 ? day_of(start) : std::nullopt;
}

/// How many days it takes: DTEND is the first that is not one of them.
int length_of(icalcomponent* event, sys_days start) {
  long length = 1;
  if (const auto end = day_of_property(event, ICAL_DTEND_PROPERTY)) length = (*end - start).count();
  icalproperty* duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY);
  if (duration != nullptr) {
    const icaldurationtype span = icalproperty_get_duration(duration);
    length = span.is_neg != 0 ? 1 : static_cast<long>(span.weeks) * 7 + span.days;
  }
  return static_cast<int>(std::clamp<long>(length, 1, kLongestEvent));
}

bool is_cancelled(icalcomponent* event) {
  icalproperty* status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
  return status != nullptr && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED;
}

std::string uid_of(icalcomponent* event) {
  icalproperty* uid = icalcomponent_get_first_property(event, ICAL_UID_PROPERTY);
  return uid == nullptr ? "" : text_of(icalproperty_get_uid(uid));
}

/// Which days of an event were moved elsewhere, by its UID.
using Moved = std::map<std::string, Days>;

/// The days of a rule, by the rules of care: libical's own differ here and there, and some of them never come to an
/// end. A rule that care does not know, such as one of hours, adds none.
std::vector<care::Date> days_of_rule(icalproperty* property, sys_days start, const Range& range) {
  const Chars text(icalproperty_get_value_as_string_r(property));
  try {
    return care::days_within(care::parse_rrule(text_of(text.get())), start, range.first, range.last);
  } catch (const care::Error&) {
    return {};
  }
}

/// Each day in the range on which an event begins, and its first.
Days starts_of(icalcomponent* event, sys_days start, const Range& range, Budget& budget) {
  Days starts{start};
  for_each_property(event, ICAL_RRULE_PROPERTY, [&](icalproperty* each) {
    budget.spend(kStepsOfRule);
    for (const care::Date day : days_of_rule(each, start, range)) starts.insert(day);
  });
  for_each_property(event, ICAL_RDATE_PROPERTY, [&](icalproperty* each) {
    budget.spend();
    if (const auto day = day_of(icalproperty_get_rdate(each).time)) starts.insert(*day);
  });
  for_each_property(event, ICAL_EXDATE_PROPERTY, [&](icalproperty* each) {
    budget.spend();
    if (const auto day = day_of(icalproperty_get_exdate(each))) starts.erase(*day);
  });
  return starts;
}

class Reader {
 public:
  explicit Reader(Range range) : range_(range) {}

  void read(icalcomponent* calendar) {
    collect(calendar);
    for (icalcomponent* event : events_) note_moved(event);
    for (icalcomponent* event : events_) add(event);
  }

  bool found_calendar() const { return found_calendar_; }

  std::string json() const {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& [day, name] : found_) list.push_back({{"date", care::to_iso(care::Date{day})}, {"name", name}});
    return list.dump();
  }

 private:
  void collect(icalcomponent* component) {
    const auto kind = icalcomponent_isa(component);
    if (kind == ICAL_VCALENDAR_COMPONENT || kind == ICAL_VEVENT_COMPONENT) found_calendar_ = true;
    if (kind == ICAL_VEVENT_COMPONENT) events_.push_back(component);
    for (icalcomponent* each = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); each != nullptr;
         each = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
      collect(each);
    }
  }

  void note_moved(icalcomponent* event) {
    if (const auto day = day_of_property(event, ICAL_RECURRENCEID_PROPERTY)) moved_[uid_of(event)].insert(*day);
  }

  void add(icalcomponent* event) {
    const auto start = whole_day(event);
    if (!start || is_cancelled(event)) return;
    const bool is_moved = day_of_property(event, ICAL_RECURRENCEID_PROPERTY).has_value();
    const std::chrono::days length{length_of(event, *start)};
    Days starts = starts_of(event, *start, {range_.first - length, range_.last}, budget_);
    if (!is_moved) {
      for (const sys_days day : moved_[uid_of(event)]) starts.erase(day);
    }
    icalproperty* summary = icalcomponent_get_first_property(event, ICAL_SUMMARY_PROPERTY);
    const std::string name = clean_name(summary == nullptr ? "" : text_of(icalproperty_get_summary(summary)));
    for (const sys_days day : starts) add_days(day, day + length, name);
  }

  /// Those from `first` to before `end` that are in the range.
  void add_days(sys_days first, sys_days end, const std::string& name) {
    for (sys_days day = std::max(first, range_.first); day < end && day <= range_.last; day += std::chrono::days{1}) {
      budget_.spend();
      found_.emplace(day, name);
    }
  }

  Range range_;
  Budget budget_;
  bool found_calendar_ = false;
  std::vector<icalcomponent*> events_;
  Moved moved_;
  std::set<std::pair<sys_days, std::string>> found_;
};

}  // namespace

std::string days(std::string_view calendar, const std::string& from, const std::string& to) {
  start_libical();
  Reader reader(range_of(from, to));
  const std::string text = prepared(calendar);
  const Component root(icalparser_parse_string(text.c_str()));
  if (root) reader.read(root.get());
  if (!reader.found_calendar()) throw helpers::DataError("this is no calendar (RFC 5545): it has no VCALENDAR");
  return reader.json();
}

}  // namespace care_calendar
