#include <algorithm>
#include <charconv>
#include <string_view>

#include "core/base64.hpp"
#include "core/text.hpp"
#include "documents/frame.hpp"
#include "documents/picture.hpp"
#include "documents/sheet.hpp"

namespace care::documents {
namespace {

using DataList = std::vector<TemplateData>;

/// A section of a template is shown once for a list of one.
DataList once(TemplateData data) { return {std::move(data)}; }

TemplateData line_data(const std::string& line, bool first = false) {
  TemplateData data;
  data.put("line", line);
  data.put("first", first);
  return data;
}

DataList lines_data(const std::vector<std::string>& lines) {
  DataList all;
  for (const std::string& line : lines) all.push_back(line_data(line, all.empty()));
  return all;
}

/// Every kind of block, none of them there.
TemplateData no_block() {
  TemplateData data;
  for (const char* kind : {"paragraph", "heading", "list", "facts", "table", "signature"}) data.put(kind, false);
  return data;
}

TemplateData block_data(const Sheet::Paragraph& paragraph) {
  TemplateData content;
  content.put("text", paragraph.text);
  content.put("class", paragraph.strong ? "strong" : paragraph.small ? "small" : "");
  TemplateData data = no_block();
  data.put("paragraph", once(std::move(content)));
  return data;
}

TemplateData block_data(const Sheet::Heading& heading) {
  TemplateData data = no_block();
  data.put("heading", heading.text);
  return data;
}

TemplateData block_data(const Sheet::List& list) {
  DataList items;
  for (const std::string& each : list.items) {
    TemplateData item;
    item.put("item", each);
    items.push_back(std::move(item));
  }
  TemplateData content;
  content.put("tag", list.numbered ? "ol" : "ul");
  content.put("items", std::move(items));
  TemplateData data = no_block();
  data.put("list", once(std::move(content)));
  return data;
}

TemplateData block_data(const Sheet::Facts& facts) {
  DataList all;
  for (const auto& each : facts.facts) {
    TemplateData fact;
    fact.put("label", each.label);
    fact.put("text", each.text);
    all.push_back(std::move(fact));
  }
  TemplateData content;
  content.put("each", std::move(all));
  TemplateData data = no_block();
  data.put("facts", once(std::move(content)));
  return data;
}

TemplateData column_data(const Sheet::Table::Column& column) {
  TemplateData data;
  data.put("label", column.title);
  data.put("right", column.align == Sheet::Align::right);
  return data;
}

std::int64_t number_in(const std::string& cell) {
  std::int64_t number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

/// The largest number of all charted columns: their bars are to be compared.
std::int64_t longest_bar(const Sheet::Table& table) {
  std::int64_t longest = 1;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < std::min(row.size(), table.columns.size()); ++i) {
      if (table.columns[i].charted) longest = std::max(longest, number_in(row[i]));
    }
  }
  return longest;
}

TemplateData row_data(const std::vector<std::string>& row, const std::vector<Sheet::Table::Column>& columns,
                      std::int64_t longest) {
  DataList cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    TemplateData cell = column_data(columns[i]);
    cell.put("cell", i < row.size() ? row[i] : "");
    const bool charted = columns[i].charted && i < row.size() && number_in(row[i]) >= 0;
    cell.put("bar", charted ? std::to_string(number_in(row[i]) * 100 / longest) : "");
    cells.push_back(std::move(cell));
  }
  TemplateData data;
  data.put("cells", std::move(cells));
  return data;
}

TemplateData sum_data(const Sheet::Table::Sum& sum, std::size_t columns) {
  TemplateData data;
  data.put("label", sum.label);
  data.put("amount", sum.amount);
  data.put("strong", sum.strong);
  data.put("span", columns > 2 ? std::to_string(columns - 1) : "");
  return data;
}

TemplateData block_data(const Sheet::Table& table) {
  DataList columns;
  for (const auto& column : table.columns) columns.push_back(column_data(column));
  DataList rows;
  const auto longest = longest_bar(table);
  for (const auto& row : table.rows) rows.push_back(row_data(row, table.columns, longest));
  DataList sums;
  for (const auto& sum : table.sums) sums.push_back(sum_data(sum, table.columns.size()));
  TemplateData content;
  content.put("columns", std::move(columns));
  content.put("rows", std::move(rows));
  content.put("has_sums", !sums.empty());
  content.put("sums", std::move(sums));
  TemplateData data = no_block();
  data.put("table", once(std::move(content)));
  return data;
}

TemplateData block_data(const Sheet::Signature& signature) {
  TemplateData content;
  content.put("text", signature.text);
  content.put("lines", lines_data(signature.lines));
  TemplateData data = no_block();
  data.put("signature", once(std::move(content)));
  return data;
}

/// A string of CSS; all that could end it, or the style around it, is written as a number.
std::string css_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        quoted += "\\22 ";
        break;
      case '\\':
        quoted += "\\5c ";
        break;
      case '<':
        quoted += "\\3c ";
        break;
      case '\n':
        quoted += ' ';
        break;
      default:
        quoted += c;
    }
  }
  return quoted + '"';
}

/// "pagina {page} di {pages}" with the counters of CSS.
std::string page_number_css(std::string_view pattern) {
  std::string css = css_text(pattern);
  for (const auto& [word, counter] : {std::pair<std::string_view, std::string_view>{"{page}", "\" counter(page) \""},
                                      {"{pages}", "\" counter(pages) \""}}) {
    if (const std::size_t at = css.find(word); at != std::string::npos) css.replace(at, word.size(), counter);
  }
  return css;
}

std::string data_address(const std::string& logo) {
  if (logo.empty()) return {};
  const Picture picture = read_picture(logo);
  return "data:" + picture.type + ";base64," + to_base64(picture.bytes);
}

/// What sections leave that have nothing to say.
std::string without_empty_lines(const std::string& page) {
  std::string tidy;
  for (const std::string& line : split(page, '\n')) {
    if (!trimmed(line).empty()) tidy += line + '\n';
  }
  return tidy;
}

}  // namespace

std::string to_html(const Sheet& sheet, const Overrides& overrides) {
  constexpr std::string_view kName = "sheet.html.mustache";
  DataList blocks;
  for (const auto& block : sheet.blocks) {
    blocks.push_back(std::visit([](const auto& each) { return block_data(each); }, block));
  }
  TemplateData data;
  data.put("language", std::string(name(sheet.language)));
  data.put("author", sheet.author);
  data.put("title", sheet.title);
  data.put("has_subtitle", !sheet.subtitle.empty());
  data.put("subtitle", lines_data(sheet.subtitle));
  data.put("paper", sheet.letter_paper ? "letter" : "A4");
  data.put("logo", data_address(sheet.logo));
  data.put("name", sheet.author);
  data.put("has_letterhead", !sheet.letterhead.empty());
  data.put("letterhead", lines_data(sheet.letterhead));
  data.put("has_to", !sheet.to.empty());
  data.put("to", lines_data(sheet.to));
  data.put("place_and_date", sheet.place_and_date);
  data.put("footer_css", sheet.footer.empty() ? "" : css_text(sheet.footer));
  data.put("page_number_css", page_number_css(sheet.page_number));
  data.put("blocks", std::move(blocks));
  return without_empty_lines(fill(kName, layout(kName, overrides), data, Medium::html));
}

}  // namespace care::documents
