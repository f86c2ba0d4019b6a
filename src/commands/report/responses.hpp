#pragma once

#include <vector>

#include "core/response_report.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// How all that needed a reply since that day was answered: two queries, however much it was.
std::vector<Response> responses(Date since, cli::Context& context);

}  // namespace care::commands
