#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "care/audience.hpp"
#include "care/interaction.hpp"

namespace care::store {

class Database;

/// When something was last said about a job.
struct JobLog {
  Instant last{};
  std::optional<Instant> last_out;
};

/// An entry that waits for the client's word, and when it was last spoken of.
struct Pending {
  Interaction entry;
  Instant since{};
};

/// Work without a signature: of a quote that is not accepted, or of a client who has only offers.
struct Uncovered {
  std::string client_slug, client_name;
  std::string quote;  ///< its number; empty: none was named
  std::int64_t entries = 0;
  Minutes minutes{};
};

/// A page of the FAQ that does not say any more what it should.
struct StalePageRow {
  Language language = Language::it;
  std::string folder;
  std::int64_t changed = 0;  ///< entries that came or changed since it was written
  std::int64_t gone = 0;     ///< at least so many stand on it and are not for everybody any more
  Instant changed_at{};      ///< the newest change; when the page was written where nothing is left to tell
};

/// What `care today` asks, each in one query however many clients there are.
class CareQueries {
 public:
  explicit CareQueries(Database& database) : database_(database) {}

  /// Decisions from then on that the client has not confirmed, or has disputed.
  std::vector<Pending> unconfirmed_decisions(Instant since);

  /// Complaints from then on that were answered and are not confirmed; one that is disputed is open again, and so none.
  std::vector<Pending> unconfirmed_complaints(Instant since);

  /// By the number of the quote, of offers and jobs that are not over.
  std::map<std::string, JobLog> job_logs();

  /// Entries of running jobs that begin so, by the number of the quote; only their summaries are read.
  std::map<std::string, std::vector<Interaction>> job_notes(const std::string& beginning);

  /// Of clients for whom something was delivered since then: the last feedback since then.
  std::map<ClientId, Instant> feedback(Instant since);

  std::vector<Uncovered> uncovered_work();

  /// Those that `care faq publish` would write anew; not those that nothing is left for.
  std::vector<StalePageRow> stale_pages();

  /// Who has a gift of that year, planned or given, or one in the log since then.
  std::set<ClientId> presented(int year, Instant since);

 private:
  std::vector<Pending> pending(const std::string& condition, Instant since);

  Database& database_;
};

}  // namespace care::store
