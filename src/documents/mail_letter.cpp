#include "documents/mail_letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "care/error.hpp"
#include "core/text.hpp"
#include "documents/clean.hpp"
#include "documents/frame.hpp"
#include "documents/letter_frame.hpp"
#include "documents/mail_template.hpp"
#include "documents/mail_values.hpp"
#include "documents/plain_letter.hpp"
#include "documents/template_tags.hpp"
#include "documents/templates.hpp"
#include "documents/words.hpp"

namespace care::documents {
namespace {

constexpr std::string_view kFolder = "en/mail/";
constexpr std::string_view kEnding = ".mail";

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const EmbeddedFile& each : embedded_templates()) {
    if (!each.name.starts_with(kFolder) || !each.name.ends_with(kEnding)) continue;
    names.emplace_back(each.name.substr(kFolder.size(), each.name.size() - kFolder.size() - kEnding.size()));
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// One register's text and the file that it stands in.
struct MailSource {
  std::string file;
  MailText text;

  std::vector<MailText::Line> lines() const {
    std::vector<MailText::Line> lines{text.subject};
    lines.insert(lines.end(), text.body.begin(), text.body.end());
    return lines;
  }

  std::string place(const MailText::Line& line) const { return fmt::format("{}:{}", file, line.number); }
};

MailSource source_of(std::string_view name, Language language, Register address_form, const Overrides& overrides) {
  const std::string file = mail_template_file(name, language);
  std::vector<MailFile> files;
  if (const auto own = overrides ? overrides(file) : std::nullopt) files.push_back(read_mail_file(file, *own));
  files.push_back(read_mail_file(file, built_in(file)));
  for (const Register wanted : {address_form, Register::formal}) {
    for (const MailFile& each : files) {
      const auto text = each.texts.find(wanted);
      if (text != each.texts.end()) return {file, text->second};
    }
  }
  throw Error(ErrorKind::config, fmt::format("'{}' has no text", file), "[formal]");
}

std::vector<std::string> known_names() {
  std::vector<std::string> names;
  for (const MailValue& value : mail_values()) {
    for (auto& form : forms_of(value)) names.push_back(std::move(form));
  }
  return names;
}

/// Names of a template, where each of them has to be known.
std::set<std::string> names_in(const MailSource& source) {
  std::set<std::string> names;
  for (const auto& line : source.lines()) {
    for (const auto& tag : tags_of(line.text)) {
      if (tag.kind == TemplateTag::Kind::other) {
        throw Error(
            ErrorKind::config,
            fmt::format("{}: a mail's template stands alone, with {{{{ and }}}} as its marks", source.place(line)));
      }
      if (mail_value(tag.name) == nullptr) {
        throw Error(ErrorKind::config, fmt::format("{}: '{}' is not known", source.place(line), tag.name),
                    did_you_mean(nearest(tag.name, known_names())));
      }
      names.insert(tag.name);
    }
  }
  return names;
}

/// What the text of a value is made of, where nothing else is said of it: a template that names the one may be given
/// the other.
std::vector<std::string> made_of(std::string_view name) {
  if (name == "summary" || name == "question") return {"entry"};
  if (name == "acceptance") return {"number", "revision", "adds_to", "quote_date"};
  if (name == "how_to_pay") return {"reference", "invoice", "invoice_date", "number"};
  if (name == "late_by") return {"due"};
  return {};
}

/// What is set has to be told, in one of its forms.
void require_mentioned(const MailFacts& facts, std::string_view name, const std::set<std::string>& mentioned) {
  std::set<std::string> may_be_set = mentioned;
  for (const auto& each : mentioned) {
    may_be_set.emplace(mail_value(each)->name);
    for (auto& part : made_of(each)) may_be_set.insert(std::move(part));
  }
  for (const auto& [set, text] : facts.set) {
    if (may_be_set.contains(set)) continue;
    throw usage_error(fmt::format("template '{}' does not name '{}'", name, one_line(set)),
                      did_you_mean(nearest(set, std::vector(may_be_set.begin(), may_be_set.end()))));
  }
}

/// How the user gives what is missing: by the command that knows it, else a day by its date, all other things as text.
std::string hint_for(const std::string& missing) {
  static const std::map<std::string, std::string> commands{
      {"number", "--quote QUOTE"},
      {"invoice", "care payment invoice QUOTE/N NUMBER --on DATE --due DATE"},
      {"approvals", "care quote submit QUOTE NAME FILE"},
  };
  const MailValue& value = *mail_value(missing);
  const auto text = value.kind == MailValue::Kind::day ? fmt::format("--set {}=YYYY-MM-DD", value.name)
                                                       : fmt::format("--set {}=…", missing);
  const auto command = commands.find(missing);
  return command == commands.end() ? text : fmt::format("{}, or {}", command->second, text);
}

void require_no_holes(const MailSource& source, std::string_view name, const TemplateData& data) {
  for (const auto& line : source.lines()) {
    const auto empty = empty_values(line.text, data);
    if (empty.empty()) continue;
    throw Error(ErrorKind::refused, fmt::format("template '{}' needs '{}', which is not known", name, empty.front()),
                hint_for(empty.front()));
  }
}

/// Of one line; a value may bring lines of its own.
std::string filled(const MailSource& source, const MailText::Line& line, const TemplateData& data) {
  std::string text;
  for (const auto& each : split(fill(source.place(line), line.text, data, Medium::text), '\n')) {
    text += one_line(each) + "\n";
  }
  return text;
}

std::string body_of(const MailSource& source, const TemplateData& data) {
  std::string body;
  for (const auto& line : source.text.body) {
    const std::string text = line.text.empty() ? "\n" : filled(source, line, data);
    if (line.text.empty() || !trimmed(text).empty()) body += text;
  }
  return tidied(body);
}

/// What is shown outside of all sections: none of it may be missing.
std::vector<std::string> needed_by(const MailSource& source) {
  std::vector<std::string> needed;
  for (const auto& line : source.lines()) {
    int depth = 0;
    for (const auto& tag : tags_of(line.text)) {
      using enum TemplateTag::Kind;
      if (tag.kind == end) --depth;
      if (tag.kind == section || tag.kind == inverted) ++depth;
      if (tag.kind == value && depth == 0) needed.emplace_back(mail_value(tag.name)->name);
    }
  }
  return needed;
}

/// Something for every name, so that all sections can be read.
TemplateData sample_data() {
  TemplateData data;
  for (const auto& name : known_names()) data.put(name, "x");
  return data;
}

}  // namespace

std::string mail_template_file(std::string_view name, Language language) {
  const auto names = template_names();
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw Error(ErrorKind::not_found, fmt::format("there is no template '{}'", one_line(name)),
                did_you_mean(nearest(name, names)));
  }
  return fmt::format("{}/mail/{}{}", care::name(language), name, kEnding);
}

