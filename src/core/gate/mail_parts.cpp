#include <fmt/format.h>

#include <algorithm>

#include "core/gate/lists.hpp"
#include "core/gate/rules.hpp"
#include "core/text.hpp"

namespace care::gate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first words of the letter: those of its first line.
std::vector<Word> opening(const Reading& reading) {
  std::vector<Word> words;
  for (const auto& word : reading.words()) {
    if (word.line == reading.first_body_line()) words.push_back(word);
  }
  return words;
}

bool has_row(const std::vector<Word>& words, const std::vector<std::string>& row) {
  const auto same = [](const Word& word, const std::string& wanted) { return word.folded == wanted; };
  return !row.empty() && std::search(words.begin(), words.end(), row.begin(), row.end(), same) != words.end();
}

/// A whole name anywhere, or in the greeting one of its words: "Gentile dottoressa Bianchi".
bool is_named(const Reading& reading, const std::vector<Word>& greeting, const std::string& name) {
  constexpr std::size_t kShortest = 3;
  const auto row = words_of(name);
  if (has_row(reading.words(), row)) return true;
  return std::any_of(greeting.begin(), greeting.end(), [&](const Word& word) {
    return word.capital && word.folded.size() >= kShortest &&
           std::find(row.begin(), row.end(), word.folded) != row.end();
  });
}

/// A line that begins with no more than the reader's own name and a comma: "Giulia, ecco la bozza".
bool calls_by_name(const Reading& reading, const std::vector<Word>& words, const std::string& name) {
  const auto row = words_of(name);
  const auto part_of_name = [&](const Word& word) {
    return word.capital && std::find(row.begin(), row.end(), word.folded) != row.end();
  };
  const auto rest = std::find_if_not(words.begin(), words.end(), part_of_name);
  return rest != words.begin() && reading.text().substr(std::prev(rest)->end()).starts_with(",");
}

bool is_greeting(const Reading& reading, const std::vector<Word>& words, const Outgoing& outgoing) {
  if (words.empty()) return false;
  const auto hits = sayings(outgoing.language, "greeting").phrases.find(words);
  if (!hits.empty() && hits.front().first == 0) return true;
  const auto& names = outgoing.reader_names;
  return std::any_of(names.begin(), names.end(), [&](const auto& name) { return calls_by_name(reading, words, name); });
}

Finding missing(const Reading& reading, Rule rule, std::string why, std::string suggestion) {
  const auto line = std::min(reading.first_body_line(), reading.lines().size() - 1);
  return finding_at(reading, rule, reading.lines()[line].at, {}, std::move(why), std::move(suggestion));
}

std::string greeting_for(const Outgoing& outgoing) {
  const std::string name = outgoing.reader_names.empty() ? "…" : outgoing.reader_names.front();
  const bool informal = outgoing.address_form == Register::informal;
  if (outgoing.language == Language::en) return fmt::format("{} {},", informal ? "Hi" : "Dear", name);
  if (outgoing.address_form == Register::company) return fmt::format("Spett.le {},", name);
  return fmt::format("{} {},", informal ? "Ciao" : "Gentile", name);
}

/// The last digits of a number are the same, however its country is written.
bool has_phone(std::string_view text, std::string_view phone) {
  constexpr std::size_t kEnough = 9;
  constexpr std::string_view kBetween = " -./()";
  std::string wanted;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(wanted), is_digit);
  if (wanted.size() > kEnough) wanted.erase(0, wanted.size() - kEnough);
  std::string run;
  for (const char c : text) {
    if (is_digit(c)) {
      run += c;
      if (run.ends_with(wanted)) return true;
    } else if (kBetween.find(c) == std::string_view::npos) {
      run.clear();
    }
  }
  return wanted.empty();
}

bool has_address(std::string_view folded_text, const std::vector<std::string>& emails) {
  return emails.empty() || std::any_of(emails.begin(), emails.end(), [&](const std::string& email) {
           return folded_text.find(folded(email)) != std::string_view::npos;
         });
}

/// A stretch of hours, however it is written: 9–13, 9.00-13.00, 9am to 5pm, dalle 9 alle 18.
bool has_hours(std::string_view text) {
  static constexpr std::string_view kDashes[] = {"-", "–", "—", "to", "alle", "until"};
  const auto past = [&](std::size_t at, std::string_view any) {
    return std::min(text.find_first_not_of(any, at), text.size());
  };
  for (auto at = text.find_first_of("0123456789"); at != std::string_view::npos;
       at = text.find_first_of("0123456789", at)) {
    const auto hour = past(at, "0123456789");
    const bool short_enough = hour - at <= 2;
    auto rest = text.substr(past(hour, ":.0123456789apm "));
    for (const auto dash : kDashes) {
      if (!short_enough || !rest.starts_with(dash)) continue;
      const auto next = rest.substr(dash.size());
      const auto digit = next.find_first_not_of(' ');
      if (digit != std::string_view::npos && is_digit(next[digit])) return true;
    }
    at = hour;
  }
  return false;
}

/// What the writer says, behind the mark of a signature as well.
std::string own_lines(const Reading& reading) {
  std::string text;
  for (const auto& line : reading.lines()) {
    if (!line.quoted) text.append(line.text).push_back('\n');
  }
  return text;
}

}  // namespace

Findings find_salutation(const Reading& reading, const Outgoing& outgoing) {
  Findings findings;
  if (outgoing.kind != TextKind::mail) return findings;
  const auto greeting = opening(reading);
  if (!is_greeting(reading, greeting, outgoing)) {
    findings.push_back(missing(reading, Rule::greeting, "it begins without a greeting", greeting_for(outgoing)));
  }
  const auto& names = outgoing.reader_names;
  const bool named =
      std::any_of(names.begin(), names.end(), [&](const auto& name) { return is_named(reading, greeting, name); });
  if (!named && !names.empty()) {
    findings.push_back(missing(reading, Rule::name, "it does not call the reader by name", greeting_for(outgoing)));
  }
  return findings;
}

Findings find_missing_contact(const Reading& reading, const Outgoing& outgoing) {
  if (outgoing.kind != TextKind::mail) return {};
  const auto text = own_lines(reading);
  const auto plain = folded(text);
  const auto& writer = outgoing.writer;
  std::vector<std::string> lacking;
  std::vector<std::string> details;
  const auto want = [&](bool there, const char* what, const std::string& detail) {
    if (there) return;
    lacking.emplace_back(what);
    details.push_back(detail);
  };
  want(writer.phone.empty() || has_phone(text, writer.phone), "phone", writer.phone);
  want(has_address(plain, writer.emails), "e-mail", writer.emails.empty() ? "" : writer.emails.front());
  want(writer.hours.empty() || has_hours(text) || plain.find(folded(writer.hours)) != std::string::npos, "hours",
       writer.hours);
  if (lacking.empty()) return {};
  auto last = reading.lines().back().at;
  for (const auto& line : reading.lines()) {
    if (!trimmed(line.text).empty()) last = line.at;
  }
  return {finding_at(reading, Rule::contact_block, last, {},
                     fmt::format("the contact block lacks {}", fmt::join(lacking, ", ")),
                     fmt::format("{}", fmt::join(details, " · ")))};
}

}  // namespace care::gate
