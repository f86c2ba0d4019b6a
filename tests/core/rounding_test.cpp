#include "core/rounding.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "care/error.hpp"
#include "support/catch.hpp"
#include "support/dice.hpp"

using namespace care;

namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("a half is rounded away from zero") {
  CHECK(multiply_divide(1, 1, 2) == 1);
  CHECK(multiply_divide(-1, 1, 2) == -1);
  CHECK(multiply_divide(1, -3, 2) == -2);
  CHECK(multiply_divide(5, 1, 2) == 3);
  CHECK(multiply_divide(1, 1, 3) == 0);
  CHECK(multiply_divide(2, 1, 3) == 1);
  CHECK(multiply_divide(-2, 1, 3) == -1);
  CHECK(multiply_divide(7, 1, 5) == 1);
  CHECK(multiply_divide(8, 1, 5) == 2);
  CHECK(multiply_divide(0, 12, 7) == 0);
  CHECK(multiply_divide({16'000, 348'35, 96'000}, 100'000'000) == 5350'66);
}

TEST_CASE("a product is rounded to the nearest of whole numbers", "[rounds]") {
  test::Dice dice(1);
  for (int i = 0; i < test::rounds(20'000); ++i) {
    const auto a = dice.between(-2'000'000'000, 2'000'000'000);
    const auto b = dice.between(-100'000, 100'000);
    const auto c = dice.between(1, 100'000);
    const auto result = multiply_divide(a, b, c);
    const auto off = std::abs(a * b - result * c);
    const bool away = off * 2 < c || std::abs(result) * c > std::abs(a * b);
    if (off * 2 > c || !away) FAIL_CHECK(a << " × " << b << " ÷ " << c << " is not " << result);
  }
}

TEST_CASE("what is in between may be large, what comes out may not") {
  CHECK(multiply_divide(kLargest, kLargest, kLargest) == kLargest);
  CHECK(multiply_divide(-kLargest, 100'000, 100'000) == -kLargest);
  CHECK(multiply_divide({kLargest, 1'000, 1'000}, 1'000'000) == kLargest);
  CHECK_THROWS_AS(multiply_divide(kLargest, 2, 1), Error);
  CHECK_THROWS_AS(multiply_divide(kLargest, -2, 1), Error);
  CHECK_THROWS_AS(multiply_divide(std::numeric_limits<std::int64_t>::min(), 1, 1), Error);
  CHECK_THROWS_AS(multiply_divide({kLargest, kLargest, kLargest}, kLargest), Error);
  CHECK_THROWS_WITH(sum({Money{kLargest}, Money{1}}), "that is more than can be counted exactly");
  CHECK_THROWS_AS(sum({Money{-kLargest}, Money{-1}}), Error);
  CHECK(sum({Money{kLargest}, Money{1}, Money{-1}}) == Money{kLargest});
}

TEST_CASE("what is left over goes to the largest remainders, of equal ones to the earlier") {
  using Parts = std::vector<std::int64_t>;
  CHECK(spread(100, {1, 1, 1}) == Parts{34, 33, 33});
  CHECK(spread(-100, {1, 1, 1}) == Parts{-34, -33, -33});
  CHECK(spread(200, {1, 1, 1}) == Parts{67, 67, 66});
  CHECK(spread(35'00, {250'00, 99'99}) == Parts{25'00, 10'00});
  CHECK(spread(33'33, {1, 99'99}) == Parts{0, 33'33});
  CHECK(spread(10, {0, 3, 0, 3}) == Parts{0, 5, 0, 5});
  CHECK(spread(7, {0, 0}) == Parts{7, 0});
  CHECK(spread(7, {}).empty());
  CHECK(spread(0, {5, 5}) == Parts{0, 0});
  CHECK(spread(-9, {10, -1}) == Parts{-10, 1});
  CHECK(spread(9, {-10, 1}) == Parts{10, -1});
}

TEST_CASE("parts add up to the whole, and each is next to its exact share", "[rounds]") {
  test::Dice dice(2);
  for (int i = 0; i < test::rounds(5'000); ++i) {
    std::vector<std::int64_t> weights(static_cast<std::size_t>(dice.between(1, 12)));
    for (auto& weight : weights) weight = dice.once_in(6) ? 0 : dice.between(0, 1'000'000'00);
    const auto whole = dice.between(-1'000'000'00, 1'000'000'00);
    const auto all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const auto parts = spread(whole, weights);
    CAPTURE(whole, weights);
    REQUIRE(parts.size() == weights.size());
    REQUIRE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == whole);
    for (std::size_t k = 0; all > 0 && k < parts.size(); ++k) {
      const auto off = std::abs(static_cast<long double>(parts[k]) - static_cast<long double>(whole) *
                                                                         static_cast<long double>(weights[k]) /
                                                                         static_cast<long double>(all));
      REQUIRE(off < 1.0L);
    }
  }
}

TEST_CASE("a whole is spread the same whichever way the weights stand, but for equal ones", "[rounds]") {
  test::Dice dice(3);
  for (int i = 0; i < test::rounds(2'000); ++i) {
    std::vector<std::int64_t> weights(static_cast<std::size_t>(dice.between(1, 8)));
    for (auto& weight : weights) weight = dice.between(1, 10'000);
    const auto whole = dice.between(0, 100'000);
    auto parts = spread(whole, weights);
    dice.shuffle(weights);
    auto others = spread(whole, weights);
    std::sort(parts.begin(), parts.end());
    std::sort(others.begin(), others.end());
    CAPTURE(whole, weights);
    REQUIRE(parts == others);
  }
}
