#include <fmt/format.h>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "core/channels.hpp"
#include "core/money.hpp"
#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/dates.hpp"
#include "documents/iban.hpp"
#include "documents/letter_frame.hpp"
#include "documents/mail_values.hpp"
#include "documents/spoken.hpp"

namespace care::documents {
namespace {

using Kind = MailValue::Kind;

/// Lines of outside text, each clean, items of Markdown as the items of a letter, at most one blank line in a row.
std::string passage_of(const std::string& text) {
  std::string lines;
  for (const auto& raw : split(text, '\n')) {
    std::string line = one_line(raw);
    if (line.starts_with("- ") || line.starts_with("* ")) line.replace(0, 1, "–");
    lines += line + "\n";
  }
  return std::string(trimmed(tidied(lines)));
}

std::string list_of(const std::vector<std::string>& items) {
  std::string list;
  for (const auto& item : items) {
    if (!item.empty()) list += (list.empty() ? "– " : "\n– ") + item;
  }
  return list;
}

/// Puts the values of one mail together: first those that facts give, then what the user set, then what follows from
/// both.
class MailData {
 public:
  MailData(const MailFacts& facts, const Client& client, const Writer& writer, const Words& phrases,
           const Overrides& overrides)
      : facts_(facts),
        client_(client),
        writer_(writer),
        phrases_(phrases),
        overrides_(overrides),
        language_(client.language.value_or(writer.language)) {}

  TemplateData take() {
    for (const MailValue& value : mail_values()) {
      for (const auto& form : forms_of(value)) data_.put(form, false);
    }
    put_people();
    put_mail();
    if (facts_.quote) put_quote(*facts_.quote);
    if (facts_.instalment) put_instalment(*facts_.instalment);
    if (facts_.entry) put_entry(*facts_.entry);
    put_set();
    put_what_follows();
    return std::move(data_);
  }

 private:
  void put(const std::string& name, const std::string& text) {
    switch (mail_value(name)->kind) {
      case Kind::passage:
        return data_.put(name, passage_of(text));
      case Kind::words:
        return data_.put(name, item_text(text));
      default:
        return data_.put(name, one_line(text));
    }
  }

  void put_day(const std::string& name, const std::optional<Date>& day) {
    if (!day) return;
    days_[name] = *day;
    data_.put(name, date_in_words(*day, language_));
    data_.put("the_" + name, the_date(*day, language_));
    data_.put("of_" + name, of_date(*day, language_));
    data_.put("to_" + name, to_date(*day, language_));
    data_.put(name + "_day", full_day(*day, {facts_.day, facts_.day}, language_));
  }

  void put_people() {
    const TemplateData frame = frame_base(client_, writer_, language_);
    for (const auto& [name, from] : {std::pair{"name", "name"},
                                     {"feminine", "feminine"},
                                     {"masculine", "masculine"},
                                     {"hours", "opening"},
                                     {"reply_time", "answer"}}) {
      data_.values[name] = frame.values.at(from);
    }
    data_.put("consumer", client_.consumer);
    put("writer", writer_.name);
    put("email", writer_.email);
    put("phone", writer_.phone);
    put("website", shown_website(writer_.website));
    put("privacy_url", writer_.privacy_url);
  }

  void put_mail() {
    put_day("today", facts_.day);
    put_day("answer_by", facts_.answer_by);
    put("answer", facts_.answer);
    put("gift", facts_.gift);
    data_.put("attached", facts_.attached);
    data_.put("first", facts_.first);
  }

  void put_quote(const MailQuote& quote) {
    const auto amount = [&](const std::optional<Money>& money) {
      return money && *money != Money{} ? to_words(*money, quote.currency, language_) : "";
    };
    put("number", quote.number);
    put("revision", quote.revision > 1 ? std::to_string(quote.revision) : "");
    put("title", quote.title);
    put("adds_to", quote.adds_to);
    put_day("quote_date", quote.date);
    put_day("valid_until", quote.valid_until);
    put("total", quote.total ? to_words(*quote.total, quote.currency, language_) : "");
    put("deposit", amount(quote.deposit));
    put_day("starts", quote.starts_on);
    put_day("delivers", quote.delivers_on);
    put("next_step", quote.next_step);
    std::vector<std::string> approvals;
    for (const auto& what : quote.approvals) {
      if (!item_text(what).empty()) approvals.push_back(phrase("approval", {{"what", item_text(what)}}));
    }
    put("approvals", list_of(approvals));
    std::vector<std::string> theirs;
    for (const auto& duty : quote.theirs) theirs.push_back(item_text(duty));
    put("theirs", list_of(theirs));
  }

  void put_instalment(const MailInstalment& instalment) {
    const auto amount = [&](Money money) { return to_words(money, instalment.currency, language_); };
    const Money open = instalment.amount - instalment.paid;
    put("instalment", phrase(instalment_key(instalment),
                             {{"n", std::to_string(instalment.n)}, {"of", std::to_string(instalment.of)}}));
    data_.put("is_deposit", instalment.is_deposit);
    put("amount", amount(instalment.amount));
    put("paid", instalment.paid > Money{} ? amount(instalment.paid) : "");
    put("open", open > Money{} ? amount(open) : "");
    data_.put("part_paid", instalment.paid > Money{} && open > Money{});
    put_day("due", instalment.due);
    if (instalment.invoice) {
      put("invoice", instalment.invoice->number);
      put_day("invoice_date", instalment.invoice->on);
    }
    put("reference", instalment.reference);
  }