std::string mail_template_matter(std::string_view name) {
  const auto file = mail_template_file(name, Language::en);
  return read_mail_file(file, built_in(file)).matter;
}

std::vector<MailTemplate> mail_templates() {
  std::vector<MailTemplate> templates;
  for (const auto& name : template_names()) {
    MailTemplate made{name, {}, {}};
    std::set<std::string> needs;
    for (const auto& language : Names<Language>::all) {
      const std::string file = mail_template_file(name, language.value);
      const MailFile read = read_mail_file(file, built_in(file));
      made.about = read.about;
      for (const auto& [address_form, text] : read.texts) {
        for (auto& each : needed_by({file, text})) needs.insert(std::move(each));
      }
    }
    made.needs.assign(needs.begin(), needs.end());
    templates.push_back(std::move(made));
  }
  return templates;
}

Letter write_mail(std::string_view name, const MailFacts& facts, const Client& client, const Writer& writer,
                  const Overrides& overrides) {
  constexpr std::string_view kLayout = "letter.txt.mustache";
  const Language language = client.language.value_or(writer.language);
  const MailSource source = source_of(name, language, client.address_form, overrides);
  require_mentioned(facts, name, names_in(source));
  const Words words(fmt::format("{}/mail.words", care::name(language)), client.address_form, overrides);
  const TemplateData data = mail_data(facts, client, writer, words, overrides);
  require_no_holes(source, name, data);
  TemplateData letter;
  put_frame(letter, client, writer, words, frame_base(client, writer, language));
  letter.put("body", body_of(source, data));
  const std::string text = tidied(fill(kLayout, layout(kLayout, overrides), letter, Medium::text));
  const std::string subject = one_line(filled(source, source.text.subject, data));
  if (subject.empty())
    throw Error(ErrorKind::config, fmt::format("{}: the subject is empty", source.place(source.text.subject)));
  return from_text(fmt::format("Subject: {}\n\n{}", subject, text), language, overrides);
}

void check_mail_template(std::string_view file, std::string_view text) {
  const TemplateData sample = sample_data();
  for (const auto& [address_form, each] : read_mail_file(file, text).texts) {
    const MailSource source{std::string(file), each};
    names_in(source);
    for (const auto& line : source.lines()) filled(source, line, sample);
  }
}

}  // namespace care::documents
