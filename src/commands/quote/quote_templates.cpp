#include "commands/quote/quote_templates.hpp"

#include <fmt/format.h>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_form.hpp"
#include "core/files.hpp"
#include "core/text.hpp"

namespace care::commands {
namespace {

std::filesystem::path folder(cli::Context& context) { return context.config_path().parent_path() / "quotes"; }

}  // namespace

std::filesystem::path quote_template_path(const std::string& name, cli::Context& context) {
  if (name.empty() || slug_of(name) != name) {
    throw usage_error(fmt::format("'{}' cannot be the name of a template", name),
                      slug_of(name).empty() ? "such as web" : slug_of(name));
  }
  return folder(context) / (name + ".toml");
}

std::vector<std::string> quote_templates(cli::Context& context) {
  std::vector<std::string> names;
  for (const auto& entry : entries_of(folder(context))) {
    if (entry.extension() == ".toml") names.push_back(entry.stem().string());
  }
  return names;
}

void apply_template(const std::string& name, Quote& quote, cli::Context& context) {
  const auto path = quote_template_path(name, context);
  if (!is_there(path)) {
    throw Error(
        ErrorKind::not_found, fmt::format("no template of a quote is called '{}'", name),
        did_you_mean(nearest(name, quote_templates(context)), fmt::format("care quote template save {} QUOTE", name)));
  }
  apply(Form{context.file(path.string()), "", path.string()}, quote, context);
}

}  // namespace care::commands
