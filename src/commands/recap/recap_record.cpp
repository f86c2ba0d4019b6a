#include "commands/recap/recap_record.hpp"

#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/money.hpp"

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

constexpr Key kFigureKeys[] = {
    {"name", Kind::text, ""},
    output::or_null({"unit", Kind::text, ""}),
    {"value", Kind::text, "a decimal number"},
    output::or_null({"baseline", Kind::text, ""}),
    output::or_null({"target", Kind::text, ""}),
};
constexpr output::Schema kFigureSchema{"recap_figure", "A figure agreed on.", kFigureKeys};

constexpr Key kAmountKeys[] = {
    {"amount", Kind::text, ""},
    {"currency", Kind::text, ""},
    {"received", Kind::flag, "false: it is still to come"},
    output::or_null({"on", Kind::day, "when it came, or is due; null: on an event"}),
};
constexpr output::Schema kAmountSchema{"recap_amount", "Money that came, or comes next.", kAmountKeys};

constexpr Key kRecapKeys[] = {
    {"client", Kind::text, "slug"},
    {"since", Kind::day, "the first day"},
    {"until", Kind::day, "the last day"},
    {"subject", Kind::text, ""},
    {"done", Kind::objects, "", nullptr, &kFactSchema},
    {"agreed", Kind::objects, "", nullptr, &kDecisionSchema},
    {"approvals", Kind::objects, "what was submitted, and awaits a yes since that day", nullptr, &kFactSchema},
    {"needed", Kind::objects, "what the client promised", nullptr, &kPromiseSchema},
    {"next", Kind::objects, "what you promised", nullptr, &kPromiseSchema},
    {"figures", Kind::objects, "agreed figures, as last measured", nullptr, &kFigureSchema},
    {"payments", Kind::objects, "what came in, and what comes next", nullptr, &kAmountSchema},
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

std::vector<Record> figures(const Recap& recap) {
  const auto plain = [](const std::optional<Quantity>& value) { return value ? Value(to_plain(*value)) : Value(); };
  std::vector<Record> records;
  for (const auto& figure : recap.figures) {
    records.push_back({{"name", figure.name},
                       {"unit", output::text_or_null(figure.unit)},
                       {"value", to_plain(figure.value)},
                       {"baseline", plain(figure.baseline)},
                       {"target", plain(figure.target)}});
  }
  return records;
}

std::vector<Record> amounts(const Recap& recap) {
  std::vector<Record> records;
  for (const auto& each : recap.amounts) {
    records.push_back({{"amount", to_plain(each.amount, each.currency)},
                       {"currency", each.currency.code},
                       {"received", each.received},
                       {"on", each.day ? Value(to_iso(*each.day)) : Value()}});
  }
  return records;
}

}  // namespace

const output::Schema kRecapSchema{"recap", "A client's week, and the letter about it.", kRecapKeys};

Record record(const Recap& recap, const Client& client, const documents::Letter& letter, const Zone& zone) {
  return {{"client", client.slug},
          {"since", to_iso(recap.period.first)},
          {"until", to_iso(recap.period.last)},
          {"subject", letter.subject},
          {"done", facts(recap.done)},
          {"agreed", decisions(recap.agreed)},
          {"approvals", facts(recap.approvals)},
          {"needed", promises(recap.needed, zone)},
          {"next", promises(recap.coming_next, zone)},
          {"figures", figures(recap)},
          {"payments", amounts(recap)},
          {"minutes", output::number_or_null(recap.hours)},
          {"text", letter.text}};
}

}  // namespace care::commands
