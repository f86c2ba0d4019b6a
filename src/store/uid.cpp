#include "store/uid.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <cstdint>

#include "care/error.hpp"

namespace care::store {

std::string make_uid() {
  std::array<std::uint64_t, 2> bits{};
  if (getrandom(bits.data(), sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) {
    throw Error(ErrorKind::failed, "the system has no random numbers to give");
  }
  return fmt::format("{:016x}{:016x}", bits[0], bits[1]);
}

}  // namespace care::store
