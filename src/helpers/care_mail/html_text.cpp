#include "helpers/care_mail/html_text.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <vector>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/flow.hpp"
#include "helpers/care_mail/html_tags.hpp"
#include "helpers/care_mail/plain_text.hpp"

namespace care_mail {
namespace {

constexpr std::size_t kMaxHtml = 8U << 20U;  // bytes; the rest is not read
constexpr int kMaxDepth = 600;               // of the tree; browsers stop at 512
constexpr int kMaxNested = 30;               // lists, tables and quotations in one another that are laid out
constexpr int kMaxIndented = 10;             // of them that are indented

/// Gumbo's memory, let go of in one piece: its own way is a recursion as deep as the page.
class Arena {
 public:
  static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
  static void release(void*, void*) {}

 private:
  void* take(std::size_t size) {
    const std::size_t rounded =
        (size + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) * alignof(std::max_align_t);
    if (rounded > left_) {
      left_ = std::max(rounded, kBlock);
      blocks_.push_back(std::make_unique<std::byte[]>(left_));
      next_ = blocks_.back().get();
    }
    void* result = next_;
    next_ += rounded;
    left_ -= rounded;
    return result;
  }

  static constexpr std::size_t kBlock = 256U << 10U;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

std::string indented(std::string_view lines, std::string_view first, std::string_view others) {
  std::string result;
  for (std::size_t at = 0; at < lines.size();) {
    const std::string_view line = next_line(lines, at);
    std::string_view prefix = result.empty() ? first : others;
    if (!result.empty()) result += '\n';
    if (line.empty()) prefix = trim(prefix);
    result.append(prefix).append(line);
  }
  return result;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

/// A style attribute in lower case without blanks, so that it can be searched.
std::string style_of(const GumboElement& element) {
  std::string style = lower(attribute(element, "style").substr(0, 4096));
  std::erase_if(style, is_html_blank);
  return style + ";";
}

bool is_hidden(const GumboElement& element) {
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  static constexpr std::array<std::string_view, 8> kHiding = {"display:none",   "visibility:hidden", "mso-hide:all",
                                                              "font-size:0;",   "font-size:0px",     "max-height:0;",
                                                              "max-height:0px", "opacity:0;"};
  const std::string style = style_of(element);
  return std::any_of(kHiding.begin(), kHiding.end(),
                     [&](std::string_view each) { return style.find(each) != std::string::npos; });
}

bool is_left_out(GumboTag tag) {
  static constexpr std::array kTags = {GUMBO_TAG_HEAD,   GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_TITLE,
                                       GUMBO_TAG_META,   GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
                                       GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED,
                                       GUMBO_TAG_SVG,    GUMBO_TAG_MATH,     GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO};
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

/// How many line ends part a block from what is around it; 0 for what runs within a line.
int distance_of(GumboTag tag) {
  static const std::map<GumboTag, int> kBlocks = {
      {GUMBO_TAG_P, 2},       {GUMBO_TAG_H1, 2},         {GUMBO_TAG_H2, 2},      {GUMBO_TAG_H3, 2},
      {GUMBO_TAG_H4, 2},      {GUMBO_TAG_H5, 2},         {GUMBO_TAG_H6, 2},      {GUMBO_TAG_PRE, 2},
      {GUMBO_TAG_DL, 2},      {GUMBO_TAG_FIGURE, 2},     {GUMBO_TAG_DIV, 1},     {GUMBO_TAG_SECTION, 1},
      {GUMBO_TAG_ARTICLE, 1}, {GUMBO_TAG_HEADER, 1},     {GUMBO_TAG_FOOTER, 1},  {GUMBO_TAG_MAIN, 1},
      {GUMBO_TAG_NAV, 1},     {GUMBO_TAG_ASIDE, 1},      {GUMBO_TAG_ADDRESS, 1}, {GUMBO_TAG_CENTER, 1},
      {GUMBO_TAG_FORM, 1},    {GUMBO_TAG_DT, 1},         {GUMBO_TAG_TABLE, 1},   {GUMBO_TAG_TBODY, 1},
      {GUMBO_TAG_THEAD, 1},   {GUMBO_TAG_TFOOT, 1},      {GUMBO_TAG_CAPTION, 1}, {GUMBO_TAG_FIGCAPTION, 1},
      {GUMBO_TAG_BODY, 1},    {GUMBO_TAG_BLOCKQUOTE, 1}, {GUMBO_TAG_LI, 1},      {GUMBO_TAG_UL, 1},
      {GUMBO_TAG_OL, 1},      {GUMBO_TAG_DD, 1},         {GUMBO_TAG_TR, 1},      {GUMBO_TAG_FIELDSET, 1},
      {GUMBO_TAG_HTML, 1}};
  const auto found = kBlocks.find(tag);
  return found == kBlocks.end() ? 0 : found->second;
}

/// What a link leads to, as it would be written out; empty where that is nothing a reader could use.
std::string_view shown_address(std::string_view href) {
  href = trim(href);
  const std::string start = lower(href.substr(0, 8));
  if (start.starts_with("mailto:")) return href.substr(7, href.find('?') == href.npos ? href.npos : href.find('?') - 7);
  if (start.starts_with("tel:")) return href.substr(4);
  if (start.starts_with("http://") || start.starts_with("https://") || start.starts_with("ftp://")) return href;
  return {};
}

/// For comparing a link's text with its address: without "https://", "www.", "mailto:" and the slash at the end.
std::string bare_address(std::string_view address) {
  std::string bare = lower(trim(address));
  for (std::string_view prefix : {"mailto:", "tel:", "http://", "https://", "www."}) {
    if (bare.starts_with(prefix)) bare.erase(0, prefix.size());
  }
  while (bare.ends_with('/')) bare.pop_back();
  return bare;
}

/// Some programs indent with blockquote: such a one says that it has no border.
bool is_quotation(const GumboElement& element) {
  if (attribute(element, "type") == "cite" || attribute(element, "class").find("quote") != std::string_view::npos) {
    return true;
  }
  const std::string style = style_of(element);
  return style.find("border:none") == std::string::npos && style.find("border:0") == std::string::npos;
}

/// The page is nested deeper than can be followed.
struct TooDeep {};

/// Lays out a page. Throws TooDeep.
class Writer {
 public:
  static std::string text_of(const GumboNode& node) {
    Flow flow;
    Writer(flow).children(node, State{});
    return flow.finished();
  }

 private:
  struct State {
    int depth = 0;
    int nested = 0;  ///< lists, table rows and quotations around
    bool verbatim = false;
  };

  explicit Writer(Flow& flow) : flow_(flow) {}

  static std::string inner(const GumboNode& node, State state) {
    ++state.nested;
    Flow flow;
    Writer(flow).children(node, state);
    return flow.finished();
  }

  static const GumboVector& children_of(const GumboNode& node) {
    return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
  }

  void children(const GumboNode& node, State state) {
    if (++state.depth > kMaxDepth) throw TooDeep();
    const GumboVector& list = children_of(node);
    for (unsigned i = 0; i < list.length; ++i) visit(*static_cast<const GumboNode*>(list.data[i]), state);
  }

  void visit(const GumboNode& node, State state) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      flow_.words(node.v.text.text, state.verbatim);
    } else if (node.type == GUMBO_NODE_ELEMENT && !is_left_out(node.v.element.tag) && !is_hidden(node.v.element)) {
      element(node, state);
    }
  }

  void element(const GumboNode& node, State state) {
    const GumboElement& self = node.v.element;
    switch (self.tag) {
      case GUMBO_TAG_BR:
        return flow_.line_break();
      case GUMBO_TAG_HR:
        return flow_.block("----------", 1);
      case GUMBO_TAG_IMG:
        return flow_.words(attribute(self, "alt"), false);
      case GUMBO_TAG_A:
        return link(node, state);
      default:
        if (state.nested < kMaxNested && laid_out(node, state)) return;
        return block(node, state);
    }
  }

  /// Lists, rows and quotations; false where the element is none of these.
  bool laid_out(const GumboNode& node, State state) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
        list(node, state);
        return true;
      case GUMBO_TAG_LI:
        indent(node, state, "- ", "  ");
        return true;
      case GUMBO_TAG_DD:
        indent(node, state, "  ", "  ");
        return true;
      case GUMBO_TAG_BLOCKQUOTE:
        if (!is_quotation(node.v.element)) return false;
        indent(node, state, "> ", "> ");
        return true;
      case GUMBO_TAG_TR:
        row(node, state);
        return true;
      default:
        return false;
    }
  }

