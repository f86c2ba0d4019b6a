#pragma once

#include <fmt/format.h>

#include "core/schedule.hpp"
#include "core/tax_profiles.hpp"
#include "core/totals.hpp"
#include "documents/letters.hpp"
#include "documents/quote.hpp"

namespace care::test {

/// A quote with all that its document needs.
struct SampleQuote {
  Quote quote;
  Client client;
  documents::Writer writer;
  Date day = test::day("2026-05-06");
  std::optional<Date> replaced_day;
  std::optional<documents::QuotePaper::Reference> adds_to;

  Totals totals() const { return totals_of(quote.lines, quote.discount, quote.tax, quote.withholds, quote.currency); }

  documents::Sheet sheet(const documents::Overrides& overrides = {}) const {
    const Totals all = totals();
    const auto schedule = schedule_of(quote.instalments, all, {}, {}, day);
    return quote_sheet({quote, all, schedule, client, day, replaced_day, adds_to}, writer, overrides);
  }
};

inline QuoteLine quote_line(const char* text, std::int64_t thousandths, const char* unit, std::int64_t cents) {
  QuoteLine line;
  line.text = text;
  line.quantity = {thousandths};
  line.unit = unit;
  line.price = {cents};
  return line;
}

inline Instalment instalment(Part part, DueWhen when) {
  Instalment made;
  made.part = part;
  made.when = when;
  return made;
}

inline std::vector<Instalment> deposit_and_balance() {
  return {instalment(Rate{30'000}, {Trigger::acceptance, 0, {}}), instalment(Rest{}, {Trigger::delivery, 30, {}})};
}

inline documents::Writer anna_on_paper() {
  documents::Writer writer = anna();
  writer.business = "Studio Rossi";
  writer.address = "Via Po 1, 10124 Torino";
  writer.vat_id = "01234567890";
  writer.tax_code = "RSSNNA85M41L219X";
  writer.pec = "anna@pec.example";
  writer.iban = "IT60X0542811101000000123456";
  writer.account_holder = "Anna Rossi";
  writer.privacy_url = "https://www.annarossi.example/privacy";
  return writer;
}

inline Client fioreria() {
  Client client = giulia(Register::formal);
  client.company = "Fioreria Bianchi";
  client.address = "Corso Francia 12, 10143 Torino";
  client.vat_id = "09876543210";
  return client;
}

inline std::vector<Deliverable> deliverables(const std::vector<std::string>& names) {
  std::vector<Deliverable> all(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) all[i].name = names[i];
  return all;
}

/// One page or two: a catalogue for a firm that withholds.
inline SampleQuote short_quote() {
  SampleQuote sample;
  sample.client = fioreria();
  sample.writer = anna_on_paper();
  Quote& quote = sample.quote;
  quote.number = "2026-014";
  quote.title = "Catalogo di primavera";
  quote.tax = *built_in_tax_profile("ordinary-inps", Language::it);
  quote.withholds = true;
  quote.lines = {quote_line("Progetto grafico e impaginazione, 24 pagine in formato A5", 24'000, "pagine", 25'00),
                 quote_line("Fotografie delle composizioni, mezza giornata in negozio", 1'000, "", 280'00),
                 quote_line("Preparazione dei file per la stampa", 3'000, "ore", 40'00)};
  quote.instalments = deposit_and_balance();
  quote.valid_until = day("2026-06-05");
  quote.starts_on = day("2026-05-18");
  quote.delivers_on = day("2026-06-26");
  quote.revisions = 2;
  quote.why_me = "Ho curato i cataloghi di tre fiorerie di Torino, e conosco i tempi di chi lavora con le stagioni.";
  quote.excludes = {"stampa e spedizione", "testi, che fornisce la Fioreria"};
  quote.mine = {"tre bozze della copertina entro una settimana dall'inizio", "risposta entro un giorno lavorativo"};
  quote.theirs = {"testi e prezzi entro lunedì 11 maggio", "un «sì» scritto a ogni bozza entro tre giorni"};
  quote.deliverables = deliverables({"PDF per la stampa", "PDF per il sito"});
  return sample;
}

/// Sixty items, with discounts, two rates of VAT, metrics and twelve instalments.
inline SampleQuote long_quote() {
  SampleQuote sample = short_quote();
  Quote& quote = sample.quote;
  sample.client = studio_neri(Language::it);
  sample.client.address = "Piazza Castello 3, 10122 Torino";
  sample.client.vat_id = "11223344556";
  quote.number = "2026-015";
  quote.title = "Un anno di comunicazione";
  quote.tax = *built_in_tax_profile("ordinary", Language::it);
  quote.withholds = false;
  quote.lines.clear();
  for (int i = 1; i <= 60; ++i) {
    const std::string text = i % 7 == 0 ? fmt::format(
                                              "Settimana {}: piano editoriale, tre post illustrati, una storia, "
                                              "risposte ai commenti entro due ore lavorative",
                                              i)
                                        : fmt::format("Settimana {}: tre post e una storia", i);
    quote.lines.push_back(quote_line(text.c_str(), 1'000 * (2 + i % 4), "ore", 45'50));
    if (i % 10 == 0) quote.lines.back().discount = {15'000};
    if (i % 15 == 0) quote.lines.back().vat = Rate{4'000};
  }
  quote.discount = Rate{10'000};
  quote.instalments = regular_instalments(day("2026-06-01"), 12, 1, 0);
  quote.metrics = {{"Iscritti alla newsletter", "", Quantity{180'000}, Quantity{300'000}, {}},
                   {"Copertura media di un post", "persone", Quantity{1'250'000}, Quantity{2'000'000}, {}},
                   {"Risposte entro due ore", "%", std::nullopt, Quantity{95'000}, {}}};
  return sample;
}

inline SampleQuote english_quote() {
  SampleQuote sample = short_quote();
  Client& client = sample.client;
  client = giulia(Register::informal, Language::en);
  client.name = "Tom O'Neil";
  client.company = "O'Neil & Sons Ltd";
  client.address = "Flat 3, 12 High Street, London N1 9GU, United Kingdom";
  Quote& quote = sample.quote;
  quote.number = "2026-016";
  quote.title = "Spring catalogue";
  quote.tax = *built_in_tax_profile("non-eu", Language::en);
  quote.withholds = false;
  quote.lines = {quote_line("Design and layout, 24 pages in A5", 24'000, "pages", 25'00),
                 quote_line("Photographs of the arrangements, half a day in the shop", 1'000, "", 280'00),
                 quote_line("Files for the printer", 2'500, "hours", 40'00)};
  quote.discount = Money{50'00};
  quote.why_me = "I have made the catalogues of three florists, and know how tight the seasons are.";
  quote.excludes = {"printing and shipping"};
  quote.mine = {"three cover drafts within a week of starting"};
  quote.theirs = {"texts and prices by Monday 11 May", "a written yes to each draft within three days"};
  quote.deliverables = deliverables({"PDF for the printer", "PDF for the website"});
  return sample;
}

/// Outside VAT, with a duty that the writer bears.
inline SampleQuote forfettario_quote() {
  SampleQuote sample = short_quote();
  sample.client.address_form = Register::informal;
  sample.writer.law4 = true;
  Quote& quote = sample.quote;
  quote.tax = *built_in_tax_profile("forfettario", Language::it);
  quote.tax.stamp = StampDuty::absorb;
  quote.lines = {quote_line("Logo e biglietto da visita", 1'000, "", 650'00)};
  quote.instalments = {instalment(Rest{}, {Trigger::acceptance, 0, {}})};
  quote.title = "Logo e biglietto da visita";
  quote.starts_on.reset();
  quote.delivers_on = day("2026-06-08");
  quote.revisions = 1;
  return sample;
}

/// A person at home: prices with VAT, and the right to withdraw.
inline SampleQuote consumer_quote() {
  SampleQuote sample = short_quote();
  sample.client = giulia(Register::formal);
  sample.client.consumer = true;
  sample.client.address = "Via Roma, 12/A, 10123 Torino";
  sample.client.tax_code = "BNCGLI90A41L219Y";
  Quote& quote = sample.quote;
  quote.tax = *built_in_tax_profile("ordinary", Language::it);
  quote.withholds = false;
  quote.title = "Album di nozze";
  quote.lines = {quote_line("Album di 40 pagine, rilegato a mano", 1'000, "", 333'33),
                 quote_line("Ritocco delle fotografie", 3'000, "", 33'33)};
  quote.discount = Rate{5'000};
  quote.excludes = {};
  quote.deliverables = {};
  return sample;
}

}  // namespace care::test
