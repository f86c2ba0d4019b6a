#include "exchange/calendar.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/helper.hpp"
#include "exchange/json_stream.hpp"
#include "exchange/node.hpp"

namespace care::exchange {
namespace {

constexpr const char* kProduct = "-//care//care//EN";

Node text(std::string key, std::string value) {
  return {.kind = Node::Kind::text, .key = std::move(key), .text = std::move(value)};
}

Node texts(std::string key, const std::vector<std::string>& values) {
  Node list{.kind = Node::Kind::list, .key = std::move(key)};
  for (const auto& value : values) list.parts.push_back(text("", value));
  return list;
}

std::string written(Date day) { return to_iso(day); }

std::string written(Instant instant) { return to_iso(instant); }

std::string written(const LocalTime& local) {
  const std::chrono::hh_mm_ss time{local.time};
  return fmt::format("{}T{:02}:{:02}:{:02}", to_iso(local.date), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::string written(const std::optional<CalendarTime>& time) {
  return time ? std::visit([](const auto& each) { return written(each); }, *time) : "";
}

Node node_of(const CalendarItem& item) {
  return {
      .kind = Node::Kind::object,
      .parts = {text("kind", item.kind == CalendarItem::Kind::todo ? "todo" : "event"), text("uid", item.uid),
                text("stamp", to_iso(item.stamp)), text("start", written(item.start)), text("due", written(item.due)),
                text("rrule", item.rrule), text("summary", item.summary), text("description", item.description),
                text("status", item.status), text("completed", item.completed ? to_iso(*item.completed) : ""),
                texts("categories", item.categories), text("url", item.url)}};
}

}  // namespace

std::string to_ics(const std::vector<CalendarItem>& items, Programs& programs, const std::filesystem::path& helpers) {
  Node list{.kind = Node::Kind::list, .key = "items"};
  for (const auto& item : items) list.parts.push_back(node_of(item));
  const Node calendar{.kind = Node::Kind::object, .parts = {text("product", kProduct), std::move(list)}};
  std::string ics = run_helper("care-calendar", {"write"}, to_json(calendar), programs, helpers);
  if (ics.starts_with("BEGIN:VCALENDAR\r\n")) return ics;
  throw Error(ErrorKind::failed, "the helper care-calendar answered with what is no calendar",
              "install care and its helpers in the same version");
}

}  // namespace care::exchange
