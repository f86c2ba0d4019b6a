#include "mail/helper.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <nlohmann/json.hpp>

#include "care/error.hpp"
#include "core/base64.hpp"
#include "core/helper.hpp"

namespace care::mail {
namespace {

using Json = nlohmann::json;

Error broken(std::string_view what) {
  return {ErrorKind::failed, fmt::format("the helper care-mail answered with what cannot be read: {}", what),
          "install care and its helpers in the same version"};
}

/// The members of an object in JSON, each asked for with the type it must have.
class Object {
 public:
  explicit Object(const Json& value) : value_(value) {
    if (!value.is_object()) throw broken("no object where one was expected");
  }

  std::string text(const char* key) const {
    const Json& found = member(key);
    if (!found.is_string()) throw broken(fmt::format("'{}' is no text", key));
    return found.get<std::string>();
  }

  bool flag(const char* key) const {
    const Json& found = member(key);
    if (!found.is_boolean()) throw broken(fmt::format("'{}' is neither true nor false", key));
    return found.get<bool>();
  }

  const Json& list(const char* key) const {
    const Json& found = member(key);
    if (!found.is_array()) throw broken(fmt::format("'{}' is no list", key));
    return found;
  }

  std::optional<Instant> instant(const char* key) const {
    constexpr std::int64_t kLast = 253402300799;  // 31 December 9999
    const Json& found = member(key);
    if (found.is_null()) return std::nullopt;
    const std::int64_t seconds = found.is_number_integer() ? found.get<std::int64_t>() : -1;
    if (seconds < 0 || seconds > kLast) throw broken(fmt::format("'{}' is no date", key));
    return Instant(std::chrono::seconds(seconds));
  }

 private:
  const Json& member(const char* key) const {
    const auto found = value_.find(key);
    if (found == value_.end()) throw broken(fmt::format("'{}' is missing", key));
    return *found;
  }

  const Json& value_;
};

std::string content_in(const std::string& base64) {
  std::string bytes;
  if (!from_base64(base64, bytes)) throw broken("an attachment is not in base64");
  return bytes;
}

std::vector<Address> addresses_in(const Json& list) {
  std::vector<Address> addresses;
  for (const Json& each : list) {
    const Object address(each);
    addresses.push_back({address.text("name"), address.text("email")});
  }
  return addresses;
}

/// The name is used for a file: one with a folder in it is the helper's fault, and is not let through.
Part part_in(const Json& value) {
  const Object object(value);
  Part part{object.text("name"), object.text("type"), content_in(object.text("content"))};
  const bool safe = !part.name.empty() && part.name != "." && part.name != ".." &&
                    part.name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
  if (!safe) throw broken("an attachment has no proper name");
  return part;
}

Json files_out(const std::vector<Part>& parts) {
  Json files = Json::array();
  for (const auto& part : parts) {
    files.push_back({{"name", part.name}, {"type", part.type}, {"content", to_base64(part.content)}});
  }
  return files;
}

Json address_out(const Address& address) { return {{"name", address.name}, {"email", address.email}}; }

}  // namespace

Message parse(const std::string& source, Programs& programs, const std::filesystem::path& helpers) {
  const Json answer = Json::parse(run_helper("care-mail", {"parse"}, source, programs, helpers), nullptr, false);
  if (answer.is_discarded()) throw broken("it is not JSON");
  const Object object(answer);
  Message message;
  message.message_id = object.text("message_id");
  message.in_reply_to = object.text("in_reply_to");
  message.from = addresses_in(object.list("from"));
  message.to = addresses_in(object.list("to"));
  message.date = object.instant("date");
  message.subject = object.text("subject");
  message.text = object.text("text");
  for (const Json& each : object.list("attachments")) message.attachments.push_back(part_in(each));
  message.invitation = object.text("invitation");
  message.delivery_report = object.flag("delivery_report");
  return message;
}

std::string compose(const Draft& draft, Programs& programs, const std::filesystem::path& helpers) {
  const Json request = {{"from", address_out(draft.from)},
                        {"to", address_out(draft.to)},
                        {"subject", draft.subject},
                        {"text", draft.text},
                        {"html", draft.html},
                        {"date", draft.date.time_since_epoch().count()},
                        {"date_zone_offset", draft.date_zone_offset},
                        {"message_id", draft.message_id},
                        {"in_reply_to", draft.in_reply_to},
                        {"attachments", files_out(draft.attachments)}};
  const std::string json = request.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string source = run_helper("care-mail", {"compose"}, json, programs, helpers);
  if (source.find("\r\n\r\n") == std::string::npos) throw broken("it is not a message");
  return source;
}

}  // namespace care::mail
