#include "commands/init/demo.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "cli/context.hpp"
#include "cli/office.hpp"
#include "commands/desk.hpp"
#include "commands/import/import.hpp"
#include "config/reader.hpp"
#include "core/calendar.hpp"
#include "core/quote_number.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/attachment_files.hpp"
#include "store/interaction_table.hpp"
#include "store/quote_table.hpp"
#include "work/quote_sheet.hpp"

namespace care::commands {
namespace {

/// A file is as `care export` writes it, but for what stands in double braces, which is counted from today:
///
///     {{-12}} {{0}} {{3}}             a working day: the 12th before today, today or the next one, the 3rd after that
///     {{-12 10:04}}                   a moment of it
///     {{-12 +30d}} {{-12 +1m}}        so many days or months of the calendar later, or with a minus earlier
///     {{december 18}}                 in the last December before today, or the working day before it
///     {{quote -170}} {{invoice -30}}  the number of what was written on that working day, counted through its year
class Days {
 public:
  explicit Days(cli::Context& context) : context_(context) {}

  /// Numbers count what was met before, in this text or another.
  std::string fill_in(std::string_view text) {
    std::string filled;
    for (auto open = text.find("{{"); open != std::string_view::npos; open = text.find("{{")) {
      const auto close = text.find("}}", open);
      filled.append(text.substr(0, open)).append(value(std::string(text.substr(open + 2, close - open - 2))));
      text.remove_prefix(close + 2);
    }
    return filled.append(text);
  }

 private:
  std::string value(const std::string& words) {
    std::istringstream in(words);
    std::string first, next;
    in >> first;
    const auto& numbers = context_.config().quote;
    if (first == "quote") return in >> next, number(std::stoi(next), quotes_, numbers.number, numbers.first);
    if (first == "invoice") return in >> next, number(std::stoi(next), invoices_, "{counter}/{year}", 1);
    Date day = first == "december" ? (in >> next, december(std::stoul(next))) : working_day(std::stoi(first));
    std::optional<TimeOfDay> time;
    while (in >> next) {
      const bool is_shift = next.back() == 'd' || next.back() == 'm';
      if (!is_shift) time = std::chrono::hours(std::stoi(next)) + std::chrono::minutes(std::stoi(next.substr(3)));
      if (is_shift) day = next.back() == 'm' ? add_months(day, std::stoi(next)) : add_days(day, std::stoi(next));
    }
    return time ? to_iso(office_.zone().instant({day, *time}).first) : to_iso(day);
  }

  Date working_day(int nth) const {
    return nth < 0 ? office_.add_working_days(today_, nth) : office_.add_working_days(add_days(today_, -1), nth + 1);
  }

  Date december(unsigned long day) const {
    Date date = today_.year() / std::chrono::December / std::chrono::day(static_cast<unsigned>(day));
    if (date >= today_) date -= std::chrono::years(1);
    return office_.add_working_days(add_days(date, 1), -1);
  }

  std::string number(int on, std::set<int>& written, const std::string& pattern, std::int64_t counter) const {
    const auto year = working_day(on).year();
    const bool by_year = pattern.find("{year") != std::string::npos;
    written.insert(on);
    for (const int each : written) counter += each < on && (!by_year || working_day(each).year() == year) ? 1 : 0;
    return quote_number(pattern, static_cast<int>(year), counter);
  }

  cli::Context& context_;
  const Date today_ = context_.today();
  const OfficeCalendar office_ = cli::office_calendar(demo_config().hours, context_.zone(), {});
  std::set<int> quotes_, invoices_;  ///< the days on which they were written
};

/// What the files hold, list by list: an item may refer to what stands in another file.
struct Items : exchange::Sink {
  void take(exchange::List list, const exchange::Node& item, std::size_t) override { all.emplace(list, item); }
  std::multimap<exchange::List, exchange::Node> all;
};

/// The text of what was sent, as `care quote send` keeps it, and a page for each thing that was shown.
void keep_papers(store::Store& store, cli::Context& context) {
  const auto attach = [&](const std::string& name, const std::string& content, InteractionId id) {
    Interaction entry = store.interactions.find(id);
    entry.attachments.push_back(store.attachments.keep(name + ".txt", content));
    store.interactions.update(entry);
    return entry.attachments.back().sha256;
  };
  for (auto& quote : store.quotes.page({}, 1'000)) {
    const auto sent = quote.sent_in ? documents::to_text(sheet_of(quote, desk(context))) : "";
    if (quote.sent_in) quote.sent_hash = attach(reference_of(quote), sent, *quote.sent_in);
    for (auto& each : quote.deliverables) {
      each.hash = attach(slug_of(each.name), quote.title + "\n" + each.name + "\n", *each.submitted_in);
    }
    store.quotes.update(quote);
  }
}

bool is_config(const EmbeddedFile& file) { return file.name == "config.toml"; }

}  // namespace

Config demo_config() {
  const auto files = demo_files();
  return config::read(std::find_if(files.begin(), files.end(), is_config)->text, "config.toml");
}

void make_demo(cli::Context& context) {
  Days days(context);
  for (const auto& file : demo_files()) days.fill_in(file.text);  // meets all that has a number
  Items items;
  for (const auto& file : demo_files()) {
    std::istringstream filled(days.fill_in(file.text));
    if (!is_config(file)) exchange::read(filled, items);
  }
  import_::take_in(context.write(), false, context, [&](exchange::Sink& sink) {
    for (const auto& [list, item] : items.all) sink.take(list, item, 0);
  });
  keep_papers(context.write(), context);
}

}  // namespace care::commands
