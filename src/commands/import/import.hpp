#pragma once

#include <functional>

#include "commands/import/counts.hpp"
#include "exchange/reader.hpp"
#include "store/store.hpp"

namespace care::cli {
class Context;
}

namespace care::commands::import_ {

/// Takes in what `give` hands over, list by list as `exchange::read` does. In a rehearsal no file is written. Throws
/// Error and exchange::Wrong; the caller commits.
Counts take_in(store::Store& store, bool rehearse, cli::Context& context,
               const std::function<void(exchange::Sink&)>& give);

}  // namespace care::commands::import_
