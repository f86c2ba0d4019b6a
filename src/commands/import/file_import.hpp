#pragma once

#include <string>
#include <vector>

#include "care/interaction.hpp"
#include "commands/import/counts.hpp"
#include "exchange/node.hpp"
#include "store/store.hpp"

namespace care::commands {

/// Takes in the contents of attachments. What it has written goes again unless `keep` is called.
class FileImport {
 public:
  FileImport(store::Store& store, bool rehearse, Counts& counts)
      : store_(store), rehearse_(rehearse), counts_(counts) {}
  ~FileImport();
  FileImport(const FileImport&) = delete;
  FileImport& operator=(const FileImport&) = delete;

  void take(const exchange::Node& item);
  void keep() { written_.clear(); }

 private:
  store::Store& store_;
  bool rehearse_;
  Counts& counts_;
  std::vector<Attachment> written_;
};

}  // namespace care::commands
