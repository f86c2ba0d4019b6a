#pragma once

#include <map>
#include <string>
#include <vector>

namespace care::test {

using TsvRow = std::map<std::string, std::string>;

/// The rows of a table in tests/data, by the names of its columns without what these say in brackets. Lines that begin
/// with '#' are left out; cells that are missing at a row's end are empty.
std::vector<TsvRow> read_tsv(const std::string& name);

}  // namespace care::test
