#include "helpers/care_pdf/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "helpers/data_error.hpp"

namespace care_pdf {
namespace {

constexpr std::uint64_t kMostPixels = 40'000'000;

helpers::DataError unreadable(const Sheet::Logo& logo, const char* why) {
  return helpers::DataError("the logo '" + logo.name + "' " + why);
}

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::uint32_t two_bytes(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8U | byte_at(bytes, at + 1);
}

std::uint32_t four_bytes(std::string_view bytes, std::size_t at) {
  return two_bytes(bytes, at) << 16U | two_bytes(bytes, at + 2);
}

struct Size {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// Its header is always its first chunk (W3C PNG, 11.2.2).
Size png_size(std::string_view png) { return {four_bytes(png, 16), four_bytes(png, 20)}; }

/// From the frame header, which is one of thirteen markers (ITU-T T.81, B.2.2); nothing where there is none.
Size jpeg_size(std::string_view jpeg) {
  for (std::size_t at = 2; at + 9 < jpeg.size() && byte_at(jpeg, at) == 0xFF;) {
    const std::uint32_t marker = byte_at(jpeg, at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return {two_bytes(jpeg, at + 7), two_bytes(jpeg, at + 5)};
    at += 2 + two_bytes(jpeg, at + 2);
  }
  return {};
}

void require_size(const Sheet::Logo& logo, Size size) {
  if (size.width == 0 || size.height == 0) throw unreadable(logo, "cannot be read as a picture");
  if (std::uint64_t{size.width} * size.height > kMostPixels) throw unreadable(logo, "has more than 40 million pixels");
}

cairo_status_t read_bytes(void* source, unsigned char* into, unsigned int count) {
  auto& left = *static_cast<std::string_view*>(source);
  if (left.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, left.data(), count);
  left.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

Surface png_of(const Sheet::Logo& logo) {
  require_size(logo, png_size(logo.bytes));
  std::string_view left = logo.bytes;
  Surface surface(cairo_image_surface_create_from_png_stream(read_bytes, &left));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw unreadable(logo, "cannot be read as PNG");
  return surface;
}

Surface jpeg_of(const Sheet::Logo& logo) {
  const Size size = jpeg_size(logo.bytes);
  require_size(logo, size);
  Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(size.width), static_cast<int>(size.height)));
  auto bytes = std::make_unique<std::string>(logo.bytes);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes->data());
  const cairo_status_t status = cairo_surface_set_mime_data(
      surface.get(), CAIRO_MIME_TYPE_JPEG, data, bytes->size(),
      [](void* held) { delete static_cast<std::string*>(held); }, bytes.get());
  if (status != CAIRO_STATUS_SUCCESS) throw unreadable(logo, "cannot be read as JPEG");
  static_cast<void>(bytes.release());  // the surface's from here on
  return surface;
}

}  // namespace

Surface picture_of(const Sheet::Logo& logo) { return logo.type == "image/jpeg" ? jpeg_of(logo) : png_of(logo); }

}  // namespace care_pdf
