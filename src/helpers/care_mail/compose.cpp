#include "helpers/care_mail/compose.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/encoded_word.hpp"
#include "helpers/care_mail/glib.hpp"
#include "helpers/care_mail/plain_text.hpp"
#include "helpers/data_error.hpp"

namespace care_mail {
namespace {

using Json = nlohmann::json;

struct Mailbox {
  std::string name;
  std::string email;
};

const Json& member(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) throw helpers::DataError("the draft has no '" + std::string(key) + "'");
  return *found;
}

std::string string_in(const Json& object, const char* key) {
  const Json& value = member(object, key);
  if (!value.is_string()) throw helpers::DataError("in the draft, '" + std::string(key) + "' is no text");
  return valid_utf8(value.get<std::string>());
}

/// What cannot be part of an address in a header, so that nobody can write a second one or another field.
bool is_address(std::string_view email) {
  const std::size_t at = email.rfind('@');
  if (at == 0 || at == email.npos || at + 1 == email.size() || email.find('@') != at) return false;
  return std::none_of(email.begin(), email.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7F || std::string_view("<>()[],;:\\\"").find(c) != std::string_view::npos;
  });
}

Mailbox mailbox_in(const Json& draft, const char* key) {
  const Json& value = member(draft, key);
  if (!value.is_object()) throw helpers::DataError("in the draft, '" + std::string(key) + "' is no address");
  Mailbox mailbox{single_line(string_in(value, "name")), single_line(string_in(value, "email"))};
  if (!mailbox.email.empty() && !is_address(mailbox.email)) {
    throw helpers::DataError("'" + mailbox.email + "' is no mail address");
  }
  return mailbox;
}

/// Without its angle brackets.
std::string bare_id(const Json& draft, const char* key) {
  std::string id = single_line(string_in(draft, key));
  if (id.starts_with('<')) id.erase(0, 1);
  if (id.ends_with('>')) id.pop_back();
  const bool usable = !id.empty() && std::all_of(id.begin(), id.end(),
                                                 [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '>'; });
  if (!usable) throw helpers::DataError("'" + id + "' is no message id");
  return id;
}

using ZonedTime = std::unique_ptr<GDateTime, decltype(&g_date_time_unref)>;

ZonedTime date_in(const Json& draft) {
  const Json& seconds = member(draft, "date");
  const std::string offset = string_in(draft, "date_zone_offset");
  const bool known = offset.size() == 5 && (offset[0] == '+' || offset[0] == '-') &&
                     offset.find_first_not_of("0123456789", 1) == offset.npos;
  if (!seconds.is_number_integer() || !known)
    throw helpers::DataError("the draft has no date, or no zone such as '+0200'");
  const int minutes = std::stoi(offset.substr(1, 2)) * 60 + std::stoi(offset.substr(3, 2));
  if (minutes >= 24 * 60) throw helpers::DataError("'" + offset + "' is no zone");
  GTimeZone* zone = g_time_zone_new_offset((offset[0] == '-' ? -60 : 60) * minutes);
  GDateTime* utc = g_date_time_new_from_unix_utc(seconds.get<std::int64_t>());
  ZonedTime local(utc == nullptr ? nullptr : g_date_time_to_timezone(utc, zone), &g_date_time_unref);
  if (utc != nullptr) g_date_time_unref(utc);
  g_time_zone_unref(zone);
  if (!local) throw helpers::DataError("the draft's date is out of range");
  return local;
}

