#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "care/error.hpp"
#include "toml/value.hpp"

namespace care::commands {

/// What was made of a form.
struct Form {
  std::string text;
  std::string initial;  ///< as it was given out; empty: a form of one's own, of the keys that are to change
  std::string file;     ///< how errors name it
};

/// One table of a form, read strictly: a key that says what it said at first is passed over, what is wrong with one is
/// Error "file:line: key: what is wrong", and so is a key that nobody has asked for.
class FormTable {
 public:
  FormTable(const toml::Table& table, const toml::Table& initial, const std::string& file)
      : table_(table), initial_(initial), file_(file) {}

  /// Throws Error(usage) for a key that was not taken, with the nearest one that was.
  void reject_unknown() const;

 protected:
  /// One that says where it is already.
  class PlacedError : public Error {
   public:
    using Error::Error;
  };

  /// Hands on what the key says, unless it says what it said at first. What is wrong with it gets its place.
  template <class Use>
  void take(const char* key, const Use& use) {
    known_.emplace_back(key);
    const auto* value = table_.find(std::string_view(key));
    if (value == nullptr) return;
    const auto* before = initial_.find(std::string_view(key));
    if (before != nullptr && same(*before, *value)) return;
    key_ = key;
    at_place(*value, [&] { use(*value); });
  }

  /// Whether the form had the key when it was given out, and has it no more. One without any key says nothing at all.
  bool was_taken_out(const char* key) const {
    return initial_.find(std::string_view(key)) != nullptr && table_.find(std::string_view(key)) == nullptr &&
           !table_.entries.empty();
  }

  template <class Use>
  void at_place(const toml::Value& value, const Use& use) const {
    try {
      use();
    } catch (const PlacedError&) {
      throw;
    } catch (const Error& error) {
      throw placed(Error(error.kind(), fmt::format("{}: {}", key_, error.what()), error.hint()), value);
    }
  }

  PlacedError placed(const Error& error, const toml::Value& value) const {
    return {error.kind(), fmt::format("{}:{}: {}", file_, value.source.line, error.what()), error.hint()};
  }

  template <class T>
  const T& of_type(const toml::Value& value, const char* expected) const {
    const auto* found = value.as<T>();
    if (found == nullptr) {
      throw usage_error(fmt::format("it cannot be {}", toml::type_of(value)), fmt::format("it is {}", expected));
    }
    return *found;
  }

  const std::string& text_of(const toml::Value& value) const;

  template <class Use>
  void each_of(const toml::Value& value, const Use& use) const {
    for (const auto& each : of_type<toml::List>(value, "a list of texts")) {
      at_place(each, [&] { use(text_of(each)); });
    }
  }

  const std::string& file() const { return file_; }

 private:
  const toml::Table& table_;
  const toml::Table& initial_;
  const std::string& file_;
  std::vector<std::string> known_;
  std::string key_;  ///< that is being read
};

}  // namespace care::commands
