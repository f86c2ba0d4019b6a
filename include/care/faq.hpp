#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/audience.hpp"
#include "care/id.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// A question that really comes, with the answer that everybody gets.
struct Faq {
  FaqId id;
  std::string uid;
  std::string question;
  std::string answer;  ///< Markdown (CommonMark); empty: not written yet
  Language language = Language::it;
  std::vector<std::string> tags;  ///< sorted, each once
  bool is_public = false;         ///< it stands on the page for everybody
  Instant created_at{};
  Instant updated_at{};

  // Derived when read; never written.
  std::int64_t uses = 0;                ///< entries of the log that it answered
  std::optional<Instant> last_used_at;  ///< the newest of them

  friend bool operator==(const Faq&, const Faq&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/faq.cpp.
void describe(Fields& fields, Faq& faq);

/// Where the page of a language was published last, and when its content last changed there.
struct PublishedFaq {
  Language language = Language::it;
  std::string folder;          ///< absolute
  std::int64_t questions = 0;  ///< that stand on it
  Instant at{};

  friend bool operator==(const PublishedFaq&, const PublishedFaq&) = default;
};

}  // namespace care
