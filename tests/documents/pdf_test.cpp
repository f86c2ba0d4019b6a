#include "documents/pdf.hpp"

#include <fmt/format.h>

#include <fstream>

#include "care/error.hpp"
#include "core/text.hpp"
#include "documents/quotes.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"
#include "system/process.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

namespace {

std::string pdf_of(const Sheet& sheet) {
  system::SystemPrograms programs;
  return to_pdf(sheet, programs, CARE_TEST_HELPERS);
}

/// What another program reads in it.
std::string read_by(std::vector<std::string> argv, const std::string& pdf) {
  system::SystemPrograms programs;
  const ProgramResult result = programs.capture(argv, pdf);
  INFO(result.err);
  REQUIRE(result.exit_code == 0);
  return result.out;
}

/// The text in the order in which it was written, with single blanks.
std::string text_in(const std::string& pdf, int page = 0) {
  std::vector<std::string> argv = {"pdftotext", "-raw"};
  if (page > 0) argv.insert(argv.end(), {"-f", std::to_string(page), "-l", std::to_string(page)});
  argv.insert(argv.end(), {"-", "-"});
  std::string text;
  for (const std::string& word : split(read_by(argv, pdf), '\n')) {
    for (const std::string& each : split(word, ' ')) {
      if (!trimmed(each).empty()) text += (text.empty() ? "" : " ") + std::string(trimmed(each));
    }
  }
  return text;
}

std::string info_of(const std::string& pdf) { return read_by({"pdfinfo", "-"}, pdf); }

int pages_of(const std::string& pdf) {
  const std::string info = info_of(pdf);
  return std::stoi(info.substr(info.find("Pages:") + 6));
}

/// With the plain blanks that pdftotext has for those that do not break.
std::string with_plain_blanks(std::string text) {
  constexpr std::string_view kFixed = "\u00A0";
  for (std::size_t at = text.find(kFixed); at != std::string::npos; at = text.find(kFixed)) {
    text.replace(at, kFixed.size(), " ");
  }
  return text;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

void collect(const Sheet::Paragraph& each, std::vector<std::string>& texts) { texts.push_back(each.text); }
void collect(const Sheet::Heading& each, std::vector<std::string>& texts) { texts.push_back(each.text); }
void collect(const Sheet::List& each, std::vector<std::string>& texts) {
  texts.insert(texts.end(), each.items.begin(), each.items.end());
}
void collect(const Sheet::Facts& each, std::vector<std::string>& texts) {
  for (const auto& fact : each.facts) texts.insert(texts.end(), {fact.label, fact.text});
}
void collect(const Sheet::Table& each, std::vector<std::string>& texts) {
  for (const auto& column : each.columns) texts.push_back(column.title);
  for (const auto& row : each.rows) texts.insert(texts.end(), row.begin(), row.end());
  for (const auto& sum : each.sums) texts.insert(texts.end(), {sum.label, sum.amount});
}
void collect(const Sheet::Signature& each, std::vector<std::string>& texts) {
  texts.push_back(each.text);
  texts.insert(texts.end(), each.lines.begin(), each.lines.end());
}

/// All that a sheet says.
std::vector<std::string> texts_of(const Sheet& sheet) {
  std::vector<std::string> texts = {sheet.title, sheet.place_and_date, sheet.footer};
  texts.insert(texts.end(), sheet.subtitle.begin(), sheet.subtitle.end());
  texts.insert(texts.end(), sheet.letterhead.begin(), sheet.letterhead.end());
  texts.insert(texts.end(), sheet.to.begin(), sheet.to.end());
  for (const auto& block : sheet.blocks) std::visit([&](const auto& each) { collect(each, texts); }, block);
  return texts;
}

Sheet sheet_with(std::vector<Sheet::Block> blocks) {
  Sheet sheet;
  sheet.title = "Prova";
  sheet.date = day("2026-05-06");
  sheet.footer = "Prova n. 1";
  sheet.page_number = "pagina {page} di {pages}";
  sheet.blocks = std::move(blocks);
  return sheet;
}

Sheet::Table table_with(std::vector<std::vector<std::string>> rows) {
  return {{{"Descrizione", Sheet::Align::left}, {"Importo", Sheet::Align::right}}, std::move(rows), {}};
}

/// "w00000 w00001 …": whether one is missing can be seen.
std::string numbered_words(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += fmt::format("{}w{:05}", i > 0 ? " " : "", i);
  return text;
}

std::string error_of(const Sheet& sheet) {
  try {
    pdf_of(sheet);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string logo(const char* name) { return std::string(CARE_TEST_DATA) + "/logos/" + name; }

}  // namespace

TEST_CASE("A PDF says all that its sheet says, in text that can be selected") {
  for (const SampleQuote& sample :
       {short_quote(), english_quote(), forfettario_quote(), consumer_quote(), long_quote()}) {
    const Sheet sheet = sample.sheet();
    const std::string text = text_in(pdf_of(sheet));
    for (const std::string& each : texts_of(sheet)) {
      INFO(each);
      CHECK(contains(text, with_plain_blanks(each)));
    }
  }
}

TEST_CASE("A PDF carries title, author, language, structure and its day") {
  Sheet sheet = english_quote().sheet();
  const std::string pdf = pdf_of(sheet);
  const std::string info = info_of(pdf);
  CHECK(contains(info, "Title:           Quote no. 2026-016 of 6 May 2026\n"));
  CHECK(contains(info, "Author:          Anna Rossi\n"));
  CHECK(contains(info, "Wed May  6 "));
  CHECK(contains(info, "Tagged:          yes\n"));
  CHECK(contains(info, "(A4)\n"));
  CHECK(contains(pdf, "/Lang (en)"));
  const std::string structure = read_by({"pdfinfo", "-struct-text", "-"}, pdf);
  CHECK(contains(structure, "H1 (block)\n    \"Quote no. 2026-016 of 6 May 2026\""));
  CHECK(contains(structure, "LBody"));
  CHECK(contains(structure, "Table (block)"));
  sheet.letter_paper = true;
  CHECK(contains(info_of(pdf_of(sheet)), "(letter)\n"));
}

TEST_CASE("The same sheet gives the same bytes") {
  const Sheet sheet = long_quote().sheet();
  CHECK(pdf_of(sheet) == pdf_of(sheet));
}

TEST_CASE("Every page has its number, and the number of the document") {
  const std::string pdf = pdf_of(long_quote().sheet());
  const int pages = pages_of(pdf);
  CHECK(pages == 5);
  for (int page = 1; page <= pages; ++page) {
    const std::string text = text_in(pdf, page);
    CHECK(contains(text, "Preventivo n. 2026-015"));
    CHECK(contains(text, fmt::format("pagina {} di {}", page, pages)));
  }
}

TEST_CASE("A table that goes on has its head again, and its sums stand with its last row") {
  const std::string pdf = pdf_of(long_quote().sheet());
  for (int page = 1; page <= pages_of(pdf); ++page) {
    const std::string text = text_in(pdf, page);
    CHECK(contains(text, "Settimana") == contains(text, "Descrizione Quantità Prezzo Sconto IVA Importo"));
    CHECK(contains(text, "Settimana 60:") == contains(text, "Subtotale"));
    CHECK(contains(text, "Subtotale") == contains(text, "Totale, IVA inclusa"));
    CHECK(contains(text, "Per accettazione") == contains(text, "Timbro e firma"));
  }
}

TEST_CASE("Wherever pages end, rows, sums, headings and the place to sign stay whole") {
  for (int words = 0; words < 500; words += 13) {
    Sheet::Table table = table_with({});
    for (int i = 1; i <= 9; ++i) {
      table.rows.push_back({fmt::format("inizio{} {} fine{}", i, numbered_words(40), i), "1"});
    }
    table.sums = {{"Subtotale", "9", false}, {"Totale", "9", true}};
    const std::string pdf = pdf_of(sheet_with(
        {Sheet::Paragraph{"x" + numbered_words(words)}, Sheet::Heading{"Capitolo"}, table, Sheet::Heading{"Condizioni"},
         Sheet::Paragraph{"riga1 " + numbered_words(60)}, Sheet::Signature{"Per accettazione", {"Luogo", "Firma"}}}));
    INFO(words);
    for (int page = 1; page <= pages_of(pdf); ++page) {
      const std::string text = text_in(pdf, page);
      for (int i = 1; i <= 9; ++i) {
        CHECK(contains(text, fmt::format("inizio{} ", i)) == contains(text, fmt::format("fine{} ", i)));
      }
      CHECK(contains(text, "inizio9") == contains(text, "Subtotale"));
      CHECK(contains(text, "Subtotale") == contains(text, "Totale 9"));
      CHECK(contains(text, "Capitolo") == contains(text, "inizio1"));
      CHECK(contains(text, "Condizioni") == contains(text, "riga1"));
      CHECK(contains(text, "Per accettazione") == contains(text, "Firma"));
    }
  }
}

TEST_CASE("No text is lost: a row taller than a page goes on on the next") {
  const std::string text =
      text_in(pdf_of(sheet_with({table_with({{numbered_words(5'000), numbered_words(2'000)}, {"dopo", "1"}})})));
  CHECK(count(text, "w04999") == 1);
  for (int i = 0; i < 2'000; i += 7) CHECK(count(text, fmt::format("w{:05}", i)) == 2);
  for (int i = 2'000; i < 5'000; i += 7) CHECK(count(text, fmt::format("w{:05}", i)) == 1);
  CHECK(contains(text, "dopo"));
}

TEST_CASE("No text is lost: hundreds of rows, long paragraphs, items, labels, titles and addresses") {
  std::vector<std::vector<std::string>> rows;
  for (int i = 0; i < 500; ++i) rows.push_back({fmt::format("riga{:03}", i), fmt::format("{}", i)});
  const std::string text = text_in(pdf_of(sheet_with({table_with(rows)})));
  for (int i = 0; i < 500; ++i) CHECK(count(text, fmt::format("riga{:03}", i)) == 1);

  const std::string words = numbered_words(1'500);
  Sheet sheet = sheet_with({Sheet::Paragraph{words}, Sheet::List{{words}, true}, Sheet::Facts{{{words, words}}},
                            Sheet::Heading{words}, Sheet::Signature{words, {"Firma"}}});
  sheet.title = words;
  sheet.subtitle = {words};
  sheet.to = {words};
  sheet.letterhead = {"Anna", words};
  const std::string all = text_in(pdf_of(sheet));
  for (int i = 0; i < 1'500; i += 11) CHECK(count(all, fmt::format("w{:05}", i)) == 10);
}

TEST_CASE("Words without an end are broken, control characters have no shape") {
  const std::string endless(3'000, 'x');
  const std::string text =
      text_in(pdf_of(sheet_with({table_with({{endless, "1"}, {"\x01\x1b[31mrosso\x7f\u0085\uFFFE\u202Efine", "2"}})})));
  CHECK(count(text, "x") == 3'000);
  CHECK(contains(text, "[31mrosso"));
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("Accents, signs of currencies and other scripts are there") {
  const std::string line = "perché è già così, 1.268,80\u00A0€ £ · «sì» – Привет Ελληνικά";
  CHECK(contains(text_in(pdf_of(sheet_with({Sheet::Paragraph{line}}))), with_plain_blanks(line)));
}

TEST_CASE("A sheet of nothing is a page") {
  CHECK(pages_of(pdf_of(Sheet{})) == 1);
  CHECK(pages_of(pdf_of(sheet_with({Sheet::List{}, Sheet::Facts{}, Sheet::Table{}, Sheet::Signature{}, Sheet::Heading{},
                                    Sheet::Paragraph{}, table_with({})}))) == 1);
}

TEST_CASE("A logo goes in as PNG or JPEG, and what cannot be read is an error that names it") {
  Sheet sheet = short_quote().sheet();
  for (const auto& [name, kind] : {std::pair{"studio.png", " image "}, {"studio.jpg", " jpeg "}}) {
    sheet.logo = logo(name);
    const std::string images = read_by({"pdfimages", "-list", "-"}, pdf_of(sheet));
    INFO(images);
    CHECK(contains(images, kind));
    CHECK(contains(images, " 240    80 "));
  }
  TempDir folder;
  const auto bad = [&](const char* name, const std::string& bytes) {
    sheet.logo = (folder.path() / name).string();
    std::ofstream(sheet.logo, std::ios::binary) << bytes;
    return error_of(sheet);
  };
  const std::string in = "the logo '" + folder.path().string() + "/";
  const std::string png = read_file(logo("studio.png"));
  CHECK(bad("short.png", png.substr(0, 60)) == in + "short.png' cannot be read as PNG");
  CHECK(bad("header.png", png.substr(0, 12)) == in + "header.png' cannot be read as a picture");
  CHECK(bad("huge.png", png.substr(0, 16) + "\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF" + png.substr(24)) ==
        in + "huge.png' has more than 40 million pixels");
  CHECK(bad("header.jpg", read_file(logo("studio.jpg")).substr(0, 100)) ==
        in + "header.jpg' cannot be read as a picture");
  CHECK(bad("drawn.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") ==
        in + "drawn.svg' is an SVG picture, not a PNG or JPEG");
  CHECK(bad("text.png", "text") == in + "text.png' is neither a PNG nor a JPEG picture");
  CHECK(bad("empty.png", "") == in + "empty.png' cannot be read");
  sheet.logo = "/nowhere/logo.png";
  CHECK(error_of(sheet) == "the logo '/nowhere/logo.png' cannot be read");
}

TEST_CASE("The helper refuses what is no sheet") {
  system::SystemPrograms programs;
  const std::string helper = std::string(CARE_TEST_HELPERS) + "/care-pdf";
  for (const char* input : {"", "{}", "[]", "{\"language\": 1}", "\xFF"}) {
    const ProgramResult result = programs.capture({helper}, input);
    CHECK(result.exit_code == 65);
    CHECK(result.err.starts_with("this is no sheet: "));
    CHECK(result.out.empty());
  }
}
