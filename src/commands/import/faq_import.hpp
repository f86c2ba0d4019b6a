#pragma once

#include <map>

#include "care/faq.hpp"
#include "commands/import/noun_import.hpp"
#include "store/faq_table.hpp"

namespace care::store {
class Store;
}

namespace care::commands {

/// Imports the FAQ, and finds the entries that other items name by the file's ids.
class FaqImport : public NounImport<Faq, store::FaqTable> {
 public:
  /// `language`: of a question that names none.
  FaqImport(store::Store& store, Language language, Instant now, Counts& counts);

  void take(const exchange::Node& item);

  /// Throws exchange::Wrong where neither the file nor the database has it.
  FaqId find(FaqId id);

 private:
  Faq blank() override;
  std::vector<const char*> required() const override { return {"question"}; }
  void resolve(const exchange::Node&, Faq&, const Faq*) override {}
  std::vector<Faq> alike(const Faq&) override { return rows_.list({}); }
  std::int64_t& added(Counts& counts) override { return counts.faq; }

  Language language_;
  std::map<FaqId, FaqId> rows_by_file_id_;
};

}  // namespace care::commands
