#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/audience.hpp"
#include "care/id.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

enum class Stage { lead, active, past, lost };
enum class ClientKind { client, supplier, colleague, partner };
/// What a person may do at a client's.
enum class Role { signs, pays, approves, opposes };

template <>
struct Names<Stage> {
  static constexpr Name<Stage> all[] = {
      {Stage::lead, "lead"}, {Stage::active, "active"}, {Stage::past, "past"}, {Stage::lost, "lost"}};
};

template <>
struct Names<ClientKind> {
  static constexpr Name<ClientKind> all[] = {{ClientKind::client, "client"},
                                             {ClientKind::supplier, "supplier"},
                                             {ClientKind::colleague, "colleague"},
                                             {ClientKind::partner, "partner"}};
};

template <>
struct Names<Role> {
  static constexpr Name<Role> all[] = {
      {Role::signs, "signs"}, {Role::pays, "pays"}, {Role::approves, "approves"}, {Role::opposes, "opposes"}};
};

/// A way to reach someone. `channel` is "email", "phone", "whatsapp"… or one named in the configuration.
struct ContactPoint {
  std::string channel;
  std::string address;
  friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

/// Someone at a client's.
struct Person {
  std::string name;
  std::string email;
  std::vector<Role> roles;
  friend bool operator==(const Person&, const Person&) = default;
};

/// Everyone whom care looks after. A text that is empty is one that is not known.
struct Client {
  ClientId id;
  std::string uid;   ///< random, the same wherever this client is exported to
  std::string slug;  ///< [a-z0-9-]+, unique, kept for life
  std::string name;
  std::string called_as;  ///< how they like to be called: "Giulia"
  std::string company;
  ClientKind kind = ClientKind::client;
  Stage stage = Stage::active;
  std::optional<Language> language;  ///< none: the writer's own
  Register address_form = Register::formal;
  Level level = Level::unknown;
  std::string timezone;  ///< IANA name
  std::string source;    ///< how they came
  std::optional<ClientId> referred_by;
  std::vector<std::string> tags;  ///< sorted, each once
  std::vector<ContactPoint> contact_points;
  std::vector<Person> people;
  std::optional<Date> birthday;
  std::string vat_id;
  std::string tax_code;
  std::string sdi;  ///< Italian e-invoicing: codice destinatario
  std::string address;
  bool withholding = false;
  bool consumer = false;
  std::string greeting;  ///< instead of the template's: "Gentile dottoressa Bianchi"
  std::string note;      ///< never shown to the client
  std::optional<Instant> lost_at;
  std::string lost_reason;
  std::optional<Instant> archived_at;
  Instant created_at{};
  Instant updated_at{};

  // Derived when read; never written.
  std::optional<Instant> last_contact_at;  ///< the last entry of the log that was a contact and not a note
  std::string referred_by_slug;

  friend bool operator==(const Client&, const Client&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/client.cpp.
void describe(Fields& fields, ContactPoint& point);
void describe(Fields& fields, Person& person);
void describe(Fields& fields, Client& client);

}  // namespace care
