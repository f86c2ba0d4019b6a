#pragma once

// RFC 2047: letters beyond ASCII in header fields. GMime 3.2 loses what follows a padded base64 word in a row of such
// words, and leaves lines longer than the standard allows; so rows are made one word before it reads them, and what is
// written is written here.

#include <glib.h>

#include <string>
#include <string_view>

#include "helpers/care_mail/charset.hpp"

namespace care_mail {

inline std::string base64(std::string_view bytes) {
  char* text = g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size());
  std::string result = text;
  g_free(text);
  return result;
}

struct EncodedWord {
  std::string charset;  ///< lower case, without the language of RFC 2231
  std::string bytes;    ///< without the transfer encoding
  std::size_t length;   ///< of the word in the field; 0 where there is none
};

inline std::string from_base64(std::string_view text) {
  std::string clean(text);
  std::erase_if(clean, [](char c) { return g_ascii_isalnum(c) == 0 && c != '+' && c != '/'; });
  clean.append((4 - clean.size() % 4) % 4, '=');
  gsize length = 0;
  guchar* bytes = g_base64_decode(clean.c_str(), &length);
  std::string result(reinterpret_cast<const char*>(bytes), length);
  g_free(bytes);
  return result;
}

inline std::string from_q(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '=' && i + 2 < text.size() ? g_ascii_xdigit_value(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : g_ascii_xdigit_value(text[i + 2]);
    if (low >= 0) {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += text[i] == '_' ? ' ' : text[i];
    }
  }
  return result;
}

/// The word "=?charset?B?…?=" at the start of `text`, also one with blanks in it or longer than the 75 of the standard.
inline EncodedWord encoded_word_at(std::string_view text) {
  constexpr std::size_t kLongest = 8192;
  const EncodedWord none{{}, {}, 0};
  if (!text.starts_with("=?")) return none;
  const std::size_t charset_end = text.substr(0, 64).find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() || text[charset_end + 2] != '?')
    return none;
  const char encoding = g_ascii_toupper(text[charset_end + 1]);
  const std::size_t begin = charset_end + 3;
  const std::size_t end = text.substr(0, kLongest).find("?=", begin);
  if (end == std::string_view::npos || (encoding != 'B' && encoding != 'Q')) return none;
  const std::string_view charset = text.substr(2, charset_end - 2);
  const std::string_view payload = text.substr(begin, end - begin);
  return {lower(charset.substr(0, charset.find('*'))), encoding == 'B' ? from_base64(payload) : from_q(payload),
          end + 2};
}

/// The same field with each row of encoded words as one, in UTF-8; letters split between two words come together.
inline std::string with_joined_words(std::string_view field) {
  std::string result;
  while (!field.empty()) {
    EncodedWord word = encoded_word_at(field);
    if (word.length == 0) {
      result += field[0];
      field.remove_prefix(1);
      continue;
    }
    std::string text;
    std::string bytes;
    std::string charset = word.charset;
    while (word.length > 0) {
      if (word.charset != charset) {
        text += to_utf8(bytes, charset);
        bytes.clear();
        charset = word.charset;
      }
      bytes += word.bytes;
      field.remove_prefix(word.length);
      const std::size_t next = std::min(field.find_first_not_of(" \t\r\n"), field.size());
      word = encoded_word_at(field.substr(next));
      if (word.length > 0) field.remove_prefix(next);
    }
    text += to_utf8(bytes, charset);
    result += "=?utf-8?B?" + base64(text) + "?=";
  }
  return result;
}

/// As encoded words of at most 75 bytes, one a line, "\r\n " between them. `used`: what stands before in the line.
inline std::string encoded_words(std::string_view text, std::size_t used) {
  std::string result;
  std::size_t room = used >= 36 ? 9 : (75 - 12 - used) / 4 * 3;  // 12 bytes are "=?UTF-8?B?" and "?="
  while (!text.empty()) {
    std::size_t length = std::min(room, text.size());
    while (length < text.size() && length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80) --length;
    if (!result.empty()) result += "\r\n ";
    result += "=?UTF-8?B?" + base64(text.substr(0, length)) + "?=";
    text.remove_prefix(length);
    room = 45;
  }
  return result;
}

/// Whether a text can stand in a field as it is, folded between its words.
inline bool is_plain(std::string_view text) {
  std::size_t word = 0;
  for (char c : text) {
    if (c < ' ' || c > '~') return false;
    word = c == ' ' ? 0 : word + 1;
    if (word > 60) return false;
  }
  return text.find("=?") == std::string_view::npos && text.find("  ") == std::string_view::npos;
}

/// A text of words, folded so that no line is longer than 78 bytes where it can be.
inline std::string folded(std::string_view text, std::size_t used) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' ', 1), text.size());
    if (used + end > 76 && text[0] == ' ') {
      result += "\r\n";
      used = 0;
    }
    result.append(text.substr(0, end));
    used += end;
    text.remove_prefix(end);
  }
  return result;
}

}  // namespace care_mail
