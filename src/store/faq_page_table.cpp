#include "store/faq_page_table.hpp"

#include "store/database.hpp"
#include "store/read_name.hpp"

namespace care::store {

std::vector<PublishedFaq> FaqPageTable::list() {
  Statement row(database_, "SELECT language, folder, questions, written_at FROM faq_page ORDER BY language");
  std::vector<PublishedFaq> pages;
  while (row.step()) {
    PublishedFaq& page = pages.emplace_back();
    page.language = read_name<Language>(row);
    page.folder = row.text();
    page.questions = row.integer();
    page.at = row.instant();
  }
  return pages;
}

void FaqPageTable::put(const PublishedFaq& page) {
  Statement(database_, R"sql(
    INSERT INTO faq_page (language, folder, questions, written_at) VALUES (:language, :folder, :questions, :at)
    ON CONFLICT (language) DO UPDATE SET folder = :folder, questions = :questions, written_at = :at)sql")
      .bind(":language", name(page.language))
      .bind(":folder", page.folder)
      .bind(":questions", page.questions)
      .bind(":at", page.at)
      .run();
}

void FaqPageTable::remove(Language language) {
  Statement(database_, "DELETE FROM faq_page WHERE language = :language").bind(":language", name(language)).run();
}

}  // namespace care::store
