#include "documents/mail_letter.hpp"

#include <functional>
#include <set>

#include "care/error.hpp"
#include "core/gate/gate.hpp"
#include "core/text.hpp"
#include "documents/mails.hpp"
#include "documents/spoken.hpp"
#include "documents/template_tags.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Letters of one language, each once: what facts do not change is not told again.
std::string all_letters(Language language) {
  std::string letters;
  std::string before;
  for (const auto& mail : sample_mails()) {
    if (mail.language != language) continue;
    if (mail.facts == "flagged" && mail.text() == before) continue;
    before = mail.text();
    letters += "===== " + mail.title() + "\n" + before + "\n";
  }
  return letters;
}

/// What a reader of the page sees, without the head.
std::string seen_in(std::string html) {
  html.erase(0, html.find("<body"));
  std::string text;
  bool inside = false;
  for (const char c : html) {
    inside = inside || c == '<';
    if (!inside) text += c;
    if (c == '>') inside = false;
  }
  for (const auto& [name, character] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&#34;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      text.replace(at, std::string_view(name).size(), character);
    }
  }
  return in_one_line(text);
}

std::string without_dashes(std::string text) {
  for (auto at = text.find("\n– "); at != std::string::npos; at = text.find("\n– ", at + 1)) {
    text.replace(at + 1, std::string_view("– ").size(), "");
  }
  return in_one_line(text);
}

gate::Outgoing outgoing(const SampleMail& mail, const std::string& text, Level level) {
  gate::Outgoing outgoing;
  outgoing.text = text;
  outgoing.language = mail.language;
  outgoing.level = level;
  outgoing.address_form = mail.address_form;
  outgoing.reader_names = {mail.client.name};
  outgoing.writer.phone = mail.writer.phone;
  if (!mail.writer.email.empty()) outgoing.writer.emails = {mail.writer.email};
  outgoing.writer.hours = hours_in_words(mail.writer.hours, mail.language);
  return outgoing;
}

Letter written(const std::string& name, const MailFacts& facts, const Overrides& overrides = {}) {
  return write_mail(name, facts, giulia(Register::formal), anna(), overrides);
}

MailFacts with(std::map<std::string, std::string> set) {
  MailFacts facts;
  facts.day = day("2026-05-11");
  facts.set = std::move(set);
  return facts;
}

Overrides instead(const std::string& file, const std::string& text) {
  return [=](std::string_view name) -> std::optional<std::string> {
    if (name == file) return text;
    return std::nullopt;
  };
}

/// What it was refused with: its kind, its words, its hint.
std::string refusal(const std::function<void()>& what) {
  try {
    what();
  } catch (const Error& error) {
    return std::to_string(static_cast<int>(error.kind())) + " " + error.what() + " | " + error.hint();
  }
  return "nothing";
}

}  // namespace

TEST_CASE("Mails read as they were approved") {
  check_golden("mail/it.txt", all_letters(Language::it));
  check_golden("mail/en.txt", all_letters(Language::en));
}

TEST_CASE("Each mail that was asked for has its template, in both languages and all registers") {
  std::vector<std::string> names;
  for (const auto& each : mail_templates()) {
    names.push_back(each.name);
    CHECK_FALSE(each.about.empty());
  }
  CHECK(names == std::vector<std::string>{"accepted",
                                          "acknowledgement",
                                          "addendum",
                                          "aftercare",
                                          "approval-request",
                                          "by-mail",
                                          "confirmation-request",
                                          "decline",
                                          "delivery",
                                          "faq-answer",
                                          "feedback",
                                          "gift",
                                          "limits",
                                          "newsletter",
                                          "paid-short",
                                          "payment-before",
                                          "payment-first",
                                          "payment-second",
                                          "payment-third",
                                          "quote",
                                          "quote-follow-up",
                                          "referral",
                                          "testimonial",
                                          "thanks",
                                          "win-back"});
  CHECK(sample_mails().size() == names.size() * 2 * 3 * 3);
}

TEST_CASE("The typography of a mail holds in every language and register, with all facts and with the least") {
  for (const auto& mail : sample_mails()) {
    const std::string all = mail.text();
    INFO(mail.title() << "\n" << all);
    for (const char* wrong : {"{{", "}}", "  ",  " \n", "\n ", "\n\n\n", " ,", " .", " :", " ?", "()",  "«»", "“”",
                              "..", ",,", "–\n", "!",   "\"",  "«»",     "X-", " ;", ":.", "?.", "?”.", ":,"}) {
      INFO(wrong);
      CHECK_FALSE(contains(all, wrong));
    }
    for (const char* wrong : {"il 8", "il 11", "del 8", "del 11", "al 8", "al 11", " 1 luglio", "perche", " po "}) {
      INFO(wrong);
      if (mail.language == Language::it) CHECK_FALSE(contains(all, wrong));
    }
    CHECK_FALSE(mail.letter.subject.empty());
    CHECK(all.back() == '\n');
    CHECK(contains(mail.letter.text, mail.address_form == Register::informal ? "Anna\n" : "Anna Rossi\n"));
  }
}

