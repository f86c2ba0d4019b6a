#include "helpers/care_mail/parse.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/encoded_word.hpp"
#include "helpers/care_mail/glib.hpp"
#include "helpers/care_mail/header_values.hpp"
#include "helpers/care_mail/html_text.hpp"
#include "helpers/care_mail/plain_text.hpp"
#include "helpers/care_mail/source.hpp"
#include "helpers/data_error.hpp"

namespace care_mail {
namespace {

constexpr int kMaxDepth = 50;  // of parts within parts that are looked into; what is deeper is a file as a whole
constexpr std::size_t kMaxName = 200;

struct Attachment {
  std::string name;
  std::string type;
  std::string content;
};

std::string type_of(GMimeObject* part) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  if (type == nullptr) return "text/plain";
  return lower(single_line(valid_utf8(text_of(g_mime_content_type_get_media_type(type)) + "/" +
                                      text_of(g_mime_content_type_get_media_subtype(type)))));
}

std::string parameter(GMimeObject* part, const char* name) {
  return text_of(g_mime_object_get_content_type_parameter(part, name));
}

std::string bytes_of(GMimeStream* stream) {
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// Without its transfer encoding.
std::string content_of(GMimeObject* part) {
  const auto memory = owned(g_mime_stream_mem_new());
  if (GMIME_IS_PART(part)) {
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
    if (content != nullptr) g_mime_data_wrapper_write_to_stream(content, memory.get());
  } else if (GMIME_IS_MESSAGE_PART(part)) {
    GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
    if (message != nullptr) g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, memory.get());
  } else {
    g_mime_object_write_to_stream(part, nullptr, memory.get());
  }
  return bytes_of(memory.get());
}

/// A header field of a part as it was sent, unfolded, its encoded words joined.
std::string field_of(GMimeObject* part, const char* name) {
  GMimeHeader* header = g_mime_header_list_get_header(g_mime_object_get_header_list(part), name);
  std::string raw = header == nullptr ? std::string() : text_of(g_mime_header_get_raw_value(header));
  std::erase_if(raw, [](char c) { return c == '\r' || c == '\n'; });
  return with_joined_words(raw);
}

/// As GMime reads it, but for encoded words in a name: those are against RFC 2231, usual, and need joining first.
std::string file_name_of(GMimeObject* part) {
  if (!GMIME_IS_PART(part)) {  // an attached message
    const std::string name = text_of(g_mime_object_get_content_disposition_parameter(part, "filename"));
    return name.empty() ? parameter(part, "name") : name;
  }
  const auto options = parser_options();
  const std::string disposition = field_of(part, "Content-Disposition");
  if (disposition.find("=?") != std::string::npos) {
    const auto parsed = owned(g_mime_content_disposition_parse(options.get(), disposition.c_str()));
    const std::string name = text_of(g_mime_content_disposition_get_parameter(parsed.get(), "filename"));
    if (!name.empty()) return name;
  }
  const std::string type = field_of(part, "Content-Type");
  const std::string name = text_of(g_mime_part_get_filename(GMIME_PART(part)));
  if (type.find("=?") == std::string::npos || disposition.find("filename") != std::string::npos) return name;
  const auto parsed = owned(g_mime_content_type_parse(options.get(), type.c_str()));
  return text_of(g_mime_content_type_get_parameter(parsed.get(), "name"));
}

/// A name for a file of this type that came without one.
std::string made_up_name(std::string_view type, std::size_t number) {
  static constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"text/plain", ".txt"},     {"text/html", ".html"},      {"text/calendar", ".ics"},
      {"message/rfc822", ".eml"}, {"application/pdf", ".pdf"}, {"image/png", ".png"},
      {"image/jpeg", ".jpg"},     {"image/gif", ".gif"},       {"text/csv", ".csv"}};
  std::string name = "part-" + std::to_string(number);
  for (const auto& [known, ending] : kEndings) {
    if (type == known) name += ending;
  }
  return name;
}

/// Without folders and control characters, not too long for a file system; empty where nothing is left.
std::string harmless_name(const std::string& raw) {
  std::string name = single_line(valid_utf8(raw));
  name.erase(0, name.find_last_of("/\\") + 1);
  while (name.starts_with('.') || name.starts_with(' ')) name.erase(0, 1);
  if (name.size() <= kMaxName) return name;
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == name.npos || name.size() - dot > 20 ? "" : name.substr(dot);
  std::size_t keep = kMaxName - ending.size();
  while (keep > 0 && (static_cast<unsigned char>(name[keep]) & 0xC0U) == 0x80) --keep;
  return name.substr(0, keep) + ending;
}

