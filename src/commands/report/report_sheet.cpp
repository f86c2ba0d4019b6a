#include "commands/report/report_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/duration.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/text.hpp"
#include "output/display.hpp"

namespace care::commands {
namespace {

using documents::Sheet;
using output::Field;
using output::Record;
using output::Value;

/// "in_time_share" is "In time share".
std::string label_of(std::string_view key) {
  std::string label(key);
  std::replace(label.begin(), label.end(), '_', ' ');
  return capitalised(label);
}

std::string text_of(const Value& value);

std::string text_of(const Record& record) {
  std::vector<std::string> parts;
  for (const auto& field : record) {
    if (const auto text = text_of(field.value); !text.empty()) parts.push_back(fmt::format("{} {}", field.key, text));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string text_of(const std::vector<Record>& records) {
  std::vector<std::string> parts;
  for (const auto& each : records) parts.push_back(text_of(each));
  return fmt::format("{}", fmt::join(parts, "; "));
}

struct InWords {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const std::string& text) const { return output::visible(text); }
  std::string operator()(const std::vector<std::string>& texts) const {
    return output::visible(fmt::format("{}", fmt::join(texts, ", ")));
  }
  std::string operator()(const std::vector<std::int64_t>& numbers) const {
    return fmt::format("{}", fmt::join(numbers, ", "));
  }
  std::string operator()(const Record& record) const { return text_of(record); }
  std::string operator()(const std::vector<Record>& records) const { return text_of(records); }
};

std::string text_of(const Value& value) { return std::visit(InWords(), value); }

/// With the unit that its key tells: "96 %", "2 h 10".
std::string text_of(const Field& field) {
  const auto text = text_of(field.value);
  if (text.empty()) return text;
  if (field.key.ends_with("_share")) return whole_percent(parse_rate(text));
  const auto* minutes = std::get_if<std::int64_t>(&field.value);
  const bool is_time = field.key == "minutes" || field.key.ends_with("_minutes") || field.key.ends_with("_median") ||
                       field.key.ends_with("_p90");
  return minutes != nullptr && is_time ? to_text(Minutes(*minutes)) : text;
}

/// Counts that are worth a bar each.
bool is_charted(std::string_view key) {
  static constexpr std::string_view kCounts[] = {"count", "in", "out", "asked"};
  return std::find(std::begin(kCounts), std::end(kCounts), key) != std::end(kCounts);
}

bool is_number(const Value& value) { return std::holds_alternative<std::int64_t>(value); }

/// Without the columns in which nothing stands.
Sheet::Table table_of(const std::vector<Record>& records) {
  Sheet::Table table;
  table.rows.resize(records.size());
  for (std::size_t column = 0; column < records.front().size(); ++column) {
    std::vector<std::string> cells;
    bool numbers = true;
    for (const auto& record : records) {
      cells.push_back(text_of(record[column]));
      numbers = numbers && (cells.back().empty() || is_number(record[column].value));
    }
    if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) continue;
    table.columns.push_back({label_of(records.front()[column].key), numbers ? Sheet::Align::right : Sheet::Align::left,
                             numbers && records.size() > 1 && is_charted(records.front()[column].key)});
    for (std::size_t row = 0; row < cells.size(); ++row) table.rows[row].push_back(std::move(cells[row]));
  }
  return table;
}

Sheet::Facts facts_of(const Record& record) {
  Sheet::Facts facts;
  for (const auto& field : record) {
    if (auto text = text_of(field); !text.empty()) facts.facts.push_back({label_of(field.key), std::move(text)});
  }
  return facts;
}

}  // namespace

Sheet report_sheet(const output::Schema& schema, const Record& record) {
  Sheet sheet;
  sheet.language = Language::en;
  sheet.title = schema.help();
  if (sheet.title.ends_with('.')) sheet.title.pop_back();
  Record plain;
  std::vector<Sheet::Block> parts;
  for (const auto& field : record) {
    if (const auto* const many = std::get_if<std::vector<Record>>(&field.value)) {
      if (many->empty()) continue;
      parts.emplace_back(Sheet::Heading{label_of(field.key)});
      parts.emplace_back(table_of(*many));
    } else if (const auto* const one = std::get_if<Record>(&field.value)) {
      parts.emplace_back(Sheet::Heading{label_of(field.key)});
      parts.emplace_back(facts_of(*one));
    } else {
      plain.push_back(field);
    }
  }
  sheet.blocks.emplace_back(facts_of(plain));
  sheet.blocks.insert(sheet.blocks.end(), parts.begin(), parts.end());
  return sheet;
}

}  // namespace care::commands
