#include "cli/app.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <iostream>
#include <new>

#include "care/error.hpp"
#include "cli/color.hpp"
#include "cli/dispatch.hpp"
#include "core/choice.hpp"
#include "output/display.hpp"
#include "output/json.hpp"

namespace care::cli {
namespace {

/// How errors are told. It is found out word by word: the line may be one that cannot be understood.
struct Telling {
  bool json = false;
  std::optional<Color> color;
};

Telling telling_for(const std::vector<std::string>& words) {
  constexpr std::string_view kColor = "--color=";
  Telling telling;
  const auto end = std::find(words.begin(), words.end(), "--");
  for (auto word = words.begin(); word != end; ++word) {
    if (*word == "--json" || *word == "--format=json") telling.json = true;
    if (*word == "--format" && word + 1 != end && word[1] == "json") telling.json = true;
    if (word->starts_with(kColor)) telling.color = from_name<Color>(word->substr(kColor.size()));
    if (*word == "--color" && word + 1 != end) telling.color = from_name<Color>(word[1]);
  }
  return telling;
}

void tell(World& world, const Telling& telling, const Error& error) {
  world.out.flush();
  if (telling.json) {
    const output::Record details = {{"code", static_cast<std::int64_t>(error.kind())},
                                    {"message", std::string(error.what())},
                                    {"hint", output::text_or_null(error.hint())}};
    world.err << output::to_json(output::Record{{"error", details}}, false) << '\n';
    return;
  }
  const bool color = wants_color(world, telling.color, world.terminal.err);
  world.err << (color ? "\x1b[1;31mcare:\x1b[0m " : "care: ") << output::visible(error.what()) << '\n';
  if (error.hint().empty()) return;
  world.err << (color ? "\x1b[36mhint:\x1b[0m " : "hint: ") << output::visible(error.hint()) << '\n';
}

/// A reader that has seen enough (`care log | head`) is no error to tell anybody of.
int cannot_print(World& world, const Telling& telling) {
  const int code = errno;
  if (code != EPIPE)
    tell(world, telling,
         Error(ErrorKind::failed, "it is done, but cannot be told: the disk is full, or the output closed"));
  return static_cast<int>(ErrorKind::failed);
}

}  // namespace

int run(const std::vector<std::string>& words, const Commands& commands, World& world) {
  const Telling telling = telling_for(words);
  try {
    const int code = dispatch(words, commands, world);
    world.out.flush();
    if (!world.out) return cannot_print(world, telling);
    return code;
  } catch (const Error& error) {
    tell(world, telling, error);
    return static_cast<int>(error.kind());
  } catch (const std::bad_alloc&) {
    tell(world, telling, Error(ErrorKind::failed, "there is not enough memory"));
  } catch (const std::exception& error) {
    tell(world, telling, Error(ErrorKind::failed, fmt::format("something went wrong inside care: {}", error.what())));
  }
  return static_cast<int>(ErrorKind::failed);
}

}  // namespace care::cli
