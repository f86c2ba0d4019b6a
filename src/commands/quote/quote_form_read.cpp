#include <algorithm>
#include <limits>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_form_keys.hpp"
#include "core/calendar.hpp"
#include "core/quote_notation.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "toml/parse.hpp"

namespace care::commands {
namespace {

/// Visits the keys, and takes over what a form says of each.
class FormReader : public FormTable {
 public:
  FormReader(const toml::Table& table, const toml::Table& initial, const std::string& file, cli::Context& context)
      : FormTable(table, initial, file), context_(context) {}

  void title(const char* key, std::string& title, const char*) {
    take(key, [&](const toml::Value& value) { title = checked_title(text_of(value)); });
  }

  void text(const char* key, std::string& text, const char*) {
    take(key, [&](const toml::Value& value) { text = trimmed(text_of(value)); });
  }

  void valid(const char* key, std::string& valid, const char*) {
    take(key, [&](const toml::Value& value) { valid = read_validity(text_of(value), context_); });
  }

  void steps(const char* key, std::string& steps, const char*) {
    take(key, [&](const toml::Value& value) { steps = checked_steps(text_of(value), context_); });
  }

  void tax(const char* key, Quote& quote, const char*) {
    take(key, [&](const toml::Value& value) { quote.tax.name = checked_tax_name(text_of(value), context_); });
  }

  void discount(const char* key, Quote& quote, const char*) {
    take(key, [&](const toml::Value& value) { quote.discount = parse_discount(text_of(value), quote.currency); });
  }

  void number(const char* key, int& number, const char*) {
    take(key, [&](const toml::Value& value) {
      const auto written = of_type<std::int64_t>(value, "a whole number");
      if (written < 0 || written > 100) throw usage_error("it must be from 0 to 100");
      number = static_cast<int>(written);
    });
  }

  void day(const char* key, std::optional<Date>& day, const char*) {
    take(key, [&](const toml::Value& value) {
      if (const auto* written = value.as<toml::Date>()) {
        day = parse_iso_date(written->text);
        if (!day) throw usage_error(fmt::format("'{}' is no day", written->text), "write it as 2026-05-22");
        return;
      }
      const auto& text = of_type<std::string>(value, "a day such as 2026-05-22, or \"\"");
      day = text.empty() ? std::nullopt : std::optional(context_.when(text, Tense::future).date);
    });
  }

  void texts(const char* key, std::vector<std::string>& texts, const char*) {
    take_list(key, texts, [](const std::string& text) { return checked_line(text); });
  }

  void lines(const char* key, Quote& quote, const char*) {
    take_list(key, quote.lines, [&](const std::string& text) { return parse_line(text, quote.currency); });
  }

  void instalments(const char* key, Quote& quote, const char*) {
    take_list(key, quote.instalments,
              [&](const std::string& text) { return parse_instalment(text, quote.currency, day_reader(context_)); });
  }

  void metrics(const char* key, std::vector<Metric>& metrics, const char*) {
    take_list(key, metrics, [](const std::string& text) { return parse_metric(text); });
  }

  void deliverables(const char* key, std::vector<Deliverable>& deliverables, const char*) {
    const auto before = deliverables;
    take_list(key, deliverables, [&](const std::string& text) {
      const auto name = checked_line(text);
      const auto known =
          std::find_if(before.begin(), before.end(), [&](const Deliverable& each) { return each.name == name; });
      if (known != before.end()) return *known;
      Deliverable added;
      added.name = name;
      return added;
    });
  }

 private:
  /// All or nothing: a list that is wrong in one place changes nothing.
  template <class T, class Read>
  void take_list(const char* key, std::vector<T>& list, const Read& read) {
    take(key, [&](const toml::Value& value) {
      std::vector<T> taken;
      each_of(value, [&](const std::string& text) { taken.push_back(read(text)); });
      list = std::move(taken);
    });
  }

  cli::Context& context_;
};

}  // namespace

void apply(const Form& form, Quote& quote, cli::Context& context) {
  const auto table = toml::parse(form.text, form.file, ErrorKind::usage);
  const auto initial = toml::parse(form.initial, form.file, ErrorKind::usage);
  FormReader reader(table, initial, form.file, context);
  visit_keys(reader, quote);
  reader.reject_unknown();
}

}  // namespace care::commands
