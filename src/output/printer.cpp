#include "output/printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "care/error.hpp"
#include "core/text.hpp"
#include "output/display.hpp"
#include "output/json.hpp"

namespace care::output {
namespace {

const Field* field_of(const Record& record, std::string_view key) {
  const auto found = std::find_if(record.begin(), record.end(), [&](const Field& field) { return field.key == key; });
  return found == record.end() ? nullptr : &*found;
}

/// A value in one cell: lists with commas between, what is nested as JSON.
std::string plain(const Value& value) {
  struct Visitor {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& texts) const {
      return fmt::format("{}", fmt::join(texts, ","));
    }
    std::string operator()(const std::vector<std::int64_t>& numbers) const {
      return fmt::format("{}", fmt::join(numbers, ","));
    }
    std::string operator()(const Record& record) const { return to_json(record, false); }
    std::string operator()(const std::vector<Record>& records) const {
      return records.empty() ? std::string() : to_json(records, false);
    }
  };
  return std::visit(Visitor{}, value);
}

std::string shown(const Field& field) { return visible(field.shown.empty() ? plain(field.value) : field.shown); }

/// RFC 4180, and a text that a spreadsheet would run as a formula is kept from it by an apostrophe.
std::string csv_cell(std::string text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  const bool number = !text.empty() && text.find_first_not_of("+-0123456789.") == std::string::npos;
  if (formula && !number) text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

std::string heading(std::string_view key) {
  std::string words(key);
  for (char& c : words) {
    if (c == '_') c = ' ';
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return words;
}

std::vector<std::string> keys_of(const Record& prototype) {
  std::vector<std::string> keys;
  for (const auto& field : prototype) keys.emplace_back(field.key);
  return keys;
}

Record selected(const Record& record, const std::vector<std::string>& keys) {
  Record part;
  for (const auto& key : keys) {
    if (const auto* field = field_of(record, key)) part.push_back(*field);
  }
  return part;
}

using Widths = std::vector<std::size_t>;

constexpr std::size_t kGap = 2;
/// Takes from the widest column, one by one, until all fit; below what still reads well only where they must. The first
/// column names the row, and is cut only where nothing else is left to be: cut it cannot be copied.
void fit(Widths& widths, std::size_t window) {
  std::size_t total = kGap * (widths.size() - 1);
  for (const auto width : widths) total += width;
  for (const auto& [narrowest, first] : {std::pair{8U, 1}, {4U, 1}, {1U, 0}}) {
    while (total > window && first < std::ssize(widths)) {
      const auto widest = std::max_element(widths.begin() + first, widths.end());
      if (*widest <= narrowest) break;
      --*widest;
      --total;
    }
  }
}

std::string in_color(std::string_view code, std::string_view text) {
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::muted:
      return "2";
    case Tone::good:
      return "32";
    case Tone::warning:
      return "33";
    case Tone::bad:
      return "31";
    case Tone::plain:
      break;
  }
  return "";
}

/// A sentence that ends with "S.r.l." has its full stop.
std::string_view ended(std::string_view line) {
  if (line.ends_with("..") && !line.ends_with("...")) line.remove_suffix(1);
  return line;
}

/// What tells a record apart: its id, the key of a line of today, else what comes first, such as a quote's number.
const Value& id_of(const Record& record) {
  for (const char* name : {"id", "key"}) {
    if (const auto* field = field_of(record, name)) return field->value;
  }
  return record.front().value;
}

}  // namespace

std::string Printer::toned(std::string_view text, Tone tone) const {
  return style_.color && tone != Tone::plain ? in_color(code_of(tone), text) : std::string(text);
}

std::string Printer::bold(std::string_view text) const {
  return style_.color ? in_color("1", text) : std::string(text);
}

std::string Printer::dim(std::string_view text) const { return toned(text, Tone::muted); }

void Printer::count(std::size_t number) {
  found(number);
  out_ << number << '\n';
}

void Printer::list(const Listing& listing) {
  if (style_.count) return count(listing.rows.size());
  found(listing.rows.size());
  switch (style_.format) {
    case Format::table:
      return table(listing);
    case Format::tsv:
      return separated(listing, false);
    case Format::csv:
      return separated(listing, true);
    case Format::json:
      return json(listing);
    case Format::ids:
      return ids(listing);
  }
}

bool Printer::shows(std::string_view key, const Listing& listing) const {
  if (style_.count || style_.format == Format::ids) return false;
  const auto is_among = [&](const auto& keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  if (style_.fields) return is_among(*style_.fields);
  return style_.format == Format::json || is_among(columns_of(listing));
}

bool Printer::for_people() const {
  return style_.format == Format::table && style_.terminal && !style_.fields && !style_.count;
}

const std::vector<std::string_view>& Printer::columns_of(const Listing& listing) const {
  return style_.format == Format::table && !listing.for_people.empty() ? listing.for_people : listing.columns;
}

std::vector<std::string> Printer::chosen(const Listing& listing) const {
  const auto keys = keys_of(listing.prototype);
  if (style_.fields) {
    for (const auto& key : *style_.fields) {
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      throw usage_error(fmt::format("there is no field '{}'", key),
                        did_you_mean(nearest(key, keys), "one of: " + one_of(keys)));
    }
    return *style_.fields;
  }
  if (style_.format == Format::json) return keys;
  const auto& columns = columns_of(listing);
  return {columns.begin(), columns.end()};
}

void Printer::table(const Listing& listing) {
  const auto keys = chosen(listing);
  if (listing.rows.empty() && style_.terminal && !style_.quiet && !listing.when_empty.empty()) {
    out_ << dim(listing.when_empty) << '\n';
  }
  if (listing.rows.empty() || keys.empty()) return;
  std::vector<Line> lines;
  if (!style_.quiet) {
    auto& headings = lines.emplace_back();
    for (const auto& key : keys) headings.push_back({heading(key), Tone::muted});
  }
  for (const auto& row : listing.rows) {
    auto& line = lines.emplace_back();
    for (const auto& key : keys) {
      const auto& field = *field_of(row, key);
      line.push_back({shown(field), field.tone});
    }
  }
  auto widths = widths_of(lines, keys.size());
  if (style_.terminal) fit(widths, style_.columns);
  for (const auto& line : lines) print(line, widths);
}

std::vector<std::size_t> Printer::widths_of(const std::vector<Line>& lines, std::size_t columns) {
  Widths widths(columns, 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i].text));
  }
  return widths;
}

