#pragma once

// What the fields of a header say: identifiers, dates, addresses, decoded text.

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/encoded_word.hpp"
#include "helpers/care_mail/glib.hpp"
#include "helpers/care_mail/source.hpp"

namespace care_mail {

using Json = nlohmann::ordered_json;

/// How GMime is to read what breaks the rules: raw 8-bit text is UTF-8, or else windows-1252.
struct OptionsFree {
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
inline std::unique_ptr<GMimeParserOptions, OptionsFree> parser_options() {
  std::unique_ptr<GMimeParserOptions, OptionsFree> options(g_mime_parser_options_new());
  const char* charsets[] = {"utf-8", "windows-1252", nullptr};
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
  return options;
}

inline std::string decoded(std::string_view raw) {
  const auto options = parser_options();
  return single_line(
      valid_utf8(Chars(g_mime_utils_header_decode_text(options.get(), with_joined_words(trim(raw)).c_str())).get()));
}

/// The first identifier in a Message-ID or In-Reply-To, with its angle brackets.
inline std::string identifier(std::string_view raw) {
  const std::size_t open = raw.find('<');
  const std::size_t close = raw.find('>', open == raw.npos ? 0 : open);
  std::string id(trim(open != raw.npos && close != raw.npos ? raw.substr(open + 1, close - open - 1) : raw));
  if (open == raw.npos || close == raw.npos) id = id.substr(0, id.find_first_of(" \t"));
  std::erase_if(id, [](char c) { return is_blank(c) || c == '<' || c == '>'; });
  return id.empty() ? std::string() : "<" + valid_utf8(single_line(id)) + ">";
}

inline std::optional<std::int64_t> date_of(std::string_view raw) {
  constexpr std::int64_t kYear9999 = 253402300799;
  GDateTime* date = g_mime_utils_header_decode_date(std::string(trim(raw)).c_str());
  if (date == nullptr) return std::nullopt;
  const std::int64_t seconds = g_date_time_to_unix(date);
  g_date_time_unref(date);
  if (seconds < 0 || seconds > kYear9999) return std::nullopt;
  return seconds;
}

inline void add_address(const std::string& name, const std::string& email, Json& list) {
  Json address = {{"name", single_line(valid_utf8(name))}, {"email", single_line(valid_utf8(email))}};
  if (!address["name"].get_ref<const std::string&>().empty() ||
      !address["email"].get_ref<const std::string&>().empty()) {
    list.push_back(std::move(address));
  }
}

/// As it stands in the field: GMime turns domains such as xn--caff-8oa.example into letters.
inline std::string email_of(InternetAddressMailbox* mailbox, const std::string& raw) {
  const std::string ascii = text_of(internet_address_mailbox_get_idn_addr(mailbox));
  const bool as_written = ascii.find("xn--") != ascii.npos && raw.find(ascii) != raw.npos;
  return as_written ? ascii : text_of(internet_address_mailbox_get_addr(mailbox));
}

inline void add_addresses(InternetAddressList* addresses, const std::string& raw, int depth, Json& list) {
  const int count = addresses == nullptr || depth > 3 ? 0 : internet_address_list_length(addresses);
  for (int i = 0; i < count; ++i) {
    InternetAddress* address = internet_address_list_get_address(addresses, i);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      add_addresses(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), raw, depth + 1, list);
    } else {
      add_address(text_of(internet_address_get_name(address)), email_of(INTERNET_ADDRESS_MAILBOX(address), raw), list);
    }
  }
}

/// All addresses of all fields of these names.
inline Json addresses(const Source& source, std::initializer_list<std::string_view> names) {
  const auto options = parser_options();
  Json list = Json::array();
  for (const Field& field : source.fields) {
    if (std::find(names.begin(), names.end(), field.name) == names.end()) continue;
    const std::string raw = with_joined_words(without_deep_groups(field.value));
    const std::size_t before = list.size();
    const auto parsed = owned(internet_address_list_parse(options.get(), raw.c_str()));
    add_addresses(parsed.get(), raw, 0, list);
    // "MAILER DAEMON <>": no address, but still someone.
    if (list.size() == before && raw.find('<') != raw.npos && raw.find(':') == raw.npos) {
      add_address(decoded(raw.substr(0, raw.find('<'))), {}, list);
    }
  }
  return list;
}

inline bool from_mail_server(const Json& from) {
  return std::any_of(from.begin(), from.end(), [](const Json& each) {
    return lower(each["email"].get_ref<const std::string&>()).starts_with("mailer-daemon@");
  });
}

}  // namespace care_mail
