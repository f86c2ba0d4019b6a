#pragma once

#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/gate/gate.hpp"
#include "core/text.hpp"

namespace care::test {

/// A mail of tests/data/gate, and the rules that it breaks.
struct SampleMail {
  std::string title;
  std::string text;
  Language language = Language::it;
  Register address_form = Register::formal;
  Level level = Level::basic;
  gate::TextKind kind = gate::TextKind::mail;
  std::set<std::string> rules;
};

template <class E>
E named(std::string_view text) {
  for (const auto& each : Names<E>::all) {
    if (each.text == text) return each.value;
  }
  throw std::runtime_error("no such word in a sample mail: " + std::string(text));
}

inline SampleMail read_heading(const std::string& line, Language language) {
  const auto fields = split(line.substr(4), '|');
  SampleMail mail{.title = std::string(trimmed(fields.at(0))), .text = {}, .language = language, .rules = {}};
  const auto reader = split(trimmed(fields.at(1)), ' ');
  mail.address_form = named<Register>(reader.at(0));
  mail.level = named<Level>(reader.at(1));
  if (reader.size() > 2 && reader[2] == "part") mail.kind = gate::TextKind::part;
  if (fields.size() < 3) return mail;
  for (const auto& rule : split(fields[2], ',')) mail.rules.insert(std::string(trimmed(rule)));
  return mail;
}

inline std::vector<SampleMail> sample_mails(const std::string& file_name, Language language) {
  std::ifstream file(CARE_TEST_DATA "/gate/" + file_name);
  std::vector<SampleMail> mails;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("=== ")) {
      mails.push_back(read_heading(line, language));
    } else if (!mails.empty() && line == "@contact") {
      mails.back().text += language == Language::it
                               ? "Telefono e WhatsApp 011 555 0100 · anna@example.it · lunedì–venerdì 9–13 e 14–18\n"
                                 "Rispondo entro un giorno lavorativo.\n"
                               : "Phone and WhatsApp +39 011 5550100 · anna@example.it · Monday–Friday 9–13 and 14–18\n"
                                 "I answer within one working day.\n";
    } else if (!mails.empty()) {
      mails.back().text += line + "\n";
    }
  }
  return mails;
}

/// The mail as Anna Rossi would send it to her reader.
inline gate::Outgoing outgoing(const SampleMail& mail) {
  gate::Outgoing outgoing{.text = mail.text,
                          .language = mail.language,
                          .level = mail.level,
                          .address_form = mail.address_form,
                          .reader_names = {},
                          .writer = {},
                          .kind = mail.kind};
  const bool italian = mail.language == Language::it;
  if (mail.address_form == Register::company) {
    outgoing.reader_names = {italian ? "Falegnameria Conti S.r.l." : "Conti Joinery"};
    if (italian) outgoing.reader_names.push_back("Falegnameria Conti");
  } else if (mail.address_form == Register::formal) {
    outgoing.reader_names = {italian ? "Giulia Bianchi" : "Harriet Lowell"};
  } else {
    outgoing.reader_names =
        italian ? std::vector<std::string>{"Tommaso Verdi", "Tom"} : std::vector<std::string>{"Tom Green"};
  }
  outgoing.writer = {"+39 011 555 0100", {"anna@example.it", "studio@example.it"}, "lunedì–venerdì 9–13 e 14–18"};
  static const gate::NameSet kClients({"Officine Marchetti", "Lucia Ferraris", "Harbour Books Ltd", "Rosa"});
  outgoing.other_clients = &kClients;
  return outgoing;
}

}  // namespace care::test
