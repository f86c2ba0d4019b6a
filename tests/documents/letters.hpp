#pragma once

#include "core/calendar.hpp"
#include "documents/recap.hpp"

namespace care::test {

inline Date day(const char* iso) { return parse_iso_date(iso).value(); }

/// Monday 4 to Sunday 10 May 2026.
inline Period a_week() { return {day("2026-05-04"), day("2026-05-10")}; }

inline Recap::Item item(const char* text, const char* iso) {
  Recap::Item item;
  item.text = text;
  item.day = day(iso);
  return item;
}

inline Recap::Item decided(const char* text, const char* iso, const char* channel, bool by_voice) {
  Recap::Item made = item(text, iso);
  made.channel = channel;
  made.by_voice = by_voice;
  return made;
}

inline Recap::Item late(const char* text, const char* iso) {
  Recap::Item made = item(text, iso);
  made.late = true;
  return made;
}

inline Recap::Item at(const char* text, const char* iso, Minutes time) {
  Recap::Item made = item(text, iso);
  made.time = time;
  return made;
}

inline OfficeWeek office_week() {
  const std::vector<OpenRange> open = {{Minutes(9 * 60), Minutes(13 * 60)}, {Minutes(14 * 60), Minutes(18 * 60)}};
  return {open, open, open, open, open, {}, {}};
}

inline documents::Writer anna() {
  documents::Writer anna;
  anna.name = "Anna Rossi";
  anna.gender = "f";
  anna.phone = "011 555 0100";
  anna.email = "anna@example.it";
  anna.website = "https://www.annarossi.example/";
  anna.zone = "Europe/Rome";
  anna.hours = office_week();
  anna.reply_within = Minutes(8 * 60);
  anna.language = Language::it;
  return anna;
}

inline Client giulia(Register address_form, Language language = Language::it) {
  Client client;
  client.name = "Giulia Bianchi";
  client.language = language;
  client.address_form = address_form;
  return client;
}

inline Client studio_neri(Language language) {
  Client client;
  client.name = "Studio Neri";
  client.language = language;
  client.address_form = Register::company;
  return client;
}

/// A week with something in every section.
inline Recap a_full_week_it() {
  Recap recap;
  recap.period = a_week();
  recap.done = {item("Tre bozze della copertina", "2026-05-04"), item("Prova di stampa in formato A5.", "2026-05-06")};
  recap.agreed = {decided("Il formato sarà A5 e non A4", "2026-05-05", "phone", true),
                  decided("La carta è la Favini da 120 g", "2026-05-07", "email", false)};
  recap.needed = {item("Le foto delle composizioni", "2026-05-13")};
  recap.coming_next = {at("la bozza completa", "2026-05-15", Minutes(15 * 60)),
                       item("i file per la stampa", "2026-06-01")};
  recap.hours = Minutes(6 * 60 + 30);
  return recap;
}

inline Recap a_full_week_en() {
  Recap recap;
  recap.period = a_week();
  recap.done = {item("Three cover drafts", "2026-05-04"), item("A5 proof.", "2026-05-06")};
  recap.agreed = {decided("We're going with A5 rather than A4", "2026-05-05", "phone", true),
                  decided("The paper is Favini, 120 g", "2026-05-07", "email", false)};
  recap.needed = {item("The photos", "2026-05-13")};
  recap.coming_next = {at("full draft", "2026-05-15", Minutes(15 * 60)), item("print files", "2026-06-01")};
  recap.hours = Minutes(6 * 60 + 30);
  return recap;
}

/// Promises that were not kept, of both sides, across the end of a month.
inline Recap a_late_week(const char* theirs, const char* mine) {
  Recap recap;
  recap.period = {day("2026-04-27"), day("2026-05-03")};
  recap.needed = {late(theirs, "2026-04-24")};
  recap.coming_next = {late(mine, "2026-05-01")};
  return recap;
}

}  // namespace care::test
