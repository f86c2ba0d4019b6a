#include "cli/globals.hpp"

namespace care::cli {

void declare_globals(Args& args, Globals& globals) {
  args.option(globals.config, "--config", "FILE", "read the configuration from here (CARE_CONFIG)");
  args.flag(globals.no_config, "--no-config", "use the built-in defaults only");
  args.option(globals.database, "--db", "FILE", "use this database (CARE_DB)");
  args.option(globals.clock, "--clock", "WHEN", "take this for now (CARE_NOW)");
  args.flag(globals.json, "--json", "print JSON, with all fields");
  args.option(globals.fields, "--fields", "A,B", "print only these fields; 'help' lists them");
  args.option(globals.format, "--format", "FORMAT", "table, tsv, csv, json or ids");
  args.option(globals.color, "--color", "WHEN", "auto, always or never");
  args.flag(globals.no_pager, "--no-pager", "never page long output");
  args.flag(globals.yes, "-y,--yes", "do not ask");
  args.flag(globals.quiet, "-q,--quiet", "print just the new id, or nothing; lists without a header");
  args.flag(globals.help, "-h,--help", "show help");
}

void declare_list_options(Args& args, Globals& globals) {
  args.flag(globals.check, "--check", "end with 3 where there is nothing");
  args.flag(globals.count, "--count", "print only how many there are");
}

}  // namespace care::cli
