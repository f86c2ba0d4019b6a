#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace care::exchange {

/// Texts put aside on the disk, to be read again in their order. The file has no name, and is gone with this.
class Spool {
 public:
  Spool();

  void put(const std::string& text);

  /// The next one, from the first on; nothing after the last.
  std::optional<std::string> take();

 private:
  struct Closed {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Closed> file_;
  bool reading_ = false;
};

}  // namespace care::exchange
