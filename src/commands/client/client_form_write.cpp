#include <fmt/format.h>

#include "commands/client/client_form.hpp"
#include "commands/client/client_form_keys.hpp"
#include "core/calendar.hpp"
#include "toml/write.hpp"

namespace care::commands {
namespace {

constexpr auto kHead =
    "# {}: change what you like, save and close. Nothing is changed if one line is wrong.\n"
    "# A line that is taken out leaves its field as it is; \"\" or [] empties it.\n\n";

template <class E>
std::string names_of() {
  std::string names;
  for (const auto& each : Names<E>::all) names += (names.empty() ? "" : ", ") + std::string(each.text);
  return names;
}

std::vector<std::string> names_of(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const auto role : roles) names.emplace_back(name(role));
  return names;
}

/// Visits the keys and writes each down.
class FormWriter {
 public:
  void slug(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void name(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void zone(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void text(const char* key, const std::string& value, const char* help) { line(key, toml::quoted_lines(value), help); }
  void flag(const char* key, bool value, const char* help) { line(key, value ? "true" : "false", help); }
  void tags(const char* key, const std::vector<std::string>& tags, const char* help) { list(key, tags, help); }
  void stage(const char* key, const Client& client, const char* help) { choice(key, client.stage, help); }

  template <class E>
  void choice(const char* key, E value, const std::string& help) {
    const auto of = help.empty() ? "one of " : help + ": ";
    line(key, toml::literal(care::name(value)), of + names_of<E>());
  }

  void language(const char* key, const std::optional<Language>& value, const std::string& help) {
    line(key, toml::literal(value ? care::name(*value) : ""), names_of<Language>() + ": " + help);
  }

  void points(const char* key, const Client& client, const char* channel, const char* help) {
    std::vector<std::string> addresses;
    for (const auto& point : client.contact_points) {
      if (point.channel == channel) addresses.push_back(point.address);
    }
    list(key, addresses, help);
  }

  void channels(const char* key, const Client& client, const char* help) {
    std::vector<std::string> others;
    for (const auto& [channel, address] : client.contact_points) {
      if (channel != "email" && channel != "phone") others.push_back(channel + ":" + address);
    }
    list(key, others, help);
  }

  void date(const char* key, const std::optional<Date>& date, const char* help) {
    line(key, date ? to_iso(*date) : "\"\"", help);
  }

  void referrer(const char* key, const Client& client, const char* help) { text(key, client.referred_by_slug, help); }

  void people(const char* key, const std::vector<Person>& people) {
    text_ += fmt::format("\n# Who is there, a table each. roles: {}\n", names_of<Role>());
    for (const auto& each : people) {
      if (&each != &people.front()) text_ += '\n';
      person("", key, each);
    }
    if (people.empty()) person("# ", key, {"Carla Neri", "carla@example.it", {Role::signs, Role::pays}});
  }

  const std::string& result() const { return text_; }

 private:
  void line(const char* key, const std::string& value, const std::string& help) {
    text_ += fmt::format("{} = {}{}{}\n", key, value, help.empty() ? "" : "  # ", help);
  }

  void list(const char* key, const std::vector<std::string>& values, const char* help) {
    line(key, toml::literal(values), help);
  }

  void person(const char* before, const char* key, const Person& person) {
    text_ +=
        fmt::format("{0}[[{1}]]\n{0}name = {2}\n{0}email = {3}\n{0}roles = {4}\n", before, key,
                    toml::literal(person.name), toml::literal(person.email), toml::literal(names_of(person.roles)));
  }

  std::string text_;
};

}  // namespace

std::string to_form(const Client& client) {
  FormWriter writer;
  Client copy = client;
  describe(writer, copy);
  return fmt::format(kHead, client.slug) + writer.result();
}

}  // namespace care::commands
