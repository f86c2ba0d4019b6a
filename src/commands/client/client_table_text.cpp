#include "commands/client/client_table_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "care/error.hpp"
#include "commands/client/client_options.hpp"
#include "core/choice.hpp"
#include "core/tags.hpp"
#include "core/text.hpp"
#include "output/display.hpp"

namespace care::commands {
namespace {

constexpr std::string_view kColumns[] = {"slug",  "name",  "called", "lang", "register",
                                         "level", "stage", "kind",   "tags"};
constexpr std::size_t kCount = std::size(kColumns);
constexpr auto kTableHead =
    "# A line a client: change what you like, save and close. The slug tells whose line it is and stays.\n"
    "# lang: it en, or -   register: formal informal company   level: unknown basic regular expert\n"
    "# stage: lead active past lost   kind: client supplier colleague partner   tags: words, or -\n"
    "# A line that is taken out leaves its client as it is. Nothing is changed if one line is wrong.\n";

using Cells = std::vector<std::string>;

/// A cell must not look like two, nor like two lines.
std::string cell(const std::string& text) {
  std::string clean = text.empty() ? "-" : output::visible(text);
  std::replace(clean.begin(), clean.end(), '|', '/');
  return clean;
}

Cells cells_of(const Client& client) {
  return {client.slug,
          cell(client.name),
          cell(client.called_as),
          client.language ? std::string(name(*client.language)) : "-",
          std::string(name(client.address_form)),
          std::string(name(client.level)),
          std::string(name(client.stage)),
          std::string(name(client.kind)),
          cell(fmt::format("{}", fmt::join(client.tags, " ")))};
}

std::vector<std::string> tags_in(const std::string& text) {
  auto words = split(text, ' ');
  std::erase(words, "");
  return tags_of(words);
}

void set_cell(Client& client, std::size_t column, const std::string& written) {
  const std::string text = written == "-" ? "" : written;
  switch (column) {
    case 1:
      if (text.empty()) throw usage_error("the name is empty");
      client.name = text;
      break;
    case 2:
      client.called_as = text;
      break;
    case 3:
      client.language = text.empty() ? std::nullopt : std::optional(choose<Language>(text, "language"));
      break;
    case 4:
      client.address_form = choose<Register>(text, "register");
      break;
    case 5:
      client.level = choose<Level>(text, "level");
      break;
    case 6:
      set_stage(client, choose<Stage>(text, "stage"));
      break;
    case 7:
      client.kind = choose<ClientKind>(text, "kind");
      break;
    default:
      client.tags = tags_in(text);
  }
}

Cells split_line(const std::string& line) {
  Cells cells;
  for (const auto& piece : split(line, '|')) cells.emplace_back(trimmed(piece));
  return cells;
}

/// Sets what differs from how the line was given out; tells whether anything did.
bool take_over(const Cells& cells, const Cells& before, Client& client) {
  bool changed = false;
  for (std::size_t column = 1; column < kCount; ++column) {
    if (cells[column] == before[column]) continue;
    set_cell(client, column, cells[column]);
    changed = true;
  }
  return changed;
}

/// The lines of a table as it was given out, by slug.
std::map<std::string, Cells> lines_of(const std::string& table) {
  std::map<std::string, Cells> lines;
  for (const auto& line : split(table, '\n')) {
    const Cells cells = split_line(line);
    if (cells.size() == kCount) lines[cells[0]] = cells;
  }
  return lines;
}

}  // namespace

std::string to_table(const std::vector<Client>& clients) {
  std::vector<Cells> lines;
  lines.emplace_back(std::begin(kColumns), std::end(kColumns));
  lines.front().front() = "# slug";
  for (const auto& client : clients) lines.push_back(cells_of(client));
  std::vector<std::size_t> widths(kCount, 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < kCount; ++i) widths[i] = std::max(widths[i], output::display_width(line[i]));
  }
  std::string text = kTableHead;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < kCount; ++i) text += (i > 0 ? " | " : "") + output::padded(line[i], widths[i]);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::vector<Client> from_table(const std::string& text, const std::string& initial,
                               const std::vector<Client>& clients) {
  const auto before = lines_of(initial);
  std::vector<Client> changed;
  std::set<std::string> seen;
  int number = 0;
  for (const auto& line : split(text, '\n')) {
    ++number;
    if (trimmed(line).empty() || trimmed(line).front() == '#') continue;
    const Cells cells = split_line(line);
    const auto owner = std::find_if(clients.begin(), clients.end(), [&](auto& each) { return each.slug == cells[0]; });
    if (owner == clients.end()) {
      throw usage_error(fmt::format("line {}: '{}' is none of these clients", number, cells[0]),
                        "the slug stays as it is");
    }
    if (cells.size() != kCount) {
      throw usage_error(fmt::format("line {}: {} columns where {} belong", number, cells.size(), kCount),
                        fmt::format("{}", fmt::join(kColumns, " | ")));
    }
    if (!seen.insert(cells[0]).second) throw usage_error(fmt::format("line {}: '{}' is there twice", number, cells[0]));
    try {
      Client client = *owner;
      const auto given_out = before.find(client.slug);
      if (take_over(cells, given_out == before.end() ? cells_of(client) : given_out->second, client)) {
        changed.push_back(client);
      }
    } catch (const Error& error) {
      throw usage_error(fmt::format("line {}: {}", number, error.what()), error.hint());
    }
  }
  return changed;
}

}  // namespace care::commands
