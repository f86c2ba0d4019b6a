#include "documents/contact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "core/text.hpp"
#include "documents/clean.hpp"

namespace care::documents {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string percent_encoded(std::string_view text, std::string_view kept) {
  std::string encoded;
  for (const char c : text) {
    if (is_digit(c) || is_letter(c) || kept.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

class Lines {
 public:
  void add(const std::string& text, const std::string& href = {}, const std::string& label = {}) {
    if (text.empty()) return;
    TemplateData part;
    part.put("label", label);
    part.put("text", text);
    part.put("href", href);
    part.put("first", parts_.empty());
    parts_.push_back(std::move(part));
  }

  void end_line() {
    if (parts_.empty()) return;
    TemplateData line;
    line.put("parts", std::move(parts_));
    parts_.clear();
    lines_.push_back(std::move(line));
  }

  std::vector<TemplateData> take() { return std::move(lines_); }

 private:
  std::vector<TemplateData> parts_;
  std::vector<TemplateData> lines_;
};

}  // namespace

std::string phone_link(std::string_view phone) {
  std::string number;
  for (const char c : phone) {
    if (is_digit(c) || (c == '+' && number.empty())) number += c;
  }
  return std::any_of(number.begin(), number.end(), is_digit) ? "tel:" + number : "";
}

std::string mail_link(std::string_view email) {
  const std::size_t at = email.rfind('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == email.size()) return {};
  return fmt::format("mailto:{}@{}", percent_encoded(email.substr(0, at), ".-_~+"),
                     percent_encoded(email.substr(at + 1), ".-_~"));
}

std::string web_link(std::string_view website) {
  static constexpr std::string_view kKept = ":/?#[]@!$&()*+,;=-._~%";
  const std::size_t scheme_end = website.find("://");
  if (scheme_end != std::string_view::npos) {
    const std::string scheme = folded(website.substr(0, scheme_end));
    return scheme == "http" || scheme == "https" ? percent_encoded(website, kKept) : "";
  }
  // "javascript:…" and "mailto:…" have no host; "example.it:8080" has.
  const std::size_t colon = website.find(':');
  const bool has_port = colon != std::string_view::npos && colon + 1 < website.size() && is_digit(website[colon + 1]);
  if (website.find('.') == std::string_view::npos || (colon != std::string_view::npos && !has_port)) return {};
  return "https://" + percent_encoded(website, kKept);
}

std::string shown_website(std::string_view website) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (website.starts_with(scheme)) website.remove_prefix(scheme.size());
  }
  if (website.ends_with('/')) website.remove_suffix(1);
  return std::string(website);
}

std::vector<TemplateData> contact_lines(const Writer& writer, const Words& words, const TemplateData& base) {
  const std::string phone = one_line(writer.phone);
  const std::string email = one_line(writer.email);
  const std::string pec = one_line(writer.pec);
  const std::string website = one_line(writer.website);
  Lines lines;
  lines.add(phone, phone_link(phone), words.say("phone", base));
  lines.add(email, mail_link(email));
  lines.add(pec, mail_link(pec), words.say("pec", base));
  lines.add(shown_website(website), web_link(website));
  lines.end_line();
  for (const std::string_view key : {"opening", "answer"}) {
    lines.add(words.say(key, base));
    lines.end_line();
  }
  return lines.take();
}

std::vector<std::string> contact_text(const Writer& writer, const Words& words, const TemplateData& base) {
  const std::string line = "{{#parts}}{{^first}} · {{/first}}{{#label}}{{label}} {{/label}}{{text}}{{/parts}}";
  std::vector<std::string> lines;
  for (const auto& each : contact_lines(writer, words, base))
    lines.push_back(fill("contact", line, each, Medium::text));
  return lines;
}

}  // namespace care::documents