void Printer::print(const Line& line, const std::vector<std::size_t>& widths) {
  std::size_t last = line.size();  // nothing but blanks comes behind it
  while (last > 0 && line[last - 1].text.find_first_not_of(' ') == std::string::npos) --last;
  for (std::size_t i = 0; i < last; ++i) {
    const auto text = style_.terminal ? cut_to_width(line[i].text, widths[i]) : line[i].text;
    out_ << toned(text, line[i].tone);
    if (i + 1 < last) out_ << std::string(widths[i] + kGap - display_width(text), ' ');
  }
  out_ << '\n';
}

void Printer::separated(const Listing& listing, bool comma) {
  const auto keys = chosen(listing);
  if (comma && !style_.quiet) {
    for (std::size_t i = 0; i < keys.size(); ++i) out_ << (i ? "," : "") << keys[i];
    out_ << "\r\n";
  }
  for (const auto& row : listing.rows) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const std::string text = plain(field_of(row, keys[i])->value);
      out_ << (i == 0 ? "" : comma ? "," : "\t") << (comma ? csv_cell(visible_lines(text)) : visible(text));
    }
    out_ << (comma ? "\r\n" : "\n");
  }
}

void Printer::json(const Listing& listing) {
  const auto keys = chosen(listing);
  std::vector<Record> rows;
  for (const auto& row : listing.rows) rows.push_back(selected(row, keys));
  out_ << to_json(rows, style_.terminal) << '\n';
}

void Printer::ids(const Listing& listing) {
  for (const auto& row : listing.rows) out_ << plain(id_of(row)) << '\n';
}

void Printer::show(const Record& record, const std::string& text) {
  const Listing one{record, {}, {record}};
  if (style_.format == Format::json) {
    out_ << to_json(selected(record, chosen(one)), style_.terminal) << '\n';
  } else if (style_.format == Format::ids) {
    ids(one);
  } else if (style_.format == Format::table && !style_.fields) {
    out_ << text;
  } else if (style_.fields || style_.format == Format::csv) {
    Listing row = one;
    for (const auto& field : record) row.columns.push_back(field.key);
    style_.format == Format::table ? table(row) : separated(row, style_.format == Format::csv);
  } else {
    for (const auto& field : record) out_ << field.key << '\t' << visible(plain(field.value)) << '\n';
  }
}

void Printer::done(const std::vector<Done>& changes) {
  if (changes.empty()) return;
  if (style_.format == Format::json || style_.fields) {
    if (changes.size() == 1) return show(changes.front().record, "");
    Listing all{changes.front().record, {}, {}};
    for (const auto& field : changes.front().record) all.columns.push_back(field.key);
    for (const auto& change : changes) all.rows.push_back(change.record);
    return list(all);
  }
  for (const auto& [lines, record, text] : changes) {
    if (!text.empty() && style_.format != Format::ids) {
      document(text);
      continue;
    }
    if (style_.quiet || style_.format == Format::ids) {
      if (!record.empty()) out_ << plain(id_of(record)) << '\n';
      continue;
    }
    for (const auto& line : lines) out_ << visible(ended(line)) << '\n';
  }
}

void Printer::document(std::string_view text) { out_ << text; }

}  // namespace care::output
