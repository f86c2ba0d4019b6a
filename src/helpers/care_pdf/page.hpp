#pragma once

namespace care_pdf {

constexpr double kMillimetre = 72 / 25.4;  // in points

/// Margins of a page, and its size.
struct Page {
  double width = 210 * kMillimetre;
  double height = 297 * kMillimetre;

  static constexpr double kLeft = 25 * kMillimetre;
  static constexpr double kRight = 20 * kMillimetre;
  static constexpr double kTop = 20 * kMillimetre;
  static constexpr double kBottom = 22 * kMillimetre;
  static constexpr double kFooter = 12 * kMillimetre;  ///< from the edge to the line that its letters stand on
};

constexpr Page kA4{};
constexpr Page kLetter{612, 792};

}  // namespace care_pdf
