#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/audience.hpp"
#include "care/id.hpp"
#include "care/interaction.hpp"
#include "care/time.hpp"

namespace care::store {

class Database;

/// What somebody asked, as far as it takes to compare it with others.
struct Question {
  InteractionId id;
  ClientId client;
  std::string client_name;
  Instant at{};
  std::string text;                  ///< the sentence that asks (core/asked_question)
  std::optional<Language> language;  ///< the client's; none: not said
};

/// A question that was answered.
struct AnsweredQuestion {
  Question question;
  InteractionId answer;  ///< the newest
};

/// Why clients left, or said or heard no.
struct Reason {
  std::string text;
  std::int64_t clients = 0;
};

/// What the FAQ asks of the log. Entries that are private are never among the answers.
class QuestionQueries {
 public:
  explicit QuestionQueries(Database& database) : database_(database) {}

  /// Questions and requests that came in and that no entry of the FAQ has answered, oldest first, in one pass over the
  /// log.
  std::vector<Question> without_faq(std::optional<Instant> since);

  /// The same of the newest `entries` of the log, whatever these are: a stretch of an index, however long the log is.
  std::vector<Question> newest_without_faq(std::int64_t entries);

  /// What clients objected, oldest first.
  std::vector<Question> objections(Instant since);

  /// Questions, requests and objections that were answered and have some of the words with these beginnings (as
  /// `match_some_of` takes them): the last logged, from a bounded number of hits.
  std::vector<AnsweredQuestion> answered(const std::vector<std::string>& beginnings, InteractionId except);

  /// Given since then for leaving, for declining a quote, and for being declined, by more than one client; the most
  /// frequent first. Each client counts once for a reason.
  std::vector<Reason> reasons(Instant since);

 private:
  Database& database_;
};

}  // namespace care::store
