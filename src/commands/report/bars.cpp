#include "commands/report/bars.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/context.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

constexpr std::int64_t kWidest = 30;

/// In eighths of a column.
std::string bar_of(std::int64_t count, std::int64_t longest) {
  static constexpr const char* kParts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = count * kWidest * 8 / longest;
  std::string bar;
  for (std::int64_t whole = 0; whole < eighths / 8; ++whole) bar += "█";
  return bar + kParts[eighths % 8];
}

}  // namespace

std::string bars(const std::vector<Bar>& all, cli::Context& context) {
  std::size_t label = 0;
  std::int64_t longest = 1;
  for (const auto& bar : all) {
    label = std::max(label, output::display_width(output::visible(bar.label)));
    longest = std::max(longest, bar.count);
  }
  std::string text;
  for (const auto& bar : all) {
    const auto shown = output::visible(bar.label);
    text += fmt::format("  {}{}{:>6}", shown, std::string(label - output::display_width(shown), ' '), bar.count);
    const auto drawn = context.out().style().terminal ? bar_of(bar.count, longest) : std::string();
    text += drawn.empty() ? "\n" : "  " + drawn + "\n";
  }
  return text;
}

}  // namespace care::commands
