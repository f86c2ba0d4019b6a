#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::TestApp;

namespace {

/// Wednesday 6 May 2026, 10:30 in Rome, with a client.
struct Studio {
  Studio() {
    app.configure("[hours]\nzone = \"Europe/Rome\"\n");
    app.ok({"client", "add", "Giulia Bianchi"});
    app.terminal.out = true;
  }
  void at(const std::string& now) { app.environment["CARE_NOW"] = now; }
  std::string ok(const std::vector<std::string>& words) { return app.ok(words); }
  /// One field of an entry.
  std::string field(const std::string& id, const std::string& name) {
    app.terminal.out = false;
    auto text = app.ok({"log", "show", id, "--json", "--fields", name});
    app.terminal.out = true;
    return text.substr(0, text.size() - 1);
  }
  TestApp app;
};

}  // namespace

TEST_CASE("what needs a reply says when the answer is due, in office hours") {
  Studio studio;
  CHECK(studio.ok({"log", "giulia", "Perché due prezzi?", "-k", "question", "--at", "2026-05-06 10:30"}) ==
        "Logged 1, Giulia Bianchi, Wed 6 May 2026, 10:30; answer due Thu 7 May 2026, 10:30.\n");
  CHECK(studio.field("1", "reply_due_at") == "{\"reply_due_at\":\"2026-05-07T08:30:00Z\"}");
  CHECK(studio
            .ok({"log", "giulia", "Sito offline", "-k", "complaint", "--at", "2026-05-06 10:30", "--public",
                 "https://example.org"})
            .ends_with("; answer due Wed 6 May 2026, 12:30.\n"));
  CHECK(studio.field("2", "reply_due_at") == "{\"reply_due_at\":\"2026-05-06T10:30:00Z\"}");
  studio.ok({"log", "giulia", "Nota"});
  CHECK(studio.field("3", "reply_due_at,first_reply_minutes") ==
        "{\"reply_due_at\":null,\"first_reply_minutes\":null}");
}

TEST_CASE("the targets and the hours are the channel's and the settings'") {
  Studio studio;
  studio.app.configure(
      "[hours]\nzone = \"Europe/Rome\"\n[hours.channels.phone]\nwed = []\n[reply]\nrequest = \"2bd\"\n");
  CHECK(studio.ok({"log", "giulia", "Tempi?", "-k", "question", "-c", "phone", "--at", "2026-05-06 10:30"})
            .ends_with("answer due Thu 7 May 2026, 18:00.\n"));
  CHECK(studio.ok({"log", "giulia", "Logo", "-k", "request", "--at", "2026-05-06 10:30"})
            .ends_with("answer due Fri 8 May 2026, 10:30.\n"));
}

TEST_CASE("facts are logged even where the office has no hours") {
  Studio studio;
  studio.app.configure("[hours]\nmon = []\ntue = []\nwed = []\nthu = []\nfri = []\n");
  const auto result = studio.app.run({"log", "giulia", "Tempi?", "-k", "question"});
  CHECK(result.code == 0);
  CHECK(result.out == "Logged 1, Giulia Bianchi, now; it needs a reply.\n");
  CHECK(result.err.find("[hours]") != std::string::npos);
}

TEST_CASE("the first reply is measured in office minutes, whatever it was") {
  Studio studio;
  studio.ok({"log", "giulia", "Tempi?", "-k", "question", "--at", "2026-05-05 17:30"});
  studio.ok({"log", "giulia", "Mi servono i testi", "--out", "--reply-to", "1", "--awaits", "fri: i testi", "--at",
             "2026-05-06 09:15"});
  CHECK(studio.field("1", "first_reply_minutes,state") == "{\"first_reply_minutes\":45,\"state\":\"open\"}");
  studio.ok({"log", "reply", "1", "Due settimane", "--at", "2026-05-06 10:00"});
  CHECK(studio.field("1", "first_reply_minutes,state") == "{\"first_reply_minutes\":45,\"state\":\"answered\"}");
}

TEST_CASE("the clock stands still from a question back until the client writes, and log due explains it") {
  Studio studio;
  studio.at("2026-05-06T12:00+02:00");
  studio.ok({"log", "giulia", "Tempi?", "-k", "question", "-c", "email", "--at", "2026-05-06 10:30"});
  studio.ok({"log", "giulia", "Mi servono i testi", "--out", "--reply-to", "1", "--awaits", "fri: i testi", "--at",
             "2026-05-06 11:30"});
  CHECK(studio.field("1", "reply_due_at") == "{\"reply_due_at\":null}");
  CHECK(studio.ok({"log", "due", "1"}) == "paused since Wed 6 May 2026, 11:30\n");
  CHECK(studio.ok({"log", "list", "--open"}).find("paused") != std::string::npos);
  studio.at("2026-05-07T09:30+02:00");
  studio.ok({"log", "giulia", "Ecco i testi", "--in"});
  CHECK(studio.ok({"log", "due", "1", "--explain"}) ==
        "Tempi? (question, email), Wed 6 May 2026, 10:30\n"
        "an answer within 8 h of office time\n"
        "Wed 6 May 2026 10:30    office open until 11:30           1 h used, 7 h left\n"
        "Wed 6 May 11:30         waiting for the client until 13:00\n"
        "Wed 6 May 13:00         closed until 14:00 (break)\n"
        "Wed 6 May 14:00         waiting for the client until 18:00\n"
        "Thu 7 May 09:00         waiting for the client until 09:30\n"
        "Thu 7 May 09:30         open until 13:00                  3 h 30 used, 3 h 30 left\n"
        "Thu 7 May 13:00         closed until 14:00 (break)\n"
        "Thu 7 May 14:00         open                              3 h 30 used\n"
        "due Thu 7 May 2026, 17:30\n");
  studio.ok({"log", "reply", "1", "Due settimane", "--at", "2026-05-07 09:30"});
  CHECK(studio.ok({"log", "due", "1"}) == "due Thu 7 May 2026, 17:30; answered Thu 7 May 2026, 09:30, in time\n");
}

