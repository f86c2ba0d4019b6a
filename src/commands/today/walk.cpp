#include "commands/today/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "care/error.hpp"
#include "care/world.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "commands/today/care_text.hpp"
#include "core/text.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

/// What the user wants with a line.
enum class Choice { done, snooze, open, next, quit };

constexpr auto kHelp = "d done · s put off · o open · n next · q quit";

/// Each step of a walk is a command of its own, so that each is kept at once and can be undone by itself.
class Walk {
 public:
  explicit Walk(cli::Context& context) : context_(context), world_(context.unpaged_world()) {}

  void through(const std::vector<CareLine>& lines) {
    std::size_t name_width = 0;
    for (const auto& line : lines) {
      name_width = std::max(name_width, output::display_width(output::visible(line.client_name)));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      world_.out << fmt::format("{} of {}\n{}", i + 1, lines.size(), line_text(lines[i], name_width, context_));
      if (!settle(lines[i])) return;
    }
    world_.out << "That was all.\n";
  }

 private:
  /// False where the walk is over.
  bool settle(const CareLine& line) {
    while (true) {
      switch (ask()) {
        case Choice::done:
          if (run({"remind", "done", line.key})) return true;
          break;
        case Choice::snooze:
          if (snooze(line)) return true;
          break;
        case Choice::open:
          if (run(completed(line.action))) return true;
          break;
        case Choice::next:
          return true;
        case Choice::quit:
          return false;
      }
    }
  }

  /// Nothing, or the end of the input, is the answer that changes nothing.
  std::optional<std::string> answer(const std::string& question) {
    world_.out << question << std::flush;
    std::string line;
    if (!std::getline(world_.in, line)) return std::nullopt;
    return std::string(trimmed(line));
  }

  Choice ask() {
    while (true) {
      const auto said = answer(fmt::format("{} > ", kHelp));
      if (!said) return Choice::quit;
      const auto word = folded(*said);
      if (word.empty() || word == "n" || word == "next") return Choice::next;
      if (word == "d" || word == "done") return Choice::done;
      if (word == "s" || word == "snooze") return Choice::snooze;
      if (word == "o" || word == "open") return Choice::open;
      if (word == "q" || word == "quit") return Choice::quit;
      world_.out << fmt::format("'{}' is none of them\n", output::visible(*said));
    }
  }

  bool snooze(const CareLine& line) {
    const auto when = answer("until (3d, mon, fri 14:00) > ");
    return when && !when->empty() && run({"remind", "snooze", line.key, *when});
  }

  /// The words of a command, with what it leaves open asked for: NUMBER, AMOUNT, REASON.
  std::vector<std::string> completed(const std::string& action) {
    auto words = shell_words(action).value_or(std::vector<std::string>{});
    if (!words.empty()) words.erase(words.begin());  // care itself
    for (auto& word : words) {
      const bool is_open =
          word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (!is_open) continue;
      const auto said = answer(word + " > ");
      if (!said || said->empty()) return {};
      word = *said;
    }
    return words;
  }

  bool run(const std::vector<std::string>& words) {
    if (words.empty()) return false;
    std::vector<std::string> argv{world_.program.string()};
    const auto& globals = context_.globals();
    if (globals.no_config) argv.emplace_back("--no-config");
    if (globals.config) argv.insert(argv.end(), {"--config", *globals.config});
    if (globals.clock) argv.insert(argv.end(), {"--clock", *globals.clock});
    argv.insert(argv.end(), words.begin(), words.end());
    world_.out << std::flush;
    return world_.programs.interact(argv, {{"CARE_DB", context_.database_path().string()}}) == 0;
  }

  cli::Context& context_;
  World& world_;
};

}  // namespace

void walk(const std::vector<CareLine>& lines, cli::Context& context) {
  const auto& terminal = context.world().terminal;
  if (!terminal.in || !terminal.out) throw usage_error("-i needs a terminal", "care today --fields action");
  if (lines.empty()) {
    context.out().document(day_in_a_line(lines, context) + "\n");
    return;
  }
  Walk(context).through(lines);
}

}  // namespace care::commands
