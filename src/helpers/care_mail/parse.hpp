#pragma once

#include <string>
#include <string_view>

namespace care_mail {

/// Reads an RFC 5322 message and gives one JSON object, UTF-8:
///   message_id, in_reply_to  with their angle brackets, "" where there is none
///   from, to                 [{"name", "email"}]; `to` holds To and Cc
///   date                     seconds since 1970 (UTC), or null
///   subject                  one line
///   text                     the plain text, "\n" line ends
///   attachments              [{"name", "type", "content"}], content in base64
///   invitation               method of a calendar part, upper case, or ""
///   delivery_report          true where a mail server wrote it
///
/// Throws helpers::DataError where the source is no message, or more than `kMaxSource` bytes, or made of more parts
/// than any real mail. All other damage is survived.
std::string parse(std::string_view text);

}  // namespace care_mail
