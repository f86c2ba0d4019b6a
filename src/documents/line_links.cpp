#include "documents/line_links.hpp"

#include <algorithm>
#include <string_view>

#include "core/text.hpp"
#include "documents/contact.hpp"

namespace care::documents {
namespace {

/// What stands before an address in a sentence.
void skip_openers(std::string_view& word) {
  static constexpr std::string_view kOpeners[] = {"(", "<", "[", "\"", "'", "«", "“", "‘"};
  for (const auto opener : kOpeners) {
    if (word.starts_with(opener)) return word.remove_prefix(opener.size());
  }
}

/// What stands behind one; a bracket that was opened inside belongs to it.
bool drop_closer(std::string_view& word) {
  static constexpr std::string_view kClosers[] = {".", ",",  ";", ":", "!", "?", ">",
                                                  "]", "\"", "'", "»", "”", "’", "…"};
  for (const auto closer : kClosers) {
    if (!word.ends_with(closer)) continue;
    word.remove_suffix(closer.size());
    return true;
  }
  if (!word.ends_with(')') || word.find('(') != std::string_view::npos) return false;
  word.remove_suffix(1);
  return true;
}

bool is_mail_address(std::string_view word) {
  const auto at = word.find('@');
  return at != std::string_view::npos && at == word.rfind('@') && word.find('.', at) != std::string_view::npos &&
         word.find(':') == std::string_view::npos;
}

std::string href_of(std::string_view word) {
  const std::string beginning = folded(word.substr(0, 8));
  for (const std::string_view start : {"https://", "http://", "www."}) {
    if (beginning.starts_with(start) && word.size() > start.size()) return web_link(word);
  }
  return is_mail_address(word) ? mail_link(word) : "";
}

class Parts {
 public:
  void words(std::string_view text) { pending_ += text; }

  void link(std::string_view text, const std::string& href) {
    add_pending();
    add(std::string(text), href);
  }

  std::vector<TemplateData> take() {
    add_pending();
    return std::move(parts_);
  }

 private:
  void add_pending() {
    if (!pending_.empty()) add(pending_, "");
    pending_.clear();
  }

  void add(const std::string& text, const std::string& href) {
    TemplateData& part = parts_.emplace_back();
    part.put("text", text);
    part.put("href", href);
  }

  std::vector<TemplateData> parts_;
  std::string pending_;
};

}  // namespace

std::vector<TemplateData> linked_parts(const std::string& line) {
  Parts parts;
  std::size_t begin = 0;
  while (begin < line.size()) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view whole = std::string_view(line).substr(begin, end - begin);
    std::string_view word = whole;
    skip_openers(word);
    while (drop_closer(word)) {
    }
    const std::string href = href_of(word);
    if (href.empty()) {
      parts.words(whole);
    } else {
      const auto at = static_cast<std::size_t>(word.data() - whole.data());
      parts.words(whole.substr(0, at));
      parts.link(word, href);
      parts.words(whole.substr(at + word.size()));
    }
    if (end < line.size()) parts.words(" ");
    begin = end + 1;
  }
  return parts.take();
}

}  // namespace care::documents
