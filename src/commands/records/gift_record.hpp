#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/gift_list.hpp"
#include "output/record.hpp"
#include "output/schema.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

extern const output::Schema kGiftSchema;

/// A client's gift, or that there is none, as every command shows it.
output::Record record(const GiftLine& line, cli::Context& context);

/// Those of the table, and what the log alone tells to have been given.
std::vector<Gift> all_gifts(store::Store& store, cli::Context& context);

/// The line of one gift.
GiftLine line_of(const Gift& gift, const std::vector<Gift>& gifts);

/// "€120.00 of €200.00"; without a budget only the cost.
std::string spent_in_words(const std::vector<Gift>& gifts, int year, cli::Context& context);

/// Warns where the gifts of the year cost more than `[gifts] budget`.
void warn_beyond_budget(const std::vector<Gift>& gifts, int year, cli::Context& context);

/// `--cost`, in the currency of the configuration. Throws Error(usage).
std::optional<Money> cost_option(const std::optional<std::string>& said, cli::Context& context);

int year_of(Date day);

}  // namespace care::commands
