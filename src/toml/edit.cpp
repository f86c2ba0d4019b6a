#include "toml/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "care/error.hpp"
#include "toml/outline.hpp"
#include "toml/parse.hpp"
#include "toml/tree.hpp"
#include "toml/write.hpp"

namespace care::toml {
namespace {

using Lines = std::vector<Line>;
using Kind = Line::Kind;

/// Whether `path` leads below `above`.
bool is_below(const Path& path, const Path& above) {
  return path.size() > above.size() && std::equal(above.begin(), above.end(), path.begin());
}

/// How many keys two paths have in common from the root.
std::size_t shared(const Path& left, const Path& right) {
  const auto end = std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first;
  return static_cast<std::size_t>(end - left.begin());
}

/// The rest of `path` below its first `depth` keys.
Path rest_of(const Path& path, std::size_t depth) {
  return {path.begin() + static_cast<std::ptrdiff_t>(depth), path.end()};
}

Path parent_of(const Path& path) { return {path.begin(), path.end() - 1}; }

std::string replaced(std::string_view text, std::size_t begin, std::size_t end, std::string_view with) {
  std::string replaced(text.substr(0, begin));
  return replaced.append(with).append(text.substr(end));
}

/// One text, and all the ways in which a key could be written into it.
class Editor {
 public:
  Editor(std::string_view text, const Path& path, const std::string& file)
      : text_(text), path_(path), file_(file), before_(parse(text, file)), lines_(outline(text, before_)) {
    newline_ = text.find("\r\n") == text.npos ? "\n" : "\r\n";
  }

  std::string set(std::string_view literal) {
    const Table meant = parse(fmt::format("x = {}", literal), "the new value");
    if (meant.entries.size() != 1 || meant.entries.front().key != "x") throw no_place();
    Table after = before_;
    put(after, path_, &meant.entries.front().value);
    literal_ = literal;
    using Way = std::optional<std::string> (Editor::*)() const;
    for (const Way way :
         {&Editor::in_place_of_value, &Editor::out_of_comment, &Editor::out_of_commented_table, &Editor::in_braces,
          &Editor::under_header, &Editor::among_dotted_keys, &Editor::under_commented_header, &Editor::in_new_table,
          &Editor::dotted_under_header, &Editor::on_top}) {
      const auto edited = (this->*way)();
      if (edited && says(*edited, after)) return *edited;
    }
    throw no_place();
  }

  std::string remove() {
    Table after = before_;
    put(after, path_, nullptr);
    Table pruned = after;
    prune(pruned, path_);
    for (const auto& edited : {without_line(), without_in_braces()}) {
      if (edited && (says(*edited, after) || says(*edited, pruned))) return *edited;
    }
    throw no_place();
  }

 private:
  /// The proof of every way: read again, the text has to say what it should and nothing else.
  bool says(const std::string& text, const Table& expected) const {
    try {
      return same({parse(text, file_), {}}, {expected, {}});
    } catch (const Error&) {
      return false;
    }
  }

  Error no_place() const {
    return {ErrorKind::config, fmt::format("'{}' cannot be changed in {}", to_text(path_), file_), "care config edit"};
  }

  std::optional<std::string> in_place_of_value() const {
    const auto* value = before_.find(path_);
    const auto* table = value == nullptr ? nullptr : value->as<Table>();
    if (value == nullptr || (table != nullptr && !table->in_braces)) return std::nullopt;
    return replaced(text_, value->source.begin, value->source.end, literal_);
  }

  std::optional<std::string> out_of_comment() const {
    for (const auto& line : lines_) {
      if (line.kind != Kind::commented_key || line.path != path_) continue;
      const auto edited = uncommented(line, literal_);
      if (line.table.empty() || has_header(line.table)) return edited;
      if (const auto* header = commented_header(line.table)) return with_header(*header, edited);
    }
    return std::nullopt;
  }

