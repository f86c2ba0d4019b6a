#include <fmt/format.h>

#include "commands/client/client_form.hpp"
#include "core/calendar.hpp"
#include "core/fields.hpp"
#include "toml/write.hpp"

namespace care::commands {
namespace {

constexpr auto kHead =
    "# {}: change what you like, save and close. Nothing is changed if one line is wrong.\n"
    "# A line that is taken out leaves its field as it is; \"\" or [] empties it.\n\n";

constexpr std::string_view kChannels = "channels";

std::string choices(const OneOf& one) { return fmt::format("{}", fmt::join(one.names(), ", ")); }

/// Writes the fields that are the user's as lines of TOML, each explained.
class FormWriter : public Fields {
 public:
  explicit FormWriter(const Client& client) : client_(client) {}

  void visit(const Field& field, const Slot& slot) override {
    if (field.use() != Field::Use::typed) return;
    const auto literal = [](const auto& value) { return toml::literal(value); };
    std::visit(Overloaded{[](const auto*) {}, [](const RowId&) {}, [](const SomeOf&) {}, [](const Parts&) {},
                          [&](const std::string* it) { line(field, toml::quoted_lines(*it)); },
                          [&](const bool* it) { line(field, *it ? "true" : "false"); },
                          [&](const std::optional<Date>* it) { line(field, *it ? to_iso(**it) : "\"\""); },
                          [&](const std::vector<std::string>* it) { line(field, literal(*it)); },
                          [&](const OneOf& it) { line(field, literal(it.get(it.value)), choices(it)); },
                          [&](const Reference& it) { line(field, literal(*it.name)); },
                          [&](const ByHand&) { line(field, literal(points(field.key()))); }},
               slot);
  }

  std::string result() const { return text_; }

 private:
  void line(const Field& field, const std::string& value, const std::string& choices = {}) {
    std::string help = field.help();
    if (!choices.empty()) help = help.empty() ? "one of " + choices : choices + ": " + help;
    if (field.key() == kChannels) help += ": \"whatsapp:+39 333 1234567\"";
    text_ += fmt::format("{} = {}{}{}\n", field.key(), value, help.empty() ? "" : "  # ", help);
  }

  std::vector<std::string> points(std::string_view key) const {
    std::vector<std::string> found;
    for (const auto& [channel, address] : client_.contact_points) {
      if (key == points_key(channel)) found.push_back(key == kChannels ? channel + ":" + address : address);
    }
    return found;
  }

  const Client& client_;
  std::string text_;
};

std::string person_table(const char* before, const Person& person) {
  std::vector<std::string> roles;
  for (const auto role : person.roles) roles.emplace_back(name(role));
  return fmt::format("{0}[[person]]\n{0}name = {1}\n{0}email = {2}\n{0}roles = {3}\n", before,
                     toml::literal(person.name), toml::literal(person.email), toml::literal(roles));
}

/// Behind all keys, for a key behind a table would be the table's.
std::string people_tables(const std::vector<Person>& people) {
  auto text = fmt::format("\n# Who is there, a table each. roles: {}\n", fmt::join(names_of<Role>(), ", "));
  for (const auto& each : people) text += (&each == &people.front() ? "" : "\n") + person_table("", each);
  if (people.empty()) text += person_table("# ", {"Carla Neri", "carla@example.it", {Role::signs, Role::pays}});
  return text;
}

}  // namespace

std::string to_form(const Client& client) {
  FormWriter writer(client);
  describe_const(writer, client);
  return fmt::format(kHead, client.slug) + writer.result() + people_tables(client.people);
}

}  // namespace care::commands
