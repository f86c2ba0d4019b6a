#include "documents/quote_tables.hpp"

#include <algorithm>

#include "documents/clean.hpp"
#include "documents/dates.hpp"
#include "documents/spoken.hpp"

namespace care::documents {
namespace {

using Table = Sheet::Table;
using Align = Sheet::Align;

/// Paid on acceptance, with more to come.
bool begins_with_deposit(const std::vector<Instalment>& all) {
  return all.size() > 1 && all.front().when.trigger == Trigger::acceptance;
}

/// What an instalment is called that has no name of its own.
std::string name_of(const std::vector<Instalment>& all, std::size_t i, const QuoteVoice& voice) {
  if (all.size() == 1) return voice.say("only_instalment");
  const bool deposit = begins_with_deposit(all);
  if (i == 0 && deposit) return voice.say("deposit");
  const bool last = i + 1 == all.size();
  if (last && (deposit || all[i].when.trigger == Trigger::delivery)) return voice.say("balance");
  return voice.say("nth_instalment", {{"n", std::to_string(i + 1)}});
}

std::string label_of(const std::vector<Instalment>& all, std::size_t i, const QuoteVoice& voice) {
  const std::string own = one_line(all[i].label);
  if (!own.empty()) return own;
  const std::string label = name_of(all, i, voice);
  const Rate* rate = std::get_if<Rate>(&all[i].part);
  return rate == nullptr ? label : voice.say("share", {{"label", label}, {"rate", voice.rate(*rate)}});
}

std::string when_of(const DueWhen& when, const QuoteVoice& voice) {
  if (when.trigger == Trigger::date) {
    return when.day ? voice.say("on_date", {{"date", date_in_words(*when.day, voice.language())},
                                            {"of_date", of_date(*when.day, voice.language())},
                                            {"to_date", to_date(*when.day, voice.language())},
                                            {"the_date", the_date(*when.day, voice.language())}})
                    : "";
  }
  const std::string event = when.trigger == Trigger::acceptance ? "acceptance" : "delivery";
  if (when.days_after == 0) return voice.say("at_" + event);
  return voice.say("after_" + event, {{"days", days_in_words(when.days_after, voice.language())}});
}

std::string value_of(const std::optional<Quantity>& value, const std::string& unit, const QuoteVoice& voice) {
  return value ? voice.count(*value, unit) : "–";
}

}  // namespace

Table payment_table(const QuotePaper& paper, const QuoteVoice& voice) {
  const bool has_net = std::any_of(paper.schedule.begin(), paper.schedule.end(),
                                   [](const InstalmentDue& each) { return each.net_due != each.amount; });
  Table table;
  table.columns = {{voice.say("instalment"), Align::left},
                   {voice.say("instalment_when"), Align::left},
                   {voice.say("instalment_amount"), Align::right}};
  if (has_net) table.columns.push_back({voice.say("instalment_net"), Align::right});
  const auto& instalments = paper.quote.instalments;
  for (std::size_t i = 0; i < std::min(instalments.size(), paper.schedule.size()); ++i) {
    table.rows.push_back(
        {label_of(instalments, i, voice), when_of(instalments[i].when, voice), voice.amount(paper.schedule[i].amount)});
    if (has_net) table.rows.back().push_back(voice.amount(paper.schedule[i].net_due));
  }
  return table;
}

Table metric_table(const QuotePaper& paper, const QuoteVoice& voice) {
  Table table;
  table.columns = {{voice.say("metric"), Align::left},
                   {voice.say("metric_baseline"), Align::right},
                   {voice.say("metric_target"), Align::right}};
  for (const Metric& each : paper.quote.metrics) {
    table.rows.push_back(
        {item_text(each.name), value_of(each.baseline, each.unit, voice), value_of(each.target, each.unit, voice)});
  }
  return table;
}

}  // namespace care::documents
