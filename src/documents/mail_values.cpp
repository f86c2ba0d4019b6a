#include "documents/mail_values.hpp"

#include <algorithm>

namespace care::documents {
namespace {

using enum MailValue::Kind;

constexpr MailValue kValues[] = {
    {"name", line, "the reader, as they are addressed: Giulia Bianchi"},
    {"consumer", flag, "the reader buys as a consumer"},
    {"writer", line, "your name"},
    {"feminine", flag, "your [me] gender is f"},
    {"masculine", flag, "your [me] gender is m"},
    {"email", line, "your address"},
    {"phone", line, "your number"},
    {"website", line, "your website"},
    {"privacy_url", line, "where your privacy notice can be read"},
    {"hours", line, "your office hours: Monday–Friday 9 am–1 pm"},
    {"reply_time", line, "the time within which you reply: one working day"},
    {"today", day, "the day on which the mail is written"},

    {"number", line, "the quote's, or the addendum's: 2026-014"},
    {"revision", line, "the quote's, from the second on"},
    {"title", words, "the quote's, or what the mail is about"},
    {"adds_to", line, "of an addendum: the number of the quote that it adds to"},
    {"quote_date", day, "the date of the quote"},
    {"valid_until", day, "the last day on which the quote can be accepted"},
    {"acceptance", words, "the sentence that accepts the quote"},
    {"total", line, "of the quote"},
    {"deposit", line, "the amount of the deposit"},
    {"starts", day, "when the work starts"},
    {"delivers", day, "when it is delivered"},
    {"next_step", words, "of the job"},
    {"has_plan", flag, "there is a deposit, a day or a step to tell"},
    {"approvals", passage, "a list of what awaits approval"},
    {"theirs", passage, "a list of what the reader has to do"},

    {"instalment", line, "which payment it is: the deposit, the balance"},
    {"is_deposit", flag, "it is the deposit"},
    {"amount", line, "of the payment, the whole"},
    {"paid", line, "of that amount, so far"},
    {"open", line, "of that amount, still to be paid"},
    {"part_paid", flag, "a part of it is paid, and a part is not"},
    {"due", day, "by when it is to be paid"},
    {"late_by", line, "how long it is overdue: 12 days"},
    {"invoice", line, "the number of the invoice"},
    {"invoice_date", day, "the date of the invoice"},
    {"reference", words, "what the transfer is to bear"},
    {"how_to_pay", passage, "a list: IBAN, account holder, reference; empty without [me] iban"},

    {"entry", words, "what was said or asked"},
    {"said", day, "when it was said"},
    {"channel", words, "where: by phone, on WhatsApp"},
    {"by_voice", flag, "it was said and not written"},
    {"complaint", flag, "it is a complaint"},
    {"heated", flag, "it came in anger"},
    {"reply_by", day, "by when you promise an answer"},
    {"reply_at", line, "the hour of that day: at 3 pm"},
    {"summary", passage, "what was said, in short"},

    {"answer_by", day, "by when the reader is asked to answer"},
    {"question", words, "that is answered"},
    {"answer", passage, "to that question"},
    {"first", flag, "of aftercare: some days after the delivery, not some weeks"},
    {"attached", flag, "something is attached"},
    {"link", line, "where it can be seen"},
    {"gift", words, "what the present is"},
    {"what", words, "what you thank for, or write about: the quick answers"},
    {"reason", words, "why not, as a sentence goes on: I am fully booked until July"},
    {"offer", passage, "what you can offer instead"},
    {"note", passage, "a paragraph of your own"},
};

std::string prefixed(std::string_view prefix, std::string_view name) { return std::string(prefix).append(name); }

}  // namespace

std::span<const MailValue> mail_values() { return kValues; }

std::vector<std::string> forms_of(const MailValue& value) {
  const std::string name(value.name);
  if (value.kind != day) return {name};
  return {name, prefixed("the_", name), prefixed("of_", name), prefixed("to_", name), name + "_day"};
}

const MailValue* mail_value(std::string_view name) {
  const auto is_it = [&](const MailValue& value) {
    const auto forms = forms_of(value);
    return std::find(forms.begin(), forms.end(), name) != forms.end();
  };
  const auto* found = std::find_if(std::begin(kValues), std::end(kValues), is_it);
  return found == std::end(kValues) ? nullptr : found;
}

}  // namespace care::documents
