#include "core/asked_question.hpp"

#include "core/text.hpp"

namespace care {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What may stand between a mark and the blank behind it.
bool closes(char c) { return c == '"' || c == '\'' || c == ')' || c == '?' || c == '!'; }

bool ends_sentence(std::string_view text, std::size_t mark) {
  auto next = mark + 1;
  while (next < text.size() && closes(text[next])) ++next;
  return next == text.size() || is_blank(text[next]);
}

bool breaks_paragraph(std::string_view text, std::size_t line_end) {
  const auto before = trimmed(text.substr(0, line_end));
  const auto next_line = text.substr(line_end + 1, text.find('\n', line_end + 1) - line_end - 1);
  return before.ends_with(',') || trimmed(next_line).empty();
}

}  // namespace

std::string asking_sentence(std::string_view text) {
  constexpr std::size_t kLookedAt = 4000;
  text = text.substr(0, kLookedAt);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n' && breaks_paragraph(text, at)) begin = at + 1;
    if ((c != '.' && c != '!' && c != '?') || !ends_sentence(text, at)) continue;
    const auto sentence = in_one_line(text.substr(begin, at + 1 - begin));
    if (c == '?' && sentence.size() > 1) return sentence;
    begin = at + 1;
  }
  return {};
}

std::string question_of(std::string_view summary, std::string_view body, bool is_mail) {
  auto sentence = is_mail ? asking_sentence(body) : std::string();
  return sentence.empty() ? std::string(summary) : sentence;
}

std::string question_of(const Interaction& entry) {
  return question_of(entry.summary, entry.body, !entry.message_id.empty());
}

}  // namespace care
