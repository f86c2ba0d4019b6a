#include "support/tsv.hpp"

#include <fstream>

#include "core/text.hpp"
#include "support/catch.hpp"

namespace care::test {

std::vector<TsvRow> read_tsv(const std::string& name) {
  std::ifstream file(CARE_TEST_DATA "/" + name);
  REQUIRE(file.good());
  std::vector<std::string> names;
  std::vector<TsvRow> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    if (names.empty()) {
      for (const auto& cell : cells) names.push_back(cell.substr(0, cell.find('(')));
      continue;
    }
    TsvRow row;
    for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = i < cells.size() ? cells[i] : std::string();
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace care::test
