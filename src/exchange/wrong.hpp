#pragma once

#include <stdexcept>
#include <string>

namespace care::exchange {

/// Something in an item that cannot be taken in. The reader tells which item of which list it was.
class Wrong : public std::runtime_error {
 public:
  /// `path` leads from the item to the value: ".kind", ".people[0].email"; empty for the item itself.
  Wrong(std::string path, const std::string& what, std::string hint = {})
      : std::runtime_error(what), path_(std::move(path)), hint_(std::move(hint)) {}

  const std::string& path() const { return path_; }
  const std::string& hint() const { return hint_; }

 private:
  std::string path_;
  std::string hint_;
};

}  // namespace care::exchange
