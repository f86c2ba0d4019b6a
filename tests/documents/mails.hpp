#pragma once

#include <algorithm>

#include "core/money.hpp"
#include "documents/letters.hpp"
#include "documents/mail_letter.hpp"
#include "documents/mail_values.hpp"
#include "documents/plain_letter.hpp"

namespace care::test {

inline bool mentions(const std::string& name, Language language, const std::string& value) {
  const auto file = documents::mail_template_file(name, language);
  return std::string(documents::built_in(file)).find("{{" + value + "}}") != std::string::npos ||
         std::string(documents::built_in(file)).find("{{#" + value + "}}") != std::string::npos;
}

inline documents::Writer anna_with_an_account() {
  documents::Writer writer = anna();
  writer.business = "Studio Rossi";
  writer.iban = "IT60X0542811101000000123456";
  writer.account_holder = "Anna Rossi";
  writer.privacy_url = "https://www.annarossi.example/privacy";
  return writer;
}

inline documents::Writer bare_anna() {
  documents::Writer writer;
  writer.name = "Anna Rossi";
  writer.language = Language::it;
  return writer;
}

inline Client reader(Register address_form, Language language) {
  return address_form == Register::company ? studio_neri(language) : giulia(address_form, language);
}

/// All that the store can know, and no flag.
inline documents::MailFacts all_facts(const std::string& name, Language language) {
  const bool italian = language == Language::it;
  const bool payment = name.starts_with("payment-") || name == "paid-short";
  documents::MailFacts facts;
  facts.day = payment && name != "payment-before" ? day("2026-06-08") : day("2026-05-11");
  facts.answer_by = payment && name != "payment-before" ? day("2026-06-15") : day("2026-05-18");
  facts.question = italian ? "Quanto costa un logo?" : "What does a logo cost?";
  facts.answer = italian ? "Il prezzo parte da 600 € e comprende:\n\n- due proposte\n- due tornate di modifiche"
                         : "The price starts at €600 and covers:\n\n- two proposals\n- two rounds of changes";
  facts.gift = italian ? "un vasetto di miele delle Langhe" : "a jar of honey from the Langhe";

  documents::MailQuote quote;
  quote.number = name == "addendum" ? "2026-014a" : "2026-014";
  quote.title = italian ? "Catalogo di primavera" : "Spring catalogue";
  if (name == "addendum") quote.title = italian ? "Otto pagine in più" : "Eight more pages";
  if (name == "addendum") quote.adds_to = "2026-014";
  quote.date = day("2026-05-08");
  quote.valid_until = day("2026-06-08");
  quote.total = Money{1'268'80};
  quote.deposit = Money{380'64};
  quote.starts_on = day("2026-06-11");
  quote.delivers_on = day("2026-07-01");
  quote.next_step = italian ? "un incontro per scegliere le foto" : "a meeting to choose the photos";
  quote.approvals = italian ? std::vector<std::string>{"Bozza della copertina", "Testi delle pagine 1–8"}
                            : std::vector<std::string>{"Cover draft", "Text of pages 1–8"};
  quote.theirs = italian ? std::vector<std::string>{"Le foto delle composizioni", "L'elenco dei prezzi"}
                         : std::vector<std::string>{"The photos", "The price list"};
  facts.quote = quote;

  documents::MailInstalment instalment;
  instalment.n = name == "accepted" ? 1 : 2;
  instalment.of = 2;
  instalment.is_deposit = name == "accepted";
  instalment.amount = instalment.is_deposit ? Money{380'64} : Money{888'16};
  if (name == "paid-short") instalment.paid = Money{788'16};
  instalment.due = day("2026-05-15");
  if (payment) instalment.invoice = {"12", day("2026-04-11")};
  facts.instalment = instalment;

  documents::MailEntry entry;
  entry.summary = italian ? "la consegna può slittare di una settimana" : "delivery may move by a week";
  entry.day = day("2026-05-08");
  entry.channel = name == "acknowledgement" ? "email" : "phone";
  entry.reply_by = day("2026-05-15");
  entry.reply_by_time = Minutes(15 * 60);
  facts.entry = entry;
  return facts;
}

inline std::string what_for(const std::string& name, bool italian) {
  if (name == "newsletter")
    return italian ? "idee per vendere di più con il catalogo" : "ideas for selling more by catalogue";
  return italian ? "la puntualità con cui arrivano le risposte" : "the prompt answers";
}

/// The same with all flags that the mail has words for, and with what only the user can say.
inline documents::MailFacts flagged_facts(const std::string& name, Language language) {
  const bool italian = language == Language::it;
  auto facts = all_facts(name, language);
  facts.attached = facts.first = true;
  facts.quote->revision = 2;
  if (facts.instalment->paid == Money{}) facts.instalment->paid = Money{788'16};
  facts.entry->complaint = facts.entry->heated = true;
  facts.entry->channel = name == "acknowledgement" ? "phone" : "whatsapp";
  const std::map<std::string, std::string> said = {
      {"link", "https://www.annarossi.example/catalogo"},
      {"what", what_for(name, italian)},
      {"reason", italian ? "fino a luglio non ho il tempo che il lavoro richiede"
                         : "until July I do not have the time that the work needs"},
      {"offer", italian ? "Da settembre, invece, il tempo c'è." : "From September on there is time."},
      {"note", italian ? "La settimana prossima lo studio è aperto anche sabato."
                       : "Next week the studio is open on Saturday too."},
  };
  for (const auto& [value, text] : said) {
    if (mentions(name, language, value)) facts.set[value] = text;
  }
  return facts;
}

/// What has to be said, and nothing else.
inline documents::MailFacts least_facts(const std::string& name, Language language) {
  const bool italian = language == Language::it;
  const std::map<std::string, std::string> said = {
      {"adds_to", "2026-010"},
      {"amount", italian ? "888,16 €" : "€888.16"},
      {"answer", italian ? "Sì, anche il sabato." : "Yes, on Saturdays too."},
      {"approvals", italian ? "– la bozza della copertina" : "– the cover draft"},
      {"due", "2026-05-15"},
      {"entry", italian ? "Il formato è A5" : "The format is A5"},
      {"gift", italian ? "un vasetto di miele" : "a jar of honey"},
      {"invoice", "12"},
      {"invoice_date", "2026-04-15"},
      {"number", "2026-014"},
      {"open", italian ? "100,00 €" : "€100.00"},
      {"paid", italian ? "788,16 €" : "€788.16"},
      {"reply_by", "2026-05-15"},
      {"summary", italian ? "– Il formato è A5" : "– The format is A5"},
      {"title", italian ? "Catalogo" : "Catalogue"},
      {"total", italian ? "1.268,80 €" : "€1,268.80"},
  };
  documents::MailFacts facts;
  facts.day = day("2026-05-11");
  for (const auto& each : documents::mail_templates()) {
    if (each.name != name) continue;
    for (const auto& need : each.needs) {
      if (need != "acceptance") facts.set[need] = said.at(need);
    }
  }
  if (name == "payment-third") facts.set["open"] = facts.set["amount"];
  return facts;
}

struct SampleMail {
  std::string name;  ///< of the template
  Language language;
  Register address_form;
  std::string facts;  ///< "all", "flagged", "least"
  Client client;
  documents::Writer writer;
  documents::Letter letter;

  std::string title() const {
    return name + " · " + std::string(care::name(language)) + " · " + std::string(care::name(address_form)) + " · " +
           facts;
  }
  std::string text() const { return "Subject: " + letter.subject + "\n\n" + letter.text; }
};

/// Every template in every language and register, with all facts, with all flags, and with the least.
inline const std::vector<SampleMail>& sample_mails() {
  static const std::vector<SampleMail> all = [] {
    std::vector<SampleMail> mails;
    for (const auto& each : documents::mail_templates()) {
      for (const auto& language : Names<Language>::all) {
        for (const auto& address_form : Names<Register>::all) {
          const auto add = [&](const char* facts, const documents::MailFacts& known, const documents::Writer& writer) {
            const auto client = reader(address_form.value, language.value);
            mails.push_back({each.name, language.value, address_form.value, facts, client, writer,
                             documents::write_mail(each.name, known, client, writer)});
          };
          add("all", all_facts(each.name, language.value), anna_with_an_account());
          add("flagged", flagged_facts(each.name, language.value), anna_with_an_account());
          add("least", least_facts(each.name, language.value), bare_anna());
        }
      }
    }
    return mails;
  }();
  return all;
}

}  // namespace care::test