Object<GMimePart> text_part(const char* subtype, const std::string& text) {
  const std::string lines = unix_lines(text) + (text.ends_with('\n') ? "" : "\n");
  auto part = owned(g_mime_part_new_with_type("text", subtype));
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
  const auto stream = owned(g_mime_stream_mem_new_with_buffer(lines.data(), lines.size()));
  const auto content = owned(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  g_mime_part_set_content(part.get(), content.get());
  g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return part;
}

/// "=_" never stands in quoted-printable text, so this never stands in a part (RFC 2045, 6.7).
std::string boundary_for(const std::string& message_id) {
  const Chars hash(g_compute_checksum_for_string(G_CHECKSUM_SHA256, message_id.c_str(), -1));
  return "=_" + std::string(hash.get()).substr(0, 32);
}

Object<GMimeMultipart> alternatives(const Json& draft, const std::string& message_id) {
  auto multipart = owned(g_mime_multipart_new_with_subtype("alternative"));
  g_mime_multipart_set_boundary(multipart.get(), boundary_for(message_id).c_str());
  g_mime_multipart_add(multipart.get(), GMIME_OBJECT(text_part("plain", string_in(draft, "text")).get()));
  g_mime_multipart_add(multipart.get(), GMIME_OBJECT(text_part("html", string_in(draft, "html")).get()));
  return multipart;
}

/// A file, as it is: its name in the parameter's own encoding where it needs one (RFC 2231).
Object<GMimePart> file_part(const Json& file) {
  if (!file.is_object()) throw helpers::DataError("in the draft, an attachment is no object");
  const std::string type = single_line(string_in(file, "type"));
  const auto slash = type.find('/');
  if (slash == std::string::npos) throw helpers::DataError("'" + type + "' is no type of a file");
  auto part = owned(g_mime_part_new_with_type(type.substr(0, slash).c_str(), type.substr(slash + 1).c_str()));
  gsize size = 0;
  const std::unique_ptr<guchar, decltype(&g_free)> bytes(g_base64_decode(string_in(file, "content").c_str(), &size),
                                                         &g_free);
  const auto stream = owned(g_mime_stream_mem_new_with_buffer(reinterpret_cast<const char*>(bytes.get()), size));
  const auto content = owned(g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  g_mime_part_set_content(part.get(), content.get());
  g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
  g_mime_object_set_disposition(GMIME_OBJECT(part.get()), "attachment");
  g_mime_part_set_filename(part.get(), single_line(string_in(file, "name")).c_str());
  return part;
}

/// The text alone, or with the draft's files behind it.
Object<GMimeMultipart> body_of(const Json& draft, const std::string& message_id) {
  auto text = alternatives(draft, message_id);
  const auto files = draft.find("attachments");
  if (files == draft.end() || files->empty()) return text;
  auto mixed = owned(g_mime_multipart_new_with_subtype("mixed"));
  g_mime_multipart_set_boundary(mixed.get(), boundary_for("mixed." + message_id).c_str());
  g_mime_multipart_add(mixed.get(), GMIME_OBJECT(text.get()));
  for (const Json& file : *files) g_mime_multipart_add(mixed.get(), GMIME_OBJECT(file_part(file).get()));
  return mixed;
}

/// What mail programs make a thread of (RFC 5322, 3.6.4); nothing where the draft answers nothing.
std::string thread_fields(const Json& draft) {
  if (draft.value("in_reply_to", "").empty()) return {};
  const std::string id = bare_id(draft, "in_reply_to");
  return "In-Reply-To: <" + id + ">\r\nReferences: <" + id + ">\r\n";
}

/// RFC 5322 3.2.4: words as they are, or in quotation marks, or encoded.
std::string phrase(const std::string& name, std::size_t used) {
  const bool encoded = !is_plain(name) || name.size() > 60;
  if (encoded) return encoded_words(name, used);
  if (name.find_first_of("()<>[]:;@\\,.\"") == std::string::npos) return name;
  std::string quoted;
  for (char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return '"' + quoted + '"';
}

/// A domain with letters beyond ASCII is written as DNS knows it (RFC 5891); such a local part stays (RFC 6532).
std::string mailbox_field(const std::string& field, const Mailbox& mailbox) {
  if (mailbox.email.empty()) return {};
  const auto address = owned(internet_address_mailbox_new(nullptr, mailbox.email.c_str()));
  const std::string email = text_of(internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(address.get())));
  if (mailbox.name.empty()) return field + ": " + email + "\r\n";
  const std::string name = phrase(mailbox.name, field.size() + 2);
  const std::size_t last_line = name.size() - std::min(name.rfind('\n') + 1, name.size());
  const bool fits = field.size() + last_line + email.size() + 5 <= 78;
  return field + ": " + name + (fits ? " <" : "\r\n <") + email + ">\r\n";
}

std::string subject_field(const std::string& subject) {
  constexpr std::size_t kName = 9;  // "Subject: "
  return "Subject: " + (is_plain(subject) ? folded(subject, kName) : encoded_words(subject, kName)) + "\r\n";
}

struct FormatFree {
  void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
};

std::string written(GMimeMultipart* body) {
  const std::unique_ptr<GMimeFormatOptions, FormatFree> format(g_mime_format_options_new());
  g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
  const auto memory = owned(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(body), format.get(), memory.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

std::string compose(std::string_view text) {
  start_gmime();
  const Json draft = Json::parse(text.begin(), text.end(), nullptr, false);
  if (!draft.is_object()) throw helpers::DataError("this is no draft: a JSON object is expected");
  const Mailbox from = mailbox_in(draft, "from");
  if (from.email.empty()) throw helpers::DataError("the draft has no sender's address");
  const std::string message_id = bare_id(draft, "message_id");

  const Chars date(g_mime_utils_header_format_date(date_in(draft).get()));
  return mailbox_field("From", from) + mailbox_field("To", mailbox_in(draft, "to")) +
         subject_field(single_line(string_in(draft, "subject"))) + "Date: " + date.get() + "\r\nMessage-ID: <" +
         message_id + ">\r\n" + thread_fields(draft) + "MIME-Version: 1.0\r\n" +
         written(body_of(draft, message_id).get());
}

}  // namespace care_mail
