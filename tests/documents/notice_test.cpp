#include "documents/notice.hpp"

#include "care/error.hpp"
#include "documents/quotes.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

/// A notice with all that its document needs, of 444.08 that were due on 15 May 2025.
struct SampleNotice {
  Client client = fioreria();
  Writer writer = anna_on_paper();
  Invoice invoice{"12", test::day("2025-04-15"), test::day("2025-05-15")};
  Regime regime = Regime::eu;
  Currency currency{"EUR", 2};
  Date day = test::day("2025-09-10");

  Sheet sheet(const Overrides& overrides = {}) const {
    const Money open{444'08};
    const auto interest = late_interest(open, invoice.due, day, client.consumer ? Regime::none : regime, {});
    return notice_sheet({client, invoice, open, currency, interest, regime, day, "Torino"}, writer, overrides);
  }

  std::string text() const { return to_text(sheet()); }
};

SampleNotice for_client(Client client, Regime regime = Regime::eu) {
  SampleNotice sample;
  sample.client = std::move(client);
  sample.regime = regime;
  if (regime == Regime::uk) sample.currency = {"GBP", 2};
  return sample;
}

Client consumer(Language language) {
  Client client = giulia(Register::formal, language);
  client.address = "Via Roma 12, 10123 Torino";
  client.consumer = true;
  return client;
}

Client firm(Language language) {
  Client client = studio_neri(language);
  client.address = "Piazza Castello 3, 10122 Torino";
  return client;
}

struct Sample {
  const char* name;
  SampleNotice notice;
};

std::vector<Sample> samples() {
  return {{"it-formal", for_client(fioreria())},
          {"it-company", for_client(firm(Language::it))},
          {"it-consumer", for_client(consumer(Language::it))},
          {"en-eu", for_client(firm(Language::en))},
          {"en-uk", for_client(english_quote().client, Regime::uk)},
          {"en-consumer", for_client(consumer(Language::en))},
          {"en-uk-consumer", for_client(consumer(Language::en), Regime::uk)}};
}

/// Whether it says that, wherever its lines break.
bool has(std::string text, const char* part) {
  for (std::size_t at = 0; (at = text.find_first_of(" \n", at)) != std::string::npos; ++at) {
    text.replace(at, text.find_first_not_of(" \n", at) - at, " ");
  }
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Notices read as they were approved") {
  for (const Sample& sample : samples())
    check_golden(std::string("notice/") + sample.name + ".txt", sample.notice.text());
}

TEST_CASE("A notice ends no contract, and says nothing that only a summons may") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    const auto text = sample.notice.text();
    CHECK_FALSE(has(text, "diffida"));
    CHECK_FALSE(has(text, "1454"));
    CHECK_FALSE(has(text, "!"));
  }
}

TEST_CASE("A notice is formal for friends too") {
  Client friend_of = fioreria();
  friend_of.address_form = Register::informal;
  friend_of.called_as = "Giù";
  friend_of.greeting = "Ciao Giù";
  CHECK(for_client(friend_of).text() == for_client(fioreria()).text());
  Client titled = fioreria();
  titled.greeting = "Gentile dottoressa Bianchi";
  CHECK(has(for_client(titled).text(), "Gentile dottoressa Bianchi,"));
}

TEST_CASE("Of consumers neither interest so far nor a fixed sum is asked, whatever was counted") {
  for (const auto language : {Language::it, Language::en}) {
    SampleNotice sample = for_client(consumer(language));
    const auto interest = late_interest({444'08}, sample.invoice.due, sample.day, Regime::eu, {});
    const auto sheet =
        notice_sheet({sample.client, sample.invoice, {444'08}, sample.currency, interest, Regime::eu, sample.day, ""},
                     sample.writer);
    CAPTURE(to_text(sheet));
    CHECK_FALSE(has(to_text(sheet), "231/2002"));
    CHECK_FALSE(has(to_text(sheet), "40"));
    CHECK(has(to_text(sheet), "1284"));
    CHECK(sheet.place_and_date.find(',') == std::string::npos);
  }
}

TEST_CASE("With no regime only the invoice is asked for, and no law of interest is named") {
  const auto text = for_client(fioreria(), Regime::none).text();
  CHECK(has(text, "La invito formalmente a pagare 444,08\u00A0€ entro 15 giorni"));
  CHECK_FALSE(has(text, "nteressi"));
  CHECK(has(text, "interrompe la prescrizione"));
}

TEST_CASE("Rates take the article that they are read with") {
  SampleNotice sample;
  sample.invoice.due = day("2022-12-30");
  sample.day = day("2023-07-02");
  CHECK(has(sample.text(), "un giorno all'8\u00A0%"));
  CHECK(has(for_client(fioreria()).text(), "all'11,15\u00A0%"));
  SampleNotice later;
  later.invoice.due = day("2026-01-31");
  later.day = day("2026-03-17");
  CHECK(has(later.text(), "45 giorni al 10,15\u00A0%"));
}

TEST_CASE("Without an account nothing is said of how to pay") {
  SampleNotice sample;
  sample.writer.iban = "";
  CHECK_FALSE(has(sample.text(), "bonifico:"));
  CHECK_FALSE(has(sample.text(), "Causale"));
}

TEST_CASE("Hostile names stay text in a notice") {
  SampleNotice sample;
  sample.invoice.number = "12\x1b[31m\n{{x}}";
  const auto text = sample.text();
  CHECK(has(text, "{{x}}"));
  CHECK_FALSE(has(text, "\x1b"));
}

TEST_CASE("A user's own words go before the built-in ones in a notice") {
  const Overrides own = [](std::string_view name) -> std::optional<std::string> {
    if (name != "it/notice.words") return std::nullopt;
    return "[all]\nclosing = Cordialmente\n";
  };
  CHECK(has(to_text(SampleNotice{}.sheet(own)), "Cordialmente"));
  const Overrides wrong = [](std::string_view name) -> std::optional<std::string> {
    if (name != "it/notice.words") return std::nullopt;
    return "[all]\nclosign = x\n";
  };
  CHECK_THROWS_AS(SampleNotice{}.sheet(wrong), Error);
}
