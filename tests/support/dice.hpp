#pragma once

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

namespace care::test {

/// Throws numbers that are the same on every machine and in every run (SplitMix64): what fails once fails again.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// From `least` to `most`, both among them.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + (count == 0 ? next() : next() % count));
  }

  bool once_in(std::int64_t times) { return between(1, times) == 1; }

  template <class T>
  const T& one_of(const std::vector<T>& things) {
    return things[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(things.size()) - 1))];
  }

  template <class T>
  void shuffle(std::vector<T>& things) {
    for (std::size_t i = things.size(); i > 1; --i) {
      std::swap(things[i - 1], things[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(i) - 1))]);
    }
  }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

/// How often a test that throws dice does so: `all` times where CARE_ALL_ROUNDS is set, as in the slow tests, and else
/// a tenth of them, which is what somebody waits for who has changed a line. Such tests are tagged [rounds].
inline int rounds(int all) { return std::getenv("CARE_ALL_ROUNDS") != nullptr ? all : all / 10; }

}  // namespace care::test
