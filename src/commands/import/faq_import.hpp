#pragma once

#include "commands/import/counts.hpp"
#include "exchange/items.hpp"
#include "store/import_keys.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::store {
class Store;
}

namespace care::commands {

/// Takes in entries of the FAQ, and finds those that entries of the log name.
class FaqImport {
 public:
  FaqImport(store::Store& store, cli::Context& context, Counts& counts);

  void take(const exchange::Node& item);

  /// The entry that the file calls so, else the one that the database does. Throws exchange::Wrong.
  FaqId find(FaqId id);

  void finish();

 private:
  FaqId row_of(const exchange::Node& item, const std::string& uid);
  FaqId take_known(const Faq& before, const exchange::Node& item);
  FaqId take_new(const exchange::Node& item);

  store::FaqTable& rows_;
  store::Uids uids_;
  cli::Context& context_;
  Counts& counts_;
  std::map<FaqId, FaqId> rows_by_file_id_;
};

}  // namespace care::commands
