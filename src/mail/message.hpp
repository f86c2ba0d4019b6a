#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/time.hpp"

namespace care::mail {

struct Address {
  std::string name;   ///< decoded, may be empty
  std::string email;  ///< as written
};

struct Part {
  std::string name;  ///< decoded, no folder in it, never empty
  std::string type;  ///< "application/pdf"
  std::string content;
};

/// A message received or sent, read from its source: all text is UTF-8, whatever it was in.
struct Message {
  std::string message_id;   ///< with its angle brackets; empty where there is none
  std::string in_reply_to;  ///< the first one, with its angle brackets
  std::vector<Address> from;
  std::vector<Address> to;  ///< To and Cc
  std::optional<Instant> date;
  std::string subject;
  std::string text;  ///< the plain text, or what a reader would see of an HTML-only mail
  std::vector<Part> attachments;
  std::string invitation;        ///< method of a calendar part ("REQUEST", "CANCEL"), else empty
  bool delivery_report = false;  ///< written by a mail server (multipart/report, a PEC receipt), not by a person
};

/// A message to be written.
struct Draft {
  Address from;
  Address to;
  std::string subject;
  std::string text;
  std::string html;
  Instant date;
  std::string date_zone_offset;  ///< "+0200"
  std::string message_id;        ///< with its angle brackets
  std::string in_reply_to = {};  ///< the one that it answers; empty: none
  std::vector<Part> attachments = {};
};

/// What a file is, told by the end of its name (IANA media types); "application/octet-stream" where that does not tell.
std::string media_type(std::string_view file_name);

}  // namespace care::mail
