#pragma once

#include <string>

namespace care::store {

/// 128 random bits in lower-case hex: what tells an item apart wherever it is exported to.
std::string make_uid();

}  // namespace care::store
