#pragma once

#include <sqlite3.h>

#include <algorithm>

#include "store/database.hpp"
#include "store_support.hpp"

namespace care::test {

/// What the engine was asked to do, and how many instructions of its virtual machine that took.
struct Asked {
  Texts statements;
  std::int64_t steps = 0;
};

inline int note_statement(unsigned, void* asked, void* statement, void*) {
  auto* handle = static_cast<sqlite3_stmt*>(statement);
  auto& noted = *static_cast<Asked*>(asked);
  noted.statements.emplace_back(sqlite3_sql(handle));
  noted.steps += sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_VM_STEP, 1);
  return 0;
}

template <class Work>
Asked asked_by(Store& store, Work work) {
  Asked asked;
  sqlite3_trace_v2(store.database().handle(), SQLITE_TRACE_PROFILE, &note_statement, &asked);
  work(store);
  sqlite3_trace_v2(store.database().handle(), 0, nullptr, nullptr);
  return asked;
}

inline Texts plan_of(Store& store, const std::string& sql) {
  Texts lines;
  sqlite3_stmt* statement = nullptr;
  const std::string explain = "EXPLAIN QUERY PLAN " + sql;
  REQUIRE(sqlite3_prepare_v2(store.database().handle(), explain.c_str(), -1, &statement, nullptr) == SQLITE_OK);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    lines.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 3)));
  }
  sqlite3_finalize(statement);
  return lines;
}

/// A walk through one of these tables, by name and alias. One along an index in the wanted order that a LIMIT ends
/// is none; nor is one through what is open, which is never much.
inline bool scans(const Texts& plan, const std::string& sql, const Texts& tables) {
  const bool sorts = std::any_of(plan.begin(), plan.end(),
                                 [](const std::string& line) { return line.find("TEMP B-TREE") != std::string::npos; });
  const bool ends = !sorts && sql.find("LIMIT") != std::string::npos;
  return std::any_of(plan.begin(), plan.end(), [&](const std::string& line) {
    const bool scan = std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
      return (line + ' ').starts_with("SCAN " + table + " ");
    });
    const bool open = line.find("interaction_open") != std::string::npos;
    const bool along_an_index = line.find("INDEX") != std::string::npos;
    return scan && !open && !(along_an_index && ends);
  });
}

}  // namespace care::test
