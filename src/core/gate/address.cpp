#include "core/gate/address.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/text.hpp"

namespace care::gate {
namespace {

/// Without brackets, quotation marks and punctuation around it.
std::string_view bare(std::string_view chunk) {
  const auto begin = chunk.find_first_not_of("([{<\"'*_\xc2\xab\xbb");
  if (begin == std::string_view::npos) return {};
  chunk.remove_prefix(begin);
  return chunk.substr(0, chunk.find_last_not_of(")]}>\"'.,;:!?*_\xc2\xab\xbb") + 1);
}

/// The ends of domains and file names that people write without anything before them. Only these: "Spett.le" and
/// "Dott.ssa" have a dot inside as well.
bool ends_like_a_name(std::string_view text) {
  static constexpr std::string_view kEnds[] = {"it",  "com",  "net",  "org",  "eu",   "io",  "de",   "fr",  "uk",
                                               "es",  "at",   "ch",   "us",   "dev",  "app", "info", "biz", "pdf",
                                               "jpg", "png",  "html", "docx", "xlsx", "zip", "svg",  "txt", "csv",
                                               "odt", "jpeg", "webp", "mp4",  "doc",  "xls", "php"};
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const auto end = folded(text.substr(dot + 1));
  return std::find(std::begin(kEnds), std::end(kEnds), end) != std::end(kEnds);
}

}  // namespace

bool is_address(std::string_view chunk) {
  const auto text = bare(chunk);
  if (text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("mailto:"))
    return true;
  const auto at = text.find('@');
  if (at != std::string_view::npos && at + 1 < text.size()) return true;
  return ends_like_a_name(text.substr(0, text.find('/')));
}

}  // namespace care::gate
