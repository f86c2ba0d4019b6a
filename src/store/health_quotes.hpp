#pragma once

#include "store/health.hpp"

namespace care::store {

class Database;

/// Whether all that is computed of quotes can be: one that cannot stands in the way of every list.
Finding check_quotes(Database& database);

/// Whether of every number one revision stands, the newest.
Finding check_revisions(Database& database);

/// Whether every payment is for an instalment that there is.
Finding check_payments(Database& database);

}  // namespace care::store
