#pragma once

#include <cairo.h>

namespace care_pdf {

/// A part of the document's structure (ISO 32000-1, 14.8), for as long as this lives.
class Tag {
 public:
  Tag(cairo_t* cairo, const char* name) : cairo_(cairo), name_(name) { cairo_tag_begin(cairo_, name_, nullptr); }
  ~Tag() { cairo_tag_end(cairo_, name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  cairo_t* cairo_;
  const char* name_;
};

}  // namespace care_pdf
