#pragma once

#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "care/error.hpp"
#include "care/time.hpp"
#include "core/choice.hpp"
#include "core/duration.hpp"

namespace care::cli {

/// What the shell may be offered in the place of a value.
enum class Completes {
  nothing,
  names,        ///< its `choices`
  client,       ///< slugs, or addresses where no slug begins like it
  client_away,  ///< slugs of those archived or lost
  entry,        ///< ids of the log
  reminder,
  mail,
  faq,  ///< ids of the FAQ
  address,
  tag,
  channel,
  contact_point,  ///< a channel with its colon
  date,
  promise,  ///< a date with its colon
  duration,
  week,
  zone,
  lost_reason,
  quote,
  quote_template,
  deliverable,
  metric,
  tax_profile,
  fields,
  file
};

/// How a word is read.
enum class Reads { text, number, duration, name };

/// One thing that a command line may hold.
struct Parameter {
  enum class Kind { flag, option, repeated, required, optional, many };

  Kind kind;
  std::string names;  ///< "-c,--channel"; of an argument by its place its placeholder, "CLIENT"
  std::string value;  ///< placeholder of an option's value, "CHANNEL"
  std::string help;
  std::function<void(const std::string&)> store;
  Reads reads = Reads::text;
  std::vector<std::string> (*choices)() = nullptr;  ///< all that it may be, such as the names of an enum
  std::optional<Completes> stated = {};

  /// Says what its value is completed with, where the placeholder and the type do not tell (`completed_with`).
  void completes(Completes with) { stated = with; }
  void completes(std::vector<std::string> (*with)()) {
    choices = with;
    stated = Completes::names;
  }

  bool positional() const { return kind == Kind::required || kind == Kind::optional || kind == Kind::many; }
  bool takes_value() const { return kind == Kind::option || kind == Kind::repeated; }
  bool is_called(std::string_view name) const;
  /// The longest of its names: what errors call it.
  std::string shown() const;
};

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// Reads one word of the command line as a value; throws Error(usage).
template <class T>
T parse_word(const std::string& word) {
  if constexpr (std::is_same_v<T, std::string>) {
    return word;
  } else if constexpr (kIsOptional<T>) {  // an empty word empties it
    return word.empty() ? T() : parse_word<typename T::value_type>(word);
  } else if constexpr (std::is_same_v<T, Minutes>) {
    return parse_duration(word);
  } else if constexpr (std::is_enum_v<T>) {
    return choose<T>(word, "");
  } else {
    T number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) {
      throw usage_error("'" + word + "' is not a whole number");
    }
    return number;
  }
}

template <class T>
constexpr Reads reads() {
  if constexpr (kIsOptional<T>) return reads<typename T::value_type>();
  if constexpr (std::is_enum_v<T>) return Reads::name;
  if constexpr (std::is_same_v<T, Minutes>) return Reads::duration;
  if constexpr (std::is_integral_v<T>) return Reads::number;
  return Reads::text;
}

template <class T>
constexpr auto choices() -> std::vector<std::string> (*)() {
  if constexpr (kIsOptional<T>) {
    return choices<typename T::value_type>();
  } else if constexpr (std::is_enum_v<T>) {
    return &names_of<T>;
  } else {
    return nullptr;
  }
}

/// What one verb accepts, described once: for the parser, for help, and for finding out which verb is meant.
class Args {
 public:
  template <class T>
  Parameter& required(T& out, const char* name, const char* help) {
    return add<T>({Parameter::Kind::required, name, "", help, [&out](auto& word) { out = parse_word<T>(word); }});
  }
  template <class T>
  Parameter& optional(std::optional<T>& out, const char* name, const char* help) {
    return add<T>({Parameter::Kind::optional, name, "", help, [&out](auto& word) { out = parse_word<T>(word); }});
  }
  template <class T>
  Parameter& many(std::vector<T>& out, const char* name, const char* help) {
    return add<T>({Parameter::Kind::many, name, "", help, [&out](auto& word) { out.push_back(parse_word<T>(word)); }});
  }
  template <class T>
  Parameter& option(std::optional<T>& out, const char* names, const char* value, const char* help) {
    return add<T>({Parameter::Kind::option, names, value, help, [&out](auto& word) { out = parse_word<T>(word); }});
  }
  template <class T>
  Parameter& repeated(std::vector<T>& out, const char* names, const char* value, const char* help) {
    return add<T>(
        {Parameter::Kind::repeated, names, value, help, [&out](auto& word) { out.push_back(parse_word<T>(word)); }});
  }
  void flag(bool& out, const char* names, const char* help) {
    add<bool>({Parameter::Kind::flag, names, "", help, [&out](const std::string&) { out = true; }});
  }
  /// A flag that sets one of several values, such as --in and --out.
  template <class T>
  void flag(std::optional<T>& out, T value, const char* names, const char* help) {
    add<bool>({Parameter::Kind::flag, names, "", help, [&out, value](const std::string&) { out = value; }});
  }

  const std::vector<Parameter>& parameters() const { return parameters_; }

 private:
  template <class T>
  Parameter& add(Parameter parameter) {
    parameter.reads = reads<T>();
    parameter.choices = choices<T>();
    parameters_.push_back(std::move(parameter));
    return parameters_.back();
  }

  std::vector<Parameter> parameters_;
};

}  // namespace care::cli
