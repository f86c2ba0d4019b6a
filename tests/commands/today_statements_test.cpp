#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

int note(unsigned, void*, void*, void*);

/// Counts the statements that every connection of the process runs while it lives.
class Statements {
 public:
  Statements() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
  ~Statements() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&watch)); }
  Statements(const Statements&) = delete;
  Statements& operator=(const Statements&) = delete;

  static inline int count = 0;

 private:
  static int watch(sqlite3* database, const char**, const struct sqlite3_api_routines*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, &note, nullptr);
  }
};

int note(unsigned, void*, void*, void*) {
  ++Statements::count;
  return 0;
}

/// A client for whom everything calls: a question waits, that is acknowledged; something was agreed on the phone; a
/// complaint is resolved; an offer is out, a job is under way with work on it, another one is delivered; there is a
/// promise and work that nobody signed for.
std::string calling(int n) {
  const auto entry = [&](int of_client, const std::string& kind, const std::string& more) {
    return fmt::format(R"({{"id":{},"client":"c{}","at":"2026-04-20T10:00:00Z","kind":"{}","summary":"{} {}",{}}})",
                       10 * n + of_client, n, kind, kind, of_client, more);
  };
  return entry(1, "question", R"("direction":"in","channel":"email","needs_reply":true)") + ",\n" +
         entry(2, "note",
               fmt::format(R"("direction":"out","channel":"email","reply_to":{},"reply_by":"2026-04-21T10:00:00Z")",
                           10 * n + 1)) +
         ",\n" + entry(3, "decision", R"("channel":"phone")") + ",\n" +
         entry(4, "complaint",
               R"("direction":"in","needs_reply":true,"answered_at":"2026-04-20T12:00:00Z",)"
               R"("resolution":{"verdict":"founded","explanation":"Mine","at":"2026-04-20T12:00:00Z"})") +
         ",\n" + entry(5, "work", fmt::format(R"("minutes":30,"quote":"j-{}")", n)) + ",\n" +
         entry(6, "work", fmt::format(R"("minutes":30,"quote":"o-{}")", n)) + ",\n" +
         entry(7, "question", fmt::format(R"("direction":"in","needs_reply":true,"quote":"o-{}")", n));
}

std::string quote(int n, char letter, const std::string& state) {
  return fmt::format(R"({{"client":"c{}","number":"{}-{}","year":2026,"counter":{},"title":"T","state":"{}",)"
                     R"("lines":[{{"text":"Work","price":"100.00"}}],"instalments":[{{"when":"acceptance"}}],)"
                     R"("deliverables":[{{"name":"D"}}],{}}})",
                     n, letter, n, letter * 1000 + n, state, R"("sent_at":"2026-04-01T10:00:00Z")");
}

std::string studio(int clients) {
  std::string people, log, quotes, reminders;
  for (int n = 1; n <= clients; ++n) {
    const char* comma = n == 1 ? "" : ",\n";
    people += fmt::format(R"({}{{"slug":"c{}","name":"C {}","emails":["c{}@example.it"],"birthday":"1970-05-06"}})",
                          comma, n, n, n);
    log += comma + calling(n);
    quotes += comma + quote(n, 'o', "sent") + "," + quote(n, 'j', "started") + "," + quote(n, 'd', "delivered");
    reminders += fmt::format(R"({}{{"text":"Chiamare","due":"2026-05-05","client":"c{}"}})", comma, n);
  }
  return fmt::format(R"({{"care":1,"clients":[{}],"interactions":[{}],"quotes":[{}],"reminders":[{}]}})", people, log,
                     quotes, reminders);
}

struct Day {
  int statements = 0;
  int lines = 0;
};

Day day_with(int clients) {
  TestApp app;
  app.ok({"import", "-"}, studio(clients));
  const Statements counted;
  Statements::count = 0;
  const auto lines = app.ok({"today", "--fields", "key"});
  return {Statements::count, static_cast<int>(std::count(lines.begin(), lines.end(), '\n'))};
}

}  // namespace

TEST_CASE("care today asks the database as often for ten clients as for three hundred") {
  const Day small = day_with(10);
  const Day large = day_with(300);
  CHECK(small.lines > 50);
  CHECK(large.lines == 30 * small.lines);
  CHECK(small.statements > 10);
  CHECK(large.statements == small.statements);
}
