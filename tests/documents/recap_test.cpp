#include "documents/recap.hpp"

#include "documents/letters.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

struct Sample {
  std::string name;
  Letter letter;
};

Client tom() {
  Client client = giulia(Register::informal, Language::en);
  client.name = "Tom O'Neil";
  client.timezone = "Europe/London";
  return client;
}

Writer bare_writer() {
  Writer writer;
  writer.name = "Anna Rossi";
  writer.language = Language::it;
  return writer;
}

Recap only_hours() {
  Recap recap;
  recap.period = {day("2026-05-08"), day("2026-06-11")};
  recap.hours = Minutes(80);
  return recap;
}

Recap across_the_year() {
  Recap recap;
  recap.period = {day("2026-12-28"), day("2027-01-03")};
  recap.done = {item("Calendario 2027", "2026-12-29"), item("Auguri ai soci", "2027-01-01")};
  recap.coming_next = {item("la prima bozza", "2027-01-08")};
  return recap;
}

Recap hostile() {
  Recap recap;
  recap.period = a_week();
  recap.done = {item("<script>alert(\"x\")</script> & {{name}} {{{person}}}", "2026-05-04"),
                item("  due\nrighe\t e \x1b[31mcolore\u202E oiverc \u200B\u2066x\u2069  ", "2026-05-05"),
                item("Rotto: \xFF\xC0\x80 fine", "2026-05-06")};
  recap.needed = {item("Quando?", "2026-05-11")};
  return recap;
}

Client hostile_client() {
  Client client = giulia(Register::formal);
  client.name = "Bobby \"<b>\"\r\nBcc: x@example.com";
  return client;
}

Client greeted() {
  Client client = giulia(Register::formal);
  client.greeting = "Gentile dottoressa Bianchi";
  return client;
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"it-formal", write_recap(a_full_week_it(), greeted(), anna())},
      {"it-informal", write_recap(a_full_week_it(), giulia(Register::informal), anna())},
      {"it-company", write_recap(a_full_week_it(), studio_neri(Language::it), anna())},
      {"en-formal", write_recap(a_full_week_en(), giulia(Register::formal, Language::en), anna())},
      {"en-informal", write_recap(a_full_week_en(), tom(), anna())},
      {"en-company", write_recap(a_full_week_en(), studio_neri(Language::en), anna())},
      {"it-late",
       write_recap(a_late_week("Le foto delle composizioni", "la bozza completa"), giulia(Register::formal), anna())},
      {"en-late", write_recap(a_late_week("The photos", "full draft"), tom(), anna())},
      {"it-hours-only", write_recap(only_hours(), giulia(Register::formal), bare_writer())},
      {"it-across-the-year", write_recap(across_the_year(), giulia(Register::informal), bare_writer())},
      {"it-hostile", write_recap(hostile(), hostile_client(), anna())},
  };
  return all;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// What a reader of the page sees, without the head; blocks end lines.
std::string seen_in(std::string html) {
  html.erase(0, html.find("<body"));
  std::string text;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') {
      i = html.find('>', i);
    } else {
      text += html[i];
    }
  }
  for (const auto& [name, character] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&#34;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
      text.replace(at, std::string_view(name).size(), character);
    }
  }
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  std::erase(lines, "");
  return lines;
}

}  // namespace

TEST_CASE("Recaps read as they were approved") {
  for (const Sample& sample : samples()) {
    check_golden("recap/" + sample.name + ".txt", "Subject: " + sample.letter.subject + "\n\n" + sample.letter.text);
    check_golden("recap/" + sample.name + ".html", sample.letter.html);
  }
}

TEST_CASE("Text and page of a recap say the same, line by line") {
  for (const Sample& sample : samples()) {
    INFO(sample.name);
    std::vector<std::string> text = lines_of(sample.letter.text);
    for (std::string& line : text) {
      if (line.starts_with("– ")) line.erase(0, std::string_view("– ").size());
    }
    CHECK(lines_of(seen_in(sample.letter.html)) == text);
  }
}

TEST_CASE("The typography of a recap holds in every language and register") {
  for (const Sample& sample : samples()) {
    const std::string all = sample.letter.subject + "\n" + sample.letter.text;
    INFO(sample.name << "\n" << all);
    CHECK_FALSE(contains(all, "  "));
    CHECK_FALSE(contains(all, " \n"));
    CHECK_FALSE(contains(all, "\n\n\n"));
    CHECK_FALSE(contains(all, " ,"));
    CHECK_FALSE(contains(all, "()"));
    CHECK_FALSE(contains(all, ".."));
    CHECK_FALSE(contains(all, "· \n"));
    CHECK_FALSE(contains(all, "\n·"));
    CHECK_FALSE(contains(sample.letter.subject, "\n"));
    CHECK(all.back() == '\n');
    for (const char* wrong :
         {"il 8", "il 11", "dal 8", "dal 11", "al 8", "al 11", "dell 8", " 1 maggio", " 1 giugno"}) {
      CHECK_FALSE(contains(all, wrong));
    }
    if (sample.name == "it-hostile") continue;  // there the quotes and braces are the client's
    CHECK_FALSE(contains(all, "\""));
    CHECK_FALSE(contains(all, "{{"));
    CHECK_FALSE(contains(sample.letter.html, "{{"));
    CHECK_FALSE(contains(all, "!"));
  }
}

