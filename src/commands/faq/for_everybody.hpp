#pragma once

#include <string>

#include "care/client.hpp"
#include "core/anonymous.hpp"

namespace care::cli {
class Context;
}

namespace care::commands {

/// Makes what clients asked fit for everybody (core/anonymous): without the names and addresses of who asked, one's own
/// name, and the names of other clients, which are read once.
class ForEverybody {
 public:
  explicit ForEverybody(cli::Context& context);

  std::string question(const std::string& question, const Client& client) const;

 private:
  std::string writer_;
  Anonymous others_;
};

}  // namespace care::commands
