#include "core/patron_saints.hpp"

#include <algorithm>
#include <iterator>
#include <variant>

#include "core/calendar.hpp"
#include "core/text.hpp"

namespace care {
namespace {

/// So many days after Easter Sunday.
struct AfterEaster {
  int days;
};

using Rule = std::variant<std::chrono::month_day, std::chrono::month_weekday, AfterEaster>;

constexpr std::chrono::month_day on(unsigned month, unsigned day) {
  return std::chrono::month(month) / std::chrono::day(day);
}

struct Feast {
  std::string_view town;
  Rule rule;
  const char* saint;
};

/// What towns themselves keep. In Bolzano it is the Monday of Pentecost that is a local holiday.
constexpr Feast kFeasts[] = {
    {"Agrigento", on(2, 25), "San Gerlando"},
    {"Alessandria", on(11, 10), "San Baudolino"},
    {"Ancona", on(5, 4), "San Ciriaco"},
    {"Aosta", on(9, 7), "San Grato"},
    {"Arezzo", on(8, 7), "San Donato"},
    {"Ascoli Piceno", on(8, 5), "Sant'Emidio"},
    {"Asti", std::chrono::May / std::chrono::Tuesday[1], "San Secondo"},
    {"Avellino", on(2, 14), "San Modestino"},
    {"Bari", on(12, 6), "San Nicola"},
    {"Andria", std::chrono::September / std::chrono::Sunday[3], "San Riccardo"},
    {"Barletta", on(12, 30), "San Ruggero"},
    {"Trani", on(5, 3), "Santissimo Crocifisso"},
    {"Belluno", on(11, 11), "San Martino"},
    {"Benevento", on(8, 24), "San Bartolomeo"},
    {"Bergamo", on(8, 26), "Sant'Alessandro"},
    {"Biella", on(12, 26), "Santo Stefano"},
    {"Bologna", on(10, 4), "San Petronio"},
    {"Bolzano", AfterEaster{50}, "Lunedì di Pentecoste"},
    {"Brescia", on(2, 15), "Santi Faustino e Giovita"},
    {"Brindisi", std::chrono::September / std::chrono::Sunday[1], "San Teodoro e San Lorenzo"},
    {"Cagliari", on(10, 30), "San Saturnino"},
    {"Caltanissetta", on(9, 29), "San Michele"},
    {"Campobasso", on(4, 23), "San Giorgio"},
    {"Caserta", on(1, 20), "San Sebastiano"},
    {"Catania", on(2, 5), "Sant'Agata"},
    {"Catanzaro", on(7, 16), "San Vitaliano"},
    {"Cesena", on(6, 24), "San Giovanni"},
    {"Chieti", on(5, 11), "San Giustino"},
    {"Como", on(8, 31), "Sant'Abbondio"},
    {"Cosenza", on(2, 12), "Madonna del Pilerio"},
    {"Cremona", on(11, 13), "Sant'Omobono"},
    {"Crotone", on(10, 9), "San Dionigi"},
    {"Cuneo", on(9, 29), "San Michele"},
    {"Enna", on(7, 2), "Madonna della Visitazione"},
    {"Fermo", on(8, 15), "Assunzione"},
    {"Fermo", on(8, 16), "Assunzione, il secondo giorno"},
    {"Ferrara", on(4, 23), "San Giorgio"},
    {"Firenze", on(6, 24), "San Giovanni"},
    {"Foggia", on(3, 22), "Madonna dei Sette Veli"},
    {"Forlì", on(2, 4), "Madonna del Fuoco"},
    {"Frosinone", on(6, 20), "San Silverio"},
    {"Genova", on(6, 24), "San Giovanni"},
    {"Gorizia", on(3, 16), "Santi Ilario e Taziano"},
    {"Grosseto", on(8, 10), "San Lorenzo"},
    {"Imperia", on(11, 26), "San Leonardo"},
    {"Isernia", on(5, 19), "San Pietro Celestino"},
    {"L'Aquila", on(6, 10), "San Massimo"},
    {"La Spezia", on(3, 19), "San Giuseppe"},
    {"Latina", on(4, 25), "San Marco"},
    {"Lecce", on(8, 26), "Sant'Oronzo"},
    {"Lecco", on(12, 6), "San Nicola"},
    {"Livorno", on(5, 22), "Santa Giulia"},
    {"Lodi", on(1, 19), "San Bassiano"},
    {"Lucca", on(7, 12), "San Paolino"},
    {"Macerata", on(8, 31), "San Giuliano"},
    {"Mantova", on(3, 18), "Sant'Anselmo"},
    {"Massa", on(10, 4), "San Francesco"},
    {"Matera", on(7, 2), "Madonna della Bruna"},
    {"Messina", on(6, 3), "Madonna della Lettera"},
    {"Milano", on(12, 7), "Sant'Ambrogio"},
    {"Modena", on(1, 31), "San Geminiano"},
    {"Monza", on(6, 24), "San Giovanni"},
    {"Napoli", on(9, 19), "San Gennaro"},
    {"Novara", on(1, 22), "San Gaudenzio"},
    {"Nuoro", on(8, 5), "Madonna della Neve"},
    {"Oristano", on(2, 13), "Sant'Archelao"},
    {"Padova", on(6, 13), "Sant'Antonio"},
    {"Palermo", on(7, 15), "Santa Rosalia"},
    {"Parma", on(1, 13), "Sant'Ilario"},
    {"Pavia", on(12, 9), "San Siro"},
    {"Perugia", on(1, 29), "San Costanzo"},
    {"Pesaro", on(9, 24), "San Terenzio"},
    {"Pescara", on(10, 10), "San Cetteo"},
    {"Piacenza", on(7, 4), "Sant'Antonino"},
    {"Pisa", on(6, 17), "San Ranieri"},
    {"Pistoia", on(7, 25), "San Jacopo"},
    {"Pordenone", on(4, 25), "San Marco"},
    {"Pordenone", on(9, 8), "Madonna delle Grazie"},
    {"Potenza", on(5, 30), "San Gerardo"},
    {"Prato", on(12, 26), "Santo Stefano"},
    {"Ragusa", on(4, 23), "San Giorgio"},
    {"Ravenna", on(7, 23), "Sant'Apollinare"},
    {"Reggio Calabria", on(4, 23), "San Giorgio"},
    {"Reggio Emilia", on(11, 24), "San Prospero"},
    {"Rieti", on(12, 4), "Santa Barbara"},
    {"Rimini", on(10, 14), "San Gaudenzo"},
    {"Roma", on(6, 29), "Santi Pietro e Paolo"},
    {"Rovigo", on(11, 26), "San Bellino"},
    {"Salerno", on(9, 21), "San Matteo"},
    {"Sassari", on(12, 6), "San Nicola"},
    {"Savona", on(3, 18), "Madonna della Misericordia"},
    {"Siena", on(12, 1), "Sant'Ansano"},
    {"Siracusa", on(12, 13), "Santa Lucia"},
    {"Sondrio", on(6, 19), "Santi Gervasio e Protasio"},
    {"Taranto", on(5, 10), "San Cataldo"},
    {"Teramo", on(12, 19), "San Berardo"},
    {"Terni", on(2, 14), "San Valentino"},
    {"Torino", on(6, 24), "San Giovanni"},
    {"Trapani", on(8, 7), "Sant'Alberto"},
    {"Trento", on(6, 26), "San Vigilio"},
    {"Treviso", on(4, 27), "San Liberale"},
    {"Trieste", on(11, 3), "San Giusto"},
    {"Udine", on(7, 12), "Santi Ermacora e Fortunato"},
    {"Urbino", on(6, 1), "San Crescentino"},
    {"Varese", on(5, 8), "San Vittore"},
    {"Venezia", on(4, 25), "San Marco"},
    {"Verbania", on(5, 8), "San Vittore"},
    {"Vercelli", on(8, 1), "Sant'Eusebio"},
    {"Verona", on(5, 21), "San Zeno"},
    {"Vibo Valentia", on(3, 1), "San Leoluca"},
    {"Vicenza", on(9, 8), "Madonna di Monte Berico"},
    {"Viterbo", on(9, 4), "Santa Rosa"},
};

Date date_of(const Rule& rule, std::chrono::year year) {
  if (const auto* fixed = std::get_if<std::chrono::month_day>(&rule)) return year / fixed->month() / fixed->day();
  if (const auto* weekday = std::get_if<std::chrono::month_weekday>(&rule)) {
    return std::chrono::sys_days(year / weekday->month() / weekday->weekday_indexed());
  }
  return add_days(easter(year), std::get<AfterEaster>(rule).days);
}

}  // namespace

std::optional<PatronSaint> PatronSaint::of(std::string_view town) {
  const std::string wanted = folded(trimmed(town));
  const auto found = std::find_if(std::begin(kFeasts), std::end(kFeasts),
                                  [&](const Feast& feast) { return folded(feast.town) == wanted; });
  if (found == std::end(kFeasts)) return std::nullopt;
  return PatronSaint(found->town);
}

std::string PatronSaint::nearest_town(std::string_view name) {
  std::vector<std::string> towns;
  for (const Feast& feast : kFeasts) towns.emplace_back(feast.town);
  return nearest(name, towns);
}

std::vector<NamedDay> PatronSaint::days(std::chrono::year year) const {
  std::vector<NamedDay> days;
  for (const Feast& feast : kFeasts) {
    if (feast.town == town_) days.push_back({date_of(feast.rule, year), feast.saint});
  }
  return days;
}

}  // namespace care
