#pragma once

// From the bytes of a mail to UTF-8, whatever they are said to be in.

#include <glib.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

namespace care_mail {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return result;
}

inline bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

inline std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Well-formed UTF-8 without NUL: what is broken becomes U+FFFD.
inline std::string valid_utf8(std::string text) {
  std::erase(text, '\0');
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != 0) return text;
  char* repaired = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  text = repaired;
  g_free(repaired);
  return text;
}

/// How many bytes at the start of `text` are a control character or a line break (also U+0085, U+2028, U+2029).
inline std::size_t control_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x20 || first == 0x7F) return 1;
  if (first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0) return 2;
  return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") ? 3 : 0;
}

/// One line: a run of line breaks, tabs and other control characters becomes a blank.
inline std::string single_line(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t control = control_length(text);
    if (control == 0) {
      result += text[0];
    } else if (!result.ends_with(' ')) {
      result += ' ';
    }
    text.remove_prefix(std::max<std::size_t>(control, 1));
  }
  return std::string(trim(result));
}

inline bool has_c1(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0x9F;
  });
}

/// What a charset's name means in mails as they are: the superset that the writer's program really used.
/// Empty where the name says nothing.
inline std::string usual_charset(std::string_view declared, std::string_view bytes) {
  using Alias = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Alias, 24> kAliases = {{{"utf8", "utf-8"},
                                                      {"utf-8mb4", "utf-8"},
                                                      {"unicode-1-1-utf-8", "utf-8"},
                                                      {"unicode-1-1-utf-7", "utf-7"},
                                                      {"gb2312", "gb18030"},
                                                      {"gb_2312-80", "gb18030"},
                                                      {"x-gbk", "gb18030"},
                                                      {"gbk", "gb18030"},
                                                      {"big5", "big5-hkscs"},
                                                      {"ks_c_5601-1987", "cp949"},
                                                      {"ks_c_5601", "cp949"},
                                                      {"euc-kr", "cp949"},
                                                      {"shift_jis", "cp932"},
                                                      {"shift-jis", "cp932"},
                                                      {"x-sjis", "cp932"},
                                                      {"sjis", "cp932"},
                                                      {"x-euc-jp", "euc-jp"},
                                                      {"iso-8859-8-i", "iso-8859-8"},
                                                      {"tis-620", "cp874"},
                                                      {"windows-874", "cp874"},
                                                      {"x-mac-roman", "macintosh"},
                                                      {"x-cp1252", "windows-1252"},
                                                      {"win-1252", "windows-1252"},
                                                      {"latin-1", "iso-8859-1"}}};
  static constexpr std::array<std::string_view, 8> kNothing = {"us-ascii",  "ascii",   "ansi_x3.4-1968", "unknown-8bit",
                                                               "x-unknown", "unknown", "default",        "binary"};
  std::string name = lower(trim(declared));
  const auto harmless = [](char c) {
    return g_ascii_isalnum(c) != 0 || c == '-' || c == '_' || c == '.' || c == ':' || c == '+';
  };
  if (!std::all_of(name.begin(), name.end(), harmless)) return {};
  if (std::find(kNothing.begin(), kNothing.end(), name) != kNothing.end()) return {};
  for (const auto& [alias, meaning] : kAliases) {
    if (name == alias) name = meaning;
  }
  const bool latin1 = name == "iso-8859-1" || name == "latin1" || name == "iso8859-1" || name == "iso_8859-1";
  if (latin1 && has_c1(bytes)) return "windows-1252";
  if (name == "iso-8859-9" && has_c1(bytes)) return "windows-1254";
  return name;
}

inline std::string convert(iconv_t converter, std::string_view bytes, std::size_t unit) {
  std::string result;
  std::array<char, 4096> buffer;
  std::string input(bytes);
  char* in = input.data();
  std::size_t left = input.size();
  while (left > 0) {
    char* out = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t done = iconv(converter, &in, &left, &out, &room);
    const int reason = done == static_cast<std::size_t>(-1) ? errno : 0;
    result.append(buffer.data(), buffer.size() - room);
    if (reason != EILSEQ && reason != EINVAL) continue;
    result += kReplacement;
    const std::size_t skipped = std::min(unit, left);
    in += skipped;
    left -= skipped;
  }
  return result;
}

/// UTF-8 where it is, else windows-1252, which nearly every byte is good in.
inline std::string guessed(std::string_view bytes) {
  if (g_utf8_validate_len(bytes.data(), bytes.size(), nullptr) != 0) return std::string(bytes);
  iconv_t converter = iconv_open("UTF-8", "WINDOWS-1252");
  if (converter == reinterpret_cast<iconv_t>(-1)) return valid_utf8(std::string(bytes));
  std::string result = convert(converter, bytes, 1);
  iconv_close(converter);
  return result;
}

/// Bytes said to be in `declared` (may be empty or nonsense) as UTF-8 without NUL and without a byte order mark.
inline std::string to_utf8(std::string_view bytes, std::string_view declared) {
  std::string text;
  const std::string charset = usual_charset(declared, bytes);
  const iconv_t converter =
      charset.empty() || charset == "utf-8" ? reinterpret_cast<iconv_t>(-1) : iconv_open("UTF-8", charset.c_str());
  if (charset == "utf-8") {
    text = bytes;
  } else if (converter == reinterpret_cast<iconv_t>(-1)) {
    std::string clean(bytes);
    std::erase(clean, '\0');
    text = guessed(clean);
  } else {
    const std::size_t unit = charset.starts_with("utf-16") ? 2 : charset.starts_with("utf-32") ? 4 : 1;
    text = convert(converter, bytes, unit);
    iconv_close(converter);
  }
  text = valid_utf8(std::move(text));
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

}  // namespace care_mail
