#include "commands/faq/for_everybody.hpp"

#include "core/anonymous.hpp"

namespace care::commands {

std::string for_everybody(const std::string& question, const Client& client, const Config& config) {
  std::vector<std::string> names{client.name, client.company, client.called_as, config.me.name};
  for (const auto& person : client.people) names.push_back(person.name);
  return anonymous(question, names);
}

}  // namespace care::commands
