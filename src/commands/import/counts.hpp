#pragma once

#include <cstdint>

namespace care::commands {

/// What an import did.
struct Counts {
  std::int64_t clients = 0;  ///< new ones; so all up to the files
  std::int64_t faq = 0;
  std::int64_t interactions = 0;
  std::int64_t quotes = 0;
  std::int64_t payments = 0;
  std::int64_t reminders = 0;
  std::int64_t overrides = 0;
  std::int64_t gifts = 0;
  std::int64_t mails = 0;
  std::int64_t snoozes = 0;
  std::int64_t files = 0;
  std::int64_t here = 0;     ///< of all kinds, what was there already just so
  std::int64_t changed = 0;  ///< what was there, and is now as the file has it
};

}  // namespace care::commands
