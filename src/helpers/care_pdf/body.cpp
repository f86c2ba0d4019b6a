#include "helpers/care_pdf/body.hpp"

#include <algorithm>

#include "helpers/care_pdf/cells.hpp"
#include "helpers/care_pdf/signature_piece.hpp"
#include "helpers/care_pdf/text_piece.hpp"

namespace care_pdf {
namespace {

constexpr double kBeforeHeading = 21;
constexpr double kAfterHeading = 5;
constexpr double kBelowTitle = 3;
constexpr double kAfterTitle = 14;
constexpr double kBeforeParagraph = 6.5;
constexpr double kBeforeTable = 9;
constexpr double kBetweenItems = 2.5;
constexpr double kBetweenNotes = 3;
constexpr double kListMark = 12;
constexpr double kFactGap = 18;

/// What a block ends with, which decides how the next one follows.
enum class After { nothing, title, heading, leads_on, note, table, text };

class BodyMaker {
 public:
  BodyMaker(const Sheet& sheet, const Column& column, const Typesetter& type)
      : sheet_(sheet), column_(column), type_(type), label_width_(label_width()) {}

  Pieces make() {
    add_text(sheet_.place_and_date, Style::body, "P", Align::right);
    add_title();
    for (const auto& block : sheet_.blocks) std::visit([this](const auto& each) { add(each); }, block);
    return std::move(pieces_);
  }

 private:
  /// One for all facts of the sheet, so that their texts begin under one another.
  double label_width() const {
    double widest = 0;
    for (const auto& block : sheet_.blocks) {
      const auto* facts = std::get_if<Sheet::Facts>(&block);
      if (facts == nullptr) continue;
      for (const auto& fact : facts->facts) widest = std::max(widest, type_.width_of(fact.label, Style::label));
    }
    return std::min(widest, column_.width * 0.35) + 0.1;
  }

  double room_for(double wanted) const {
    switch (after_) {
      case After::nothing:
        return 0;
      case After::title:
        return std::max(wanted, kAfterTitle);
      case After::heading:
        return kAfterHeading;
      case After::table:
        return std::max(wanted, kBeforeTable);
      default:
        return wanted;
    }
  }

  /// The room before a piece, and whether a page may end there.
  void append(std::unique_ptr<Piece> piece, double space) {
    const bool begins = after_ == After::heading || after_ == After::leads_on;
    piece->space = room_for(space);
    if (begins) piece->hold = Hold::tight;
    pieces_.push_back(std::move(piece));
    after_ = After::text;
  }

  void add_text(const std::string& text, Style style, const char* tag, Align align = Align::left,
                double space = kBeforeParagraph) {
    SetText set = type_.set(text, style, column_.width);
    if (set.size() == 0) return;
    append(std::make_unique<TextPiece>(std::move(set), column_.left, column_.width, tag, align), space);
  }

  /// A letter names its subject, where other documents have a title.
  void add_title() {
    const bool is_letter = !sheet_.place_and_date.empty();
    add_text(sheet_.title, is_letter ? Style::heading : Style::title, "H1", Align::left, kBeforeHeading);
    for (const std::string& line : packed(sheet_.subtitle)) {
      if (!pieces_.empty()) after_ = After::leads_on;
      add_text(line, Style::subtitle, "P", Align::left, kBelowTitle);
    }
    if (!pieces_.empty()) after_ = After::title;
  }

  /// Parts with dots between them, as many on a line as there is room for.
  std::vector<std::string> packed(const std::vector<std::string>& parts) const {
    std::vector<std::string> lines;
    for (const std::string& part : parts) {
      const std::string longer = lines.empty() ? part : lines.back() + " · " + part;
      if (lines.empty() || type_.width_of(longer, Style::subtitle) > column_.width) {
        lines.push_back(part);
      } else {
        lines.back() = longer;
      }
    }
    return lines;
  }

  void add(const Sheet::Heading& heading) {
    after_ = after_ == After::nothing ? after_ : After::text;
    add_text(heading.text, Style::heading, "H2", Align::left, kBeforeHeading);
    after_ = After::heading;
  }

