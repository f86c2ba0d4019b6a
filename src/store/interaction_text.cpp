#include "store/interaction_text.hpp"

#include "store/database.hpp"

namespace care::store {

namespace {

/// As they were made, so that the migrations alone say what they do.
std::vector<std::string> triggers(Database& database, const char* column) {
  Statement query(database, std::string("SELECT ") + column +
                                " FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'interaction_text_%'");
  std::vector<std::string> texts;
  while (query.step()) texts.push_back(query.text());
  return texts;
}

}  // namespace

ExplicitText::ExplicitText(Database& database) : database_(database), triggers_(triggers(database, "sql")) {
  for (const auto& name : triggers(database, "name")) database.execute("DROP TRIGGER " + name);
}

void ExplicitText::add(InteractionId id, std::string_view summary, std::string_view body) {
  database_.kept("INSERT INTO interaction_text (rowid, summary, body) VALUES (:id, :summary, :body)")
      ->bind(":id", id)
      .bind(":summary", summary)
      .bind(":body", body)
      .run();
}

void ExplicitText::remove(InteractionId id, std::string_view summary, std::string_view body) {
  database_
      .kept(R"sql(
        INSERT INTO interaction_text (interaction_text, rowid, summary, body)
        VALUES ('delete', :id, :summary, :body))sql")
      ->bind(":id", id)
      .bind(":summary", summary)
      .bind(":body", body)
      .run();
}

void ExplicitText::remove_all() {
  database_.execute("INSERT INTO interaction_text (interaction_text) VALUES ('delete-all')");
}

void ExplicitText::restore() {
  for (const auto& sql : triggers_) database_.execute(sql);
}

}  // namespace care::store