TEST_CASE("An Italian recap keeps to one form of address") {
  const auto text_for = [](Register address_form) {
    Recap recap = a_full_week_it();
    recap.needed.push_back(late("Il logo", "2026-05-05"));
    return write_recap(recap, giulia(address_form), anna()).text;
  };
  const std::string formal = text_for(Register::formal);
  const std::string informal = text_for(Register::informal);
  const std::string company = text_for(Register::company);
  for (const char* courtesy : {" Lei", "non Le risulta", " Suo", " me lo scriva", " me ne indichi"}) {
    INFO(courtesy);
    CHECK(contains(formal, courtesy));
    CHECK_FALSE(contains(informal, courtesy));
    CHECK_FALSE(contains(company, courtesy));
  }
  for (const char* familiar : {" te\n", " ti ", " tuo", "Ciao", " scrivimi", " dimmene"}) {
    INFO(familiar);
    CHECK(contains(informal, familiar));
    CHECK_FALSE(contains(formal, familiar));
    CHECK_FALSE(contains(company, familiar));
  }
  for (const char* plural : {"Spett.le", " Voi", " Vi ", " Vostro"}) {
    INFO(plural);
    CHECK(contains(company, plural));
    CHECK_FALSE(contains(formal, plural));
    CHECK_FALSE(contains(informal, plural));
  }
}

TEST_CASE("An empty section has no heading") {
  Recap recap;
  recap.period = a_week();
  recap.done = {item("Una cosa", "2026-05-04")};
  const std::string text = write_recap(recap, giulia(Register::formal), anna()).text;
  CHECK(contains(text, "Fatto\n– Una cosa, lunedì 4\n\nCordiali saluti"));
  for (const char* heading : {"Deciso", "Che cosa mi serve", "Prossimi passi", "Tempo"})
    CHECK_FALSE(contains(text, heading));
}

TEST_CASE("What stands in writing is not asked to be confirmed") {
  Recap recap;
  recap.period = a_week();
  recap.agreed = {decided("Il formato è A5", "2026-05-05", "pec", false)};
  const std::string text = write_recap(recap, giulia(Register::formal), anna()).text;
  CHECK(contains(text, "per iscritto\n– Il formato è A5 (per PEC, martedì 5 maggio)"));
  CHECK_FALSE(contains(text, "confermo"));
}

TEST_CASE("A decision on a channel of one's own is told without naming it") {
  Recap recap;
  recap.period = a_week();
  recap.agreed = {decided("Il formato è A5", "2026-05-05", "piccione", true)};
  CHECK(contains(write_recap(recap, giulia(Register::formal), anna()).text, "(ne abbiamo parlato martedì 5 maggio)"));
}

TEST_CASE("A recap is in the client's language, else in the writer's") {
  Client client = giulia(Register::formal);
  client.language.reset();
  CHECK(contains(write_recap(a_full_week_it(), client, anna()).html, "<html lang=\"it\">"));
  client.language = Language::en;
  CHECK(contains(write_recap(a_full_week_it(), client, anna()).html, "<html lang=\"en\">"));
}

TEST_CASE("The subject names the working days, and a day off on which work was done") {
  Recap recap;
  recap.period = a_week();
  const auto subject = [&](const Writer& writer) {
    return write_recap(recap, giulia(Register::formal), writer).subject;
  };
  CHECK(subject(anna()) == "Il punto della settimana (4–8 maggio)");
  recap.done = {item("Fiera", "2026-05-09")};
  CHECK(subject(anna()) == "Il punto della settimana (4–9 maggio)");
  CHECK(subject(bare_writer()) == "Il punto della settimana (4–10 maggio)");
  recap.done.clear();
  recap.period = {day("2026-05-09"), day("2026-05-10")};
  CHECK(subject(anna()) == "Il punto dei lavori (9–10 maggio)");
  recap.period = {day("2026-05-01"), day("2026-05-01")};
  CHECK(subject(anna()) == "Il punto dei lavori (venerdì 1° maggio)");
}

TEST_CASE("A greeting of the client's own stands as it is") {
  Client client = giulia(Register::informal);
  const auto first_line = [&] { return lines_of(write_recap(a_full_week_it(), client, anna()).text).front(); };
  client.greeting = "Cara Giulia";
  CHECK(first_line() == "Cara Giulia,");
  client.greeting = "Buongiorno Giulia,";
  CHECK(first_line() == "Buongiorno Giulia,");
}

TEST_CASE("A firm with a contact person is written to, for that person's attention") {
  Client client = giulia(Register::company);
  client.company = "Fioreria Bianchi";
  const Letter letter = write_recap(a_full_week_it(), client, anna());
  CHECK(contains(letter.text, "Spett.le Fioreria Bianchi, alla cortese attenzione di Giulia Bianchi,\n"));
}

TEST_CASE("Nothing hidden in a name or an item leaves with a recap") {
  const Letter letter = write_recap(hostile(), hostile_client(), anna());
  for (const std::string& part : {letter.subject, letter.text, letter.html}) {
    for (const char* hidden : {"\x1b", "\r", "\u202E", "\u2066", "\u2069", "\u200B", "\xFF"}) {
      CHECK_FALSE(contains(part, hidden));
    }
  }
  CHECK_FALSE(contains(letter.html, "<script"));
  CHECK_FALSE(contains(letter.html, "<b>"));
  CHECK(contains(letter.text, "{{name}} {{{person}}}"));
  CHECK(contains(letter.text, "– Quando? (entro lunedì 11)"));
}

TEST_CASE("The page of a recap takes nothing from the network") {
  for (const Sample& sample : samples()) {
    for (const char* remote : {"src=", "url(", "@import", "<link", "<script", "<img"}) {
      INFO(sample.name << ' ' << remote);
      CHECK_FALSE(contains(sample.letter.html, remote));
    }
  }
}
