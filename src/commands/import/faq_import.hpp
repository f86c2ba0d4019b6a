#pragma once

#include <map>

#include "care/faq.hpp"
#include "commands/import/noun_import.hpp"
#include "store/faq_table.hpp"

namespace care::commands {

/// Imports the FAQ, and finds the entries that other items name by the file's ids.
class FaqImport : public NounImport<Faq, store::FaqTable> {
 public:
  /// `language`: of a question that names none.
  FaqImport(store::Store& store, Language language, Instant now, Counts& counts)
      : NounImport(exchange::List::faq, store.faqs, "faq", store, now, counts), language_(language) {}

  void take(const exchange::Node& item) override;

  /// Throws exchange::Wrong where neither the file nor the database has it.
  FaqId find(FaqId id);

 private:
  Faq blank() override;
  std::vector<const char*> required() const override { return {"question"}; }
  void resolve(const exchange::Node&, Faq&, const Faq*) override {}
  std::vector<Faq> alike(const Faq&) override { return rows_.list({}); }

  Language language_;
  std::map<FaqId, FaqId> rows_by_file_id_;
};

}  // namespace care::commands
