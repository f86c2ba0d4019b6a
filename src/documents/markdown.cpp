#include "documents/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/markdown_text.hpp"

namespace care::documents {
namespace {

using Nodes = std::vector<cmark_node*>;

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* walk) const { cmark_iter_free(walk); }
  void operator()(char* text) const { std::free(text); }
};

constexpr int kOptions = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES;

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

std::string taken(char* text) {
  const std::unique_ptr<char, Free> owned(text);
  return text_or_empty(text);
}

cmark_node* parsed(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(kOptions));
  for (const char* extension : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return cmark_parser_finish(parser.get());
}

/// All nodes in the order in which they are read; so they can be changed on the way.
Nodes nodes_of(cmark_node* root) {
  Nodes nodes;
  const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(root));
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get())) {
    if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(walk.get()));
  }
  return nodes;
}

/// The types of GFM have names alone.
bool is_a(cmark_node* node, std::string_view type) { return cmark_node_get_type_string(node) == type; }

cmark_node* text_node(const std::string& text) {
  cmark_node* node = cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(node, text.c_str());
  return node;
}

void remove(cmark_node* node) {
  cmark_node_unlink(node);
  cmark_node_free(node);
}

void replace(cmark_node* node, cmark_node* with) {
  cmark_node_replace(node, with);
  cmark_node_free(node);
}

Nodes children_of(cmark_node* node) {
  Nodes children;
  for (auto* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    children.push_back(child);
  }
  return children;
}

/// Leaves what it holds in its place.
void unwrap(cmark_node* node) {
  for (cmark_node* child : children_of(node)) cmark_node_insert_before(node, child);
  remove(node);
}

bool is_within_link(cmark_node* node) {
  for (auto* above = cmark_node_parent(node); above != nullptr; above = cmark_node_parent(above)) {
    if (cmark_node_get_type(above) == CMARK_NODE_LINK) return true;
  }
  return false;
}

/// RFC 3986, section 4.2: without a colon before the first of "/?#" it is an address on the same site.
bool may_be_followed(std::string_view address) {
  static constexpr std::array<std::string_view, 4> kSchemes = {"http", "https", "mailto", "tel"};
  const auto end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || address[end] != ':') return !address.empty();
  return std::find(kSchemes.begin(), kSchemes.end(), folded(address.substr(0, end))) != kSchemes.end();
}

void tame_link(cmark_node* node) {
  const std::string address = without_unseen(text_or_empty(cmark_node_get_url(node)));
  if (!may_be_followed(address) || is_within_link(node)) return unwrap(node);
  cmark_node_set_url(node, address.c_str());
  cmark_node_set_title(node, "");
  if (cmark_node_first_child(node) == nullptr) cmark_node_append_child(node, text_node(address));
}

void tame_picture(cmark_node* node) {
  cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
  cmark_node_set_url(link, cmark_node_get_url(node));
  cmark_node_insert_before(node, link);
  for (cmark_node* child : children_of(node)) cmark_node_append_child(link, child);
  remove(node);
  tame_link(link);
}

std::string without_comments(std::string text) {
  for (auto begin = text.find("<!--"); begin != std::string::npos; begin = text.find("<!--", begin)) {
    const auto end = text.find("-->", begin);
    text.erase(begin, end == std::string::npos ? end : end + 3 - begin);
  }
  return text;
}

void tame_html(cmark_node* node) {
  const std::string text = in_one_line(without_unseen(without_comments(text_or_empty(cmark_node_get_literal(node)))));
  if (text.empty()) return remove(node);
  if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) return replace(node, text_node(text));
  cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
  cmark_node_append_child(paragraph, text_node(text));
  replace(node, paragraph);
}

void tame_literal(cmark_node* node) {
  cmark_node_set_literal(node, without_unseen(text_or_empty(cmark_node_get_literal(node))).c_str());
}

void tame(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LINK:
      return tame_link(node);
    case CMARK_NODE_IMAGE:
      return tame_picture(node);
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
      return tame_html(node);
    case CMARK_NODE_CODE_BLOCK:
      cmark_node_set_fence_info(node, "");
      return tame_literal(node);
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      return tame_literal(node);
    default:
      return;
  }
}