/// Collects the text and the files of a message.
class Reader {
 public:
  void read(GMimeObject* root) {
    text_ = body(root, 0, true).value_or(Body{}).text;
    delivery_report_ = delivery_report_ || type_of(root) == "multipart/report";
  }

  const std::string& text() const { return text_; }
  const std::vector<Attachment>& attachments() const { return attachments_; }
  const std::string& invitation() const { return invitation_; }
  bool delivery_report() const { return delivery_report_; }

 private:
  struct Body {
    std::string text;
    bool plain = false;
    bool blank() const { return trim(text).empty(); }
  };

  /// What a part adds to the text; what is no text is kept as an attachment.
  std::optional<Body> body(GMimeObject* part, int depth, bool only_part = false) {
    const std::string type = type_of(part);
    if (GMIME_IS_MULTIPART(part) && depth <= kMaxDepth) return of_multipart(GMIME_MULTIPART(part), depth);
    const bool text = GMIME_IS_PART(part) && (type == "text/plain" || type == "text/html");
    if (text && (only_part || !is_file(part))) return of_text(part, type == "text/plain");
    attach(part, type);
    return std::nullopt;
  }

  static bool is_file(GMimeObject* part) {
    const char* disposition = g_mime_object_get_disposition(part);
    return (disposition != nullptr && lower(disposition) == "attachment") || !file_name_of(part).empty();
  }

  Body of_text(GMimeObject* part, bool plain) {
    const std::string bytes = content_of(part);
    const std::string declared = parameter(part, "charset");
    if (!plain) {
      const std::string text = to_utf8(bytes, declared.empty() ? html_charset(bytes) : declared);
      return {html_to_text(text), false};
    }
    std::string text = unix_lines(to_utf8(bytes, declared));
    if (lower(parameter(part, "format")) == "flowed") text = unflowed(text, lower(parameter(part, "delsp")) == "yes");
    std::vector<EmbeddedFile> files;
    text = without_uuencoded(text, files);
    for (EmbeddedFile& file : files) keep(std::move(file.name), "application/octet-stream", std::move(file.content));
    return {std::move(text), true};
  }

  std::optional<Body> of_multipart(GMimeMultipart* multipart, int depth) {
    const int count = g_mime_multipart_get_count(multipart);
    if (count <= 0) return without_parts(multipart);
    const std::string type = type_of(GMIME_OBJECT(multipart));
    if (type == "multipart/alternative") return of_alternative(multipart, count, depth);
    const bool only_first = type == "multipart/related" || type == "multipart/signed" || type == "multipart/report";
    Body joined;
    bool found = false;
    for (int i = 0; i < count; ++i) {
      GMimeObject* part = g_mime_multipart_get_part(multipart, i);
      if (part == nullptr) continue;
      if (found && only_first && !joined.blank()) {
        attach(part, type_of(part));
        continue;
      }
      std::optional<Body> piece = body(part, depth + 1);
      if (!piece) continue;
      found = true;
      join(joined, std::move(*piece));
    }
    if (!found) return std::nullopt;
    return joined;
  }

  /// Text between attachments is still text: some programs write it so.
  static void join(Body& joined, Body piece) {
    if (joined.blank()) {
      joined = std::move(piece);
    } else if (!piece.blank()) {
      while (joined.text.ends_with('\n')) joined.text.pop_back();
      joined.text += "\n\n" + piece.text;
      joined.plain = joined.plain && piece.plain;
    }
  }

  /// The plain text where it says anything, else the page.
  std::optional<Body> of_alternative(GMimeMultipart* multipart, int count, int depth) {
    std::optional<Body> best;
    for (int i = 0; i < count; ++i) {
      GMimeObject* part = g_mime_multipart_get_part(multipart, i);
      std::optional<Body> each = part == nullptr ? std::nullopt : body(part, depth + 1);
      if (each && (!best || best->blank() || (each->plain && !best->plain && !each->blank()))) best = std::move(each);
    }
    return best;
  }

  /// A multipart that could not be taken apart: all of it went into the preamble.
  static std::optional<Body> without_parts(GMimeMultipart* multipart) {
    std::string text = text_of(g_mime_multipart_get_prologue(multipart));
    if (trim(text).empty()) return std::nullopt;
    return Body{unix_lines(to_utf8(text, {})), true};
  }

