#include "commands/recap/recap_record.hpp"

#include "core/calendar.hpp"
#include "core/date_text.hpp"

namespace care::commands {
namespace {

using output::Key;
using output::Kind;
using output::Record;
using output::Value;

constexpr Key kFactKeys[] = {
    {"text", Kind::text, ""},
    {"on", Kind::day, ""},
};
constexpr output::Schema kFactSchema{"recap_fact", "Something done.", kFactKeys};

constexpr Key kDecisionKeys[] = {
    {"text", Kind::text, ""},
    {"on", Kind::day, ""},
    output::or_null({"channel", Kind::text, "how it was agreed"}),
    {"to_confirm", Kind::flag, "agreed by voice: the letter asks for a confirmation in writing"},
};
constexpr output::Schema kDecisionSchema{"recap_decision", "Something agreed.", kDecisionKeys};

constexpr Key kPromiseKeys[] = {
    {"text", Kind::text, ""},
    {"due", Kind::due, ""},
    {"late", Kind::flag, ""},
};
constexpr output::Schema kPromiseSchema{"recap_promise", "Something to come, from either side.", kPromiseKeys};

constexpr Key kRecapKeys[] = {
    {"client", Kind::text, "slug"},
    {"since", Kind::day, "the first day"},
    {"until", Kind::day, "the last day"},
    {"subject", Kind::text, ""},
    {"done", Kind::objects, "", nullptr, &kFactSchema},
    {"agreed", Kind::objects, "", nullptr, &kDecisionSchema},
    {"needed", Kind::objects, "what the client promised", nullptr, &kPromiseSchema},
    {"next", Kind::objects, "what you promised", nullptr, &kPromiseSchema},
    output::or_null({"minutes", Kind::integer, "null where hours are not told"}),
    {"text", Kind::text, "the letter"},
};

std::vector<Record> facts(const std::vector<Recap::Item>& items) {
  std::vector<Record> records;
  for (const auto& item : items) records.push_back({{"text", item.text}, {"on", to_iso(item.day)}});
  return records;
}

std::vector<Record> decisions(const std::vector<Recap::Item>& items) {
  std::vector<Record> records;
  for (const auto& item : items) {
    records.push_back({{"text", item.text},
                       {"on", to_iso(item.day)},
                       {"channel", output::text_or_null(item.channel)},
                       {"to_confirm", item.by_voice}});
  }
  return records;
}

/// Due dates as everywhere: a day, or an instant where there is an hour.
std::vector<Record> promises(const std::vector<Recap::Item>& items, const Zone& zone) {
  std::vector<Record> records;
  for (const auto& item : items) {
    const auto due = item.time ? to_iso(zone.instant({item.day, *item.time}).first) : to_iso(item.day);
    records.push_back({{"text", item.text}, {"due", due}, {"late", item.late}});
  }
  return records;
}

}  // namespace

const output::Schema kRecapSchema{"recap", "A client's week, and the letter about it.", kRecapKeys};

Record record(const Recap& recap, const Client& client, const documents::RecapLetter& letter, const Zone& zone) {
  return {{"client", client.slug},
          {"since", to_iso(recap.period.first)},
          {"until", to_iso(recap.period.last)},
          {"subject", letter.subject},
          {"done", facts(recap.done)},
          {"agreed", decisions(recap.agreed)},
          {"needed", promises(recap.needed, zone)},
          {"next", promises(recap.coming_next, zone)},
          {"minutes", output::number_or_null(recap.hours)},
          {"text", letter.text}};
}

}  // namespace care::commands
