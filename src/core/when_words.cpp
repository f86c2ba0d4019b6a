#include "core/when_words.hpp"

#include <algorithm>

namespace care::when {
namespace {

template <class Value>
struct Entry {
  std::string_view word;
  Value value;
};

constexpr Entry<unsigned> kMonths[] = {
    {"january", 1},  {"jan", 1},       {"gennaio", 1},   {"gen", 1},   {"february", 2},  {"feb", 2},
    {"febbraio", 2}, {"march", 3},     {"mar", 3},       {"marzo", 3}, {"april", 4},     {"apr", 4},
    {"aprile", 4},   {"may", 5},       {"maggio", 5},    {"mag", 5},   {"june", 6},      {"jun", 6},
    {"giugno", 6},   {"giu", 6},       {"july", 7},      {"jul", 7},   {"luglio", 7},    {"lug", 7},
    {"august", 8},   {"aug", 8},       {"agosto", 8},    {"ago", 8},   {"september", 9}, {"sep", 9},
    {"sept", 9},     {"settembre", 9}, {"set", 9},       {"sett", 9},  {"october", 10},  {"oct", 10},
    {"ottobre", 10}, {"ott", 10},      {"november", 11}, {"nov", 11},  {"novembre", 11}, {"december", 12},
    {"dec", 12},     {"dicembre", 12}, {"dic", 12}};

constexpr Entry<int> kWeekdays[] = {
    {"monday", 0},   {"mon", 0},     {"lunedi", 0},    {"lun", 0},      {"tuesday", 1}, {"tue", 1},       {"tues", 1},
    {"martedi", 1},  {"mar", 1},     {"wednesday", 2}, {"wed", 2},      {"weds", 2},    {"mercoledi", 2}, {"mer", 2},
    {"thursday", 3}, {"thu", 3},     {"thur", 3},      {"thurs", 3},    {"giovedi", 3}, {"gio", 3},       {"friday", 4},
    {"fri", 4},      {"venerdi", 4}, {"ven", 4},       {"saturday", 5}, {"sat", 5},     {"sabato", 5},    {"sab", 5},
    {"sunday", 6},   {"sun", 6},     {"domenica", 6},  {"dom", 6}};

constexpr Entry<int> kRelativeDays[] = {{"today", 0},      {"oggi", 0},  {"tonight", 0},    {"stasera", 0},
                                        {"tomorrow", 1},   {"tmrw", 1},  {"domani", 1},     {"dopodomani", 2},
                                        {"yesterday", -1}, {"ieri", -1}, {"altroieri", -2}, {"avantieri", -2}};

constexpr Entry<int> kNumbers[] = {
    {"a", 1},   {"an", 1},    {"one", 1},   {"two", 2},  {"three", 3},  {"four", 4},    {"five", 5},
    {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},   {"eleven", 11}, {"twelve", 12},
    {"un", 1},  {"uno", 1},   {"una", 1},   {"due", 2},  {"tre", 3},    {"quattro", 4}, {"cinque", 5},
    {"sei", 6}, {"sette", 7}, {"otto", 8},  {"nove", 9}, {"dieci", 10}, {"undici", 11}, {"dodici", 12}};

constexpr Entry<Unit> kUnits[] = {{"min", Unit::minute},
                                  {"mins", Unit::minute},
                                  {"minute", Unit::minute},
                                  {"minutes", Unit::minute},
                                  {"minuto", Unit::minute},
                                  {"minuti", Unit::minute},
                                  {"h", Unit::hour},
                                  {"hr", Unit::hour},
                                  {"hrs", Unit::hour},
                                  {"hour", Unit::hour},
                                  {"hours", Unit::hour},
                                  {"ora", Unit::hour},
                                  {"ore", Unit::hour},
                                  {"d", Unit::day},
                                  {"day", Unit::day},
                                  {"days", Unit::day},
                                  {"g", Unit::day},
                                  {"gg", Unit::day},
                                  {"giorno", Unit::day},
                                  {"giorni", Unit::day},
                                  {"bd", Unit::business_day},
                                  {"w", Unit::week},
                                  {"wk", Unit::week},
                                  {"wks", Unit::week},
                                  {"week", Unit::week},
                                  {"weeks", Unit::week},
                                  {"settimana", Unit::week},
                                  {"settimane", Unit::week},
                                  {"mo", Unit::month},
                                  {"mos", Unit::month},
                                  {"month", Unit::month},
                                  {"months", Unit::month},
                                  {"mese", Unit::month},
                                  {"mesi", Unit::month},
                                  {"quarter", Unit::quarter},
                                  {"quarters", Unit::quarter},
                                  {"trimestre", Unit::quarter},
                                  {"trimestri", Unit::quarter},
                                  {"y", Unit::year},
                                  {"yr", Unit::year},
                                  {"yrs", Unit::year},
                                  {"year", Unit::year},
                                  {"years", Unit::year},
                                  {"anno", Unit::year},
                                  {"anni", Unit::year}};

constexpr Entry<Adjective> kAdjectives[] = {
    {"next", Adjective::next},    {"prossimo", Adjective::next},  {"prossima", Adjective::next},
    {"last", Adjective::last},    {"scorso", Adjective::last},    {"scorsa", Adjective::last},
    {"this", Adjective::current}, {"questo", Adjective::current}, {"questa", Adjective::current}};

constexpr std::string_view kNow[] = {"now", "adesso", "ora"};
constexpr std::string_view kTonight[] = {"tonight", "stasera"};
constexpr std::string_view kNoon[] = {"noon", "midday", "mezzogiorno"};
constexpr std::string_view kAgo[] = {"ago", "fa"};
constexpr std::string_view kBeforeSpans[] = {"in", "tra", "fra", "within", "entro"};
constexpr std::string_view kBeforeTimes[] = {"at", "alle", "all", "ore", "h"};
constexpr std::string_view kBeforeDays[] = {"on",  "by",  "entro", "il", "lo", "la",  "l",
                                            "the", "per", "a",     "of", "di", "del", "della"};
constexpr std::string_view kOf[] = {"of", "di"};

constexpr Vague kNoDay{"names no day", "say it as in 'friday', '27/11', 'eom' or '+2w'"};
constexpr Vague kNoHour{"names a part of the day, not an hour", "say it as in 'today 9:00' or 'tomorrow 18:00'"};
constexpr Vague kFeast{"is a feast: dates are said by day and month", "say it as in '25/12'"};
constexpr Vague kEitherEnd{"can be the start or the end of the day", "say it as in 'tomorrow 00:00' or 'today 23:59'"};

constexpr Entry<Vague> kVague[] = {
    {"someday", kNoDay},       {"sometime", kNoDay},    {"later", kNoDay},       {"soon", kNoDay},
    {"asap", kNoDay},          {"eventually", kNoDay},  {"whenever", kNoDay},    {"never", kNoDay},
    {"mai", kNoDay},           {"presto", kNoDay},      {"subito", kNoDay},      {"poi", kNoDay},
    {"tardi", kNoDay},         {"dopo", kNoDay},        {"recently", kNoDay},    {"morning", kNoHour},
    {"mattina", kNoHour},      {"mattino", kNoHour},    {"stamattina", kNoHour}, {"domattina", kNoHour},
    {"afternoon", kNoHour},    {"pomeriggio", kNoHour}, {"evening", kNoHour},    {"sera", kNoHour},
    {"night", kNoHour},        {"notte", kNoHour},      {"stanotte", kNoHour},   {"lunch", kNoHour},
    {"pranzo", kNoHour},       {"cena", kNoHour},       {"easter", kFeast},      {"pasqua", kFeast},
    {"pasquetta", kFeast},     {"christmas", kFeast},   {"xmas", kFeast},        {"natale", kFeast},
    {"ferragosto", kFeast},    {"capodanno", kFeast},   {"epifania", kFeast},    {"midnight", kEitherEnd},
    {"mezzanotte", kEitherEnd}};

constexpr Alias kAliases[] = {{"the day after tomorrow", "dopodomani"},
                              {"day after tomorrow", "dopodomani"},
                              {"the day before yesterday", "altroieri"},
                              {"day before yesterday", "altroieri"},
                              {"dopo domani", "dopodomani"},
                              {"domani l altro", "dopodomani"},
                              {"ieri l altro", "altroieri"},
                              {"l altro ieri", "altroieri"},
                              {"l altroieri", "altroieri"},
                              {"altro ieri", "altroieri"},
                              {"end of next week", "eonw"},
                              {"end of next month", "eonm"},
                              {"end of next quarter", "eonq"},
                              {"end of next year", "eony"},
                              {"fine della prossima settimana", "eonw"},
                              {"fine del prossimo mese", "eonm"},
                              {"fine del mese prossimo", "eonm"},
                              {"fine prossimo mese", "eonm"},
                              {"fine mese prossimo", "eonm"},
                              {"end of the day", "eod"},
                              {"end of the week", "eow"},
                              {"end of this week", "eow"},
                              {"end of the month", "eom"},
                              {"end of this month", "eom"},
                              {"end of the quarter", "eoq"},
                              {"end of this quarter", "eoq"},
                              {"end of the year", "eoy"},
                              {"end of this year", "eoy"},
                              {"end of day", "eod"},
                              {"end of week", "eow"},
                              {"end of month", "eom"},
                              {"end of quarter", "eoq"},
                              {"end of year", "eoy"},
                              {"fine della settimana", "eow"},
                              {"fine del mese", "eom"},
                              {"fine del trimestre", "eoq"},
                              {"fine dell anno", "eoy"},
                              {"fine giornata", "eod"},
                              {"fine settimana prossima", "eonw"},
                              {"fine settimana", "weekend"},
                              {"fine mese", "eom"},
                              {"fine trimestre", "eoq"},
                              {"fine anno", "eoy"},
                              {"start of next week", "sonw"},
                              {"start of next month", "sonm"},
                              {"start of next quarter", "sonq"},
                              {"start of next year", "sony"},
                              {"inizio mese prossimo", "sonm"},
                              {"inizio del mese prossimo", "sonm"},
                              {"inizio anno prossimo", "sony"},
                              {"start of the week", "sow"},
                              {"start of the month", "som"},
                              {"start of week", "sow"},
                              {"start of month", "som"},
                              {"start of year", "soy"},
                              {"inizio settimana", "sow"},
                              {"inizio mese", "som"},
                              {"inizio anno", "soy"},
                              {"half an hour", "30 min"},
                              {"mezz ora", "30 min"},
                              {"mezzora", "30 min"},
                              {"business days", "bd"},
                              {"business day", "bd"},
                              {"working days", "bd"},
                              {"working day", "bd"},
                              {"giorni lavorativi", "bd"},
                              {"giorno lavorativo", "bd"},
                              {"gg lavorativi", "bd"},
                              {"from now", "fromnow"},
                              {"from today", "fromnow"},
                              {"da oggi", "fromnow"},
                              {"da adesso", "fromnow"},
                              {"da ora", "fromnow"},
                              {"a m", "am"},
                              {"p m", "pm"}};

template <class Value, std::size_t N>
std::optional<Value> find(const Entry<Value> (&table)[N], std::string_view word) {
  const auto* found =
      std::find_if(std::begin(table), std::end(table), [&](const auto& each) { return each.word == word; });
  if (found == std::end(table)) return std::nullopt;
  return found->value;
}

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

template <class Value, std::size_t N>
void append(std::vector<std::string>& words, const Entry<Value> (&table)[N]) {
  for (const auto& each : table) words.emplace_back(each.word);
}

}  // namespace

std::optional<unsigned> month_of(std::string_view word) { return find(kMonths, word); }
std::optional<int> weekday_of(std::string_view word) { return find(kWeekdays, word); }
std::optional<int> relative_day_of(std::string_view word) { return find(kRelativeDays, word); }
std::optional<int> number_of(std::string_view word) { return find(kNumbers, word); }
std::optional<Unit> unit_of(std::string_view word) { return find(kUnits, word); }
std::optional<Adjective> adjective_of(std::string_view word) { return find(kAdjectives, word); }

bool is_now(std::string_view word) { return contains(kNow, word); }
bool is_tonight(std::string_view word) { return contains(kTonight, word); }
bool is_noon(std::string_view word) { return contains(kNoon, word); }
bool is_ago(std::string_view word) { return contains(kAgo, word); }
bool is_before_a_span(std::string_view word) { return contains(kBeforeSpans, word); }
bool is_before_a_time(std::string_view word) { return contains(kBeforeTimes, word); }
bool is_before_a_day(std::string_view word) { return contains(kBeforeDays, word); }
bool is_of(std::string_view word) { return contains(kOf, word); }

bool is_grammar(std::string_view word) {
  return is_ago(word) || is_before_a_span(word) || is_before_a_time(word) || is_before_a_day(word) || is_of(word) ||
         adjective_of(word) || number_of(word) || unit_of(word) || word == "first" || word == "primo" ||
         word == "weekend";
}

std::optional<Vague> vague_of(std::string_view word) { return find(kVague, word); }

std::span<const Alias> aliases() { return kAliases; }

std::vector<std::string> known_words() {
  std::vector<std::string> words{"now", "adesso", "noon", "mezzogiorno", "eod", "eow", "eom", "eoq", "eoy"};
  append(words, kRelativeDays);
  append(words, kWeekdays);
  append(words, kMonths);
  append(words, kNumbers);
  append(words, kUnits);
  std::erase_if(words, [](const std::string& word) { return word.size() < 3; });
  return words;
}

}  // namespace care::when
