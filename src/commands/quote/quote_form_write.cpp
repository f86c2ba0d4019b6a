#include <fmt/format.h>

#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_form_keys.hpp"
#include "core/calendar.hpp"
#include "core/quote_notation.hpp"
#include "core/quote_rules.hpp"
#include "toml/write.hpp"

namespace care::commands {
namespace {

constexpr auto kHead =
    "# {}: change what you like, save and close. Nothing is changed if one line is wrong.\n"
    "# A line that is taken out leaves its field as it is; \"\" or [] empties it.\n\n";

/// Visits the keys and writes each down, with its help above it where a line would be too long.
class FormWriter {
 public:
  void title(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void valid(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void steps(const char* key, const std::string& value, const char* help) { text(key, value, help); }
  void text(const char* key, const std::string& value, const char* help) { line(key, toml::quoted_lines(value), help); }
  void number(const char* key, int value, const char* help) { line(key, std::to_string(value), help); }
  void day(const char* key, const std::optional<Date>& day, const char* help) {
    line(key, day ? to_iso(*day) : "\"\"", help);
  }
  void tax(const char* key, const Quote& quote, const char* help) { text(key, quote.tax.name, help); }
  void discount(const char* key, const Quote& quote, const char* help) {
    text(key, to_plain(quote.discount, quote.currency), help);
  }
  void texts(const char* key, const std::vector<std::string>& values, const char* help) { list(key, values, help); }

  void lines(const char* key, const Quote& quote, const char* help) {
    std::vector<std::string> texts;
    for (const auto& each : quote.lines) texts.push_back(to_plain(each, quote.currency));
    list(key, texts, help);
  }

  void instalments(const char* key, const Quote& quote, const char* help) {
    std::vector<std::string> texts;
    for (const auto& each : quote.instalments) texts.push_back(to_plain(each, quote.currency));
    list(key, texts, help);
  }

  void metrics(const char* key, const std::vector<Metric>& metrics, const char* help) {
    std::vector<std::string> texts;
    for (const auto& each : metrics) texts.push_back(to_plain(each));
    list(key, texts, help);
  }

  void deliverables(const char* key, const std::vector<Deliverable>& deliverables, const char* help) {
    std::vector<std::string> names;
    for (const auto& each : deliverables) names.push_back(each.name);
    list(key, names, help);
  }

  const std::string& result() const { return text_; }

 private:
  void line(const char* key, const std::string& value, const std::string& help) {
    text_ += fmt::format("{} = {}{}{}\n", key, value, help.empty() ? "" : "  # ", help);
  }

  /// A text a line, so that lines can be moved, copied and taken out.
  void list(const char* key, const std::vector<std::string>& values, const char* help) {
    text_ += fmt::format("\n# {}\n{} = [", help, key);
    for (const auto& each : values) text_ += fmt::format("\n  {},", toml::literal(each));
    text_ += values.empty() ? "]\n" : "\n]\n";
  }

  std::string text_;
};

}  // namespace

std::string to_form(const Quote& quote) {
  FormWriter writer;
  Quote copy = quote;
  visit_keys(writer, copy);
  return fmt::format(kHead, quote.number.empty() ? "A new quote" : reference_of(quote)) + writer.result();
}

}  // namespace care::commands
