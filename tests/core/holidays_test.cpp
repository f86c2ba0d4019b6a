#include "core/holidays.hpp"

#include <array>
#include <map>
#include <set>

#include "core/calendar.hpp"
#include "core/patron_saints.hpp"
#include "core/text.hpp"
#include "support/catch.hpp"
#include "support/tsv.hpp"

namespace {

using namespace care;
using std::chrono::year;

/// How the table is compared: it writes names without accents, and remarks in brackets.
std::string plain(const std::string& name) { return std::string(trimmed(folded(name.substr(0, name.find('('))))); }

/// The chief town of each province in the table, where it has but one.
const std::map<std::string, std::string> kTowns = {
    {"AG", "Agrigento"},
    {"AL", "Alessandria"},
    {"AN", "Ancona"},
    {"AO", "Aosta"},
    {"AP", "Ascoli Piceno"},
    {"AQ", "L'Aquila"},
    {"AR", "Arezzo"},
    {"AT", "Asti"},
    {"AV", "Avellino"},
    {"BA", "Bari"},
    {"BG", "Bergamo"},
    {"BI", "Biella"},
    {"BN", "Benevento"},
    {"BO", "Bologna"},
    {"BR", "Brindisi"},
    {"BS", "Brescia"},
    {"BT-Barletta", "Barletta"},
    {"BT-Andria", "Andria"},
    {"BT-Trani", "Trani"},
    {"BZ", "Bolzano"},
    {"CA", "Cagliari"},
    {"CB", "Campobasso"},
    {"CE", "Caserta"},
    {"CH", "Chieti"},
    {"CL", "Caltanissetta"},
    {"CN", "Cuneo"},
    {"CO", "Como"},
    {"CR", "Cremona"},
    {"CS", "Cosenza"},
    {"CT", "Catania"},
    {"CZ", "Catanzaro"},
    {"EN", "Enna"},
    {"FC-Cesena", "Cesena"},
    {"FC-Forli", "Forlì"},
    {"FE", "Ferrara"},
    {"FG", "Foggia"},
    {"FI", "Firenze"},
    {"FM", "Fermo"},
    {"FR", "Frosinone"},
    {"GE", "Genova"},
    {"GO", "Gorizia"},
    {"GR", "Grosseto"},
    {"IM", "Imperia"},
    {"IS", "Isernia"},
    {"KR", "Crotone"},
    {"LC", "Lecco"},
    {"LE", "Lecce"},
    {"LI", "Livorno"},
    {"LO", "Lodi"},
    {"LT", "Latina"},
    {"LU", "Lucca"},
    {"MB", "Monza"},
    {"MC", "Macerata"},
    {"ME", "Messina"},
    {"MI", "Milano"},
    {"MN", "Mantova"},
    {"MO", "Modena"},
    {"MS", "Massa"},
    {"MT", "Matera"},
    {"NA", "Napoli"},
    {"NO", "Novara"},
    {"NU", "Nuoro"},
    {"OR", "Oristano"},
    {"PA", "Palermo"},
    {"PC", "Piacenza"},
    {"PD", "Padova"},
    {"PE", "Pescara"},
    {"PG", "Perugia"},
    {"PI", "Pisa"},
    {"PN", "Pordenone"},
    {"PO", "Prato"},
    {"PR", "Parma"},
    {"PT", "Pistoia"},
    {"PU-Pesaro", "Pesaro"},
    {"PU-Urbino", "Urbino"},
    {"PV", "Pavia"},
    {"PZ", "Potenza"},
    {"RA", "Ravenna"},
    {"RC", "Reggio Calabria"},
    {"RE", "Reggio Emilia"},
    {"RG", "Ragusa"},
    {"RI", "Rieti"},
    {"RM", "Roma"},
    {"RN", "Rimini"},
    {"RO", "Rovigo"},
    {"SA", "Salerno"},
    {"SI", "Siena"},
    {"SO", "Sondrio"},
    {"SP", "La Spezia"},
    {"SR", "Siracusa"},
    {"SS", "Sassari"},
    {"SV", "Savona"},
    {"TA", "Taranto"},
    {"TE", "Teramo"},
    {"TN", "Trento"},
    {"TO", "Torino"},
    {"TP", "Trapani"},
    {"TR", "Terni"},
    {"TS", "Trieste"},
    {"TV", "Treviso"},
    {"UD", "Udine"},
    {"VA", "Varese"},
    {"VB", "Verbania"},
    {"VC", "Vercelli"},
    {"VE", "Venezia"},
    {"VR", "Verona"},
    {"VT", "Viterbo"},
    {"VV", "Vibo Valentia"},
};

std::string only_day(const char* town, int in) {
  const auto days = PatronSaint::of(town).value().days(year(in));
  REQUIRE(days.size() == 1);
  return to_iso(days.front().date);
}

}  // namespace

