#pragma once

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "helpers/care_mail/charset.hpp"
#include "helpers/care_mail/flow.hpp"

namespace care_mail {

inline constexpr int kMaxOpen = 400;        // tags open at once that gumbo is given: its time grows with their square
inline constexpr int kMaxAttributes = 500;  // of one tag, likewise

/// Walks over the tags of a page without reading them.
class Tags {
 public:
  explicit Tags(std::string_view html) : html_(html) {}

  /// Whether gumbo may be given the page: its time and memory are bounded only where nesting is.
  bool sane() {
    std::map<std::string, int> open;
    int depth = 0;
    while (next()) {
      if (attributes() > kMaxAttributes) return false;
      if (closing_) {
        const auto found = open.find(name_);
        if (found == open.end() || found->second == 0) continue;
        --found->second;
        --depth;
      } else if (!closes_itself(name_)) {
        ++open[name_];
        if (++depth > kMaxOpen) return false;
      }
    }
    return true;
  }

  /// The page without its tags.
  std::string words() {
    Flow flow;
    std::size_t from = 0;
    bool left_out = false;
    while (next()) {
      if (!left_out) flow.words(html_.substr(from, start_ - from), false);
      from = end_;
      if (name_ == "script" || name_ == "style") left_out = !closing_;
      const bool inline_tag = name_ == "a" || name_ == "b" || name_ == "i" || name_ == "span" || name_ == "font";
      if (!inline_tag) flow.apart(1);
    }
    if (!left_out) flow.words(html_.substr(std::min(from, html_.size())), false);
    return flow.finished();
  }

 private:
  static bool closes_itself(std::string_view name) {
    static constexpr std::array<std::string_view, 24> kTags = {
        "p",  "br",    "img",   "hr",    "meta", "link", "input", "li",  "td",  "th",       "tr",     "dt",
        "dd", "tbody", "thead", "tfoot", "col",  "area", "base",  "wbr", "o:p", "colgroup", "option", "body"};
    return std::find(kTags.begin(), kTags.end(), name) != kTags.end();
  }

  bool next() {
    while ((start_ = html_.find('<', end_)) != std::string_view::npos) {
      if (html_.substr(start_).starts_with("<!--")) {
        end_ = std::min(html_.find("-->", start_ + 4), html_.size());
        continue;
      }
      std::size_t at = start_ + 1;
      closing_ = at < html_.size() && html_[at] == '/';
      if (closing_) ++at;
      if (at < html_.size() && g_ascii_isalpha(html_[at]) != 0) return tag(at);
      end_ = start_ + 1;
    }
    return false;
  }

  bool tag(std::size_t at) {
    const std::size_t after = std::min(html_.find_first_of(" \t\r\n\f/>", at), html_.size());
    name_ = lower(html_.substr(at, std::min<std::size_t>(after - at, 20)));
    end_ = html_.find('>', after);
    end_ = end_ == std::string_view::npos ? html_.size() : end_ + 1;
    return true;
  }

  /// About how many attributes the tag has.
  int attributes() const {
    const std::string_view text = html_.substr(start_, end_ - start_);
    int words = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool before = is_html_blank(text[i - 1]) || text[i - 1] == '/' || text[i - 1] == '"' || text[i - 1] == '\'';
      if (before && !is_html_blank(text[i]) && text[i] != '/') ++words;
    }
    return words;
  }

  std::string_view html_;
  std::size_t start_ = 0;
  std::size_t end_ = 0;
  std::string name_;
  bool closing_ = false;
};

}  // namespace care_mail
