#pragma once

#include <cstdint>
#include <string>

namespace care::cli {

class Context;

/// A line on the terminal that counts while something long is done, and is gone at its end. Nothing in a pipe, nor with
/// --quiet.
class Progress {
 public:
  Progress(Context& context, std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step();

 private:
  Context& context_;
  std::string what_;
  bool shown_;
  std::int64_t count_ = 0;
};

}  // namespace care::cli