TEST_CASE("what was awaited and is done ends the wait too") {
  Studio studio;
  studio.ok({"log", "giulia", "Tempi?", "-k", "question", "--at", "2026-05-06 09:30"});
  studio.ok(
      {"log", "giulia", "Testi?", "--out", "--reply-to", "1", "--awaits", "fri: i testi", "--at", "2026-05-06 10:00"});
  CHECK(studio.field("1", "reply_due_at") == "{\"reply_due_at\":null}");
  studio.ok({"remind", "done", "1"});
  CHECK(studio.field("1", "reply_due_at").starts_with("{\"reply_due_at\":\"2026-05-07T08:"));
}

TEST_CASE("log due refuses what needs no reply, and has JSON") {
  Studio studio;
  studio.ok({"log", "giulia", "Nota"});
  const auto refused = studio.app.run({"log", "due", "1"});
  CHECK(refused.code == 1);
  CHECK(refused.err.find("care log edit 1 --needs-reply") != std::string::npos);
  CHECK(studio.app.run({"log", "due", "9"}).code == 3);
  studio.ok({"log", "giulia", "Tempi?", "-k", "question", "--at", "2026-05-06 10:30"});
  studio.app.terminal.out = false;
  CHECK(
      studio.ok({"log", "due", "2", "--json"})
          .starts_with("{\"id\":2,\"client\":\"giulia-bianchi\",\"start\":\"2026-05-06T10:30:00+02:00\",\"open\":true,"
                       "\"minutes\":480,\"promised\":false,\"due\":\"2026-05-07T10:30:00+02:00\",\"paused_since\":null,"
                       "\"answered_at\":null,\"steps\":[{"));
}

TEST_CASE("an open list on a terminal shows when each is due") {
  Studio studio;
  studio.ok({"log", "giulia", "Tempi?", "-k", "question", "--at", "2026-05-06 10:30"});
  CHECK(studio.ok({"log", "list", "--open"}).find("Thu 10:30") != std::string::npos);
  CHECK(studio.ok({"log", "list"}).find("Thu 10:30") == std::string::npos);
  studio.app.terminal.out = false;
  CHECK(studio.ok({"log", "list", "--json"}).find("\"reply_due_at\":\"2026-05-07T08:30:00Z\"") != std::string::npos);
}

TEST_CASE("report response counts how soon answers came, per channel and kind") {
  Studio studio;
  studio.at("2026-05-06T12:00+02:00");
  CHECK(studio.ok({"report", "response"}) == "Nothing that needs a reply came in since Thu 1 Jan 2026.\n");
  const auto ask = [&](const char* kind, const char* channel, const char* at) {
    studio.ok({"log", "giulia", "x", "-k", kind, "-c", channel, "--at", at});
  };
  const auto answer = [&](const char* id, const char* at) { studio.ok({"log", "reply", id, "y", "--at", at}); };
  ask("question", "email", "2026-05-04 09:00");
  answer("1", "2026-05-04 10:00");  // 1 h
  ask("question", "email", "2026-05-04 09:00");
  answer("3", "2026-05-04 18:00");  // 8 h, in time, but at closing
  ask("complaint", "phone", "2026-05-05 09:00");
  answer("5", "2026-05-05 18:00");              // 8 h: late
  ask("request", "phone", "2026-05-06 11:00");  // open, with time left
  ask("complaint", "email", "2026-05-05 17:30");
  studio.app.terminal.out = false;
  CHECK(studio.ok({"report", "response", "--as", "json"}) == studio.ok({"report", "response", "--json"}));
  const auto report = studio.ok({"report", "response", "--json"});
  const auto has = [&](const std::string& part) { return report.find(part) != std::string::npos; };
  CHECK(
      has("\"all\":{\"channel\":null,\"kind\":null,\"asked\":5,\"open\":2,\"late\":1,\"in_time_share\":\"66.667\","
          "\"first_reply_median\":480,\"first_reply_p90\":480,\"resolution_median\":270,\"resolution_p90\":480,"
          "\"out_of_hours\":2}"));
  CHECK(has("{\"channel\":\"phone\",\"kind\":null,\"asked\":2,\"open\":1,\"late\":1,\"in_time_share\":\"0\""));
  CHECK(
      has("{\"channel\":null,\"kind\":\"question\",\"asked\":2,\"open\":0,\"late\":0,\"in_time_share\":\"100\","
          "\"first_reply_median\":270"));
  CHECK(studio.ok({"report", "response", "--since", "2026-05-06", "--fields", "since"}).find("2026-05-06") !=
        std::string::npos);
  studio.app.terminal.out = true;
  const auto text = studio.ok({"report", "response"});
  CHECK(text.find("Replies sent out of hours: 2") != std::string::npos);
  CHECK(text.find("complaint") != std::string::npos);
}

TEST_CASE("every report is a page of HTML too, with what clients wrote escaped") {
  Studio studio;
  studio.ok({"log", "giulia", "x", "-k", "question", "-c", "email"});
  studio.app.terminal.out = false;
  for (const char* report : {"response", "quotes", "money", "boundaries"}) {
    const auto page = studio.ok({"report", report, "--as", "html"});
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(page.find("Since") != std::string::npos);
  }
}