  /// Of "# rates = { }" a table with the one key.
  std::optional<std::string> out_of_commented_table() const {
    for (const auto& line : lines_) {
      if (line.kind != Kind::commented_key || !is_below(path_, line.path) || !has_header(line.table)) continue;
      if (text_[line.value.begin] != '{') continue;
      return uncommented(line, fmt::format("{{ {} = {} }}", to_text(rest_of(path_, line.path.size())), literal_));
    }
    return std::nullopt;
  }

  /// Into the { … } that is there.
  std::optional<std::string> in_braces() const {
    const auto [value, depth] = deepest_table();
    const auto* table = value == nullptr ? nullptr : value->as<Table>();
    if (table == nullptr || !table->in_braces) return std::nullopt;
    const auto pair = fmt::format("{} = {}", to_text(rest_of(path_, depth)), literal_);
    const auto last = last_end(*table);
    if (last == 0) return replaced(text_, value->source.begin, value->source.end, "{ " + pair + " }");
    return replaced(text_, last, last, ", " + pair);
  }

  /// Behind the last of the table's keys that are written with dots.
  std::optional<std::string> among_dotted_keys() const {
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (line->kind != Kind::key || shared(line->path, path_) <= line->table.size()) continue;
      return inserted(line->next, pair_below(line->table.size()));
    }
    return std::nullopt;
  }

  std::optional<std::string> under_header() const {
    if (!has_header(parent_of(path_))) return std::nullopt;
    return inserted(end_of(parent_of(path_)), pair_below(path_.size() - 1));
  }

  std::optional<std::string> under_commented_header() const {
    const auto* header = commented_header(parent_of(path_));
    if (header == nullptr) return std::nullopt;
    auto line = static_cast<std::size_t>(header - lines_.data());
    while (line + 1 < lines_.size() && is_comment(lines_[line + 1])) ++line;
    return with_header(*header, inserted(lines_[line].next, pair_below(path_.size() - 1)));
  }

  std::optional<std::string> in_new_table() const {
    if (path_.size() < 2) return std::nullopt;
    const bool apart = text_.empty() || (lines_.back().kind == Kind::blank && text_.ends_with('\n'));
    const auto header = fmt::format("{}[{}]{}", apart ? "" : newline_, to_text(parent_of(path_)), newline_);
    return inserted(text_.size(), header + pair_below(path_.size() - 1));
  }

  /// "phone.sat = …" under [hours.channels].
  std::optional<std::string> dotted_under_header() const {
    for (std::size_t depth = path_.size() - 1; depth > 0; --depth) {
      const Path table(path_.begin(), path_.begin() + static_cast<std::ptrdiff_t>(depth));
      if (has_header(table)) return inserted(end_of(table), pair_below(depth));
    }
    return std::nullopt;
  }

  /// Above all headers.
  std::optional<std::string> on_top() const {
    const auto header =
        std::find_if(lines_.begin(), lines_.end(), [](const Line& line) { return line.kind == Kind::header; });
    return inserted(header == lines_.end() ? text_.size() : header->begin, pair_below(0));
  }

  std::optional<std::string> without_line() const {
    for (const auto& line : lines_) {
      if (line.kind == Kind::key && line.path == path_) return replaced(text_, line.begin, line.next, "");
    }
    return std::nullopt;
  }

  std::optional<std::string> without_in_braces() const {
    const auto* value = before_.find(path_);
    const auto [braces, depth] = deepest_braces();
    if (value == nullptr || braces == nullptr) return std::nullopt;
    auto begin = braces->source.begin + 1;
    for (const auto end : ends(*braces->as<Table>())) {
      if (end < value->source.begin) begin = std::max(begin, end);
    }
    auto end = value->source.end;
    if (begin == braces->source.begin + 1) {  // the first: the comma behind it goes too
      end = text_.find_first_not_of(" \t", end);
      if (end < text_.size() && text_[end] == ',') ++end;
    }
    return replaced(text_, begin, end, "");
  }

