#include "config/config.hpp"

namespace care {

Config::Hours::Hours() {
  using std::chrono::hours;
  constexpr std::size_t kWorkingDays = 5;
  for (std::size_t day = 0; day < kWorkingDays; ++day) week[day] = {{hours(9), hours(13)}, {hours(14), hours(18)}};
}

}  // namespace care
