#include "documents/letterhead.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/words.hpp"

namespace care::documents {
namespace {

using Lines = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void add_line(Lines& lines, const std::string& line) {
  if (!line.empty()) lines.push_back(line);
}

void add_lines(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

/// "12", "12/A", "12 bis", "s.n.c.", and "12 10124 Torino"; not "10124 Torino", "12 High Street".
bool is_house_number(std::string_view part) {
  if (folded(part).starts_with("snc") || folded(part).starts_with("s.n.c")) return true;
  const auto digits = static_cast<std::size_t>(std::find_if_not(part.begin(), part.end(), is_digit) - part.begin());
  if (digits == 0 || digits > 4) return false;
  const std::string_view rest = trimmed(part.substr(digits));
  const bool suffix_only = rest.size() <= 4 && rest.find(' ') == std::string_view::npos;
  return suffix_only || is_digit(rest.front());
}

/// The phrase with what it names, nothing where that is empty.
class Phrases {
 public:
  Phrases(const Words& words, const TemplateData& base) : words_(words), base_(base) {}

  std::string operator()(const char* key, const char* name, const std::string& text) const {
    const std::string clean = one_line(text);
    if (clean.empty()) return {};
    TemplateData data = base_;
    data.put(name, clean);
    return words_.say(key, data);
  }

 private:
  const Words& words_;
  const TemplateData& base_;
};

Lines writers_lines(const Writer& writer, const Phrases& phrase) {
  Lines lines;
  add_line(lines, one_line(writer.business));
  if (one_line(writer.name) != one_line(writer.business)) add_line(lines, one_line(writer.name));
  add_lines(lines, address_lines(writer.address));
  add_line(lines, phrase("vat_id", "vat_id", writer.vat_id));
  add_line(lines, phrase("tax_code", "tax_code", writer.tax_code));
  add_line(lines, phrase("phone", "phone", writer.phone));
  add_line(lines, one_line(writer.email));
  add_line(lines, phrase("pec", "pec", writer.pec));
  add_line(lines, shown_website(one_line(writer.website)));
  return lines;
}

Lines readers_lines(const Client& client, const Phrases& phrase) {
  const std::string person = one_line(client.name);
  const std::string company = one_line(client.company);
  const bool for_the_firm = client.address_form == Register::company;
  Lines lines;
  add_line(lines, phrase("to", "name", for_the_firm && !company.empty() ? company : person));
  if (company.find(person) == std::string::npos && !company.empty()) {
    add_line(lines, for_the_firm ? phrase("attention", "person", person) : company);
  }
  add_lines(lines, address_lines(client.address));
  add_line(lines, phrase("vat_id", "vat_id", client.vat_id));
  add_line(lines, phrase("tax_code", "tax_code", client.tax_code));
  return lines;
}

}  // namespace

std::vector<std::string> address_lines(std::string_view address) {
  Lines lines;
  for (const std::string& written : split(address, '\n')) add_line(lines, one_line(written));
  if (lines.size() != 1) return lines;
  const Lines parts = split(lines.front(), ',');
  lines.clear();
  for (const std::string& raw : parts) {
    const std::string part(trimmed(raw));
    if (part.empty()) continue;
    if (!lines.empty() && is_house_number(part)) {
      lines.back() += ", " + part;
    } else {
      lines.push_back(part);
    }
  }
  return lines;
}

void put_letterhead(Sheet& sheet, const Client& client, const Writer& writer, const Overrides& overrides) {
  sheet.language = client.language.value_or(writer.language);
  const Words words(std::string(name(sheet.language)) + "/sheet.words", client.address_form, overrides);
  TemplateData base;
  base.put("feminine", writer.gender == "f");
  base.put("masculine", writer.gender == "m");
  const Phrases phrase(words, base);
  sheet.letter_paper = writer.letter_paper;
  sheet.author = one_line(writer.name.empty() ? writer.business : writer.name);
  sheet.logo = writer.logo;
  sheet.letterhead = writers_lines(writer, phrase);
  sheet.to = readers_lines(client, phrase);
  sheet.page_number = words.say("page", base);
}

}  // namespace care::documents