  std::string uncommented(const Line& line, std::string_view value) const {
    const auto first = text_.find('#', line.begin);
    const auto with_value = replaced(text_, line.value.begin, line.value.end, value);
    return replaced(with_value, first, line.content, "");
  }

  /// `edited` differs from the text only behind the header.
  std::string with_header(const Line& header, const std::string& edited) const {
    return replaced(edited, text_.find('#', header.begin), header.content, "");
  }

  std::string pair_below(std::size_t depth) const {
    return fmt::format("{} = {}{}", to_text(rest_of(path_, depth)), literal_, newline_);
  }

  std::string inserted(std::size_t at, const std::string& lines) const {
    const bool unended = at > 0 && text_[at - 1] != '\n';
    return replaced(text_, at, at, (unended ? newline_ : "") + lines);
  }

  static bool is_comment(const Line& line) { return line.kind == Kind::comment || line.kind == Kind::commented_key; }

  bool has_header(const Path& table) const { return header(table, Kind::header) != nullptr; }
  const Line* commented_header(const Path& table) const { return header(table, Kind::commented_header); }

  const Line* header(const Path& table, Kind kind) const {
    const auto found = std::find_if(lines_.begin(), lines_.end(),
                                    [&](const Line& line) { return line.kind == kind && line.path == table; });
    return found == lines_.end() ? nullptr : &*found;
  }

  /// Behind a table's last key, and behind the comments that follow it unless they stand on the next header.
  std::size_t end_of(const Path& table) const {
    auto last = static_cast<std::size_t>(header(table, Kind::header) - lines_.data());
    for (auto line = last + 1; line < lines_.size() && lines_[line].kind != Kind::header; ++line) {
      if (lines_[line].kind == Kind::key) last = line;
    }
    auto after = last + 1;
    while (after < lines_.size() && is_comment(lines_[after])) ++after;
    const bool own = after == lines_.size() || lines_[after].kind == Kind::blank;
    return lines_[own ? after - 1 : last].next;
  }

  /// The deepest table on the way that is there, and how deep it is.
  std::pair<const Value*, std::size_t> deepest_table() const {
    for (std::size_t depth = path_.size() - 1; depth > 0; --depth) {
      const auto* value = before_.find(Path(path_.begin(), path_.begin() + static_cast<std::ptrdiff_t>(depth)));
      if (value != nullptr && value->as<Table>() != nullptr) return {value, depth};
    }
    return {nullptr, 0};
  }

  std::pair<const Value*, std::size_t> deepest_braces() const {
    for (std::size_t depth = path_.size() - 1; depth > 0; --depth) {
      const auto* value = before_.find(Path(path_.begin(), path_.begin() + static_cast<std::ptrdiff_t>(depth)));
      const auto* table = value == nullptr ? nullptr : value->as<Table>();
      if (table != nullptr && table->in_braces) return {value, depth};
    }
    return {nullptr, 0};
  }

  /// Where the values in { … } end.
  static std::vector<std::size_t> ends(const Table& table) {
    std::vector<std::size_t> found;
    for (const auto& [key, value, line] : table.entries) {
      const auto* inner = value.as<Table>();
      if (inner == nullptr || inner->in_braces) {
        found.push_back(value.source.end);
      } else {
        for (const auto end : ends(*inner)) found.push_back(end);
      }
    }
    return found;
  }

  static std::size_t last_end(const Table& table) {
    const auto all = ends(table);
    return all.empty() ? 0 : *std::max_element(all.begin(), all.end());
  }

  std::string_view text_;
  const Path& path_;
  const std::string& file_;
  Table before_;
  Lines lines_;
  std::string newline_;
  std::string literal_;
};

}  // namespace

std::string set(std::string_view text, const Path& path, std::string_view literal, const std::string& file) {
  return Editor(text, path, file).set(literal);
}

std::string remove(std::string_view text, const Path& path, const std::string& file) {
  return Editor(text, path, file).remove();
}

}  // namespace care::toml
