#pragma once

#include <vector>

#include "core/gate/gate.hpp"
#include "core/gate/reading.hpp"

namespace care::gate {

/// What one rule, or a few that belong together, find in a text.
using Findings = std::vector<Finding>;

Findings find_jargon(const Reading& reading, const Outgoing& outgoing);
/// never-list, whining, diminutive.
Findings find_sayings(const Reading& reading, const Outgoing& outgoing);
Findings find_mixed_registers(const Reading& reading, const Outgoing& outgoing);
Findings find_shouting(const Reading& reading, const Outgoing& outgoing);
/// greeting and name, of a whole mail.
Findings find_salutation(const Reading& reading, const Outgoing& outgoing);
Findings find_missing_contact(const Reading& reading, const Outgoing& outgoing);
Findings find_other_clients(const Reading& reading, const Outgoing& outgoing);
Findings find_placeholders(const Reading& reading, const Outgoing& outgoing);
Findings find_hard_reading(const Reading& reading, const Outgoing& outgoing);
Findings find_double_spaces(const Reading& reading, const Outgoing& outgoing);

/// A finding of these bytes.
Finding finding_at(const Reading& reading, Rule rule, std::size_t at, std::string text, std::string why,
                   std::string suggestion = {});
/// A finding of the words from the first to the last one.
Finding finding_of(const Reading& reading, Rule rule, const Word& first, const Word& last, std::string why,
                   std::string suggestion = {});

}  // namespace care::gate
