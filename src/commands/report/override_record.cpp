#include "commands/report/override_record.hpp"

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;

constexpr output::Key kOverrideKeys[] = {
    {"id", Kind::integer, "never used again"},
    {"at", Kind::instant, ""},
    output::choice<Boundary>("boundary", ""),
    {"command", Kind::text, "what was refused, and done all the same"},
    or_null({"client", Kind::text, "slug"}),
    or_null({"quote", Kind::text, "number"}),
    {"reason", Kind::text, ""},
};

}  // namespace

const output::Schema kOverrideSchema{"override", "A boundary that was passed, and why.", kOverrideKeys};

output::Record record(const Override& passed, cli::Context& context) {
  return {
      {"id", passed.id.value},
      {"at", to_iso(passed.at), context.for_people([&] { return relative(passed.at, context.now(), context.zone()); })},
      {"boundary", std::string(name(passed.boundary))},
      {"command", passed.command},
      {"client", output::text_or_null(passed.client_slug)},
      {"quote", output::text_or_null(passed.quote_number)},
      {"reason", passed.reason}};
}

}  // namespace care::commands
