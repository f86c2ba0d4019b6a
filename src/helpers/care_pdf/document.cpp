#include "helpers/care_pdf/document.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <stdexcept>

#include "helpers/care_pdf/body.hpp"
#include "helpers/care_pdf/catalog.hpp"
#include "helpers/care_pdf/letterhead.hpp"
#include "helpers/care_pdf/page.hpp"
#include "helpers/care_pdf/tag.hpp"

namespace care_pdf {
namespace {

struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* pdf, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(pdf)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(status));
}

/// A head that is no head any more goes into the body.
Sheet with_a_modest_head(const Sheet& sheet, const Page& page, const Column& column, const Typesetter& type) {
  if (Letterhead(sheet, column, type).bottom() < page.height * 0.6) return sheet;
  Sheet modest = sheet;
  std::vector<Sheet::Block> blocks;
  for (const auto& lines : {sheet.letterhead, sheet.to}) {
    for (const std::string& line : lines) blocks.emplace_back(Sheet::Paragraph{line});
  }
  modest.blocks.insert(modest.blocks.begin(), blocks.begin(), blocks.end());
  modest.letterhead.clear();
  modest.to.clear();
  return modest;
}

/// "pagina {page} di {pages}" with its numbers.
std::string numbered(std::string pattern, std::size_t page, std::size_t pages) {
  for (const auto& [word, number] : {std::pair{std::string("{page}"), page}, {"{pages}", pages}}) {
    if (const std::size_t at = pattern.find(word); at != std::string::npos) {
      pattern.replace(at, word.size(), std::to_string(number));
    }
  }
  return pattern;
}

class Document {
 public:
  explicit Document(const Sheet& sheet)
      : page_(sheet.letter_paper ? kLetter : kA4),
        column_{Page::kLeft, page_.width - Page::kLeft - Page::kRight},
        type_(sheet.language),
        sheet_(with_a_modest_head(sheet, page_, column_, type_)),
        letterhead_(sheet_, column_, type_),
        body_(body_pieces(sheet_, column_, type_)) {}

  std::string write() {
    std::string pdf;
    {
      const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, page_.width, page_.height));
      put_metadata(surface.get());
      const std::unique_ptr<cairo_t, DestroyCairo> cairo(cairo_create(surface.get()));
      draw(cairo.get());
      require(cairo_status(cairo.get()));
      cairo_surface_finish(surface.get());
      require(cairo_surface_status(surface.get()));
    }
    return with_language(std::move(pdf), sheet_.language);
  }

 private:
  void put_metadata(cairo_surface_t* surface) const {
    const auto put = [&](cairo_pdf_metadata_t key, const std::string& text) {
      if (!text.empty()) cairo_pdf_surface_set_metadata(surface, key, text.c_str());
    };
    put(CAIRO_PDF_METADATA_TITLE, sheet_.title);
    put(CAIRO_PDF_METADATA_AUTHOR, sheet_.author);
    put(CAIRO_PDF_METADATA_CREATOR, "care");
    put(CAIRO_PDF_METADATA_CREATE_DATE, sheet_.date.empty() ? "" : sheet_.date + "T00:00:00Z");
  }

  void draw(cairo_t* cairo) const {
    const double first_top = std::max(letterhead_.bottom(), Page::kTop);
    const auto pages = paginated(body_, {first_top, Page::kTop, page_.height - Page::kBottom});
    const Tag document(cairo, "Document");
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i == 0) letterhead_.draw(cairo);
      draw_content(cairo, pages[i]);
      draw_footer(cairo, numbered(sheet_.page_number, i + 1, pages.size()));
      cairo_show_page(cairo);
    }
  }

  /// Pieces of one table or list stand in one element of the structure.
  static void draw_content(cairo_t* cairo, const PageContent& content) {
    for (std::size_t begin = 0; begin < content.size();) {
      const int group = content[begin].piece->group;
      std::size_t end = begin + 1;
      while (group != 0 && end < content.size() && content[end].piece->group == group) ++end;
      const std::unique_ptr<Tag> tag =
          group == 0 ? nullptr : std::make_unique<Tag>(cairo, content[begin].piece->group_tag);
      for (; begin < end; ++begin) {
        const Placed& placed = content[begin];
        placed.piece->draw(cairo, placed.first, placed.last, placed.top);
      }
    }
  }

  void draw_footer(cairo_t* cairo, const std::string& page_number) const {
    const double base = page_.height - Page::kFooter;
    const double half = column_.width / 2;
    const SetText left = type_.set(sheet_.footer, Style::small, half);
    const SetText right = type_.set(page_number, Style::small, half);
    if (left.size() > 0) left.draw(cairo, 0, column_.left, base, half, Align::left);
    if (right.size() > 0) right.draw(cairo, 0, column_.left + half, base, half, Align::right);
  }

  Page page_;
  Column column_;
  Typesetter type_;
  Sheet sheet_;
  Letterhead letterhead_;
  Pieces body_;
};

}  // namespace

std::string pdf_of(const Sheet& sheet) { return Document(sheet).write(); }

}  // namespace care_pdf
