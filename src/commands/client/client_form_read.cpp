#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/client/client_form.hpp"
#include "commands/client/client_options.hpp"
#include "core/calendar.hpp"
#include "core/fields.hpp"
#include "core/tags.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "store/store.hpp"
#include "toml/parse.hpp"

namespace care::commands {
namespace {

/// Takes over what a table of a form says of the fields that are the user's.
class FormReader : public FormTable, public Fields {
 public:
  FormReader(const toml::Table& table, const toml::Table& initial, const std::string& file, cli::Context& context)
      : FormTable(table, initial, file), context_(context) {}

  void visit(const Field& field, const Slot& slot) override {
    if (field.use() != Field::Use::typed || std::holds_alternative<Parts>(slot)) return;
    take(field.key(), [&](const toml::Value& value) { read(field, slot, value); });
  }

 protected:
  virtual void read(const Field& field, const Slot& slot, const toml::Value& value) {
    std::visit(Overloaded{[](const auto*) {}, [](const RowId&) {}, [](const Parts&) {}, [](const ByHand&) {},
                          [&](std::string* it) { read_text(field, *it, text_of(value)); },
                          [&](bool* it) { *it = of_type<bool>(value, "true or false"); },
                          [&](std::optional<Date>* it) { *it = day(value); },
                          [&](std::vector<std::string>* it) { *it = tags(value); },
                          [&](const OneOf& it) { read_choice(field, it, text_of(value)); },
                          [&](const SomeOf& it) { read_choices(it, value); },
                          [&](const Reference& it) { *it.name = text_of(value); }},
               slot);
  }

  cli::Context& context_;

 private:
  static void read_text(const Field& field, std::string& text, const std::string& written) {
    if (field.is_for_life() && written != text) {
      throw usage_error(fmt::format("a {} is kept for life", field.key()),
                        "care client merge joins two clients; the old slug keeps resolving");
    }
    if (field.is_required() && trimmed(written).empty()) {
      throw usage_error(fmt::format("the {} is empty", field.key()));
    }
    text = field.check(written);
  }

  static std::string chosen(const std::string& word, const char* what, const std::vector<std::string>& names) {
    std::vector<Choice> choices;
    for (const auto& each : names) choices.push_back({each, {}});
    return names[choose(word, what, choices)];
  }

  static void read_choice(const Field& field, const OneOf& one, const std::string& word) {
    one.set(one.value, one.optional && word.empty() ? "" : chosen(word, field.key(), one.names()));
  }

  void read_choices(const SomeOf& some, const toml::Value& value) {
    some.clear(some.value);
    each_of(value, [&](const std::string& word) { some.add(some.value, chosen(word, "role", some.names())); });
  }

  std::vector<std::string> tags(const toml::Value& value) {
    std::vector<std::string> tags;
    each_of(value, [&](const std::string& text) { tags.push_back(tag_of(text)); });
    return tags_of(tags);
  }

  std::optional<Date> day(const toml::Value& value) {
    if (const auto* written = value.as<toml::Date>()) {
      if (const auto day = parse_iso_date(written->text)) return day;
      throw usage_error(fmt::format("'{}' is no day", written->text), "write it as 1980-03-12");
    }
    const auto text = of_type<std::string>(value, "a date such as 1980-03-12, or \"\"");
    return text.empty() ? std::nullopt : std::optional(context_.when(text, Tense::past).date);
  }
};

class PersonReader : public FormReader {
 public:
  using FormReader::FormReader;

 protected:
  void read(const Field& field, const Slot& slot, const toml::Value& value) override {
    FormReader::read(field, slot, value);
    if (std::string_view(field.key()) != "email") return;
    auto& email = *std::get<std::string*>(slot);
    if (!email.empty()) email = email_point(email).address;
  }
};

class ClientReader : public FormReader {
 public:
  ClientReader(const toml::Table& table, const toml::Table& initial, const std::string& file, Client& client,
               cli::Context& context)
      : FormReader(table, initial, file, context), client_(client) {}

  void people() {
    if (was_taken_out("person")) client_.people.clear();
    take("person", [&](const toml::Value& value) {
      client_.people.clear();
      for (const auto& each : of_type<toml::List>(value, "a list of tables: [[person]]")) {
        client_.people.push_back(person(each));
      }
    });
  }

 protected:
  void read(const Field& field, const Slot& slot, const toml::Value& value) override {
    const std::string_view key = field.key();
    if (key == "stage") {
      set_stage(client_, choose<Stage>(text_of(value), "stage"));
    } else if (key == "referred_by") {
      set_referrer(client_, text_of(value), context_.read());
    } else if (std::holds_alternative<ByHand>(slot)) {
      read_points(key, value);
    } else {
      FormReader::read(field, slot, value);
    }
  }

 private:
  void read_points(std::string_view key, const toml::Value& value) {
    auto& points = client_.contact_points;
    std::erase_if(points, [&](const ContactPoint& point) { return points_key(point.channel) == key; });
    each_of(value, [&](const std::string& text) {
      auto point = key == "emails"   ? email_point(text)
                   : key == "phones" ? phone_point(text)
                                     : parse_contact_point(text, context_.config());
      if (std::find(points.begin(), points.end(), point) == points.end()) points.push_back(std::move(point));
    });
  }

  Person person(const toml::Value& table) {
    const toml::Table none;
    PersonReader reader(of_type<toml::Table>(table, "a list of tables: [[person]]"), none, file(), context_);
    Person person;
    describe(reader, person);
    reader.reject_unknown();
    if (person.name.empty()) throw placed(usage_error("a person needs a name"), table);
    return person;
  }

  Client& client_;
};

}  // namespace

std::string_view points_key(std::string_view channel) {
  return channel == "email" ? "emails" : channel == "phone" ? "phones" : "channels";
}

void apply(const Form& form, Client& client, cli::Context& context) {
  const auto table = toml::parse(form.text, form.file, ErrorKind::usage);
  const auto initial = toml::parse(form.initial, form.file, ErrorKind::usage);
  ClientReader reader(table, initial, form.file, client, context);
  describe(reader, client);
  reader.people();
  reader.reject_unknown();
}

}  // namespace care::commands
