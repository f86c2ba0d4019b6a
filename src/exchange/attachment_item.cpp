#include "exchange/attachment_item.hpp"

#include "exchange/fields.hpp"

namespace care::exchange {
namespace {

std::string file_name(const Node& value) {
  auto name = some_text(value);
  if (name.find('/') != std::string::npos)
    throw Wrong("", "'" + name + "' is not the name of a file", "without a folder");
  return name;
}

constexpr Field<Attachment> kAttachmentFields[] = {
    {"name", [](const Node& value, Attachment& to) { to.name = file_name(value); }},
    {"sha256", [](const Node& value, Attachment& to) { to.sha256 = sha256(value); }},
    {"bytes", [](const Node& value, Attachment& to) { to.bytes = integer(value); }},
};

}  // namespace

std::vector<Attachment> attachments(const Node& value) {
  return objects(value, kAttachmentFields, {"name", "sha256", "bytes"});
}

}  // namespace care::exchange