  void indent(const GumboNode& node, State state, std::string_view first, std::string_view others) {
    const std::string lines = inner(node, state);
    flow_.block(state.nested < kMaxIndented ? indented(lines, first, others) : lines, 1);
  }

  void block(const GumboNode& node, State state) {
    const GumboTag tag = node.v.element.tag;
    state.verbatim = state.verbatim || tag == GUMBO_TAG_PRE;
    const int distance = distance_of(tag);
    if (distance > 0) flow_.apart(distance);
    children(node, state);
    if (distance > 0) flow_.apart(distance);
  }

  void link(const GumboNode& node, State state) {
    const std::size_t start = flow_.size();
    children(node, state);
    const std::string_view text = trim(flow_.since(start));
    const std::string_view address = shown_address(attribute(node.v.element, "href"));
    if (text.empty() || address.empty() || bare_address(text) == bare_address(address)) return;
    flow_.words(fmt::format(" ({})", address), false);
  }

  void list(const GumboNode& node, State state) {
    const bool numbered = node.v.element.tag == GUMBO_TAG_OL;
    long number = std::strtol(std::string(attribute(node.v.element, "start").substr(0, 6)).c_str(), nullptr, 10);
    if (attribute(node.v.element, "start").empty()) number = 1;
    Flow items;
    ++state.depth;
    const GumboVector& entries = node.v.element.children;
    for (unsigned i = 0; i < entries.length; ++i) {
      const auto& entry = *static_cast<const GumboNode*>(entries.data[i]);
      if (entry.type != GUMBO_NODE_ELEMENT || entry.v.element.tag != GUMBO_TAG_LI || is_hidden(entry.v.element)) {
        Writer(items).visit(entry, state);
        continue;
      }
      const std::string mark = numbered ? fmt::format("{}. ", number++) : "- ";
      Writer(items).indent(entry, state, mark, std::string(mark.size(), ' '));
    }
    flow_.block(items.finished(), 1);
  }

