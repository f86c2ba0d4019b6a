#include "documents/notice.hpp"

#include <fmt/format.h>

#include "core/money.hpp"
#include "core/rounding.hpp"
#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/dates.hpp"
#include "documents/iban.hpp"
#include "documents/letterhead.hpp"
#include "documents/spoken.hpp"
#include "documents/words.hpp"

namespace care::documents {
namespace {

/// The client as a formal letter speaks to them: names and greetings among friends stay out of it.
Client formally(Client client) {
  if (client.address_form != Register::informal) return client;
  client.address_form = Register::formal;
  client.called_as.clear();
  client.greeting.clear();
  return client;
}

/// "al 10,15 %", "all'8 %", "all'11,15 %"; "at 10.15%".
std::string at_rate(Rate rate, Language language) {
  const std::string text = to_words(rate, language);
  if (language == Language::en) return "at " + text;
  const auto whole = rate.thousandths / 1000;
  return (text.starts_with('8') || whole == 11 ? "all'" : "al ") + text;
}

/// "46 giorni all'11,15 % e 72 giorni al 10,15 %".
std::string periods_in_words(const LateInterest& interest, Language language) {
  const auto count = interest.parts.size();
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& part = interest.parts[i];
    if (i > 0) text += i + 1 < count ? ", " : language == Language::it ? " e " : " and ";
    text += fmt::format("{} {}", days_in_words(part.days, language), at_rate(part.rate, language));
  }
  return text;
}

/// Puts one notice together, part by part in the order in which it is read.
class NoticeWriter {
 public:
  NoticeWriter(const NoticePaper& paper, const Writer& writer, const Overrides& overrides)
      : paper_(paper),
        writer_(writer),
        client_(formally(paper.client)),
        language_(client_.language.value_or(writer.language)),
        words_(std::string(name(language_)) + "/notice.words", client_.address_form, overrides),
        base_(base()) {
    put_letterhead(sheet_, client_, writer, overrides);
  }

  Sheet write() {
    add_head();
    paragraph(greeting_or(client_, say("greeting")));
    paragraph(say("facts"));
    paragraph(say("demand"));
    if (asks_for_more()) sheet_.blocks.emplace_back(sums());
    paragraph(say("interest_running"));
    add_payment();
    paragraph(say("effect"));
    paragraph(say("otherwise"));
    paragraph(say("paid_already"));
    paragraph(say("closing"));
    sheet_.blocks.emplace_back(Sheet::Signature{{}, {signed_as()}});
    return std::move(sheet_);
  }

 private:
  bool asks_for_more() const { return !client_.consumer && !paper_.interest.parts.empty(); }

  Money total() const {
    if (!asks_for_more()) return paper_.open;
    return sum({paper_.open, paper_.interest.interest, paper_.interest.fixed});
  }

  std::string amount(Money amount) const { return to_words(amount, paper_.currency, language_); }

  std::string signed_as() const {
    const std::string name = one_line(writer_.name);
    return name.empty() ? one_line(writer_.business) : name;
  }

  /// What every phrase may name.
  TemplateData base() const {
    TemplateData data;
    data.put("number", one_line(paper_.invoice.number));
    data.put("of_date", of_date(paper_.invoice.on, language_));
    data.put("the_due_day", the_date(paper_.invoice.due, language_));
    data.put("to_day", to_date(paper_.day, language_));
    data.put("day", date_in_words(paper_.day, language_));
    data.put("place", one_line(paper_.place));
    data.put("open", amount(paper_.open));
    data.put("total", amount(total()));
    data.put("days", days_in_words(paper_.days_to_pay, language_));
    data.put("periods", periods_in_words(paper_.interest, language_));
    data.put("more", asks_for_more());
    data.put("uk", paper_.regime == Regime::uk);
    data.put("consumer", client_.consumer);
    data.put("name", addressed_as(client_));
    data.put("feminine", writer_.gender == "f");
    data.put("masculine", writer_.gender == "m");
    return data;
  }

  std::string say(std::string_view key) const { return words_.say(key, base_); }

  void paragraph(const std::string& text) {
    if (!text.empty()) sheet_.blocks.emplace_back(Sheet::Paragraph{text});
  }

  void add_head() {
    sheet_.title = say("title");
    sheet_.subtitle = {say("sent_by")};
    std::erase(sheet_.subtitle, "");
    sheet_.date = paper_.day;
    sheet_.place_and_date = say("place_and_date");
    sheet_.footer = say("footer");
  }

  Sheet::Table sums() const {
    Sheet::Table table;
    table.columns = {{say("column_what")}, {say("column_amount"), Sheet::Align::right}};
    table.rows = {{say("principal"), amount(paper_.open)}, {say("interest"), amount(paper_.interest.interest)}};
    if (paper_.interest.fixed != Money{}) table.rows.push_back({say("fixed"), amount(paper_.interest.fixed)});
    table.sums = {{say("total"), amount(total()), true}};
    return table;
  }

  void add_payment() {
    const std::string iban = grouped_iban(writer_.iban);
    if (iban.empty()) return;
    Sheet::Facts how;
    how.facts.push_back({say("iban"), iban});
    const std::string holder = one_line(writer_.account_holder);
    if (!holder.empty()) how.facts.push_back({say("account_holder"), holder});
    how.facts.push_back({say("reference"), say("reference_text")});
    paragraph(say("how_to_pay"));
    sheet_.blocks.emplace_back(std::move(how));
  }

  const NoticePaper& paper_;
  const Writer& writer_;
  Client client_;
  Language language_;
  Words words_;
  TemplateData base_;
  Sheet sheet_;
};

}  // namespace

Sheet notice_sheet(const NoticePaper& paper, const Writer& writer, const Overrides& overrides) {
  return NoticeWriter(paper, writer, overrides).write();
}

}  // namespace care::documents
