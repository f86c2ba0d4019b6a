#include "documents/recap.hpp"

#include <algorithm>
#include <functional>

#include "core/calendar.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/dates.hpp"
#include "documents/frame.hpp"
#include "documents/letter_frame.hpp"
#include "documents/spoken.hpp"
#include "documents/words.hpp"

namespace care::documents {
namespace {

using Items = std::vector<Recap::Item>;

bool is_whole_week(Period period) {
  return weekday_index(period.first) == 0 && add_days(period.first, 6) == period.last;
}

bool says_something_of(const Recap& recap, Date day) {
  const auto on_day = [&](const Recap::Item& item) { return item.day == day; };
  return std::any_of(recap.done.begin(), recap.done.end(), on_day) ||
         std::any_of(recap.agreed.begin(), recap.agreed.end(), on_day);
}

/// Of a whole week its working days, and any other day on which something was done; else all of the period.
Period shown_period(const Recap& recap, const OfficeWeek& hours) {
  Period shown = recap.period;
  const bool never_open = std::all_of(hours.begin(), hours.end(), [](const auto& day) { return day.empty(); });
  if (!is_whole_week(shown) || never_open) return shown;
  const auto is_off = [&](Date day) {
    return hours[static_cast<std::size_t>(weekday_index(day))].empty() && !says_something_of(recap, day);
  };
  while (is_off(shown.first)) shown.first = add_days(shown.first, 1);
  while (is_off(shown.last)) shown.last = add_days(shown.last, -1);
  return shown;
}

/// Puts one letter together: everything it needs is known once, and each part asks for what it says.
class RecapText {
 public:
  RecapText(const Recap& recap, const Client& client, const Writer& writer, const Overrides& overrides)
      : recap_(recap),
        client_(client),
        writer_(writer),
        overrides_(overrides),
        language_(client.language.value_or(writer.language)),
        words_(std::string(name(language_)) + "/recap.words", client.address_form, overrides),
        shown_(shown_period(recap, writer.hours)),
        zone_(zone_in_brackets(writer, client, language_)),
        base_(base()) {}

  Letter write(LetterAs as) const {
    const TemplateData data = layout_data();
    Letter letter;
    letter.subject = words_.say("subject", base_);
    letter.text = tidied(laid_out("recap.txt.mustache", data, Medium::text));
    if (as == LetterAs::text) return letter;
    letter.html = framed(laid_out("recap.html.mustache", data, Medium::html), letter.subject, language_, overrides_);
    return letter;
  }

 private:
  /// What every phrase may name.
  TemplateData base() const {
    TemplateData data = frame_base(client_, writer_, language_);
    data.put("week", is_whole_week(recap_.period));
    data.put("period", period_in_words(shown_, language_));
    data.put("from_to", period_in_a_sentence(shown_, language_));
    data.put("time_so_far", recap_.hours_so_far ? duration_in_words(*recap_.hours_so_far, language_) : "");
    data.put("time_agreed", recap_.hours_agreed ? duration_in_words(*recap_.hours_agreed, language_) : "");
    data.put("time_spent", recap_.hours ? duration_in_words(*recap_.hours, language_) : "");
    return data;
  }

  TemplateData layout_data() const {
    TemplateData data = base_;
    put_frame(data, client_, writer_, words_, base_);
    data.put("intro", words_.say("intro", base_));
    data.put("sections", sections());
    data.put("hours", recap_.hours ? words_.say("hours", base_) : "");
    data.put("hours_title", words_.say("hours_title", base_));
    return data;
  }

  std::vector<TemplateData> sections() const {
    std::vector<TemplateData> sections;
    const auto spoken = [](const Recap::Item& item) { return item.by_voice; };
    add(sections, "done", recap_.done, [](const Recap::Item&) { return true; });
    add(sections, "agreed", recap_.agreed, spoken);
    add(sections, "agreed_in_writing", recap_.agreed, std::not_fn(spoken));
    add(sections, "approvals", recap_.approvals, [](const Recap::Item&) { return true; });
    add(sections, "needed", recap_.needed, [](const Recap::Item&) { return true; });
    add(sections, "next", recap_.coming_next, [](const Recap::Item&) { return true; });
    add_section(sections, "figures", figure_lines());
    add_section(sections, "payments", payment_lines());
    return sections;
  }

