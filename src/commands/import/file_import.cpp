#include "commands/import/file_import.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "core/files.hpp"
#include "exchange/items.hpp"
#include "exchange/wrong.hpp"
#include "store/attachment_files.hpp"

namespace care::commands {

FileImport::~FileImport() {
  std::error_code ignored;
  for (const auto& attachment : written_) std::filesystem::remove(store_.attachments.path(attachment), ignored);
}

void FileImport::take(const exchange::Node& item) {
  const auto file = exchange::read_file(item);
  const auto hash = store::sha256(file.content);
  if (hash != file.sha256) {
    throw exchange::Wrong(".base64", fmt::format("is not the content with that hash, but with {}", hash),
                          "the file was changed on its way");
  }
  const Attachment attachment{"", hash, static_cast<std::int64_t>(file.content.size())};
  if (is_there(store_.attachments.path(attachment))) return;
  ++counts_.files;
  if (rehearse_) return;
  written_.push_back(attachment);
  store_.attachments.keep("", file.content);
}

}  // namespace care::commands
