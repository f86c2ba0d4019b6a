#include "store/attachment_files.hpp"

#include <fmt/format.h>
#include <sha2.h>

#include <array>

#include "care/error.hpp"
#include "core/files.hpp"

namespace care::store {

std::string sha256(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), text.data());
  return text.data();
}

Attachment AttachmentFiles::keep(const std::string& name, const std::string& content) {
  Attachment attachment{std::filesystem::path(name).filename().string(), sha256(content),
                        static_cast<std::int64_t>(content.size())};
  const auto target = path(attachment);
  if (!is_there(target)) replace_file(target, content, Readers::owner);
  kept_.push_back(target);
  return attachment;
}

void AttachmentFiles::require_kept() const {
  for (const auto& path : kept_) {
    if (is_there(path)) continue;
    throw Error(ErrorKind::try_later, fmt::format("'{}' was cleared away by care doctor meanwhile", path.string()),
                "try again in a moment");
  }
}

std::filesystem::path AttachmentFiles::path(const Attachment& attachment) const {
  return folder_ / attachment.sha256.substr(0, 2) / attachment.sha256;
}

}  // namespace care::store
