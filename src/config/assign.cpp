#include "config/assign.hpp"

#include <optional>

#include "care/error.hpp"
#include "config/reader.hpp"
#include "core/text.hpp"
#include "toml/edit.hpp"
#include "toml/parse.hpp"
#include "toml/write.hpp"

namespace care::config {
namespace {

std::vector<std::string> parts_of(const std::string& word) {
  std::vector<std::string> parts;
  for (const auto& part : split(word, ',')) {
    if (!trimmed(part).empty()) parts.emplace_back(trimmed(part));
  }
  return parts;
}

/// `text` with the key set to this value, where the reader takes it.
std::string tried(std::string_view text, const toml::Path& key, std::string_view value, const std::string& file) {
  std::string edited = toml::set(text, key, value, file);
  read(edited, file);
  return edited;
}

bool is_value(const std::string& word) {
  try {
    const auto table = toml::parse("x = " + word, "");
    return table.entries.size() == 1 && table.entries.front().key == "x" &&
           table.entries.front().value.source.end == word.size() + 4;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

std::string assign(std::string_view text, const toml::Path& key, const std::string& word, const std::string& file) {
  if (!is_utf8(word)) throw usage_error("the value is not UTF-8", "convert it first, with iconv");
  const auto as_text = toml::literal(word);
  std::vector<std::string> meanings;
  if (is_value(word)) meanings.push_back(word);
  meanings.push_back(as_text);
  if (!trimmed(word).empty()) meanings.push_back(toml::literal(std::vector{word}));
  meanings.push_back(toml::literal(parts_of(word)));

  std::optional<Error> reason;
  for (const auto& meaning : meanings) {
    try {
      return tried(text, key, meaning, file);
    } catch (const Error& error) {
      if (!reason || meaning == as_text) reason = error;  // why a plain text will not do says best what will
    }
  }
  throw *reason;
}

}  // namespace care::config