TEST_CASE("Text and page of a mail say the same") {
  for (const auto& mail : sample_mails()) {
    INFO(mail.title());
    CHECK(seen_in(mail.letter.html) == without_dashes(mail.letter.text));
    CHECK_FALSE(contains(mail.letter.html, "<ul></ul>"));
  }
}

TEST_CASE("No mail says what its own check would find") {
  for (const auto& mail : sample_mails()) {
    for (const Level level : {Level::unknown, Level::basic}) {
      const std::string text = mail.text();
      for (const auto& finding : gate::check(outgoing(mail, text, level))) {
        FAIL_CHECK(mail.title() << ": " << name(finding.rule) << ": '" << finding.text << "': " << finding.why << "\n"
                                << text);
      }
    }
  }
}

TEST_CASE("Each register is a text of its own") {
  for (const auto& mail : sample_mails()) {
    const bool italian = mail.language == Language::it;
    INFO(mail.title() << "\n" << mail.text());
    const char* greeting = italian ? "Gentile Giulia Bianchi,\n" : "Dear Giulia Bianchi,\n";
    if (mail.address_form == Register::informal) greeting = italian ? "Ciao Giulia,\n" : "Hi Giulia,\n";
    if (mail.address_form == Register::company)
      greeting = italian ? "Spett.le Studio Neri,\n" : "Dear Studio Neri team,\n";
    CHECK(mail.letter.text.starts_with(greeting));
    const bool tu = mail.address_form == Register::informal;
    const std::string closing =
        italian ? (tu ? "\nA presto\n" : "\nCordiali saluti\n") : (tu ? "\nBest,\n" : "\nKind regards,\n");
    CHECK(contains(mail.letter.text, closing));
  }
}

TEST_CASE("What a template would show and is not known is refused, with how to give it") {
  CHECK(refusal([] { written("quote", with({})); }) ==
        "6 template 'quote' needs 'number', which is not known | --quote QUOTE, or --set number=…");
  CHECK(refusal([] { written("acknowledgement", with({})); }) ==
        "6 template 'acknowledgement' needs 'reply_by_day', which is not known | --set reply_by=YYYY-MM-DD");
  CHECK(refusal([] {
          written("delivery", with({{"title", " \t\u200B"}}));
        }) == "6 template 'delivery' needs 'title', which is not known | --set title=…");
  MailFacts no_invoice = all_facts("payment-first", Language::it);
  no_invoice.instalment->invoice.reset();
  CHECK(contains(refusal([&] { written("payment-first", no_invoice); }), "needs 'invoice'"));
}

TEST_CASE("What is set goes before what is known") {
  MailFacts facts = all_facts("payment-second", Language::it);
  facts.set = {{"invoice", "77"}, {"due", "2026-05-11"}, {"answer_by_day", "venerdì prossimo"}};
  const std::string text = written("payment-second", facts).text;
  CHECK(contains(text, "fattura n. 77 dell'11 aprile 2026"));
  CHECK(contains(text, "è scaduta l'11 maggio 2026, 28 giorni fa"));
  CHECK(contains(text, "entro venerdì prossimo"));
  facts.set = {{"phone", ""}};
  CHECK(contains(written("payment-second", facts).text, "ne parliamo volentieri: mi risponda a questa email."));
}

TEST_CASE("Flags are set by words") {
  CHECK(contains(written("aftercare", with({{"first", "yes"}})).text, "alcuni giorni"));
  CHECK(contains(written("aftercare", with({{"first", "No"}})).text, "qualche tempo"));
  CHECK(contains(written("aftercare", with({{"first", ""}})).text, "qualche tempo"));
}

TEST_CASE("What is set and never told is a mistake") {
  CHECK(refusal([] {
          written("thanks", with({{"titel", "x"}}));
        }) == "2 template 'thanks' does not name 'titel' | did you mean 'title'?");
  CHECK(refusal([] {
          written("thanks", with({{"invoice", "12"}}));
        }) == "2 template 'thanks' does not name 'invoice' | ");
  CHECK(refusal([] {
          written("acknowledgement", with({{"reply_by", "Friday"}}));
        }) == "2 'Friday' is no day | --set reply_by=2026-05-15");
}

TEST_CASE("A template that does not exist is told with the nearest one") {
  CHECK(refusal([] { written("thank", with({})); }) == "3 there is no template 'thank' | did you mean 'thanks'?");
  CHECK(refusal([] { mail_template_file("../../secret", Language::it); }).starts_with("3 "));
  CHECK(mail_template_file("quote-follow-up", Language::en) == "en/mail/quote-follow-up.mail");
}

