#include "toml/outline.hpp"

#include <algorithm>
#include <optional>

#include "care/error.hpp"
#include "toml/parse.hpp"

namespace care::toml {
namespace {

constexpr std::string_view kBlanks = " \t\r";

/// A value that stands behind a key and "=", outside all brackets.
struct Statement {
  Path path;
  Region value;
};

bool is_list_of_tables(const Value& value) {
  const auto* list = value.as<List>();
  if (list == nullptr || list->empty()) return false;
  const auto* first = list->front().as<Table>();
  return first != nullptr && !first->in_braces;
}

void collect(const Table& table, const Path& above, std::vector<Statement>& statements) {
  for (const auto& [key, value, line] : table.entries) {
    Path path = above;
    path.push_back(key);
    const auto* inner = value.as<Table>();
    if (inner != nullptr && !inner->in_braces) {
      collect(*inner, path, statements);
    } else if (is_list_of_tables(value)) {
      for (const auto& each : *value.as<List>()) collect(*each.as<Table>(), path, statements);
    } else {
      statements.push_back({path, value.source});
    }
  }
}

std::vector<Statement> statements_of(const Table& table) {
  std::vector<Statement> statements;
  collect(table, {}, statements);
  std::sort(statements.begin(), statements.end(),
            [](const Statement& a, const Statement& b) { return a.value.begin < b.value.begin; });
  return statements;
}

std::optional<Table> parsed(std::string_view line) {
  try {
    return parse(line, "");
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The table that "[a.b]" names; nothing where it is no such line.
std::optional<Path> header_path(std::string_view line) {
  if (line.starts_with("[[")) return std::nullopt;
  const auto parsed_line = parsed(line);
  if (!parsed_line) return std::nullopt;
  Path path;
  for (const Table* table = &*parsed_line; !table->entries.empty();) {
    path.push_back(table->entries.front().key);
    table = table->entries.front().value.as<Table>();
    if (table == nullptr) return std::nullopt;
  }
  return path;
}

/// Goes through a file once, line by line.
class Walk {
 public:
  Walk(std::string_view text, const Table& table) : text_(text), statements_(statements_of(table)) {}

  std::vector<Line> lines() {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    for (at_ = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; at_ < text_.size();) {
      Line line = read_line();
      at_ = line.next;
      lines_.push_back(std::move(line));
    }
    return std::move(lines_);
  }

 private:
  Line read_line() {
    Line line;
    line.begin = at_;
    end_at(line, at_);
    const bool has_key = statement_ < statements_.size() && statements_[statement_].value.begin < line.end;
    const auto first = text_.find_first_not_of(kBlanks, at_);
    if (first < line.end && text_[first] == '[' && !has_key) {
      read_header(line, first);
    } else if (first < line.end && text_[first] == '#') {
      read_comment(line, first);
    } else if (has_key) {
      read_key(line);
    } else if (first < line.end) {
      line.kind = Line::Kind::other;
    }
    if (line.kind == Line::Kind::blank || line.kind == Line::Kind::header) commented_table_.reset();
    return line;
  }

  void end_at(Line& line, std::size_t from) const {
    const auto end = text_.find('\n', from);
    line.end = std::min(end, text_.size());
    line.next = end == text_.npos ? text_.size() : end + 1;
    if (line.end > from && text_[line.end - 1] == '\r') --line.end;
  }

  void read_header(Line& line, std::size_t first) {
    const auto path = header_path(text_.substr(first, line.end - first));
    in_list_ = !path;
    line.kind = path ? Line::Kind::header : Line::Kind::other;
    line.path = table_ = path.value_or(Path());
  }

  void read_key(Line& line) {
    const auto& statement = statements_[statement_++];
    end_at(line, statement.value.end);
    line.kind = in_list_ ? Line::Kind::other : Line::Kind::key;
    line.path = statement.path;
    line.table = table_;
    line.value = statement.value;
  }

  /// A comment may be a line that was put aside: "# floor = "300.00"", "# [hours.days]".
  void read_comment(Line& line, std::size_t first) {
    line.kind = Line::Kind::comment;
    const auto content = text_.find_first_not_of("# \t", first);
    if (in_list_ || content >= line.end) return;
    line.content = content;
    const auto aside = text_.substr(content, line.end - content);
    if (aside.front() == '[') {
      const auto path = header_path(aside);
      if (!path) return;
      line.kind = Line::Kind::commented_header;
      line.path = path.value();
      commented_table_ = path;
    } else if (aside.find('=') != aside.npos) {
      read_commented_key(line, aside);
    }
  }

  void read_commented_key(Line& line, std::string_view aside) const {
    const auto table = parsed(aside);
    if (!table) return;
    const auto statements = statements_of(*table);
    if (statements.size() != 1) return;
    line.kind = Line::Kind::commented_key;
    line.table = commented_table_.value_or(table_);
    line.path = line.table;
    line.path.insert(line.path.end(), statements[0].path.begin(), statements[0].path.end());
    line.value = {line.content + statements[0].value.begin, line.content + statements[0].value.end, 1};
  }

  std::string_view text_;
  std::vector<Statement> statements_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
  std::size_t statement_ = 0;
  Path table_;
  std::optional<Path> commented_table_;
  bool in_list_ = false;
};

}  // namespace

std::vector<Line> outline(std::string_view text, const Table& table) { return Walk(text, table).lines(); }

}  // namespace care::toml