  /// What ends with a colon leads on to what comes next.
  void add(const Sheet::Paragraph& paragraph) {
    const bool among_notes = paragraph.small && after_ == After::note;
    const Style style = paragraph.small ? Style::small : paragraph.strong ? Style::strong : Style::body;
    add_text(paragraph.text, style, "P", Align::left, among_notes ? kBetweenNotes : kBeforeParagraph);
    if (paragraph.small) after_ = After::note;
    if (paragraph.text.ends_with(':')) after_ = After::leads_on;
  }

  void add(const Sheet::List& list) {
    begin_group("L");
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string mark = list.numbered ? std::to_string(i + 1) + "." : "–";
      const double indent =
          list.numbered ? type_.width_of(std::to_string(list.items.size()) + ".", Style::body) + 6 : kListMark;
      std::vector<CellsPiece::Cell> cells;
      cells.push_back({type_.set(mark, Style::body, indent), column_.left, indent, Align::left, "Lbl"});
      cells.push_back({type_.set(list.items[i], Style::body, column_.width - indent), column_.left + indent,
                       column_.width - indent, Align::left, "LBody"});
      CellsPiece::Look look;
      look.tag = "LI";
      add_grouped(std::make_unique<CellsPiece>(std::move(cells), look), i == 0 ? kBeforeParagraph : kBetweenItems);
      if (i == 1 || (i > 1 && i + 1 == list.items.size())) pieces_.back()->hold = Hold::together;
    }
  }

  void add(const Sheet::Facts& facts) {
    const double left = column_.left + label_width_ + kFactGap;
    const double width = column_.left + column_.width - left;
    const bool belongs_to_table = after_ == After::table;
    begin_group("Table");
    for (const auto& fact : facts.facts) {
      const bool first = &fact == &facts.facts.front();
      std::vector<CellsPiece::Cell> cells;
      cells.push_back(
          {type_.set(fact.label, Style::label, label_width_), column_.left, label_width_, Align::left, "TH"});
      cells.push_back({type_.set(fact.text, Style::body, width), left, width, Align::left, "TD"});
      add_grouped(std::make_unique<CellsPiece>(std::move(cells), CellsPiece::Look{}),
                  first ? kBeforeTable : kBetweenItems);
      if (!first || belongs_to_table) pieces_.back()->hold = Hold::together;
    }
    end_group();
  }

  void add(const Sheet::Table& table) {
    begin_group("Table");
    for (auto& piece : table_pieces(table, column_, type_)) {
      const Hold hold = piece->hold;
      add_grouped(std::move(piece), pieces_in_group_ == 0 ? kBeforeTable : 0);
      pieces_.back()->hold = std::max(hold, pieces_.back()->hold);
    }
    end_group();
  }

  void add(const Sheet::Signature& signature) {
    add_text(signature.text, Style::strong, "P", Align::left, kBeforeHeading);
    if (signature.lines.empty()) return;
    after_ = After::leads_on;
    append(std::make_unique<SignaturePiece>(type_, signature.lines, column_.left, column_.width), 0);
  }

  void begin_group(const char* tag) {
    group_tag_ = tag;
    pieces_in_group_ = 0;
    ++group_;
  }

  void end_group() {
    if (pieces_in_group_ > 0) after_ = After::table;
  }

  void add_grouped(std::unique_ptr<Piece> piece, double space) {
    append(std::move(piece), space);
    pieces_.back()->group = group_;
    pieces_.back()->group_tag = group_tag_;
    ++pieces_in_group_;
  }

  const Sheet& sheet_;
  Column column_;
  const Typesetter& type_;
  double label_width_;
  Pieces pieces_;
  After after_ = After::nothing;
  int group_ = 0;
  int pieces_in_group_ = 0;
  const char* group_tag_ = "";
};

}  // namespace

Pieces body_pieces(const Sheet& sheet, const Column& column, const Typesetter& type) {
  return BodyMaker(sheet, column, type).make();
}

}  // namespace care_pdf
