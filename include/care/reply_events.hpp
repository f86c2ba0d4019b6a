#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/time.hpp"

namespace care {

/// What happened to an entry since it came in, as far as the clock of its answer goes.
struct ReplyEvents {
  /// What went out in reply, be it an acknowledgement, a question back or the answer.
  struct Reply {
    Instant at;
    std::string channel;
  };
  /// An acknowledgement that says by when the answer comes.
  struct Promise {
    Instant at;
    Instant by;
  };
  /// The client was asked for something that the answer needs.
  struct Wait {
    Instant from;
    std::optional<Instant> to;  ///< until the client wrote, or it was done; nothing: not yet
  };

  std::vector<Reply> replies;      ///< in order of time
  std::optional<Promise> promise;  ///< the last one
  std::vector<Wait> waits;         ///< in order of time
};

}  // namespace care
