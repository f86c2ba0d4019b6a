#include "mail/reply_lines.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace care::mail {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> kBlanks = {" ",
                                                      "\t",
                                                      "\r",
                                                      "\xC2\xA0",
                                                      "\xE2\x80\xAF",
                                                      "\xE2\x80\x8B",
                                                      "\xE2\x80\x8E",
                                                      "\xE2\x80\x8F",
                                                      "\xEF\xBB\xBF",
                                                      "\xE2\x80\x89",
                                                      "\xE2\x81\xA0",
                                                      "\xE2\x80\x87"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Case of ASCII letters does not matter; `word` is in lower case.
bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool begins_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return begins(text, word); });
}

bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.size() >= word.size() && begins(text.substr(text.size() - word.size()), word);
  });
}

bool contains_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 15> kForwardWords = {"forwarded message",
                                                            "messaggio inoltrato",
                                                            "messaggio originale",
                                                            "original message",
                                                            "original email",
                                                            "urspr\xC3\xBCngliche nachricht",
                                                            "weitergeleitete nachricht",
                                                            "message d'origine",
                                                            "message original",
                                                            "message transf\xC3\xA9r\xC3\xA9",
                                                            "mensaje original",
                                                            "mensaje reenviado",
                                                            "original-nachricht",
                                                            "original appointment",
                                                            "messaggio inviato"};

}  // namespace

std::string_view trim(std::string_view text) {
  const auto cut = [&](auto fits, auto take) {
    for (bool again = true; again && !text.empty();) {
      again = false;
      for (std::string_view blank : kBlanks) {
        if (fits(blank)) {
          take(blank.size());
          again = true;
        }
      }
    }
  };
  cut([&](std::string_view blank) { return text.starts_with(blank); }, [&](std::size_t n) { text.remove_prefix(n); });
  cut([&](std::string_view blank) { return text.ends_with(blank); }, [&](std::size_t n) { text.remove_suffix(n); });
  return text;
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i) words += text[i] != ' ' && (i == 0 || text[i - 1] == ' ');
  return words;
}

bool is_rule(std::string_view line) {
  line = trim(line);
  return line.size() >= 3 && line.find_first_not_of("-_*=~ ") == std::string_view::npos;
}

bool has_time_or_address(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '@') return true;
    if (i < 1 || i + 2 >= text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1]) || !is_digit(text[i + 2])) {
      continue;
    }
    const bool more = i + 3 < text.size() && is_digit(text[i + 3]);
    if ((text[i] == ':' || text[i] == 'h' || text[i] == '.') && !more) return true;
  }
  return false;
}

bool has_date(std::string_view text) {
  if (has_time_or_address(text)) return true;
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = digit(i) && (i == 0 || !digit(i - 1));
    if (!starts) continue;
    const std::string_view four = text.substr(i, 4);
    if ((four.starts_with("19") || four.starts_with("20")) && digit(i + 2) && digit(i + 3) && !digit(i + 4))
      return true;
    const std::size_t next = digit(i + 1) ? i + 2 : i + 1;
    if (next + 1 < text.size() && (text[next] == '/' || text[next] == '.' || text[next] == '-') && digit(next + 1)) {
      return true;
    }
  }
  return false;
}

bool ends_heading(std::string_view line) {
  static constexpr std::array<std::string_view, 14> kVerbs = {"wrote",
                                                              "ha scritto",
                                                              "ha scritto questo",
                                                              "scrisse",
                                                              "scrive",
                                                              "hanno scritto",
                                                              "writes",
                                                              "schrieb",
                                                              "a \xC3\xA9"
                                                              "crit",
                                                              "\xC3\xA9"
                                                              "crit",
                                                              "escribi\xC3\xB3",
                                                              "escribio",
                                                              "escreveu",
                                                              "geschrieben"};
  while (line.ends_with('*') || line.ends_with('_')) line.remove_suffix(1);
  if (!line.ends_with(':')) return false;
  line = trim(line.substr(0, line.size() - 1));
  return ends_with_any(line, kVerbs);
}

bool begins_heading(std::string_view line) {
  static constexpr std::array<std::string_view, 12> kStarts = {
      "on ", "il ", "in data ", "am ", "le ", "el ", "em ", "op ", "nel giorno ", "den ", "il\xC2\xA0", "on\xC2\xA0"};
  while (line.starts_with('*') || line.starts_with('_')) line.remove_prefix(1);
  return begins_with_any(line, kStarts);
}

