#include "documents/picture.hpp"

#include <fmt/format.h>

#include <fstream>
#include <string_view>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::documents {
namespace {

constexpr std::size_t kLargest = 4U << 20U;

Error unusable(const std::string& path, std::string_view why, std::string hint = "care config set me.logo FILE") {
  return {ErrorKind::config, fmt::format("the logo '{}' {}", path, why), std::move(hint)};
}

bool looks_like_svg(std::string_view bytes) { return bytes.substr(0, 2000).find("<svg") != std::string_view::npos; }

/// At most a byte more than there may be, so that it can be told.
std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(kLargest + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad() || file.gcount() == 0) throw unusable(path, "cannot be read");
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

}  // namespace

Picture read_picture(const std::string& path) {
  std::string bytes = content_of(path);
  if (bytes.size() > kLargest) throw unusable(path, "is larger than 4 MB");
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return {"image/png", std::move(bytes)};
  if (bytes.starts_with("\xFF\xD8\xFF")) return {"image/jpeg", std::move(bytes)};
  if (looks_like_svg(bytes)) {
    throw unusable(path, "is an SVG picture, not a PNG or JPEG",
                   fmt::format("rsvg-convert -w 800 {} -o logo.png", shell_word(path)));
  }
  throw unusable(path, "is neither a PNG nor a JPEG picture");
}

}  // namespace care::documents
