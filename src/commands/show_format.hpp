#pragma once

#include "care/names.hpp"

namespace care::commands {

/// How a noun's `show` can print it beside --json: for people, or as the form that its `edit` takes.
enum class ShowFormat { text, toml };

}  // namespace care::commands

namespace care {

template <>
struct Names<commands::ShowFormat> {
  using enum commands::ShowFormat;
  static constexpr Name<commands::ShowFormat> all[] = {{text, "text"}, {toml, "toml"}};
};

}  // namespace care
