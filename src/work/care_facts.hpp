#pragma once

#include "core/care_facts.hpp"
#include "work/desk.hpp"

namespace care::work {

/// All that the rules look at, in a handful of queries.
CareFacts gather_facts(const Desk& desk);

}  // namespace care::work