  static const char* instalment_key(const MailInstalment& instalment) {
    if (instalment.is_deposit) return "instalment_deposit";
    if (instalment.of <= 1) return "instalment_only";
    return instalment.n == instalment.of ? "instalment_last" : "instalment_nth";
  }

  void put_entry(const MailEntry& entry) {
    put("entry", capitalised(item_text(entry.summary)));
    put_day("said", entry.day);
    const std::string via = "via_" + entry.channel;
    put("channel", phrases_.knows(via) ? phrase(via, {}) : "");
    data_.put("by_voice", !entry.channel.empty() && !leaves_writing(entry.channel));
    data_.put("complaint", entry.complaint);
    data_.put("heated", entry.heated);
    put_day("reply_by", entry.reply_by);
    if (entry.reply_by && entry.reply_by_time) {
      put("reply_at", at_clock(*entry.reply_by_time, language_) + zone_in_brackets(writer_, client_, language_));
    }
  }

  void put_set() {
    for (const auto& [name, text] : facts_.set) {
      const MailValue* value = mail_value(name);
      if (value == nullptr) continue;
      if (value->kind == Kind::flag) {
        data_.put(name, !trimmed(text).empty() && folded(trimmed(text)) != "no");
      } else if (value->kind == Kind::day && name == value->name) {
        set_day(name, text);
      } else if (value->kind == Kind::day) {
        data_.put(name, one_line(text));
      } else {
        put(name, text);
      }
    }
  }

  void set_day(const std::string& name, const std::string& text) {
    const auto date = parse_iso_date(trimmed(text));
    if (!date && !trimmed(text).empty()) {
      throw usage_error(fmt::format("'{}' is no day", one_line(text)), fmt::format("--set {}=2026-05-15", name));
    }
    days_.erase(name);
    for (const auto& form : forms_of(*mail_value(name))) data_.put(form, false);
    put_day(name, date);
  }

  void put_what_follows() {
    follow("question", facts_.question.empty() ? text("entry") : facts_.question);
    follow("summary", list_of({text("entry")}));
    follow("late_by", late_by());
    follow("reference", reference());
    follow("how_to_pay", how_to_pay());
    follow("acceptance", acceptance());
    const bool plan = has("deposit") || has("starts") || has("next_step") || has("delivers");
    if (!facts_.set.contains("has_plan")) data_.put("has_plan", plan);
  }

  /// What facts gave or the user set stays.
  void follow(const std::string& name, const std::string& text) {
    if (!has(name) && !facts_.set.contains(name)) put(name, text);
  }

  bool has(const std::string& name) const { return std::holds_alternative<std::string>(data_.values.at(name)); }

  std::string text(const std::string& name) const {
    return has(name) ? std::get<std::string>(data_.values.at(name)) : "";
  }

  std::string phrase(std::string_view key, std::initializer_list<std::pair<const char*, std::string>> named) const {
    TemplateData data;
    for (const auto& [name, text] : named) data.put(name, text);
    return phrases_.say(key, data);
  }

  std::string late_by() const {
    const auto due = days_.find("due");
    if (due == days_.end()) return {};
    const auto days = (std::chrono::sys_days(facts_.day) - std::chrono::sys_days(due->second)).count();
    return days > 0 ? days_in_words(days, language_) : "";
  }

  std::string reference() const {
    const bool deposit = std::get<bool>(data_.values.at("is_deposit")) || (!facts_.instalment && has("deposit"));
    if (has("invoice")) {
      TemplateData data;
      data.put("deposit", deposit);
      data.put("invoice", text("invoice"));
      data.put("of_invoice_date", text("of_invoice_date"));
      return phrases_.say("reference_invoice", data);
    }
    if (!has("number")) return {};
    return phrase(deposit ? "reference_deposit" : "reference_quote", {{"number", text("number")}});
  }

  std::string how_to_pay() const {
    const std::string iban = grouped_iban(writer_.iban);
    if (iban.empty()) return {};
    const std::string holder = one_line(writer_.account_holder);
    return list_of({phrase("pay_iban", {{"iban", iban}}),
                    holder.empty() ? "" : phrase("pay_holder", {{"account_holder", holder}}),
                    has("reference") ? phrase("pay_reference", {{"reference", text("reference")}}) : ""});
  }

  /// As the quote itself asks for it.
  std::string acceptance() const {
    if (!has("number")) return {};
    TemplateData data;
    for (const char* name : {"number", "revision", "adds_to", "name"}) data.put(name, text(name));
    for (const char* name : {"consumer", "feminine", "masculine"}) data.values[name] = data_.values.at(name);
    data.put("date", text("quote_date"));
    data.put("of_date", text("of_quote_date"));
    data.put("Of_date", capitalised(text("of_quote_date")));
    for (const char* name : {"replaced", "of_replaced", "of_added_to"}) data.put(name, false);
    const Words quote(std::string(name(language_)) + "/quote.words", client_.address_form, overrides_);
    return quote.say("acceptance", data);
  }

  const MailFacts& facts_;
  const Client& client_;
  const Writer& writer_;
  const Words& phrases_;
  const Overrides& overrides_;
  Language language_;
  TemplateData data_;
  std::map<std::string, Date> days_;
};

}  // namespace

TemplateData mail_data(const MailFacts& facts, const Client& client, const Writer& writer, const Words& words,
                       const Overrides& overrides) {
  return MailData(facts, client, writer, words, overrides).take();
}

}  // namespace care::documents
