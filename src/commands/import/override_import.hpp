#pragma once

#include "care/override.hpp"
#include "commands/import/client_import.hpp"
#include "commands/import/noun_import.hpp"
#include "commands/import/quote_import.hpp"
#include "store/override_table.hpp"

namespace care::commands {

/// Imports boundaries that were passed.
class OverrideImport : public NounImport<Override, store::OverrideTable> {
 public:
  OverrideImport(store::Store& store, ClientImport& clients, QuoteImport& quotes, Instant now, Counts& counts);

 private:
  std::vector<const char*> required() const override { return {"at", "boundary", "reason"}; }
  void resolve(const exchange::Node& item, Override& passed, const Override* before) override;
  std::vector<Override> alike(const Override& passed) override { return rows_.at(passed.at); }
  std::int64_t& added(Counts& counts) override { return counts.overrides; }

  ClientImport& clients_;
  QuoteImport& quotes_;
};

}  // namespace care::commands