TEST_CASE("A day of another year is told with its year, an hour with the zone that the reader needs") {
  MailFacts facts = with({});
  facts.entry = MailEntry{};
  facts.entry->reply_by = day("2027-01-04");
  facts.entry->reply_by_time = Minutes(13 * 60);
  Client client = giulia(Register::formal);
  client.timezone = "Europe/London";
  const auto letter = write_mail("acknowledgement", facts, client, anna());
  CHECK(letter.subject == "Ricevuto: Le rispondo entro lunedì 4 gennaio 2027");
  CHECK(contains(letter.text, "entro lunedì 4 gennaio 2027 alle 13 (ora di Roma):"));
}

TEST_CASE("A user's own template goes before the built-in one, register by register") {
  const auto own = instead("it/mail/thanks.mail",
                           "# Mine.\n[informal]\nSubject: Grazie mille\n\ngrazie{{#what}} per {{what}}{{/what}}.\n");
  CHECK(written("thanks", with({}), own).subject == "Grazie");
  const auto tu = write_mail("thanks", with({{"what", "tutto."}}), giulia(Register::informal), anna(), own);
  CHECK(tu.subject == "Grazie mille");
  CHECK(contains(tu.text, "Ciao Giulia,\n\ngrazie per tutto.\n\nA presto\nAnna\n"));
}

TEST_CASE("An English firm is written to formally, in the user's own words too") {
  const auto own = instead("en/mail/thanks.mail", "[formal]\nSubject: Many thanks\n\nThank you.\n");
  CHECK(write_mail("thanks", with({}), studio_neri(Language::en), anna(), own).subject == "Many thanks");
}

TEST_CASE("The words around a mail can be one's own") {
  const auto own = instead("it/mail.words", "[formal]\nclosing = Un cordiale saluto\n");
  CHECK(contains(written("thanks", with({}), own).text, "\nUn cordiale saluto\nAnna Rossi\n"));
}

TEST_CASE("A template's mistakes are told with file and line") {
  const auto told = [](const std::string& text) {
    return refusal([&] { check_mail_template("it/mail/thanks.mail", text); });
  };
  CHECK(told(std::string(built_in("it/mail/thanks.mail"))) == "nothing");
  CHECK(told("[formal]\nSubject: x\n\n\n{{titel}}\n") ==
        "4 it/mail/thanks.mail:5: 'titel' is not known | did you mean 'title'?");
  CHECK(told("[formal]\nSubject: x\n\n{{#reply_at}}\nx\n{{/reply_at}}\n")
            .starts_with("4 template 'it/mail/thanks.mail:4' cannot be read"));
  CHECK(told("[formal]\nSubject: x\n\n{{>quote}}\n")
            .starts_with("4 it/mail/thanks.mail:4: a mail's template stands alone"));
  CHECK(told("[formal]\nSubject: x\n\n{{=<% %>=}}\n").starts_with("4 it/mail/thanks.mail:4:"));
  CHECK(told("Subject: x\n") == "4 it/mail/thanks.mail:1: a text needs a heading above it | [formal]");
  CHECK(told("# a note\n\n[formall]\nSubject: x\n").starts_with("4 it/mail/thanks.mail:3: '[formall]' is no heading"));
  CHECK(told("[formal]\n\nGrazie.\n") == "4 it/mail/thanks.mail:3: a text begins with its subject | Subject: …");
  CHECK(told("[formal]\nSubject: x\n[formal]\nSubject: y\n")
            .starts_with("4 it/mail/thanks.mail:3: '[formal]' stands here twice"));
  CHECK(told("[formal]\n[informal]\nSubject: x\n").starts_with("4 it/mail/thanks.mail:2: there is no subject"));
  CHECK(told("# nothing\n").starts_with("4 it/mail/thanks.mail:2: there is no text"));
  CHECK(told("\xFF").starts_with("4 'it/mail/thanks.mail' is not UTF-8"));
}

TEST_CASE("An unknown name is refused before anything is written, in a section that is off too") {
  const auto own = instead("it/mail/thanks.mail", "[formal]\nSubject: x\n\n{{#what}}{{wat}}{{/what}}\n");
  CHECK(refusal([&] { written("thanks", with({}), own); }) ==
        "4 it/mail/thanks.mail:4: 'wat' is not known | did you mean 'what'?");
}

TEST_CASE("A subject that comes out empty is told") {
  const auto own = instead("it/mail/thanks.mail", "[formal]\nSubject: {{#what}}{{what}}{{/what}}\n\nx\n");
  CHECK(refusal([&] { written("thanks", with({}), own); }) == "4 it/mail/thanks.mail:2: the subject is empty | ");
}