bool is_program_signature(std::string_view line) {
  static constexpr std::array<std::string_view, 6> kOwn = {"sent from my ",         "inviato dal mio ",
                                                           "inviato dalla mia ",    "enviado desde mi ",
                                                           "envoy\xC3\xA9 de mon ", "von meinem "};
  static constexpr std::array<std::string_view, 10> kFrom = {
      "sent from ",    "sent via ",     "inviato da ",    "inviato con ",     "inviato dall'",
      "gesendet von ", "gesendet mit ", "enviado desde ", "envoy\xC3\xA9 de", "inviata da "};
  static constexpr std::array<std::string_view, 6> kGet = {"get outlook for ",      "ottieni outlook per ",
                                                           "scarica outlook per ",  "outlook f\xC3\xBCr ",
                                                           "obtener outlook para ", "obtenir outlook pour "};
  static constexpr std::array<std::string_view, 33> kProducts = {
      "iphone",    "ipad",        "ipod",    "android",  "samsung",  "galaxy",   "huawei",
      "xiaomi",    "blackberry",  "windows", "outlook",  "yahoo",    "aol",      "gmail",
      "proton",    "mobile",      "phone",   "tablet",   "posta",    "libero",   "virgilio",
      "tiscali",   "thunderbird", "spark",   "mail app", "app mail", "mail for", "smartphone",
      "cellulare", "dispositivo", "telefon", "airmail",  "bluemail"};
  while (line.starts_with('*') || line.starts_with('_')) line.remove_prefix(1);
  if (line.size() > 160) return false;
  if (begins_with_any(line, kGet)) return true;
  if (begins_with_any(line, kOwn)) return count_words(line) <= 9;
  return begins_with_any(line, kFrom) && count_words(line) <= 12 && contains_any(lowered(line), kProducts);
}

bool is_dashed_name(std::string_view line) {
  if (line.size() < 3 || line.size() > 40 || line[0] != '-' || count_words(line) > 4) return false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto c = static_cast<unsigned char>(line[i]);
    const bool first = i == 1 || line[i - 1] == ' ';
    if (first && c < 0x80 && std::isupper(c) == 0) return false;
    if (!first && c < 0x80 && std::isalpha(c) == 0 && c != '.' && c != '\'' && c != '-' && c != ' ') return false;
  }
  return true;
}

Label label_of(std::string_view line) {
  struct Known {
    std::string_view word;
    Label label;
  };
  static constexpr std::array<Known, 30> kKnown = {{{"from", Label::from},
                                                    {"da", Label::from},
                                                    {"von", Label::from},
                                                    {"de", Label::from},
                                                    {"mittente", Label::from},
                                                    {"exp\xC3\xA9"
                                                     "diteur",
                                                     Label::from},
                                                    {"sent", Label::date},
                                                    {"date", Label::date},
                                                    {"inviato", Label::date},
                                                    {"data", Label::date},
                                                    {"gesendet", Label::date},
                                                    {"datum", Label::date},
                                                    {"envoy\xC3\xA9", Label::date},
                                                    {"enviado", Label::date},
                                                    {"enviado el", Label::date},
                                                    {"fecha", Label::date},
                                                    {"inviata", Label::date},
                                                    {"to", Label::to},
                                                    {"a", Label::to},
                                                    {"an", Label::to},
                                                    {"\xC3\xA0", Label::to},
                                                    {"para", Label::to},
                                                    {"cc", Label::to},
                                                    {"destinatario", Label::to},
                                                    {"subject", Label::subject},
                                                    {"oggetto", Label::subject},
                                                    {"betreff", Label::subject},
                                                    {"objet", Label::subject},
                                                    {"asunto", Label::subject},
                                                    {"assunto", Label::subject}}};
  const auto without_bold = [](std::string_view text) {
    text = trim(text);
    while (text.starts_with('*')) text.remove_prefix(1);
    while (text.ends_with('*')) text.remove_suffix(1);
    return trim(text);
  };
  const std::size_t colon = line.substr(0, 40).find(':');
  if (colon == std::string_view::npos) return Label::none;
  const std::string_view word = without_bold(line.substr(0, colon));
  for (const Known& each : kKnown) {
    if (word.size() == each.word.size() && begins(word, each.word)) return each.label;
  }
  return Label::none;
}

bool is_marker(std::string_view line) {
  static constexpr std::array<std::string_view, 5> kBegin = {
      "begin forwarded message:", "inizio messaggio inoltrato:", "inizio del messaggio inoltrato:",
      "anfang der weitergeleiteten nachricht:",
      "d\xC3\xA9"
      "but du message"};
  if (line.size() > 100) return false;
  if (begins_with_any(line, kBegin)) return true;
  if (!line.starts_with("--")) return false;
  const std::size_t word = line.find_first_not_of("- ");
  return word != std::string_view::npos && begins_with_any(line.substr(word), kForwardWords);
}

bool is_bare_marker(std::string_view line) {
  while (line.ends_with(':')) line.remove_suffix(1);
  return std::any_of(kForwardWords.begin(), kForwardWords.end(),
                     [&](std::string_view words) { return line.size() == words.size() && begins(line, words); });
}

bool is_name_and_verb(std::string_view line) {
  static constexpr std::array<std::string_view, 16> kSmall = {"wrote:",
                                                              "ha",
                                                              "scritto:",
                                                              "hai",
                                                              "scrive:",
                                                              "writes:",
                                                              "schrieb:",
                                                              "a",
                                                              "di",
                                                              "de",
                                                              "del",
                                                              "della",
                                                              "von",
                                                              "van",
                                                              "der",
                                                              "\xC3\xA9"
                                                              "crit:"};
  if (!ends_heading(line) || count_words(line) > 7 || line.find(',') != std::string_view::npos) return false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const bool small = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    if (small && std::find(kSmall.begin(), kSmall.end(), word) == kSmall.end()) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace care::mail
