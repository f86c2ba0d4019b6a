#include "documents/quote_voice.hpp"

#include "core/money.hpp"
#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/dates.hpp"

namespace care::documents {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kFixedBlank = "\u00A0";

void put_day(TemplateData& data, Date day, Language language) {
  data.put("date", date_in_words(day, language));
  data.put("of_date", of_date(day, language));
  data.put("Of_date", capitalised(of_date(day, language)));
}

/// What every phrase may name.
TemplateData base_of(const QuotePaper& paper, const Writer& writer, Language language) {
  const auto of = [&](const std::optional<Date>& day) { return day ? of_date(*day, language) : ""; };
  const int revision = paper.quote.revision;
  TemplateData data;
  put_day(data, paper.day, language);
  data.put("number", one_line(paper.quote.number));
  data.put("revision", revision > 1 ? std::to_string(revision) : "");
  data.put("replaced", revision > 1 ? std::to_string(revision - 1) : "");
  data.put("of_replaced", of(paper.replaced_day));
  data.put("adds_to", paper.adds_to ? one_line(paper.adds_to->number) : "");
  data.put("of_added_to", paper.adds_to ? of(paper.adds_to->day) : "");
  data.put("name", addressed_as(paper.client));
  data.put("consumer", paper.client.consumer);
  data.put("feminine", writer.gender == "f");
  data.put("masculine", writer.gender == "m");
  return data;
}

}  // namespace

QuoteVoice::QuoteVoice(const QuotePaper& paper, const Writer& writer, const Overrides& overrides)
    : currency_(paper.quote.currency),
      language_(paper.client.language.value_or(writer.language)),
      words_(std::string(name(language_)) + "/quote.words", paper.client.address_form, overrides),
      base_(base_of(paper, writer, language_)) {}

std::string QuoteVoice::say(std::string_view key,
                            std::initializer_list<std::pair<const char*, std::string>> more) const {
  TemplateData data = base_;
  for (const auto& [name, text] : more) data.put(name, text);
  return words_.say(key, data);
}

std::string QuoteVoice::amount(Money amount) const {
  if (amount < Money{}) return taken_off(-amount);
  return to_words(amount, currency_, language_);
}

std::string QuoteVoice::taken_off(Money amount) const {
  return std::string(kMinus) + to_words(amount, currency_, language_);
}

std::string QuoteVoice::rate(Rate rate) const { return to_words(rate, language_); }

std::string QuoteVoice::count(Quantity quantity, const std::string& unit) const {
  const std::string number = to_words(quantity, language_);
  const std::string what = one_line(unit);
  if (what.empty()) return number;
  const bool joined = what == "%" && language_ == Language::en;
  return number + std::string(joined ? "" : kFixedBlank) + what;
}

}  // namespace care::documents