  void attach(GMimeObject* part, const std::string& type) {
    std::string name = file_name_of(part);
    if (GMIME_IS_MESSAGE_PART(part)) {
      GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
      const std::string subject = message == nullptr ? "" : text_of(g_mime_message_get_subject(message));
      if (name.empty() && !subject.empty()) name = subject + ".eml";
      std::replace(name.begin(), name.end(), '/', '-');
    }
    std::string content = content_of(part);
    if (type == "text/calendar" && invitation_.empty()) invitation_ = method_of(part, content);
    keep(std::move(name), type, std::move(content));
  }

  void keep(std::string name, std::string type, std::string content) {
    name = harmless_name(name);
    if (name.empty()) name = made_up_name(type, attachments_.size() + 1);
    attachments_.push_back({std::move(name), std::move(type), std::move(content)});
  }

  /// RFC 5546: REQUEST, CANCEL, REPLY…; in the type's parameter, else in the calendar itself.
  static std::string method_of(GMimeObject* part, std::string_view calendar) {
    std::string method = parameter(part, "method");
    const std::size_t line = method.empty() ? calendar.find("\nMETHOD:") : calendar.npos;
    if (line != calendar.npos) method = calendar.substr(line + 8, calendar.find_first_of("\r\n", line + 8) - line - 8);
    method = std::string(trim(valid_utf8(method))).substr(0, 20);
    for (char& c : method) c = g_ascii_toupper(c);
    std::erase_if(method, [](char c) { return g_ascii_isalpha(c) == 0 && c != '-'; });
    return method;
  }

  std::string text_;
  std::vector<Attachment> attachments_;
  std::string invitation_;
  bool delivery_report_ = false;
};

/// The message as GMime is to see it: nothing in its header but what says how the body is to be read.
std::string mime_of(const Source& source) {
  std::string mime = "MIME-Version: 1.0\n";
  for (std::string_view name : {"content-type", "content-transfer-encoding", "content-disposition"}) {
    std::string value(trim(source.value(name)));
    const std::string kind = lower(value);
    if (name == "content-type" && kind.starts_with("multipart/") && kind.find("boundary") == kind.npos) {
      const std::string boundary = guessed_boundary(source.body);
      if (!boundary.empty()) value = value.substr(0, value.find(';')) + "; boundary=\"" + boundary + "\"";
    }
    if (!value.empty()) mime.append(name).append(": ").append(value).append("\n");
  }
  mime.append("\n").append(source.body);
  return mime;
}

Object<GMimeMessage> message_of(const std::string& mime) {
  const auto stream = owned(g_mime_stream_mem_new_with_buffer(mime.data(), mime.size()));
  const auto parser = owned(g_mime_parser_new_with_stream(stream.get()));
  const auto options = parser_options();
  return owned(g_mime_parser_construct_message(parser.get(), options.get()));
}

Json attachments_of(const Reader& reader) {
  Json list = Json::array();
  for (const Attachment& each : reader.attachments()) {
    list.push_back({{"name", each.name}, {"type", each.type}, {"content", base64(each.content)}});
  }
  return list;
}

}  // namespace

std::string parse(std::string_view text) {
  start_gmime();
  if (text.size() > kMaxSource) throw helpers::DataError("this message is larger than 50 MB");
  std::string with_lf;
  if (text.find('\n') == text.npos) text = with_lf = unix_lines(text);
  const Source source = read_source(text);
  std::string mime = mime_of(source);
  PartLimits(mime).check();
  const Object<GMimeMessage> message = message_of(mime);
  Reader reader;
  GMimeObject* root = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
  if (root != nullptr) reader.read(root);

  Json result;
  result["message_id"] = identifier(source.value("message-id"));
  result["in_reply_to"] = identifier(source.value("in-reply-to"));
  result["from"] = addresses(source, {"from"});
  result["to"] = addresses(source, {"to", "cc"});
  const std::optional<std::int64_t> date = date_of(source.value("date"));
  result["date"] = date ? Json(*date) : Json(nullptr);
  result["subject"] = decoded(source.value("subject"));
  result["text"] = reader.text();
  result["attachments"] = attachments_of(reader);
  result["invitation"] = reader.invitation();
  // The carrier of certified mail (PEC) reports in mails of its own: accepted, delivered, refused.
  const bool receipt = !source.value("x-ricevuta").empty();
  result["delivery_report"] = reader.delivery_report() || receipt || from_mail_server(result["from"]);
  return result.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace care_mail
