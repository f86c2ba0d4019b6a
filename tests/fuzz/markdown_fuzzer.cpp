// Whatever an answer holds, its HTML does nothing: no element but those of Markdown, no address that runs a program,
// no picture, no character that cannot be seen; and a letter has no line that is only blanks.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/markdown.hpp"

using namespace care;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr auto kElements = std::to_array<std::string_view>(
    {"p",      "h2", "h3", "h4", "h5",  "h6",  "ul",    "ol",    "li",    "blockquote", "pre", "code", "em",
     "strong", "a",  "br", "hr", "del", "div", "table", "thead", "tbody", "tr",         "th",  "td"});

void check_address(std::string_view tag) {
  const auto at = tag.find("href=\"");
  if (at == std::string_view::npos) return;
  const auto address = tag.substr(at + 6, tag.find('"', at + 6) - at - 6);
  const auto scheme = address.substr(0, address.find_first_of(":/?#"));
  if (scheme.size() == address.size() || address[scheme.size()] != ':') return;
  const auto known = folded(scheme);
  require(known == "http" || known == "https" || known == "mailto" || known == "tel");
}

/// "<name …>" at the front; anything else that begins with "<" is a fault.
void check_html(std::string_view html) {
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const auto end = html.find('>', at);
    require(end != std::string_view::npos);
    auto tag = html.substr(at + 1, end - at - 1);
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const auto name = tag.substr(0, tag.find_first_of(" /"));
    require(!name.empty() && std::find(kElements.begin(), kElements.end(), name) != kElements.end());
    check_address(tag);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  documents::Markdown markdown(std::string_view(reinterpret_cast<const char*>(data), size));
  markdown.put_headings_below(1);
  const auto html = markdown.html("faq-1-question");
  check_html(html);
  require(is_utf8(html) && html.find("<h1") == std::string::npos);
  for (const auto& text : {markdown.letter_text(), markdown.page_text()}) {
    require(is_utf8(text) && documents::without_unseen(text) == text);
    require(text.empty() || text.ends_with('\n'));
  }
  const auto again = markdown.html("faq-1-question");
  require(again == html);
  markdown.markdown();
  return 0;
}
