#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/time.hpp"
#include "core/search.hpp"
#include "output/schema.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Something that a search has found.
struct Found {
  std::string type;  ///< the noun: client, quote, faq, mail, reminder, interaction
  std::int64_t id = 0;
  std::string client;  ///< slug; empty: nobody's
  std::optional<Instant> at;
  std::string text;         ///< one line around what was looked for
  std::string number = {};  ///< what a quote is called by, in place of the id
};

extern const output::Schema kFoundSchema;

output::Record record(const Found& found, cli::Context& context);

// All of a noun that the words are in, the newest first.

std::vector<Found> find_clients(const Search& search, cli::Context& context);
/// At most so many: the lines of older ones are not read for nothing.
std::vector<Found> find_quotes(const Search& search, std::size_t most, cli::Context& context);
std::vector<Found> find_faq(const Search& search, cli::Context& context);
std::vector<Found> find_mails(const Search& search, cli::Context& context);
std::vector<Found> find_reminders(const Search& search, cli::Context& context);

/// The best `most`; through the full text, which sees `words` as they were typed.
std::vector<Found> find_interactions(const Search& search, const std::vector<std::string>& words, std::size_t most,
                                     cli::Context& context);

}  // namespace care::commands
