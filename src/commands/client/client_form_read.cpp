#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/client/client_form.hpp"
#include "commands/client/client_form_keys.hpp"
#include "commands/client/client_options.hpp"
#include "core/calendar.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "store/store.hpp"
#include "toml/parse.hpp"

namespace care::commands {
namespace {

/// Visits the keys, and takes over what one table of a form says of each.
class FormReader : public FormTable {
 public:
  FormReader(const toml::Table& table, const toml::Table& initial, const std::string& file, cli::Context& context)
      : FormTable(table, initial, file), context_(context) {}

  void slug(const char* key, const std::string& slug, const char*) {
    take(key, [&](const toml::Value& value) {
      if (text_of(value) == slug) return;
      throw usage_error("a slug is kept for life", "care client merge joins two clients; the old slug keeps resolving");
    });
  }

  void name(const char* key, std::string& name, const char*) {
    take(key, [&](const toml::Value& value) {
      if (trimmed(text_of(value)).empty()) throw usage_error("the name is empty");
      name = text_of(value);
    });
  }

  void text(const char* key, std::string& text, const char*) {
    take(key, [&](const toml::Value& value) { text = text_of(value); });
  }

  void zone(const char* key, std::string& zone, const char*) {
    take(key, [&](const toml::Value& value) {
      const auto text = text_of(value);
      zone = text.empty() ? "" : Zone::named(text).name();
    });
  }

  void flag(const char* key, bool& flag, const char*) {
    take(key, [&](const toml::Value& value) { flag = of_type<bool>(value, "true or false"); });
  }

  template <class E>
  void choice(const char* key, E& choice, const char*) {
    take(key, [&](const toml::Value& value) { choice = choose<E>(text_of(value), key); });
  }

  void stage(const char* key, Client& client, const char*) {
    take(key, [&](const toml::Value& value) { set_stage(client, choose<Stage>(text_of(value), key)); });
  }

  void language(const char* key, std::optional<Language>& language, const char*) {
    take(key, [&](const toml::Value& value) {
      const auto text = text_of(value);
      language = text.empty() ? std::nullopt : std::optional(choose<Language>(text, key));
    });
  }

  void date(const char* key, std::optional<Date>& date, const char*) {
    take(key, [&](const toml::Value& value) {
      if (const auto* written = value.as<toml::Date>()) {
        date = parse_iso_date(written->text);
        if (!date) throw usage_error(fmt::format("'{}' is no day", written->text), "write it as 1980-03-12");
        return;
      }
      const auto text = of_type<std::string>(value, "a date such as 1980-03-12, or \"\"");
      date = text.empty() ? std::nullopt : std::optional(context_.when(text, Tense::past).date);
    });
  }

  void tags(const char* key, std::vector<std::string>& tags, const char*) {
    take(key, [&](const toml::Value& value) {
      tags.clear();
      each_of(value, [&](const std::string& text) { tags.push_back(checked_tag(text)); });
      std::sort(tags.begin(), tags.end());
      tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    });
  }

  void points(const char* key, Client& client, const std::string& channel, const char*) {
    take(key, [&](const toml::Value& value) {
      std::erase_if(client.contact_points, [&](const ContactPoint& point) { return point.channel == channel; });
      each_of(value, [&](const std::string& text) {
        add(client, channel == "email" ? email_point(text) : phone_point(text));
      });
    });
  }

  void channels(const char* key, Client& client, const char*) {
    take(key, [&](const toml::Value& value) {
      std::erase_if(client.contact_points,
                    [](const ContactPoint& point) { return point.channel != "email" && point.channel != "phone"; });
      each_of(value, [&](const std::string& text) { add(client, parse_contact_point(text, context_.config())); });
    });
  }

  void referrer(const char* key, Client& client, const char*) {
    take(key, [&](const toml::Value& value) { set_referrer(client, text_of(value), context_.read()); });
  }

  void people(const char* key, std::vector<Person>& people) {
    if (was_taken_out(key)) people.clear();
    take(key, [&](const toml::Value& value) {
      people.clear();
      for (const auto& each : of_type<toml::List>(value, "a list of tables: [[person]]")) {
        const toml::Table none;
        FormReader reader(of_type<toml::Table>(each, "a list of tables: [[person]]"), none, file(), context_);
        people.push_back(reader.person(each));
      }
    });
  }

 private:
  Person person(const toml::Value& table) {
    Person person;
    name("name", person.name, "");
    take("email", [&](const toml::Value& value) {
      const auto text = text_of(value);
      person.email = text.empty() ? "" : email_point(text).address;
    });
    take("roles", [&](const toml::Value& value) {
      each_of(value, [&](const std::string& text) {
        const auto role = choose<Role>(text, "role");
        if (std::find(person.roles.begin(), person.roles.end(), role) == person.roles.end())
          person.roles.push_back(role);
      });
    });
    reject_unknown();
    if (person.name.empty()) throw placed(usage_error("a person needs a name"), table);
    return person;
  }

  static void add(Client& client, ContactPoint point) {
    auto& points = client.contact_points;
    if (std::find(points.begin(), points.end(), point) == points.end()) points.push_back(std::move(point));
  }

  cli::Context& context_;
};

}  // namespace

void apply(const Form& form, Client& client, cli::Context& context) {
  const auto table = toml::parse(form.text, form.file, ErrorKind::usage);
  const auto initial = toml::parse(form.initial, form.file, ErrorKind::usage);
  FormReader reader(table, initial, form.file, context);
  describe(reader, client);
  reader.reject_unknown();
}

}  // namespace care::commands