TEST_CASE("Every value that a template may name is explained, and every name that one uses is known") {
  for (const auto& value : mail_values()) {
    INFO(value.name);
    CHECK_FALSE(value.about.empty());
    for (const auto& form : forms_of(value)) CHECK(mail_value(form) == &value);
  }
  CHECK(forms_of(*mail_value("due_day")) == std::vector<std::string>{"due", "the_due", "of_due", "to_due", "due_day"});
  for (const auto& each : mail_templates()) {
    for (const auto& language : Names<Language>::all) {
      const auto file = mail_template_file(each.name, language.value);
      CHECK_NOTHROW(check_mail_template(file, built_in(file)));
    }
  }
}

TEST_CASE("The notes on top of a template list what it names") {
  for (const auto& each : mail_templates()) {
    for (const auto& language : Names<Language>::all) {
      const std::string file(built_in(mail_template_file(each.name, language.value)));
      std::set<std::string> named;
      for (const auto& tag : tags_of(file)) named.emplace(mail_value(tag.name)->name);
      const auto begin = file.find("# It names ") + std::string_view("# It names ").size();
      std::string note = file.substr(begin, file.find(".\n\n") - begin);
      std::erase(note, '#');
      std::set<std::string> noted;
      for (const auto& name : split(in_one_line(note), ',')) noted.emplace(trimmed(name));
      INFO(each.name);
      CHECK(noted == named);
    }
  }
}

TEST_CASE("Needs are what a mail is refused without") {
  for (const auto& each : mail_templates()) {
    const auto facts = least_facts(each.name, Language::it);
    for (const auto& [need, text] : facts.set) {
      MailFacts lacking = facts;
      lacking.set.erase(need);
      INFO(each.name << " without " << need);
      CHECK(refusal([&] { written(each.name, lacking); }).starts_with("6 "));
    }
  }
}

TEST_CASE("Hostile values stay text in a mail") {
  MailFacts facts = all_facts("faq-answer", Language::it);
  facts.question = "<b>{{title}}</b>\r\nBcc: x@example.com \x1b[31m\u202E";
  facts.answer = "Uno {{{answer}}}\n\n\n\n* <script>alert(1)</script>\nSubject: altro\n\x1b]0;x\x07 fine \u2066";
  const auto letter = written("faq-answer", facts);
  CHECK(letter.subject == "<b>{{title}}</b> Bcc: x@example.com [31m");
  CHECK(contains(letter.text, "Uno {{{answer}}}\n\n– <script>alert(1)</script>\nSubject: altro\n]0;x fine\n"));
  CHECK(contains(letter.html, "&lt;b&gt;{{title}}"));
  CHECK_FALSE(contains(letter.html, "<script"));
  for (const auto& part : {letter.subject, letter.text, letter.html}) {
    for (const char* hidden : {"\x1b", "\r", "\x07", "\u202E", "\u2066"}) CHECK_FALSE(contains(part, hidden));
  }
}

TEST_CASE("Lists and paragraphs of an answer stay what they are") {
  MailFacts facts = with({{"answer", "Prima riga.\n\n- uno\n* due\n\nUltima riga."}});
  const auto letter = written("faq-answer", facts);
  CHECK(contains(letter.text, "\n\nPrima riga.\n\n– uno\n– due\n\nUltima riga.\n\n"));
  CHECK(contains(letter.html, "<li style=\"margin:0 0 6px;\">due</li>"));
}

TEST_CASE("A deposit and an instalment are called what they are") {
  MailFacts facts = all_facts("delivery", Language::it);
  CHECK(contains(written("delivery", facts).text,
                 "Per chiudere resta il saldo, di 888,16\u00A0€: il termine è venerdì 15 maggio."));
  facts.instalment->of = 3;
  CHECK(contains(written("delivery", facts).text, "resta la rata 2 di 3, di"));
  facts.instalment->n = facts.instalment->of = 1;
  CHECK(contains(written("delivery", facts).text, "resta il pagamento, di"));
  facts.instalment->paid = facts.instalment->amount;
  CHECK_FALSE(contains(written("delivery", facts).text, "resta"));
}

TEST_CASE("A transfer bears what tells it apart") {
  MailFacts facts = all_facts("payment-first", Language::it);
  const auto text = [&] {
    return write_mail("payment-first", facts, giulia(Register::formal), anna_with_an_account()).text;
  };
  CHECK(contains(text(), "– Causale: Saldo fattura n. 12 dell'11 aprile 2026\n"));
  facts.instalment->is_deposit = true;
  CHECK(contains(text(), "– Causale: Acconto fattura n. 12 dell'11 aprile 2026\n"));
  facts.instalment->reference = "RF18 5390 0754 7034";
  CHECK(contains(text(), "– Causale: RF18 5390 0754 7034\n"));
  CHECK(contains(written("payment-first", facts).text, "I dati per il pagamento sono nella fattura."));
}
