#include "support/catch.hpp"
#include "support/test_app.hpp"

using care::test::Result;
using care::test::TestApp;
using Catch::Contains;

namespace {

/// Two questions wait: one is put off until a day, the other until an hour; and a client's silence is dismissed.
struct Hushed : TestApp {
  Hushed() {
    ok({"--clock", "2026-03-01T10:00:00Z", "client", "add", "Giulia"});
    ok({"--clock", "2026-03-01T10:00:00Z", "client", "add", "Tom"});
    ok({"log", "giulia", "Quanto costa?", "-k", "question", "--at", "2026-05-04 10:00"});
    ok({"log", "giulia", "E quando?", "-k", "question", "--at", "2026-05-04 11:00"});
    ok({"remind", "snooze", "reply:1", "3d"});
    ok({"remind", "snooze", "reply:2", "fri 14:00"});
    ok({"remind", "done", "quiet:tom:2026-03-01"});
  }
};

std::string keys(TestApp& app, const std::string& moment) {
  return app.ok({"--clock", moment, "today", "--fields", "key"});
}

/// A file with just this list of lines that were put off.
std::string snoozes(const std::string& items) { return R"({"care": 1, "snoozes": [)" + items + "]}"; }

}  // namespace

TEST_CASE("what was put off is exported with its day, its hour, or for good") {
  Hushed app;
  CHECK_THAT(app.ok({"export"}), Contains("\"snoozes\": [\n"
                                          R"({"key":"quiet:tom:2026-03-01","until":null},)"
                                          "\n"
                                          R"({"key":"reply:1","until":"2026-05-09"},)"
                                          "\n"
                                          R"({"key":"reply:2","until":"2026-05-08T12:00:00Z"})"
                                          "\n]"));
}

TEST_CASE("what was put off stays so where it is taken in, and a second time nothing changes") {
  Hushed app;
  const auto everything = app.ok({"export"});
  TestApp other;
  CHECK(other.ok({"import", "-"}, everything) == "Imported 2 clients, 2 contacts, 3 lines put off.\n");
  CHECK(other.ok({"export"}) == everything);
  CHECK_THAT(other.ok({"import", "-"}, everything), Contains("nothing new (7 already here)"));
  CHECK_THAT(app.ok({"import", "-"}, everything), Contains("nothing new (7 already here)"));
  CHECK(keys(other, "2026-05-08T11:59:00Z").empty());
  CHECK(keys(other, "2026-05-08T12:00:00Z") == "reply:2\n");
  CHECK(keys(other, "2026-05-09T10:00:00Z") == "reply:1\nreply:2\n");
}

TEST_CASE("a key that was put off already is put off as the file says, and undo takes that back") {
  Hushed app;
  const auto before = app.ok({"export"});
  const auto file =
      snoozes(R"({"key": "reply:1", "until": null}, {"key": "reply:2", "until": "2026-05-08T12:00:00Z"})");
  CHECK(app.ok({"import", "-"}, file) == "Imported nothing new (1 already here, 1 changed).\n");
  CHECK(keys(app, "2026-05-11T10:00:00Z") == "reply:2\n");
  app.ok({"undo"});
  CHECK(app.ok({"export"}) == before);
}

TEST_CASE("an entry that has another id here takes along what was put off of it, and no other is hushed") {
  Hushed app;
  TestApp other;
  other.ok({"client", "add", "Anna"});
  other.ok({"log", "anna", "Siete aperti?", "-k", "question", "--at", "2026-05-04 09:00"});
  other.ok({"import", "-"}, app.ok({"export"}));
  CHECK(keys(other, "2026-05-07T10:00:00Z") == "reply:1\n");
  CHECK(other.ok({"log", "show", "1", "--fields", "client"}) == "anna\n");
  CHECK_THAT(other.ok({"export"}), !Contains(R"("key":"reply:1")"));
  CHECK_THAT(other.ok({"import", "-"}, app.ok({"export"})), Contains("nothing new (7 already here)"));
}

TEST_CASE("of an entry that is gone nothing put off is exported") {
  Hushed app;
  app.ok({"log", "remove", "1", "-y"});
  const auto everything = app.ok({"export"});
  CHECK_THAT(everything, !Contains("reply:1") && Contains("reply:2"));
  TestApp other;
  other.ok({"import", "-"}, everything);
  CHECK(other.ok({"export"}) == everything);
}

TEST_CASE("what cannot be put off is refused, with the place where it stands") {
  struct Case {
    const char* items;
    const char* says;
  };
  const Case cases[] = {
      {R"({"key": "channel:tom"})", ".snoozes[0]"},
      {R"({"until": null})", ".snoozes[0]"},
      {R"({"key": "", "until": null})", ".snoozes[0].key"},
      {R"({"key": "channel:tom", "until": "soon"})", ".snoozes[0].until: must be a day"},
      {R"({"key": "channel:tom", "until": "2026-05-06T10:00:00"})", ".snoozes[0].until: must be a time"},
      {R"({"key": "channel:tom", "until": 3})", ".snoozes[0].until"},
      {R"({"key": "reply:9", "until": null})", ".snoozes[0].key: there is no interaction 9"},
      {R"({"key": "a", "until": null}, {"key": "a", "until": null})", ".snoozes[1].key: comes twice"},
  };
  for (const auto& [items, says] : cases) {
    TestApp app;
    const Result refused = app.run({"import", "-"}, snoozes(items));
    INFO(items);
    CHECK(refused.code == 1);
    CHECK_THAT(refused.err, Contains(says));
    CHECK(app.ok({"export"}) == TestApp().ok({"export"}));
  }
}
