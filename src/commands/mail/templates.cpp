#include "commands/templates.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/editor.hpp"
#include "commands/mail/template_names.hpp"
#include "config/config.hpp"
#include "core/files.hpp"
#include "documents/mail_letter.hpp"
#include "documents/mail_values.hpp"
#include "output/printer.hpp"
#include "output/schema.hpp"
#include "work/writer.hpp"

namespace care::commands::mail_templates {

enum class MailTemplateAction { list, show, edit, values };

}  // namespace care::commands::mail_templates

namespace care {

template <>
struct Names<commands::mail_templates::MailTemplateAction> {
  using enum commands::mail_templates::MailTemplateAction;
  static constexpr Name<commands::mail_templates::MailTemplateAction> all[] = {
      {list, "list"}, {show, "show"}, {edit, "edit"}, {values, "values"}};
};

}  // namespace care

namespace care::commands::mail_templates {
namespace {

using output::Kind;

constexpr output::Key kTemplateKeys[] = {
    {"name", Kind::text, ""},
    {"about", Kind::text, "what it is for"},
    {"needs", Kind::texts, "what has to be known: care mail templates values"},
    {"own", Kind::texts, "languages in which it is your own"},
};
constexpr output::Schema kMailTemplateSchema{"mail_template", "A mail that there is a template for.", kTemplateKeys};

struct Options {
  std::optional<MailTemplateAction> action;
  std::optional<std::string> name;
  std::optional<Language> language;
  bool recover = false;
};

void declare(cli::Args& args, Options& options) {
  args.optional(options.action, "list|show|edit|values", "what to do; list unless told");
  args.optional(options.name, "NAME", "of the template").completes(&mail_template_names);
  args.option(options.language, "--lang", "LANG", "it or en; that of your documents unless given");
  args.flag(options.recover, "--recover", "edit: begin with what was typed earlier and could not be saved");
}

std::vector<std::string> own_languages(const std::string& name, const documents::Overrides& overrides) {
  std::vector<std::string> own;
  if (!overrides) return own;
  for (const auto& language : Names<Language>::all) {
    if (overrides(documents::mail_template_file(name, language.value))) own.emplace_back(language.text);
  }
  return own;
}

output::Record record(const documents::MailTemplate& each, const documents::Overrides& overrides) {
  return {
      {"name", each.name}, {"about", each.about}, {"needs", each.needs}, {"own", own_languages(each.name, overrides)}};
}

void list(cli::Context& context) {
  const auto overrides = templates(context);
  output::Listing listing{{{"name", {}}, {"about", {}}, {"needs", {}}, {"own", {}}}, {"name", "about"}, {}};
  for (const auto& each : documents::mail_templates()) listing.rows.push_back(record(each, overrides));
  context.out().list(listing);
}

/// What a template may name, with the forms of each.
void list_values(cli::Context& context) {
  output::Listing listing{{{"name", {}}, {"forms", {}}, {"about", {}}}, {"name", "about", "forms"}, {}};
  for (const auto& each : documents::mail_values()) {
    const auto forms = documents::forms_of(each);
    listing.rows.push_back({{"name", std::string(each.name)},
                            {"forms", forms, fmt::format("{}", fmt::join(forms, " "))},
                            {"about", std::string(each.about)}});
  }
  context.out().list(listing);
}

std::string current_text(const std::string& file, cli::Context& context) {
  const auto overrides = templates(context);
  const auto own = overrides ? overrides(file) : std::nullopt;
  return own ? *own : std::string(documents::built_in(file));
}

void edit(const std::string& file, const Options& options, cli::Context& context) {
  const auto path = templates_folder(context) / file;
  const auto before = current_text(file, context);
  std::string after;
  context.editor().edit_until(before, {"mail templates edit", *options.name, ".mail", options.recover},
                              [&](const std::string& text) {
                                documents::check_mail_template(file, text);
                                after = text;
                              });
  if (after == before) return context.warn("nothing was changed");
  replace_file(path, after, Readers::as_before);
  context.done(fmt::format("Saved {}.", path.string()), {{"path", path.string()}});
}

void run(const Options& options, cli::Context& context) {
  const auto action = options.action.value_or(MailTemplateAction::list);
  if (action == MailTemplateAction::list) return list(context);
  if (action == MailTemplateAction::values) return list_values(context);
  if (!options.name) {
    throw usage_error(fmt::format("care mail templates {} needs NAME", name(action)), "care mail templates");
  }
  const auto language = options.language.value_or(context.config().me.language);
  const auto file = documents::mail_template_file(choose_mail_template(options.name), language);
  if (action == MailTemplateAction::edit) return edit(file, options, context);
  context.out().document(current_text(file, context));
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(
      declare, run,
      {.prints = output::list_of(kMailTemplateSchema),
       .about = "Mails begin with a template, in the client's language and register. What you change with edit is kept "
                "beside the configuration, in templates/it/mail/NAME.mail, and goes before the built-in one; it is "
                "checked before it is saved. values lists what a template may name.",
       .examples = "care mail templates\n"
                   "care mail templates show quote-follow-up --lang en\n"
                   "care mail templates edit quote-follow-up"});
}

}  // namespace care::commands::mail_templates
