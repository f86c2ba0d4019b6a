#pragma once

#include <cairo.h>

#include <memory>

#include "helpers/care_pdf/sheet.hpp"

namespace care_pdf {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

/// A picture that can be drawn; its size in pixels is the surface's. A JPEG goes into the PDF as it is. Throws
/// helpers::DataError, which names the file, where it cannot be read or has more than 40 million pixels.
Surface picture_of(const Sheet::Logo& logo);

}  // namespace care_pdf
