#include "exchange/items.hpp"

#include <algorithm>

#include "core/base64.hpp"
#include "core/files.hpp"
#include "exchange/noun_reader.hpp"
#include "exchange/values.hpp"

namespace care::exchange {
namespace {

using Points = std::vector<ContactPoint>;

bool is_email(const ContactPoint& point) { return point.channel == "email"; }
bool is_phone(const ContactPoint& point) { return point.channel == "phone"; }
bool is_other(const ContactPoint& point) { return !is_email(point) && !is_phone(point); }

Points addresses(const Node& value, const char* channel) {
  return each(value, [&](const Node& address) { return ContactPoint{channel, some_text(address)}; });
}

Points other_points(const Node& value) {
  return each(value, [](const Node& part) {
    ContactPoint point;
    require(object(part), {"kind", "address"});
    read_fields(part, point);
    return point;
  });
}

/// The points of one key, of the item or as they were.
Points points(const Node& item, const char* key, const Points& before, bool (*wanted)(const ContactPoint&),
              Points (*read)(const Node&)) {
  Points found;
  std::copy_if(before.begin(), before.end(), std::back_inserter(found), wanted);
  at_key(item, key, [&](const Node& value) { found = read(value); });
  return found;
}

/// The addresses as an item has them, by three keys; how they are mixed among each other stays where they are the same.
void read_points(const Node& item, Points& all) {
  Points read = points(item, "emails", all, is_email, [](const Node& value) { return addresses(value, "email"); });
  const auto add = [&](const Points& more) { read.insert(read.end(), more.begin(), more.end()); };
  add(points(item, "phones", all, is_phone, [](const Node& value) { return addresses(value, "phone"); }));
  add(points(item, "channels", all, is_other, other_points));
  const auto rank = [](const ContactPoint& point) { return is_email(point) ? 0 : is_phone(point) ? 1 : 2; };
  Points sorted = all;
  std::stable_sort(sorted.begin(), sorted.end(), [&](auto& one, auto& other) { return rank(one) < rank(other); });
  if (sorted != read) all = std::move(read);
}

void read_archived(const Node& item, Client& client) {
  at_key(item, "archived", [&](const Node& value) {
    const bool archived = flag(value);
    if (says(item, "archived_at") || archived == client.archived_at.has_value()) return;
    client.archived_at = archived ? std::optional(client.updated_at) : std::nullopt;
  });
}

}  // namespace

std::string uid(const Node& item) {
  std::string uid;
  at_key(item, "uid", [&](const Node& value) { uid = one_line_or_null(value); });
  return uid;
}

void read_client(const Node& item, Client& client) {
  read_fields(item, client);
  at_key(item, "consents", nothing);
  at_key(item, "restricted", nothing);
  read_points(item, client.contact_points);
  read_archived(item, client);
}

FileItem read_file(const Node& item) {
  FileItem file;
  require(item, {"sha256", "base64"});
  NounReader reader(item);
  at_key(item, "sha256", [&](const Node& value) { file.sha256 = checked_sha256(text(value)); });
  at_key(item, "base64", [&](const Node& value) {
    if (!from_base64(text(value), file.content)) throw Wrong("", "is no base64 (RFC 4648)");
  });
  reader.know("sha256");
  reader.know("base64");
  reader.finish();
  return file;
}

}  // namespace care::exchange
