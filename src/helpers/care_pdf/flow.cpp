#include "helpers/care_pdf/flow.hpp"

#include <algorithm>

namespace care_pdf {
namespace {

/// A line of a piece, as the pages see it.
struct Step {
  const Piece* piece;
  std::size_t line;
  double space;
  double height;
  Hold before;
};

std::vector<Step> steps_of(const Pieces& pieces) {
  std::vector<Step> steps;
  for (const auto& piece : pieces) {
    for (std::size_t line = 0; line < piece->size(); ++line) {
      const bool first = line == 0;
      steps.push_back({piece.get(), line, first ? piece->space : 0, piece->height(line),
                       first ? piece->hold : piece->before(line)});
    }
  }
  return steps;
}

class Paginator {
 public:
  Paginator(const Pieces& pieces, const Room& room) : steps_(steps_of(pieces)), room_(room) {}

  std::vector<PageContent> paginate() {
    std::size_t begin = 0;
    do {
      const double top = pages_.empty() ? room_.first_top : room_.top;
      const std::size_t end = end_of_page(begin, top);
      place(begin, end, top);
      begin = end;
    } while (begin < steps_.size());
    return std::move(pages_);
  }

 private:
  /// The head that is drawn again where a page begins with this step, none where it would take half of the page.
  const Piece* head_at(std::size_t step) const {
    if (step == 0 || step >= steps_.size()) return nullptr;
    const Piece* head = steps_[step].piece->head;
    return head != nullptr && height_of(*head) < full_page() / 2 ? head : nullptr;
  }

  double full_page() const { return room_.bottom - room_.top; }

  /// The first step that a page with this room has no more place for. At least one finds its place.
  std::size_t overflow(std::size_t begin, double top) const {
    const Piece* head = head_at(begin);
    double y = top + (head != nullptr ? height_of(*head) : 0);
    std::size_t at = begin;
    for (; at < steps_.size(); ++at) {
      y += (at == begin ? 0 : steps_[at].space) + steps_[at].height;
      if (y > room_.bottom && at > begin) break;
    }
    return at;
  }

  std::size_t end_of_page(std::size_t begin, double top) const {
    const std::size_t full = overflow(begin, top);
    if (full >= steps_.size()) return full;
    for (const Hold hold : {Hold::free, Hold::together}) {
      const std::size_t end = last_break(begin, full, hold);
      if (end > begin && fits_a_page(end, hold)) return end;
    }
    return full;
  }

  /// The last step up to `full` before which a page may end with no more than this hold; `begin` where there is none.
  std::size_t last_break(std::size_t begin, std::size_t full, Hold hold) const {
    for (std::size_t at = full; at > begin; --at) {
      if (steps_[at].before <= hold) return at;
    }
    return begin;
  }

  /// Whether what holds together from here on has room on one page: else there is no use in moving it to the next.
  bool fits_a_page(std::size_t at, Hold hold) const {
    std::size_t end = at + 1;
    while (end < steps_.size() && steps_[end].before > hold) ++end;
    return overflow(at, room_.top) >= end;
  }

  void place(std::size_t begin, std::size_t end, double top) {
    PageContent page;
    double y = top;
    if (const Piece* head = head_at(begin)) {
      page.push_back({head, 0, head->size(), y});
      y += height_of(*head);
    }
    for (std::size_t at = begin; at < end; ++at) {
      const Step& step = steps_[at];
      if (at > begin) y += step.space;
      if (at > begin && step.line > 0) {
        page.back().last = step.line + 1;
      } else {
        page.push_back({step.piece, step.line, step.line + 1, y});
      }
      y += step.height;
    }
    pages_.push_back(std::move(page));
  }

  std::vector<Step> steps_;
  Room room_;
  std::vector<PageContent> pages_;
};

}  // namespace

double height_of(const Piece& piece) {
  double height = 0;
  for (std::size_t i = 0; i < piece.size(); ++i) height += piece.height(i);
  return height;
}

std::vector<PageContent> paginated(const Pieces& pieces, const Room& room) {
  return Paginator(pieces, room).paginate();
}

}  // namespace care_pdf
