#include "store/text_search.hpp"

#include <fmt/format.h>

#include "core/search.hpp"
#include "store/database.hpp"

namespace care::store {
namespace {

constexpr std::int64_t kCommon = 2'000;     // hits: to rank so many takes 3 ms
constexpr std::size_t kMostMeanings = 200;  // of the beginning of a word

/// In double quotes it is no operator of FTS5.
std::string in_quotes(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) {
    if (c == '\0') continue;
    text += c;
    if (c == '"') text += c;
  }
  return text + '"';
}

/// All words of the log that begin so; empty where there are none, or more than it is worth to name.
std::vector<std::string> meanings(Database& database, const std::string& beginning) {
  // Each is looked for behind the one before it: to walk from one to the next would pass all its hits.
  Statement query(database, "SELECT term FROM interaction_term WHERE term >= :from LIMIT 1");
  std::vector<std::string> words;
  std::string from = beginning;
  while (query.bind(":from", from).step()) {
    std::string word = query.text();
    query.reset();
    if (!word.starts_with(beginning)) return words;
    if (words.size() == kMostMeanings) return {};
    from = word + '\x01';
    words.push_back(std::move(word));
  }
  return words;
}

/// What the last word stands for. FTS5 gathers all hits of a beginning before it gives the first; of words that are
/// written out it takes only those that are asked for.
std::string last(Database& database, const std::string& text) {
  const auto words = words_in(text);
  if (words.size() != 1) return in_quotes(text) + " *";
  auto named = meanings(database, words.front().folded);
  if (named.empty()) return in_quotes(text) + " *";
  for (auto& word : named) word = in_quotes(word);
  return fmt::format("({})", fmt::join(named, " OR "));
}

bool is_common(Database& database, const std::string& match) {
  Statement query(database, R"sql(
    SELECT count(*) FROM (SELECT 1 FROM interaction_text WHERE interaction_text MATCH :match LIMIT :many))sql");
  return query.bind(":match", match).bind(":many", kCommon + 1).step() && query.integer() > kCommon;
}

}  // namespace

TextSearch text_search(Database& database, const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (const auto& word : words) {
    if (!words_in(word).empty()) parts.push_back(word);  // marks alone hinder no search
  }
  if (parts.empty()) return {};
  for (auto& part : parts) part = &part == &parts.back() ? last(database, part) : in_quotes(part);
  TextSearch search{fmt::format("{}", fmt::join(parts, " AND ")), false};
  for (const auto& part : parts) search.is_common = search.is_common || is_common(database, part);
  return search;
}

std::string match_some_of(Database& database, const std::vector<std::string>& beginnings) {
  constexpr std::size_t kTaken = 3;
  std::vector<std::string> rare, all;
  for (const auto& beginning : beginnings) {
    auto named = meanings(database, beginning);
    if (named.empty()) continue;  // none, or a beginning that says nothing
    for (auto& word : named) word = in_quotes(word);
    auto match = fmt::format("({})", fmt::join(named, " OR "));
    (is_common(database, match) ? all : rare).push_back(std::move(match));
  }
  all.insert(all.begin(), rare.begin(), rare.end());
  if (all.size() > kTaken) all.resize(kTaken);
  if (rare.size() > kTaken) rare.resize(kTaken);
  std::vector<std::string> parts = std::move(rare);
  for (std::size_t one = 0; one < all.size(); ++one) {
    for (std::size_t other = one + 1; other < all.size(); ++other) {
      parts.push_back(fmt::format("({} AND {})", all[one], all[other]));
    }
  }
  if (parts.empty() && beginnings.size() == 1 && all.size() == 1) return all.front();
  return fmt::format("{}", fmt::join(parts, " OR "));
}

}  // namespace care::store
