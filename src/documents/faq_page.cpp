#include "documents/faq_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/contact.hpp"
#include "documents/dates.hpp"
#include "documents/faq_json.hpp"
#include "documents/faq_sections.hpp"
#include "documents/frame.hpp"
#include "documents/markdown.hpp"
#include "documents/markdown_escape.hpp"
#include "documents/spoken.hpp"
#include "documents/words.hpp"

namespace care::documents {
namespace {

using DataList = std::vector<TemplateData>;

constexpr int kSection = 2;  // levels of headings

std::string words_file(Language language) { return std::string(name(language)) + "/faq.words"; }

/// "tempi-di-consegna" as a heading: "Tempi di consegna".
std::string heading_of(const std::string& tag) {
  std::string text = one_line(tag);
  std::replace(text.begin(), text.end(), '-', ' ');
  return capitalised(text);
}

std::string anchor_of(const Faq& entry) { return fmt::format("faq-{}", entry.id.value); }

/// Puts one page together, as HTML or as Markdown.
class Page {
 public:
  Page(const FaqPage& page, const Writer& writer, const Overrides& overrides)
      : page_(page),
        writer_(writer),
        overrides_(overrides),
        words_(words_file(page.language), Register::formal, overrides),
        sections_(sections_of(page.entries)),
        site_(one_line(writer.business.empty() ? writer.name : writer.business)),
        base_(base()) {}

  std::string html() const {
    constexpr std::string_view kName = "faq.html.mustache";
    return fill(kName, layout(kName, overrides_), layout_data(), Medium::html);
  }

  std::string markdown() const {
    std::string text;
    const auto add = [&](const std::string& block) { text += (text.empty() || block.empty() ? "" : "\n") + block; };
    const auto line = [](const std::string& words) { return words.empty() ? "" : escaped_line(words) + "\n"; };
    add("# " + escaped_heading(title()) + "\n");
    add(line(say("intro")));
    for (const auto& section : sections_) {
      if (has_headings()) add(fmt::format("## {}\n", escaped_heading(section_title(section))));
      for (const Faq* entry : section.entries) {
        add(fmt::format("{} {}\n", std::string(question_level(), '#'), escaped_heading(one_line(entry->question))));
        Markdown answer(entry->answer);
        answer.put_headings_below(static_cast<int>(question_level()));
        add(answer.markdown());
      }
    }
    add(contact_as_markdown());
    add(line(say("updated")));
    return text;
  }

 private:
  std::string say(std::string_view key) const { return words_.say(key, base_); }

  bool has_headings() const { return sections_.size() > 1; }
  std::size_t question_level() const { return has_headings() ? kSection + 1 : kSection; }
  std::string title() const { return site_.empty() ? say("title") : fmt::format("{} – {}", say("title"), site_); }

  std::string section_title(const FaqSection& section) const {
    return section.tag.empty() ? say("other_questions") : heading_of(section.tag);
  }

  /// What every phrase may name. The clock of the office is named to who reads another language than its own.
  TemplateData base() const {
    TemplateData data;
    const std::string hours = hours_in_words(writer_.hours, page_.language);
    const std::string elsewhere = page_.language == writer_.language ? writer_.zone : "Etc/UTC";
    const std::string zone = zone_in_words(writer_.zone, elsewhere, page_.language);
    data.put("site", site_);
    data.put("the_date", the_date(page_.updated, page_.language));
    data.put("opening", hours.empty() || zone.empty() ? hours : fmt::format("{} ({})", hours, zone));
    data.put("answer", answer_in_words(writer_.reply_within, writer_.hours, page_.language));
    return data;
  }

  TemplateData layout_data() const {
    TemplateData data = base_;
    data.put("language", std::string(name(page_.language)));
    data.put("page_title", title());
    for (const char* key : {"title", "intro", "missing", "ask", "skip", "contents", "languages", "updated"}) {
      data.put(key, say(key));
    }
    data.put("contact_title", say("contact"));
    data.put("home", web_link(one_line(writer_.website)));
    data.put("file", page_.file);
    data.put("markdown_file", page_.markdown);
    data.put("has_others", !page_.others.empty());
    data.put("others", others());
    data.put("has_headings", has_headings());
    data.put("sections", sections());
    DataList contact = contact_lines(writer_, words_, base_);
    data.put("has_contact", !contact.empty());
    data.put("contact", std::move(contact));
    data.put("updated_day", to_iso(page_.updated));
    data.put("json_ld", json_ld());
    return data;
  }

  DataList others() const {
    DataList others;
    for (const auto& link : page_.others) {
      const Words words(words_file(link.language), Register::formal, overrides_);
      TemplateData other;
      other.put("other_language", std::string(name(link.language)));
      other.put("other_file", link.file);
      other.put("in_this_language", words.say("in_this_language", base_));
      others.push_back(std::move(other));
    }
    return others;
  }

  DataList sections() const {
    DataList sections;
    for (const auto& section : sections_) {
      TemplateData data;
      data.put("heading", has_headings() ? section_title(section) : "");
      data.put("section", section.tag.empty() ? "other" : "tag-" + slug_of(section.tag));
      data.put("questions", questions(section));
      sections.push_back(std::move(data));
    }
    return sections;
  }

  DataList questions(const FaqSection& section) const {
    DataList questions;
    for (const Faq* entry : section.entries) {
      Markdown answer(entry->answer);
      answer.put_headings_below(static_cast<int>(question_level()));
      TemplateData data;
      data.put("anchor", anchor_of(*entry));
      data.put("level", std::to_string(question_level()));
      data.put("question", one_line(entry->question));
      data.put("answer_html", answer.html(anchor_of(*entry) + "-question"));
      questions.push_back(std::move(data));
    }
    return questions;
  }

  std::string json_ld() const {
    FaqData data{page_.language, say("title"), to_iso(page_.updated), {}};
    for (const auto& section : sections_) {
      for (const Faq* entry : section.entries) {
        data.questions.emplace_back(one_line(entry->question), trimmed(Markdown(entry->answer).page_text()));
      }
    }
    return faq_json_ld(data);
  }

  std::string contact_as_markdown() const {
    std::string lines;
    for (const auto& line : contact_text(writer_, words_, base_)) {
      lines += (lines.empty() ? "" : "\\\n") + escaped_line(line);
    }
    return lines.empty() ? "" : fmt::format("## {}\n\n{}\n", escaped_heading(say("contact")), lines);
  }

  const FaqPage& page_;
  const Writer& writer_;
  const Overrides& overrides_;
  Words words_;
  std::vector<FaqSection> sections_;
  std::string site_;
  TemplateData base_;
};

}  // namespace

std::string faq_as_html(const FaqPage& page, const Writer& writer, const Overrides& overrides) {
  return Page(page, writer, overrides).html();
}

std::string faq_as_markdown(const FaqPage& page, const Writer& writer, const Overrides& overrides) {
  return Page(page, writer, overrides).markdown();
}

}  // namespace care::documents
