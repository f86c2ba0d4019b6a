#include "cli/prepared.hpp"

namespace care::cli {

Prepared prepare(const Verb& verb, Globals& globals) {
  Prepared prepared{&verb, verb.make(), {}, {}};
  prepared.action = prepared.command.declare(prepared.args);
  if (prepared.command.notes.prints.list && prepared.is_read()) declare_list_options(prepared.args, globals);
  return prepared;
}

}  // namespace care::cli
