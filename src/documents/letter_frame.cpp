#include "documents/letter_frame.hpp"

#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/spoken.hpp"

namespace care::documents {
namespace {

std::string signature(const Writer& writer, Register address_form) {
  const std::string name = one_line(writer.name);
  if (name.empty()) return one_line(writer.business);
  return address_form == Register::informal ? given_name(name) : name;
}

std::string opening(const Client& client, const Writer& writer, Language language) {
  const std::string hours = hours_in_words(writer.hours, language);
  return hours.empty() ? "" : hours + zone_in_brackets(writer, client, language);
}

}  // namespace

std::string zone_in_brackets(const Writer& writer, const Client& client, Language language) {
  const std::string zone = zone_in_words(writer.zone, one_line(client.timezone), language);
  return zone.empty() ? "" : " (" + zone + ")";
}

TemplateData frame_base(const Client& client, const Writer& writer, Language language) {
  const std::string company = one_line(client.company);
  const std::string person = one_line(client.name);
  TemplateData base;
  base.put("name", addressed_as(client));
  base.put("person", company.empty() || company.find(person) != std::string::npos ? "" : person);
  base.put("feminine", writer.gender == "f");
  base.put("masculine", writer.gender == "m");
  base.put("opening", opening(client, writer, language));
  base.put("answer", answer_in_words(writer.reply_within, writer.hours, language));
  return base;
}

void put_frame(TemplateData& letter, const Client& client, const Writer& writer, const Words& words,
               const TemplateData& base) {
  const std::string signed_as = signature(writer, client.address_form);
  const std::string business = one_line(writer.business);
  letter.put("greeting", greeting_or(client, words.say("greeting", base)));
  letter.put("closing", words.say("closing", base));
  letter.put("signature", signed_as);
  letter.put("business", business == signed_as ? "" : business);
  std::vector<TemplateData> contact = contact_lines(writer, words, base);
  letter.put("has_contact", !contact.empty());
  letter.put("contact", std::move(contact));
}

std::string tidied(const std::string& text) {
  std::string tidy;
  bool blank = false;
  for (const std::string& line : split(text, '\n')) {
    if (trimmed(line).empty()) {
      blank = !tidy.empty();
      continue;
    }
    if (blank) tidy += '\n';
    blank = false;
    tidy += line + '\n';
  }
  return tidy;
}

}  // namespace care::documents
