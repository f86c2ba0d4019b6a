#include "commands/report/report_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/duration.hpp"
#include "core/fields.hpp"
#include "core/money.hpp"
#include "core/numbers.hpp"
#include "core/text.hpp"
#include "output/display.hpp"

namespace care::commands {
namespace {

using documents::Sheet;
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

std::string text_of(const Value& value) {
  return std::visit(
      Overloaded{[](std::monostate) { return std::string(); },
                 [](bool flag) { return std::string(flag ? "yes" : "no"); },
                 [](std::int64_t number) { return std::to_string(number); },
                 [](const std::string& text) { return output::visible(text); },
                 [](const std::vector<std::int64_t>& numbers) { return fmt::format("{}", fmt::join(numbers, ", ")); },
                 [](const std::vector<std::string>& texts) {
                   return output::visible(fmt::format("{}", fmt::join(texts, ", ")));
                 },
                 [](const auto& nested) { return text_of(nested); }},
      value);
}

/// With its unit: "96 %", "2 h 10".
std::string text_of(const output::Key& key, const Value& value) {
  const auto text = text_of(value);
  if (text.empty()) return text;
  if (key.kind == output::Kind::percent) return whole_percent(parse_rate(text));
  return key.kind == output::Kind::minutes ? to_text(Minutes(std::get<std::int64_t>(value))) : text;
}

/// Counts that are worth a bar each.
bool is_charted(std::string_view key) {
  static constexpr std::string_view kCounts[] = {"count", "in", "out", "asked"};
  return std::find(std::begin(kCounts), std::end(kCounts), key) != std::end(kCounts);
}

bool is_number(const Value& value) { return std::holds_alternative<std::int64_t>(value); }

/// Without the columns in which nothing stands.
Sheet::Table table_of(const std::vector<output::Key>& keys, const std::vector<Record>& records) {
  Sheet::Table table;
  table.rows.resize(records.size());
  for (std::size_t column = 0; column < keys.size(); ++column) {
    const auto& key = keys[column];
    std::vector<std::string> cells;
    bool numbers = true;
    for (const auto& record : records) {
      cells.push_back(text_of(key, record[column].value));
      numbers = numbers && (cells.back().empty() || is_number(record[column].value));
    }
    if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) continue;
    table.columns.push_back({label_of(key.name), numbers ? Sheet::Align::right : Sheet::Align::left,
                             numbers && records.size() > 1 && is_charted(key.name)});
    for (std::size_t row = 0; row < cells.size(); ++row) table.rows[row].push_back(std::move(cells[row]));
  }
  return table;
}

void add_fact(Sheet::Facts& facts, const output::Key& key, const Value& value) {
  if (auto text = text_of(key, value); !text.empty()) facts.facts.push_back({label_of(key.name), std::move(text)});
}

Sheet::Facts facts_of(const std::vector<output::Key>& keys, const Record& record) {
  Sheet::Facts facts;
  for (std::size_t i = 0; i < keys.size(); ++i) add_fact(facts, keys[i], record[i].value);
  return facts;
}

}  // namespace

Sheet report_sheet(const output::Schema& schema, const Record& record) {
  Sheet sheet;
  sheet.language = Language::en;
  sheet.title = schema.help();
  if (sheet.title.ends_with('.')) sheet.title.pop_back();
  Sheet::Facts facts;
  std::vector<Sheet::Block> parts;
  const auto keys = schema.keys();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto& [key, value] = std::tie(keys[i], record[i].value);
    const auto* const many = std::get_if<std::vector<Record>>(&value);
    const auto* const one = std::get_if<Record>(&value);
    if (many != nullptr && many->empty()) continue;
    if (many != nullptr || one != nullptr) parts.emplace_back(Sheet::Heading{label_of(key.name)});
    if (many != nullptr) {
      parts.emplace_back(table_of(key.parts().keys(), *many));
    } else if (one != nullptr) {
      parts.emplace_back(facts_of(key.parts().keys(), *one));
    } else {
      add_fact(facts, key, value);
    }
  }
  sheet.blocks.emplace_back(std::move(facts));
  sheet.blocks.insert(sheet.blocks.end(), parts.begin(), parts.end());
  return sheet;
}

}  // namespace care::commands
