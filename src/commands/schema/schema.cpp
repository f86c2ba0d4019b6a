#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/commands.hpp"
#include "core/text.hpp"
#include "output/json.hpp"
#include "output/printer.hpp"

namespace care::commands::schema {
namespace {

using output::Kind;
using output::Schema;

constexpr output::Key kSchemaKeys[] = {
    {"name", Kind::text, ""},
    {"about", Kind::text, ""},
};
constexpr Schema kSchemaSchema{"schema", "A kind of result, as care schema lists them.", kSchemaKeys};

struct Options {
  std::optional<std::string> name;
};

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& schema : schemas()) names.emplace_back(schema.name());
  return names;
}

void declare(cli::Args& args, Options& options) {
  args.optional(options.name, "NAME", "which; all are listed unless named").completes(&names);
}

output::Record row(const Schema& schema) {
  return {{"name", std::string(schema.name())}, {"about", std::string(schema.help())}};
}

const Schema& find(const std::string& name, const std::vector<Schema>& all) {
  for (const auto& schema : all) {
    if (schema.name() == name) return schema;
  }
  throw Error(ErrorKind::not_found, "there is no schema '" + name + "'",
              did_you_mean(nearest(name, names()), "care schema"));
}

void run(const Options& options, cli::Context& context) {
  const auto all = schemas();
  if (options.name) {
    return context.out().document(output::to_json(output::json_schema(find(*options.name, all)), true) + "\n");
  }
  output::Listing listing{row(kSchemaSchema), {"name", "about"}, {}};
  for (const auto& schema : all) listing.rows.push_back(row(schema));
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kSchemaSchema),
       .about = "The JSON Schema (draft 2020-12) of what --json prints. A command that lists prints an array "
                "of these objects. Keys may be added in a later version; what is there keeps its meaning.",
       .examples = "care schema\ncare schema interaction"});
}

}  // namespace care::commands::schema
