#include "commands/import/faq_import.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "exchange/fields.hpp"
#include "store/database.hpp"
#include "store/faq_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

using exchange::Node;
using exchange::Wrong;

/// Whether it says the same; when it was made is compared only where the item says so.
bool is_same(Faq one, const Faq& wanted, const Node& item) {
  one.id = wanted.id;
  one.uid = wanted.uid;
  one.uses = wanted.uses;
  one.last_used_at = wanted.last_used_at;
  if (exchange::member(item, "created_at") == nullptr) one.created_at = wanted.created_at;
  if (exchange::member(item, "updated_at") == nullptr) one.updated_at = wanted.updated_at;
  return one == wanted;
}

}  // namespace

FaqImport::FaqImport(store::Store& store, cli::Context& context, Counts& counts)
    : rows_(store.faqs), uids_(store.database(), "faq"), context_(context), counts_(counts) {}

void FaqImport::take(const Node& item) {
  Faq said;
  exchange::apply(item, said);
  const auto uid = exchange::uid(item);
  const auto row = row_of(item, uid);
  if (!uid.empty() && !uids_.meet(uid, row.value)) throw Wrong(".uid", "comes twice in the file");
  if (said.id.value == 0) return;
  if (!rows_by_file_id_.emplace(said.id, row).second) {
    throw Wrong(".id", fmt::format("{} comes twice in the file", said.id.value));
  }
}

FaqId FaqImport::row_of(const Node& item, const std::string& uid) {
  if (const auto row = uid.empty() ? std::nullopt : uids_.find(uid)) {
    return take_known(rows_.find(FaqId{*row}), item);
  }
  return take_new(item);
}

FaqId FaqImport::take_known(const Faq& before, const Node& item) {
  Faq wanted = before;
  exchange::apply(item, wanted);
  wanted.id = before.id;
  wanted.uid = before.uid;
  if (wanted != before) rows_.update(wanted);
  ++(wanted != before ? counts_.changed : counts_.here);
  return before.id;
}

FaqId FaqImport::take_new(const Node& item) {
  exchange::require(item, {"question"});
  Faq wanted;
  wanted.language = context_.config().me.language;
  wanted.created_at = wanted.updated_at = context_.now();
  exchange::apply(item, wanted);
  if (wanted.uid.empty()) {
    const auto all = rows_.list({});
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Faq& each) { return is_same(each, wanted, item); });
    if (same != all.end()) {
      ++counts_.here;
      return same->id;
    }
  }
  if (rows_.by_id(wanted.id)) wanted.id = FaqId{};
  ++counts_.faq;
  return rows_.add(wanted);
}

FaqId FaqImport::find(FaqId id) {
  if (const auto row = rows_by_file_id_.find(id); row != rows_by_file_id_.end()) return row->second;
  if (rows_.by_id(id)) return id;
  throw Wrong("", fmt::format("the FAQ has no entry {}, neither in the file nor in the database", id.value));
}

void FaqImport::finish() {
  if (const auto uid = uids_.repeated()) {
    throw Error(ErrorKind::failed, fmt::format("two questions of the file have the uid '{}'", *uid));
  }
}

}  // namespace care::commands
