#include "core/search.hpp"

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/list_length.hpp"
#include "commands/search/found.hpp"
#include "output/printer.hpp"

namespace care::commands::search {
namespace {

struct Options {
  std::vector<std::string> words;
  std::optional<std::int64_t> count;
};

void declare(cli::Args& args, Options& options) {
  args.many(options.words, "WORDS", "all of them must be there; the last may be a beginning; accents do not matter");
  args.option(options.count, "-n", "N", "so many; 20 unless told");
}

void run(const Options& options, cli::Context& context) {
  const Search search(options.words);
  if (search.empty()) throw usage_error("care search needs a word", "care search copertina");
  const auto most = static_cast<std::size_t>(list_length(options.count, context));
  auto found = find_clients(search, context);
  const auto add = [&](std::vector<Found> more) { found.insert(found.end(), more.begin(), more.end()); };
  if (found.size() < most) add(find_quotes(search, most - found.size(), context));
  if (found.size() < most) add(find_faq(search, context));
  if (found.size() < most) add(find_mails(search, context));
  if (found.size() < most) add(find_reminders(search, context));
  if (found.size() < most) add(find_interactions(search, options.words, most - found.size(), context));
  found.resize(std::min(found.size(), most));

  output::Listing listing{record(Found{}, context), {"type", "id", "client", "at", "text"}, {}};
  for (const auto& each : found) listing.rows.push_back(record(each, context));
  context.out().list(listing);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kFoundSchema), .examples = "care search copertina\ncare search giulia torino -n 5"});
}

}  // namespace care::commands::search
