#include "commands/quote/quote_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/quote/quote_fields.hpp"
#include "commands/quote/quote_form.hpp"
#include "config/config.hpp"
#include "core/money.hpp"
#include "core/quote_notation.hpp"
#include "core/quote_rules.hpp"
#include "core/schedule.hpp"
#include "core/text.hpp"
#include "core/when.hpp"

namespace care::commands {
namespace {

struct Cadence {
  int months = 0;
  int days = 0;
};

/// "1mo", "2w", "10d".
Cadence parse_cadence(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const std::string unit(end, text.data() + text.size());
  if (error == std::errc{} && number > 0 && number <= 1000) {
    if (unit == "mo") return {number, 0};
    if (unit == "w") return {0, number * 7};
    if (unit == "d") return {0, number};
  }
  throw usage_error(fmt::format("'{}' is no cadence", text), "1mo, 2w, or 10d");
}

std::vector<Instalment> in_cadence(const QuoteOptions& options, const Quote& quote, cli::Context& context) {
  if (!options.every || !options.times) {
    throw usage_error("--every and --times go together", "--every 1mo --times 12");
  }
  if (*options.times < 1 || *options.times > 600) throw usage_error("--times is from 1 to 600");
  const auto [months, days] = parse_cadence(*options.every);
  const Date first = quote.starts_on.value_or(context.today());
  return regular_instalments(first, static_cast<int>(*options.times), months, days);
}

/// The deposit first, then what is left.
std::vector<Instalment> with_deposit(const std::string& deposit, std::vector<Instalment> others, const Quote& quote) {
  const Part part = parse_part(deposit, quote.currency);
  const bool none = part == Part(Rate{}) || part == Part(Money{});
  if (others.empty()) others.push_back({"", Rest{}, {Trigger::delivery, 0, {}}, {}, {}, ""});
  if (none) return others;
  others.insert(others.begin(), {"", part, {Trigger::acceptance, 0, {}}, {}, {}, ""});
  if (part == Part(Rate{100'000})) others.resize(1);
  return others;
}

void apply_plan(const QuoteOptions& options, Quote& quote, cli::Context& context) {
  const bool cadence = options.every || options.times;
  if (!options.deposit && options.instalments.empty() && !cadence) return;
  if (cadence && !options.instalments.empty()) {
    throw usage_error("--instalment and --every both make the plan of payments", "leave one out");
  }
  std::vector<Instalment> plan;
  if (cadence) plan = in_cadence(options, quote, context);
  for (const auto& each : options.instalments) {
    plan.push_back(parse_instalment(each, quote.currency, day_reader(context)));
  }
  quote.instalments = options.deposit ? with_deposit(*options.deposit, std::move(plan), quote) : std::move(plan);
}

void add_lines(const std::vector<std::string>& from, std::vector<std::string>& to) {
  for (const auto& text : from) {
    const auto line = checked_line(text);
    if (std::find(to.begin(), to.end(), line) == to.end()) to.push_back(line);
  }
}

void apply_lists(const QuoteOptions& options, Quote& quote) {
  for (const auto& text : options.items) quote.lines.push_back(parse_line(text, quote.currency));
  add_lines(options.excludes, quote.excludes);
  add_lines(options.mine, quote.mine);
  add_lines(options.theirs, quote.theirs);
  for (const auto& text : options.metrics) {
    auto metric = parse_metric(text);
    std::erase_if(quote.metrics, [&](const Metric& each) { return folded(each.name) == folded(metric.name); });
    quote.metrics.push_back(std::move(metric));
  }
  for (const auto& text : options.deliverables) {
    Deliverable added;
    added.name = checked_line(text);
    const auto same = [&](const Deliverable& each) { return folded(each.name) == folded(added.name); };
    if (std::none_of(quote.deliverables.begin(), quote.deliverables.end(), same)) quote.deliverables.push_back(added);
  }
}

std::optional<Date> day_or_none(const std::string& text, cli::Context& context) {
  return text.empty() ? std::nullopt : std::optional(context.when(text, Tense::future).date);
}

/// Whether what is listed is called so, or is the only one that begins so.
template <class T, class TextOf>
bool remove_one(std::vector<T>& list, const std::string& text, const TextOf& text_of) {
  const auto wanted = folded(trimmed(text));
  const auto exact = [&](const T& each) { return folded(text_of(each)) == wanted; };
  const auto begins = [&](const T& each) { return folded(text_of(each)).starts_with(wanted); };
  if (std::erase_if(list, exact) > 0) return true;
  return std::count_if(list.begin(), list.end(), begins) == 1 && std::erase_if(list, begins) > 0;
}

}  // namespace

void declare(cli::Args& args, QuoteOptions& options) {
  args.option(options.from, "--from", "FILE", "take it from TOML, as the editor shows it; - is standard input");
  args.repeated(options.items, "--item", "ITEM", "a step of the work: \"TEXT; QTY [UNIT]; PRICE[; VAT%][; -DISC%]\"");
  args.option(options.discount, "--discount", "10%|AMOUNT", "off the whole");
  args.option(options.tax, "--tax", "PROFILE", "ordinary, forfettario… or one of your own");
  args.option(options.valid, "--valid", "30d", "how long the offer holds, or until which day");
  args.option(options.starts, "--starts", "DATE", "when the work begins");
  args.option(options.delivers, "--delivers", "DATE", "when it is delivered");
  args.option(options.deposit, "--deposit", "30%", "due on acceptance, the rest on delivery; 0 for none");
  args.repeated(options.instalments, "--instalment", "INSTALMENT",
                "\"LABEL; SHARE|AMOUNT|rest; WHEN\"; WHEN: acceptance, delivery, delivery+30d, or a day");
  args.option(options.every, "--every", "1mo", "equal instalments at this cadence, from the day that the work begins");
  args.option(options.times, "--times", "N", "how many of them");
  args.option(options.revisions, "--revisions", "N", "rounds of changes that the price includes");
  args.repeated(options.excludes, "--excludes", "TEXT", "what is not part of it");
  args.repeated(options.mine, "--mine", "TEXT", "what you will do, and by when");
  args.repeated(options.theirs, "--theirs", "TEXT", "what the client must do, and by when");
  args.option(options.why_me, "--why-me", "TEXT", "why you are the right one");
  args.repeated(options.metrics, "--metric", "METRIC", "a figure to judge by: \"NAME; UNIT; BASELINE; TARGET\"");
  args.repeated(options.deliverables, "--deliverable", "NAME", "something to be shown and approved");
  args.option(options.steps, "--steps", "NAME", "the kind of job, in [steps.NAME] of the configuration");
}

Quote blank_quote(cli::Context& context) {
  const auto& defaults = context.config().quote;
  Quote quote;
  quote.currency = currency_of(context.config().me.currency);
  quote.tax.name = defaults.tax;
  quote.valid = defaults.valid;
  quote.revisions = static_cast<int>(defaults.revisions);
  quote.excludes = defaults.excludes;
  quote.mine = defaults.mine;
  quote.theirs = defaults.theirs;
  quote.why_me = defaults.why_me;
  if (!defaults.deposit.empty()) quote.instalments = with_deposit(defaults.deposit, {}, quote);
  return quote;
}

void apply(const QuoteOptions& options, Quote& quote, cli::Context& context) {
  if (options.from) {
    apply(Form{context.file(*options.from), "", *options.from == "-" ? "standard input" : *options.from}, quote,
          context);
  }
  if (options.discount) quote.discount = parse_discount(*options.discount, quote.currency);
  if (options.tax) quote.tax.name = checked_tax_name(*options.tax, context);
  if (options.valid) quote.valid = read_validity(*options.valid, context);
  if (options.starts) quote.starts_on = day_or_none(*options.starts, context);
  if (options.delivers) quote.delivers_on = day_or_none(*options.delivers, context);
  if (quote.starts_on && quote.delivers_on && *quote.delivers_on < *quote.starts_on) {
    throw usage_error("it would be delivered before it starts", "--starts DATE --delivers DATE");
  }
  if (options.revisions) {
    if (*options.revisions < 0 || *options.revisions > 100) throw usage_error("--revisions is from 0 to 100");
    quote.revisions = static_cast<int>(*options.revisions);
  }
  if (options.why_me) quote.why_me = context.text(*options.why_me);
  if (options.steps) quote.steps = checked_steps(*options.steps, context);
  apply_lists(options, quote);
  apply_plan(options, quote, context);
}

void remove_item(Quote& quote, const std::string& text) {
  const auto as_it_is = [](const std::string& each) -> const std::string& { return each; };
  const auto by_text = [](const QuoteLine& each) -> const std::string& { return each.text; };
  const auto by_name = [](const auto& each) -> const std::string& { return each.name; };
  if (remove_one(quote.lines, text, by_text) || remove_one(quote.mine, text, as_it_is) ||
      remove_one(quote.theirs, text, as_it_is) || remove_one(quote.excludes, text, as_it_is) ||
      remove_one(quote.metrics, text, by_name) || remove_one(quote.deliverables, text, by_name)) {
    return;
  }
  std::vector<std::string> texts;
  for (const auto& line : quote.lines) texts.push_back(line.text);
  throw Error(ErrorKind::not_found, fmt::format("{} has no item '{}'", reference_of(quote), text),
              did_you_mean(nearest(text, texts), "care quote show " + reference_of(quote)));
}

}  // namespace care::commands