  /// A heading, a note beside it, its lines, and a remark below where something is late; nothing without lines.
  template <class Wanted>
  void add(std::vector<TemplateData>& sections, const std::string& key, const Items& items, Wanted wanted) const {
    std::vector<TemplateData> lines;
    bool late = false;
    for (const Recap::Item& item : items) {
      if (!wanted(item)) continue;
      late = late || item.late;
      TemplateData line;
      line.put("line", words_.say(key + (item.late ? "_late" : "_item"), item_data(item)));
      lines.push_back(std::move(line));
    }
    add_section(sections, key, std::move(lines), late ? words_.say(key + "_remark", base_) : "");
  }

  void add_section(std::vector<TemplateData>& sections, const std::string& key, std::vector<TemplateData> lines,
                   const std::string& remark = "") const {
    if (lines.empty()) return;
    TemplateData section;
    section.put("title", words_.say(key, base_));
    section.put("note", words_.knows(key + "_note") ? words_.say(key + "_note", base_) : "");
    section.put("items", std::move(lines));
    section.put("remark", remark);
    sections.push_back(std::move(section));
  }

  TemplateData line_of(const std::string& key, const TemplateData& data) const {
    TemplateData line;
    line.put("line", words_.say(key, data));
    return line;
  }

  std::vector<TemplateData> figure_lines() const {
    std::vector<TemplateData> lines;
    const auto words = [&](const std::optional<Quantity>& value) { return value ? to_words(*value, language_) : ""; };
    for (const auto& figure : recap_.figures) {
      TemplateData data = base_;
      data.put("Text", capitalised(one_line(figure.name)));
      data.put("unit", one_line(figure.unit));
      data.put("value", to_words(figure.value, language_));
      data.put("baseline", words(figure.baseline));
      data.put("target", words(figure.target));
      data.put("compared", figure.baseline || figure.target);
      lines.push_back(line_of("figures_item", data));
    }
    return lines;
  }

  std::vector<TemplateData> payment_lines() const {
    std::vector<TemplateData> lines;
    for (const auto& amount : recap_.amounts) {
      TemplateData data = base_;
      data.put("amount", to_words(amount.amount, amount.currency, language_));
      data.put("deposit", amount.deposit);
      data.put("date", amount.day ? full_day(*amount.day, shown_, language_) : "");
      data.put("delivery", amount.when.trigger == Trigger::delivery);
      data.put("days", amount.when.days_after > 0 ? std::to_string(amount.when.days_after) : "");
      lines.push_back(line_of(amount.received ? "payments_received" : "payments_next", data));
    }
    return lines;
  }

  TemplateData item_data(const Recap::Item& item) const {
    TemplateData data = base_;
    const std::string text = item_text(item.text);
    const std::string day = short_day(item.day, shown_, language_);
    data.put("text", text);
    data.put("ends_in_mark", ends_in_mark(text));
    data.put("weekday", weekday_in_words(item.day, language_));
    data.put("day", day);
    data.put("Day", capitalised(day));
    data.put("Text", capitalised(text));
    data.put("date", full_day(item.day, shown_, language_));
    data.put("at", item.time ? at_clock(*item.time, language_) + zone_ : "");
    const std::string how = "by_" + item.channel;
    data.put("how", words_.say(words_.knows(how) ? how : "by_other", data));
    return data;
  }

  std::string laid_out(std::string_view name, const TemplateData& data, Medium medium) const {
    return fill(name, layout(name, overrides_), data, medium);
  }

  const Recap& recap_;
  const Client& client_;
  const Writer& writer_;
  const Overrides& overrides_;
  Language language_;
  Words words_;
  Period shown_;
  std::string zone_;
  TemplateData base_;
};

}  // namespace

Letter write_recap(const Recap& recap, const Client& client, const Writer& writer, const Overrides& overrides,
                   LetterAs as) {
  return RecapText(recap, client, writer, overrides).write(as);
}

}  // namespace care::documents