void enter(cmark_node* node, MarkdownText& to) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      return to.text(text_or_empty(cmark_node_get_literal(node)));
    case CMARK_NODE_SOFTBREAK:
      return to.text(" ");
    case CMARK_NODE_LINEBREAK:
      return to.text("\n");
    case CMARK_NODE_CODE_BLOCK:
      return to.code(text_or_empty(cmark_node_get_literal(node)));
    case CMARK_NODE_LIST:
      return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? to.begin_list(cmark_node_get_list_start(node))
                                                                  : to.begin_list(std::nullopt);
    case CMARK_NODE_ITEM:
      return to.begin_item();
    case CMARK_NODE_LINK:
      return to.begin_link();
    default:
      if (is_a(node, "strikethrough")) to.begin_struck();
  }
}

void leave(cmark_node* node, MarkdownText& to) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      return to.end_paragraph();
    case CMARK_NODE_LIST:
      return to.end_list();
    case CMARK_NODE_LINK:
      return to.end_link(text_or_empty(cmark_node_get_url(node)));
    default:
      break;
  }
  if (is_a(node, "strikethrough")) return to.end_struck();
  if (is_a(node, "table_cell")) return to.end_cell();
  if (is_a(node, "table_header")) return to.end_head();
  if (is_a(node, "table_row")) return to.end_row();
  if (is_a(node, "table")) return to.end_table();
}

std::string written(cmark_node* root, MarkdownText::Reader reader) {
  MarkdownText text(reader);
  const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(root));
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk.get())) {
    cmark_node* node = cmark_iter_get_node(walk.get());
    event == CMARK_EVENT_ENTER ? enter(node, text) : leave(node, text);
  }
  return text.take();
}

}  // namespace

struct Markdown::Tree {
  std::unique_ptr<cmark_node, Free> root;
};

Markdown::Markdown(std::string_view text) : tree_(new Tree{std::unique_ptr<cmark_node, Free>(parsed(text))}) {
  for (cmark_node* node : nodes_of(tree_->root.get())) tame(node);
}

Markdown::~Markdown() = default;

void Markdown::put_headings_below(int level) {
  constexpr int kDeepest = 6;
  auto headings = nodes_of(tree_->root.get());
  std::erase_if(headings, [](cmark_node* node) { return cmark_node_get_type(node) != CMARK_NODE_HEADING; });
  int highest = kDeepest;
  for (cmark_node* heading : headings) highest = std::min(highest, cmark_node_get_heading_level(heading));
  int before = level;
  for (cmark_node* heading : headings) {
    const int wanted = cmark_node_get_heading_level(heading) - highest + level + 1;
    before = std::min({wanted, before + 1, kDeepest});
    cmark_node_set_heading_level(heading, before);
  }
}

std::string Markdown::html(const std::string& table_label) const {
  const std::string group =
      fmt::format("<div class=\"table\" role=\"group\" aria-labelledby=\"{}\" tabindex=\"0\">", table_label);
  Nodes groups;
  for (cmark_node* node : nodes_of(tree_->root.get())) {
    if (!is_a(node, "table")) continue;
    cmark_node* around = groups.emplace_back(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK));
    cmark_node_set_on_enter(around, group.c_str());
    cmark_node_set_on_exit(around, "</div>");
    cmark_node_replace(node, around);
    cmark_node_append_child(around, node);
  }
  const std::string html = taken(cmark_render_html(tree_->root.get(), kOptions, nullptr));
  for (cmark_node* each : groups) unwrap(each);
  return html;
}

std::string Markdown::markdown() const { return taken(cmark_render_commonmark(tree_->root.get(), kOptions, 0)); }

std::string Markdown::letter_text() const { return written(tree_->root.get(), MarkdownText::Reader::letter); }

std::string Markdown::page_text() const { return written(tree_->root.get(), MarkdownText::Reader::page); }

}  // namespace care::documents
