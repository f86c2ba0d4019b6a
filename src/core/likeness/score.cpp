#include "core/likeness/score.hpp"

#include "core/likeness.hpp"

namespace care {
namespace {

constexpr int kOneAsks = 85;  // percent: one wants to know the price, the other does not say what

}  // namespace

Side side_of(const Sense& sense) {
  Side side;
  for (const auto& each : sense.matters) {
    side.weight += each.weight;
    (each.asks ? side.asks : side.names) = true;
  }
  return side;
}

int score(const Shared& shared, const Side& one, const Side& other) {
  if (shared.count == 0) return 0;
  if (!shared.asks && one.asks && other.asks) return 0;
  if (!shared.names && (one.names || other.names)) return 0;
  int value = 200 * shared.weight / (one.weight + other.weight);
  if (one.asks != other.asks) value = value * kOneAsks / 100;
  return shared.count == 1 && value < kAlikeByOne ? 0 : value;
}

bool may_suffice(int shared, int count, int one, int other) {
  return count > 0 && 200 * shared >= (count == 1 ? kAlikeByOne : kAlike) * (one + other);
}

}  // namespace care
