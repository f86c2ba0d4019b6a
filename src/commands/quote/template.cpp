#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/desk.hpp"
#include "commands/quote/quote_form.hpp"
#include "commands/quote/quote_templates.hpp"
#include "core/files.hpp"
#include "core/quote_rules.hpp"
#include "output/printer.hpp"
#include "store/store.hpp"
#include "work/find_quote.hpp"
#include "work/quote_figures.hpp"

namespace care::commands::quote_template {

enum class TemplateAction { save, list, remove };

}  // namespace care::commands::quote_template

namespace care {

template <>
struct Names<commands::quote_template::TemplateAction> {
  using enum commands::quote_template::TemplateAction;
  static constexpr Name<commands::quote_template::TemplateAction> all[] = {
      {save, "save"}, {list, "list"}, {remove, "remove"}};
};

}  // namespace care

namespace care::commands::quote_template {
namespace {

using output::Kind;

constexpr output::Key kTemplateKeys[] = {
    {"name", Kind::text, ""},
    {"path", Kind::text, "a form in TOML; change it with your editor"},
};
constexpr output::Schema kTemplateSchema{"quote_template", "What quotes of a kind start with.", kTemplateKeys};

struct Options {
  TemplateAction action{};
  std::optional<std::string> name, quote;
};

void declare(cli::Args& args, Options& options) {
  args.required(options.action, "save|list|remove", "what to do");
  args.optional(options.name, "NAME", "of the template: web").completes(cli::Completes::quote_template);
  args.optional(options.quote, "QUOTE", "what it is made of");
}

output::Record record(const std::string& name, cli::Context& context) {
  return {{"name", name}, {"path", quote_template_path(name, context).string()}};
}

void list(cli::Context& context) {
  output::Listing listing{{{"name", {}}, {"path", {}}}, {"name", "path"}, {}};
  listing.when_empty = "no templates yet; care quote template save NAME QUOTE makes one";
  for (const auto& name : quote_templates(context)) listing.rows.push_back(record(name, context));
  context.out().list(listing);
}

/// What belongs to one client or one date is no part of a template.
Quote general(Quote quote) {
  quote.number.clear();
  quote.title.clear();
  quote.starts_on = quote.delivers_on = std::nullopt;
  for (auto& instalment : quote.instalments) {
    if (instalment.when.trigger == Trigger::date) instalment.when = {Trigger::delivery, 0, {}};
  }
  return quote;
}

void save(const std::string& name, const std::string& quote, cli::Context& context) {
  const auto path = quote_template_path(name, context);
  if (is_there(path) && !context.confirm(fmt::format("Replace the template {}?", name))) {
    throw Error(ErrorKind::cancelled, "nothing was changed");
  }
  std::string form = to_form(general(find_quote(quote, desk(context))));
  const auto title = form.find("title = ");
  form.erase(title, form.find('\n', title) - title + 1);
  replace_file(path, form, Readers::as_before);
  context.done(fmt::format("Saved {} as {}.", name, path.string()), record(name, context));
}

void run(const Options& options, cli::Context& context) {
  if (options.action == TemplateAction::list) return list(context);
  if (!options.name) throw usage_error("care quote template needs NAME", "care quote template save web 2026-014");
  if (options.action == TemplateAction::save) {
    if (!options.quote)
      throw usage_error("care quote template save needs QUOTE", "care quote template save web 2026-014");
    return save(*options.name, *options.quote, context);
  }
  const auto path = quote_template_path(*options.name, context);
  const auto gone = record(*options.name, context);
  std::error_code failed;
  if (!std::filesystem::remove(path, failed)) {
    throw Error(ErrorKind::not_found, fmt::format("no template of a quote is called '{}'", *options.name),
                "care quote template list");
  }
  context.done(fmt::format("Removed {}.", *options.name), gone);
}

}  // namespace

cli::Command command() {
  return cli::make_command<Options>(declare, run,
                                    {.examples = "care quote template save web 2026-014\ncare quote template list\n"
                                                 "care quote new tom \"Website\" -t web"});
}

}  // namespace care::commands::quote_template