TEST_CASE("the holidays of Italy are those that were published") {
  std::map<std::string, std::string> expected;
  for (auto& row : test::read_tsv("holidays_it.tsv")) expected[row["date"]] = plain(row["name"]);
  REQUIRE(expected.size() == 63);
  std::map<std::string, std::string> computed;
  for (int each = 2024; each <= 2028; ++each) {
    for (const auto& [date, name] : italian_holidays(year(each))) computed[to_iso(date)] = plain(name);
  }
  CHECK(computed == expected);
}

TEST_CASE("holidays keep their names as Italian writes them, and come in order") {
  const auto days = italian_holidays(year(2026));
  CHECK(days.at(3) == NamedDay{parse_iso_date("2026-04-06").value(), "Lunedì dell'Angelo"});
  CHECK(std::is_sorted(days.begin(), days.end(), [](auto& one, auto& other) { return one.date < other.date; }));
  CHECK(italian_holidays(year(2025)).size() + 1 == days.size());  // without San Francesco
}

TEST_CASE("Easter is where the tables of the church have it") {
  // The earliest and the latest of each century, leap years, and the two exceptions of the rule, 1954 and 1981.
  for (const char* sunday :
       {"1818-03-22", "1886-04-25", "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
        "2011-04-24", "2019-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22"}) {
    CHECK(to_iso(easter(parse_iso_date(sunday)->year())) == sunday);
  }
}

TEST_CASE("patron saints are kept on the days of the table") {
  std::set<std::string> doubtful;
  for (auto& row : test::read_tsv("patron_saints_it.tsv")) {
    CAPTURE(row["province"]);
    std::string wanted = row["days_mm_dd"];
    if (wanted.ends_with('?')) {
      doubtful.insert(row["province"]);
      continue;
    }
    if (wanted.ends_with('*')) wanted.pop_back();
    const auto saint = PatronSaint::of(kTowns.at(row["province"]));
    REQUIRE(saint);
    std::string found;
    for (const auto& day : saint->days(year(2017))) found += (found.empty() ? "" : " ") + to_iso(day.date).substr(5);
    CHECK(found == wanted);
  }
  CHECK(doubtful == std::set<std::string>{"BL", "SU", "VI"});
}

TEST_CASE("patron saints that move are kept where they fall") {
  CHECK(only_day("Asti", 2026) == "2026-05-05");
  CHECK(only_day("Andria", 2026) == "2026-09-20");
  CHECK(only_day("Brindisi", 2026) == "2026-09-06");
  CHECK(only_day("Bolzano", 2026) == "2026-05-25");
  CHECK(only_day("Milano", 2026) == "2026-12-07");
}

TEST_CASE("a town is found however its name is typed, and a near one is offered") {
  CHECK(PatronSaint::of(" milano "));
  CHECK(PatronSaint::of("FORLI"));
  CHECK(PatronSaint::of("l'aquila"));
  CHECK_FALSE(PatronSaint::of("Milan"));
  CHECK_FALSE(PatronSaint::of(""));
  CHECK(PatronSaint::nearest_town("Millano") == "Milano");
  CHECK(PatronSaint::nearest_town("Atlantide").empty());
}
