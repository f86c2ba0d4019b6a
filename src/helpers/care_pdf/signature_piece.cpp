#include "helpers/care_pdf/signature_piece.hpp"

#include <algorithm>

#include "helpers/care_pdf/tag.hpp"

namespace care_pdf {
namespace {

constexpr double kToWrite = 38;  // the room above a line
constexpr double kGap = 28;
constexpr double kToLabel = 4;

}  // namespace

SignaturePiece::SignaturePiece(const Typesetter& type, const std::vector<std::string>& labels, double left,
                               double width)
    : left_(left) {
  const auto count = static_cast<double>(std::max<std::size_t>(labels.size(), 2));  // one takes half of the width
  line_width_ = std::max(1.0, (width - kGap * (count - 1)) / count);
  for (const std::string& each : labels) labels_.push_back(type.set(each, Style::small, line_width_));
}

double SignaturePiece::height(std::size_t) const {
  double labels = 0;
  for (const SetText& each : labels_) labels = std::max(labels, each.height());
  return kToWrite + kToLabel + labels;
}

void SignaturePiece::draw(cairo_t* cairo, std::size_t, std::size_t, double top) const {
  double left = left_;
  for (const SetText& label : labels_) {
    draw_rule(cairo, left, top + kToWrite, line_width_, true);
    const Tag tag(cairo, "P");
    double y = top + kToWrite + kToLabel;
    for (std::size_t i = 0; i < label.size(); ++i) {
      label.draw(cairo, i, left, y + label.line(i).above, line_width_, Align::left);
      y += label.line(i).height();
    }
    left += line_width_ + kGap;
  }
}

}  // namespace care_pdf
