#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/record.hpp"

namespace care::output {

/// The record as a JSON object (RFC 8259), keys in their order; over several lines for people.
std::string to_json(const Record& record, bool pretty);
std::string to_json(const std::vector<Record>& records, bool pretty);

}  // namespace care::output
