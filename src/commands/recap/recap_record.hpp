#pragma once

#include "care/client.hpp"
#include "core/recap.hpp"
#include "documents/recap.hpp"
#include "output/schema.hpp"

namespace care::commands {

extern const output::Schema kRecapSchema;

/// A recap as --json shows it.
output::Record record(const Recap& recap, const Client& client, const documents::Letter& letter, const Zone& zone);

}  // namespace care::commands
