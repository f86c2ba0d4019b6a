#include <algorithm>

#include "core/text.hpp"
#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

/// While an item is read: what has to be known as a whole before it can be put into the client.
struct Reading {
  ClientItem& item;
  std::optional<std::vector<ContactPoint>> emails = {}, phones = {}, others = {};
  std::optional<bool> archived = {};
  bool says_when_archived = false;
  Client& client = item.client;
};

constexpr Field<ContactPoint> kChannelFields[] = {
    {"kind", [](const Node& value, ContactPoint& point) { point.channel = line(value); }},
    {"address", [](const Node& value, ContactPoint& point) { point.address = some_text(value); }},
};

constexpr Field<Person> kPersonFields[] = {
    {"name", [](const Node& value, Person& person) { person.name = text(value); }},
    {"email", [](const Node& value, Person& person) { person.email = optional(value, line).value_or(""); }},
    {"roles", [](const Node& value, Person& person) { person.roles = each(value, choice<Role>); }},
};

std::vector<ContactPoint> points(const Node& value, const char* channel) {
  return each(value, [&](const Node& address) { return ContactPoint{channel, some_text(address)}; });
}

std::vector<ContactPoint> other_points(const Node& value) {
  return objects(value, kChannelFields, {"kind", "address"});
}

std::string slug(const Node& value) {
  auto slug = text(value);
  if (slug.empty() || slug_of(slug) != slug) {
    throw Wrong("", "'" + slug + "' is not a slug", "a slug is made of a-z, 0-9 and single dashes: giulia-bianchi");
  }
  return slug;
}

std::vector<std::string> tags(const Node& value) {
  auto tags = each(value, [](const Node& part) {
    auto tag = text(part);
    if (tag.empty() || tag.find_first_of(" \t\r\n,") != std::string::npos)
      throw Wrong("", "'" + tag + "' is not a tag", "a tag is one word");
    return tag;
  });
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

constexpr Field<Reading> kFields[] = {
    {"id", [](const Node& value, Reading& to) { to.client.id = ClientId{integer(value, 1)}; }},
    {"slug", [](const Node& value, Reading& to) { to.client.slug = slug(value); }},
    {"name", [](const Node& value, Reading& to) { to.client.name = text(value); }},
    {"called_as", [](const Node& value, Reading& to) { to.client.called_as = text_or_null(value); }},
    {"company", [](const Node& value, Reading& to) { to.client.company = text_or_null(value); }},
    {"kind", [](const Node& value, Reading& to) { to.client.kind = choice<ClientKind>(value); }},
    {"stage", [](const Node& value, Reading& to) { to.client.stage = choice<Stage>(value); }},
    {"language", [](const Node& value, Reading& to) { to.client.language = optional(value, choice<Language>); }},
    {"register", [](const Node& value, Reading& to) { to.client.address_form = choice<Register>(value); }},
    {"level", [](const Node& value, Reading& to) { to.client.level = choice<Level>(value); }},
    {"timezone", [](const Node& value, Reading& to) { to.client.timezone = text_or_null(value); }},
    {"source", [](const Node& value, Reading& to) { to.client.source = text_or_null(value); }},
    {"referred_by", [](const Node& value, Reading& to) { to.item.referred_by = text_or_null(value); }},
    {"tags", [](const Node& value, Reading& to) { to.client.tags = tags(value); }},
    {"emails", [](const Node& value, Reading& to) { to.emails = points(value, "email"); }},
    {"phones", [](const Node& value, Reading& to) { to.phones = points(value, "phone"); }},
    {"channels", [](const Node& value, Reading& to) { to.others = other_points(value); }},
    {"people", [](const Node& value, Reading& to) { to.client.people = objects(value, kPersonFields); }},
    {"birthday", [](const Node& value, Reading& to) { to.client.birthday = optional(value, day); }},
    {"vat_id", [](const Node& value, Reading& to) { to.client.vat_id = text_or_null(value); }},
    {"tax_code", [](const Node& value, Reading& to) { to.client.tax_code = text_or_null(value); }},
    {"sdi", [](const Node& value, Reading& to) { to.client.sdi = text_or_null(value); }},
    {"address", [](const Node& value, Reading& to) { to.client.address = text_or_null(value); }},
    {"withholding", [](const Node& value, Reading& to) { to.client.withholding = flag(value); }},
    {"consumer", [](const Node& value, Reading& to) { to.client.consumer = flag(value); }},
    {"greeting", [](const Node& value, Reading& to) { to.client.greeting = text_or_null(value); }},
    {"consents", [](const Node& value, Reading&) { nothing(value); }},
    {"restricted", [](const Node& value, Reading&) { nothing(value); }},
    {"note", [](const Node& value, Reading& to) { to.client.note = text_or_null(value); }},
    {"lost_at", [](const Node& value, Reading& to) { to.client.lost_at = optional(value, instant); }},
    {"lost_reason", [](const Node& value, Reading& to) { to.client.lost_reason = text_or_null(value); }},
    {"created_at", [](const Node& value, Reading& to) { to.client.created_at = instant(value); }},
    {"updated_at", [](const Node& value, Reading& to) { to.client.updated_at = instant(value); }},
    derived<Reading>("last_contact_at"),
    {"archived", [](const Node& value, Reading& to) { to.archived = flag(value); }},
    {"uid", [](const Node& value, Reading& to) { to.client.uid = line(value); }},
    {"archived_at",
     [](const Node& value, Reading& to) {
       to.client.archived_at = optional(value, instant);
       to.says_when_archived = true;
     }},
    {"merged_into", [](const Node& value, Reading& to) { to.item.merged_into = text_or_null(value); }},
};

std::vector<ContactPoint> of_kind(const std::vector<ContactPoint>& points, bool (*wanted)(std::string_view channel)) {
  std::vector<ContactPoint> found;
  std::copy_if(points.begin(), points.end(), std::back_inserter(found),
               [&](auto& point) { return wanted(point.channel); });
  return found;
}

/// The addresses as an item has them, by three keys; how they are mixed among each other stays where it is the same.
void settle_points(const Reading& read, Client& client) {
  const auto emails = of_kind(client.contact_points, [](auto channel) { return channel == "email"; });
  const auto phones = of_kind(client.contact_points, [](auto channel) { return channel == "phone"; });
  const auto others =
      of_kind(client.contact_points, [](auto channel) { return channel != "email" && channel != "phone"; });
  const auto& new_emails = read.emails ? *read.emails : emails;
  const auto& new_phones = read.phones ? *read.phones : phones;
  const auto& new_others = read.others ? *read.others : others;
  if (new_emails == emails && new_phones == phones && new_others == others) return;
  client.contact_points = new_emails;
  client.contact_points.insert(client.contact_points.end(), new_phones.begin(), new_phones.end());
  client.contact_points.insert(client.contact_points.end(), new_others.begin(), new_others.end());
}

}  // namespace

std::string uid(const Node& item) {
  const Node* value = member(item, "uid");
  if (value == nullptr || value->kind == Node::Kind::null) return {};
  try {
    return line(*value);
  } catch (const Wrong& wrong) {
    throw within(".uid", wrong);
  }
}

void apply(const Node& item, ClientItem& target) {
  Reading reading{target};
  apply(item, kFields, reading);
  settle_points(reading, target.client);
  if (reading.archived && !reading.says_when_archived && *reading.archived != target.client.archived_at.has_value()) {
    target.client.archived_at = *reading.archived ? std::optional(target.client.updated_at) : std::nullopt;
  }
}

}  // namespace care::exchange
