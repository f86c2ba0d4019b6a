#pragma once

#include <cairo.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace care_pdf {

/// How unwelcome it is that a page ends at some place. The least of the places that there are is taken.
enum class Hold {
  free,
  together,  ///< the lines of a row, the rows of a small table
  tight      ///< a heading and what follows, the first two lines of a paragraph, sums
};

/// Part of a document, from margin to margin: it stands in lines, between which a page may end. It is drawn in one go
/// as far as a page holds it, so that a reader of the PDF finds its texts in their order.
class Piece {
 public:
  virtual ~Piece() = default;

  virtual std::size_t size() const = 0;               ///< lines; at least one
  virtual double height(std::size_t line) const = 0;  ///< in points

  /// Of a page ending before this line of it; before the first one it is `hold` that counts.
  virtual Hold before(std::size_t line) const = 0;

  /// Lines from `first` up to `last`, which is excluded, with its tags for readers of the PDF.
  virtual void draw(cairo_t* cairo, std::size_t first, std::size_t last, double top) const = 0;

  double space = 0;             ///< before it; left out at the head of a page
  Hold hold = Hold::free;       ///< between it and what goes before
  const Piece* head = nullptr;  ///< stands again at the head of a page that begins with this piece: the head of a table
  int group = 0;                ///< pieces of one table or list have one number, all others none
  const char* group_tag = "";   ///< "Table" or "L"
};

using Pieces = std::vector<std::unique_ptr<Piece>>;

/// Lines of one piece on a page.
struct Placed {
  const Piece* piece = nullptr;
  std::size_t first = 0;
  std::size_t last = 0;  ///< excluded
  double top = 0;
};

using PageContent = std::vector<Placed>;

struct Room {
  double first_top = 0;  ///< of the first page, below the letterhead
  double top = 0;
  double bottom = 0;
};

/// Puts pieces on pages. Nothing is left out: what is higher than a page goes on on the next.
std::vector<PageContent> paginated(const Pieces& pieces, const Room& room);

double height_of(const Piece& piece);

}  // namespace care_pdf
