#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/error.hpp"
#include "care/interaction.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/history.hpp"
#include "store/interaction_table.hpp"
#include "store/migrations.hpp"
#include "store/store.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {

using namespace care::store;

/// Monday 4 May 2026, 00:00 UTC.
inline constexpr Instant kMonday{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4}};

/// A real database in a folder of its own.
struct StoreFolder {
  TempDir folder;
  std::filesystem::path path = folder.path() / "care" / "care.db";

  std::unique_ptr<Store> write() const { return Store::open_to_write(path); }
  std::unique_ptr<Store> read() const { return Store::open_to_read(path); }

  /// One command: what `work` does to the store is one step of the history.
  template <class Work>
  auto command(const std::string& words, Work work, Instant at = kMonday) const {
    const auto store = write();
    store->begin();
    const auto result = work(*store);
    store->commit({{}, at, words, "did " + words, false});
    return result;
  }
};

/// An empty one in memory, at the newest schema.
struct MemoryDatabase {
  MemoryDatabase() { migrate(database, {}); }
  Database database;
};

inline Client client_called(const std::string& name, const std::string& slug) {
  Client client;
  client.name = name;
  client.slug = slug;
  client.created_at = client.updated_at = kMonday;
  return client;
}

inline Interaction entry_of(ClientId client, const std::string& summary, Instant at = kMonday) {
  Interaction entry;
  entry.client = client;
  entry.at = at;
  entry.summary = summary;
  return entry;
}

inline std::vector<std::string> summaries(const std::vector<Interaction>& entries) {
  std::vector<std::string> texts;
  for (const auto& entry : entries) texts.push_back(entry.summary);
  return texts;
}

inline std::vector<std::string> slugs(const std::vector<Client>& clients) {
  std::vector<std::string> texts;
  for (const auto& client : clients) texts.push_back(client.slug);
  return texts;
}

using Texts = std::vector<std::string>;

/// The Error that `work` throws; the test fails where it throws none.
template <class Work>
Error error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error was thrown");
  return usage_error("");
}

}  // namespace care::test
