#include "store/interaction_row.hpp"

#include "store/rows.hpp"

namespace care::store::interaction_row {

std::string columns() { return fmt::format("SELECT {}, c.slug, c.name", columns_of<Interaction>().list("i")); }

Interaction read(Statement& row) {
  auto interaction = read_fields<Interaction>(row);
  interaction.client_slug = row.text();
  interaction.client_name = row.text();
  return interaction;
}

std::string insert() {
  auto columns = columns_of<Interaction>();
  columns.add_column("message_key");
  return columns.insert_into("interaction");
}

}  // namespace care::store::interaction_row
