#include "commands/faq/for_everybody.hpp"

#include "cli/context.hpp"
#include "config/config.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

/// Postal ones whole and up to each comma, those of mail with what stands behind the @, handles, and what invoices
/// need.
std::vector<std::string> addresses_of(const Client& client) {
  std::vector<std::string> addresses{client.vat_id, client.tax_code, client.sdi};
  for (auto comma = client.address.find(','); comma != std::string::npos; comma = client.address.find(',', comma + 1)) {
    addresses.push_back(client.address.substr(0, comma));
  }
  addresses.push_back(client.address);
  for (const auto& point : client.contact_points) {
    addresses.push_back(point.address);
    const auto at = point.address.find('@');
    if (at != std::string::npos && at > 0) addresses.push_back(point.address.substr(at + 1));
  }
  return addresses;
}

}  // namespace

ForEverybody::ForEverybody(cli::Context& context)
    : writer_(context.config().me.name), others_({}, context.read().clients.names()) {}

std::string ForEverybody::question(const std::string& question, const Client& client) const {
  std::vector<std::string> names{client.name, client.company, client.called_as, writer_};
  for (const auto& person : client.people) names.push_back(person.name);
  return others_.text(Anonymous(names, addresses_of(client)).text(question));
}

}  // namespace care::commands
