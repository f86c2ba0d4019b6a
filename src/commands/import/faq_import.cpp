#include "commands/import/faq_import.hpp"

namespace care::commands {

using exchange::Node;
using exchange::Wrong;

void FaqImport::take(const Node& item) {
  const FaqId row = take_in(item);
  exchange::at_key(item, "id", [&](const Node& value) {
    if (value.kind == Node::Kind::null) return;
    const FaqId id{exchange::id(value)};
    if (!rows_by_file_id_.emplace(id, row).second) throw Wrong("", fmt::format("{} comes twice in the file", id.value));
  });
}

Faq FaqImport::blank() {
  Faq faq;
  faq.language = language_;
  faq.updated_at = now_;
  return faq;
}

FaqId FaqImport::find(FaqId id) {
  if (const auto row = rows_by_file_id_.find(id); row != rows_by_file_id_.end()) return row->second;
  if (rows_.by_id(id)) return id;
  throw Wrong("", fmt::format("the FAQ has no entry {}, neither in the file nor in the database", id.value));
}

}  // namespace care::commands
