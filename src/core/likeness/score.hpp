#pragma once

#include <algorithm>
#include <span>

namespace care {

struct Sense;

/// One of two questions that are compared.
struct Side {
  int weight = 0;      ///< of all that it says
  bool asks = false;   ///< it says what it wants to know
  bool names = false;  ///< it says of which matter
};

/// What a word counts that is shared but for a slip of the fingers; one that is shared as it stands, 10.
inline constexpr int kOfSlip = 9;

Side side_of(const Sense& sense);

/// What both say.
struct Shared {
  int weight = 0;
  int count = 0;
  bool asks = false;   ///< they want to know the same
  bool names = false;  ///< of the same matter

  void add(int of_weight, bool is_asked) {
    weight += of_weight;
    ++count;
    (is_asked ? asks : names) = true;
  }

  /// Of the words that only one of them has, those of which the other has a slip; the same from both sides.
  template <class Left, class Right, class IsSlip>
  void add_slips(std::span<Left> left, std::span<Right> right, IsSlip is_slip) {
    const auto in_left = std::count_if(left.begin(), left.end(), [&](const Left& one) {
      return std::any_of(right.begin(), right.end(), [&](const Right& other) { return is_slip(one, other); });
    });
    if (in_left == 0) return;
    const auto in_right = std::count_if(right.begin(), right.end(), [&](const Right& other) {
      return std::any_of(left.begin(), left.end(), [&](const Left& one) { return is_slip(one, other); });
    });
    for (auto slips = std::min(in_left, in_right); slips > 0; --slips) add(kOfSlip, false);
  }
};

/// 0 to 100, as `likeness` says.
int score(const Shared& shared, const Side& one, const Side& other);

/// As many things as one likes, for `may_suffice`.
inline constexpr int kMany = 1000;

/// Whether so many things of this weight, shared by two questions of these weights, could make them alike.
bool may_suffice(int shared, int count, int one, int other);

}  // namespace care
