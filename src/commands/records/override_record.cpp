#include "commands/records/override_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"

namespace care::commands {
const output::Schema kOverrideSchema = output::schema_of<Override>();

output::Record record(const Override& passed, cli::Context& context) {
  output::Record record = output::record_of(passed);
  output::at(record, "at").shown =
      context.for_people([&] { return relative(passed.at, context.now(), context.zone()); });
  return record;
}

}  // namespace care::commands
