#include "helpers/care_calendar/write.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "helpers/care_calendar/ical.hpp"
#include "helpers/care_calendar/text.hpp"
#include "helpers/data_error.hpp"

namespace care_calendar {
namespace {

using Json = nlohmann::json;

helpers::DataError broken(const std::string& what) {
  return helpers::DataError("this cannot be written to a calendar: " + what);
}

std::string line_in(const Json& item, const char* key) {
  return without_controls(item.at(key).get<std::string>(), false);
}

/// A day, an instant or an hour anywhere, as in the JSON.
icaltimetype time_in(const std::string& text) {
  std::string basic = text;
  std::erase_if(basic, [](char c) { return c == '-' || c == ':'; });
  const icaltimetype time = icaltime_from_string(basic.c_str());
  const bool right =
      icaltime_is_null_time(time) == 0 && day_of(time) && text_of(icaltime_as_ical_string(time)) == basic;
  if (!right) throw broken("'" + text + "' is no time");
  return time;
}

/// DTSTART, DUE and DTEND tell by a parameter that they are days.
void add_time(icalcomponent* component, icalproperty_kind kind, const std::string& text) {
  if (text.empty()) return;
  const icaltimetype time = time_in(text);
  icalproperty* property = icalproperty_new(kind);
  icalproperty_set_value(property, time.is_date != 0 ? icalvalue_new_date(time) : icalvalue_new_datetime(time));
  if (time.is_date != 0) icalproperty_set_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE));
  icalcomponent_add_property(component, property);
}

void add_text(icalcomponent* component, icalproperty* (*make)(const char*), const std::string& text) {
  if (!text.empty()) icalcomponent_add_property(component, make(text.c_str()));
}

/// libical leaves the comma between categories as it is, so inside of one there can be none.
void add_category(icalcomponent* component, const std::string& text) {
  std::string category = without_controls(text, false);
  std::replace(category.begin(), category.end(), ',', ' ');
  add_text(component, icalproperty_new_categories, category);
}

/// UNTIL has to be of the same kind as DTSTART (RFC 5545, 3.3.10).
void fit_until(icalrecurrencetype& rule, const icaltimetype& start) {
  if (icaltime_is_null_time(rule.until) != 0 || rule.until.is_date == start.is_date) return;
  rule.until.is_date = start.is_date;
  const bool has_hour = start.is_date == 0;
  rule.until.hour = has_hour ? 23 : 0;
  rule.until.minute = has_hour ? 59 : 0;
  rule.until.second = has_hour ? 59 : 0;
  rule.until.zone = start.zone;
}

void add_rule(icalcomponent* component, const std::string& text, const std::string& start) {
  if (text.empty()) return;
  if (start.empty()) throw broken("a rule without a start");
  icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
  if (rule.freq == ICAL_NO_RECURRENCE) throw broken("'" + text + "' is no rule");
  fit_until(rule, time_in(start));
  icalcomponent_add_property(component, icalproperty_new_rrule(rule));
}

void add_status(icalcomponent* component, const std::string& text) {
  if (text.empty()) return;
  const auto status = icalproperty_string_to_status(text.c_str());
  if (status == ICAL_STATUS_NONE || status == ICAL_STATUS_X) throw broken("'" + text + "' is no status");
  icalcomponent_add_property(component, icalproperty_new_status(status));
}

Component component_of(const Json& item) {
  const std::string kind = item.at("kind");
  const bool todo = kind == "todo";
  if (!todo && kind != "event") throw broken("'" + kind + "' is no kind of item");
  Component component(icalcomponent_new(todo ? ICAL_VTODO_COMPONENT : ICAL_VEVENT_COMPONENT));
  icalcomponent* const raw = component.get();
  const std::string start = line_in(item, "start");
  add_text(raw, icalproperty_new_uid, line_in(item, "uid"));
  add_time(raw, ICAL_DTSTAMP_PROPERTY, line_in(item, "stamp"));
  add_time(raw, ICAL_DTSTART_PROPERTY, start);
  add_time(raw, todo ? ICAL_DUE_PROPERTY : ICAL_DTEND_PROPERTY, line_in(item, "due"));
  add_rule(raw, line_in(item, "rrule"), start);
  add_text(raw, icalproperty_new_summary, line_in(item, "summary"));
  add_text(raw, icalproperty_new_description, without_controls(item.at("description").get<std::string>(), true));
  for (const Json& each : item.at("categories")) add_category(raw, each.get<std::string>());
  add_status(raw, line_in(item, "status"));
  add_time(raw, ICAL_COMPLETED_PROPERTY, line_in(item, "completed"));
  add_text(raw, icalproperty_new_url, line_in(item, "url"));
  return component;
}

Component calendar_of(const Json& json) {
  Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(line_in(json, "product").c_str()));
  for (const Json& item : json.at("items")) icalcomponent_add_component(calendar.get(), component_of(item).release());
  return calendar;
}

}  // namespace

std::string write(std::string_view json) {
  start_libical();
  try {
    const Component calendar = calendar_of(Json::parse(json.begin(), json.end()));
    const Chars text(icalcomponent_as_ical_string_r(calendar.get()));
    return text_of(text.get());
  } catch (const Json::exception& error) {
    throw helpers::DataError(std::string("this is no list of items: ") + error.what());
  }
}

}  // namespace care_calendar
