#include "helpers/care_calendar/text.hpp"

#include <iconv.h>
#include <strings.h>

#include <memory>
#include <optional>

#include "core/text.hpp"
#include "helpers/data_error.hpp"

namespace care_calendar {
namespace {

constexpr int kDeepest = 16;
constexpr std::size_t kLongestName = 300;

/// Lines, whatever ends them, with those that go on put together.
std::string unfolded(std::string_view source) {
  std::string text;
  text.reserve(source.size());
  for (std::size_t at = 0; at < source.size(); ++at) {
    const char c = source[at];
    const bool ends = c == '\n' || c == '\r';
    if (!ends) {
      text += c == '\0' ? ' ' : c;
      continue;
    }
    if (c == '\r' && at + 1 < source.size() && source[at + 1] == '\n') ++at;
    const bool goes_on = at + 1 < source.size() && (source[at + 1] == ' ' || source[at + 1] == '\t');
    if (goes_on) {
      ++at;
    } else {
      text += '\n';
    }
  }
  return text;
}

/// "BEGIN:…" or "BEGIN;…".
bool begins_with_property(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || strncasecmp(line.data(), name.data(), name.size()) != 0) return false;
  return line[name.size()] == ':' || line[name.size()] == ';';
}

/// Components inside components take libical a call inside a call each.
void check_depth(std::string_view text) {
  int depth = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (begins_with_property(line, "BEGIN") && ++depth > kDeepest) {
      throw helpers::DataError("the calendar is nested deeper than any real one");
    }
    if (depth > 0 && begins_with_property(line, "END")) --depth;
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

struct CloseConverter {
  void operator()(void* converter) const { iconv_close(converter); }
};

/// Nothing where the text is not in that charset.
std::optional<std::string> from_charset(const char* charset, std::string text) {
  const std::unique_ptr<void, CloseConverter> converter(iconv_open("UTF-8", charset));
  std::string converted(text.size() * 3, '\0');
  char* in = text.data();
  char* out = converted.data();
  std::size_t in_left = text.size();
  std::size_t out_left = converted.size();
  if (iconv(converter.get(), &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) return std::nullopt;
  converted.resize(converted.size() - out_left);
  return converted;
}

std::string in_utf8(const std::string& text) {
  if (care::is_utf8(text)) return text;
  if (auto converted = from_charset("WINDOWS-1252", text)) return *converted;
  return from_charset("ISO-8859-1", text).value();  // which has a letter for every byte
}

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::string prepared(std::string_view source) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (source.starts_with(kByteOrderMark)) source.remove_prefix(kByteOrderMark.size());
  std::string text = unfolded(source);
  check_depth(text);
  return text;
}

std::string without_controls(std::string_view text, bool lines) {
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool c1 = byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
    const bool control = byte < 0x20 || byte == 0x7F || c1;
    safe += control && !(lines && byte == '\n') ? ' ' : text[at];
    if (c1) ++at;
  }
  return safe;
}

std::string clean_name(const std::string& name) {
  std::string safe(care::trimmed(without_controls(in_utf8(name), false)));
  if (safe.size() <= kLongestName) return safe;
  std::size_t end = kLongestName;
  while (continues_letter(safe[end])) --end;
  return safe.substr(0, end) + "…";
}

}  // namespace care_calendar