  /// Cells of one line each stand in one line; else each is a block of its own.
  void row(const GumboNode& node, State state) {
    std::vector<std::string> cells;
    ++state.depth;
    const GumboVector& entries = node.v.element.children;
    for (unsigned i = 0; i < entries.length; ++i) {
      const auto& entry = *static_cast<const GumboNode*>(entries.data[i]);
      if (entry.type != GUMBO_NODE_ELEMENT || is_hidden(entry.v.element)) continue;
      std::string cell = inner(entry, state);
      if (!cell.empty()) cells.push_back(std::move(cell));
    }
    const bool flat = std::all_of(cells.begin(), cells.end(),
                                  [](const std::string& cell) { return cell.find('\n') == std::string::npos; });
    if (flat) {
      flow_.block(fmt::format("{}", fmt::join(cells, " | ")), 1);
    } else {
      for (const std::string& cell : cells) flow_.block(cell, 2);
    }
  }

  Flow& flow_;
};

}  // namespace

std::string html_to_text(std::string_view html) {
  html = html.substr(0, kMaxHtml);
  if (!Tags(html).sane()) return valid_utf8(Tags(html).words());
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::release;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* page = gumbo_parse_with_options(&options, html.data(), html.size());
  try {
    return valid_utf8(Writer::text_of(*page->document));
  } catch (const TooDeep&) {
    return valid_utf8(Tags(html).words());
  }
}

std::string html_charset(std::string_view html) {
  const std::string start = lower(html.substr(0, 1024));
  std::size_t at = start.find("charset=");
  if (at == std::string::npos || start.rfind("<meta", at) == std::string::npos) return {};
  at = start.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return {};
  return start.substr(at, start.find_first_of("\"' ;/>", at) - at);
}

}  // namespace care_mail
