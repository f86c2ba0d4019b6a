#include <fstream>
#include <map>

#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {
namespace {

namespace fs = std::filesystem;

struct Patient {
  Patient() {
    app.environment["PATH"] = "/usr/bin:/bin";
    app.environment["EDITOR"] = "sh";
    mail_command("sh");
    app.clock.set(std::chrono::sys_days(std::chrono::year(2026) / 5 / 6));
    app.ok({"client", "add", "Giulia"});
    app.ok({"log", "giulia", "una bozza", "--attach", app.file("bozza.txt", "content")});
  }

  void mail_command(const std::string& command) {
    app.configure("[hours]\nzone = \"Europe/Rome\"\n[mail]\ncommand = [\"" + command + "\"]\n");
  }

  /// Behind care's back.
  void damage(const std::string& sql) const { store::Database(app.database(), store::Access::write).execute(sql); }

  /// The state of each check.
  std::map<std::string, std::string> states(int code, std::vector<std::string> words = {}) {
    words.insert(words.begin(), {"doctor", "--fields", "check,state"});
    const auto result = app.run(words);
    CHECK(result.code == code);
    CHECK(result.err.empty());
    std::map<std::string, std::string> states;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);)
      states[line.substr(0, line.find('\t'))] = line.substr(line.find('\t') + 1);
    return states;
  }

  fs::path files() const { return app.database().string() + ".files"; }
  fs::path attachment() const {
    for (const auto& each : fs::recursive_directory_iterator(files())) {
      if (each.is_regular_file()) return each.path();
    }
    FAIL("no attachment");
    return {};
  }

  TestApp app;
};

/// Every file below with its size and mode.
std::string tree(const fs::path& folder) {
  std::string text;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    text += each.path().string() + " " + std::to_string(static_cast<int>(each.status().permissions())) + " " +
            (each.is_regular_file() ? read_file(each.path()) : "") + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("where all is well, doctor says so line by line and changes nothing") {
  Patient at;
  const auto before = tree(at.app.folder.path());
  for (const auto& [check, state] : at.states(0)) {
    INFO(check);
    CHECK(state == "ok");
  }
  CHECK(tree(at.app.folder.path()) == before);
  CHECK(at.app.ok({"doctor", "--json"}).starts_with("[{\"check\":\"configuration\",\"state\":\"ok\",\"text\":"));
}

TEST_CASE("doctor looks where there is no database yet, and makes none") {
  TestApp app;
  CHECK_THAT(app.ok({"doctor"}), Catch::Contains("none yet"));
  CHECK_FALSE(fs::exists(app.database()));
}

TEST_CASE("a configuration that is wrong is told, and all else is looked at") {
  Patient at;
  at.app.configure("[hours]\nzoen = \"Europe/Rome\"\n");
  const auto states = at.states(1);
  CHECK(states.at("configuration") == "damage");
  CHECK(states.at("integrity") == "ok");
  CHECK_THAT(at.app.run({"doctor", "--json"}).out, Catch::Contains("zoen") && Catch::Contains("did you mean"));
}

TEST_CASE("quotes that cannot be computed are damage, what is only unseen is advice") {
  Patient at;
  at.app.configure("[hours]\nzone = \"Europe/Rome\"\n[mail]\ncommand = [\"sh\"]\n[quote]\ntax = \"none\"\n");
  at.app.ok({"quote", "new", "giulia", "Sito", "--item", "x; 100", "--starts", "mon", "--mine", "a", "--theirs", "b"});
  at.app.ok({"quote", "send", "1"});
  at.app.ok({"quote", "revise", "1"});
  at.app.ok({"quote", "new", "giulia", "Altro", "--item", "x; 100"});
  at.app.ok({"payment", "add", "2/2", "10"});
  for (const char* check : {"quotes", "revisions", "payments"}) CHECK(at.states(0).at(check) == "ok");

  at.damage("UPDATE quote SET state = 'accepted' WHERE id = 1");
  CHECK(at.states(0).at("revisions") == "advice");
  CHECK_THAT(at.app.ok({"doctor"}),
             Catch::Contains("2026-001 is accepted, and is not seen: there is a later revision"));
  CHECK_THAT(at.app.ok({"doctor", "--json"}), Catch::Contains("care quote show 2026-001"));

  at.damage("UPDATE payment SET instalment = 3");
  CHECK(at.states(0).at("payments") == "advice");
  CHECK_THAT(at.app.ok({"doctor"}), Catch::Contains("a payment is for instalment 3 of 2026-002, which has 2"));

  at.damage("DELETE FROM instalment WHERE position = 1");
  CHECK(at.states(1).at("quotes") == "damage");
  CHECK_THAT(at.app.run({"doctor"}).out,
             Catch::Contains("2026-001 cannot be computed: the instalments are less than the total (and 2 more)"));
}

TEST_CASE("a reference of a quote that dangles is damage") {
  Patient at;
  at.app.ok({"quote", "new", "giulia", "Sito", "--item", "x; 100"});
  at.damage("PRAGMA foreign_keys = OFF; UPDATE quote SET sent_in = 4711");
  CHECK(at.states(1).at("references") == "damage");
  CHECK_THAT(at.app.run({"doctor"}).out, Catch::Contains("rows of the table quote point to others"));
}

TEST_CASE("a database that is damaged is told, whatever is wrong with it") {
  Patient at;
  SECTION("no database at all") { std::ofstream(at.app.database(), std::ios::trunc) << std::string(5000, 'x'); }
  SECTION("nothing in it") { std::ofstream(at.app.database(), std::ios::trunc); }
  SECTION("cut off") { fs::resize_file(at.app.database(), 40960); }
  SECTION("pages overwritten") {
    std::fstream file(at.app.database(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(8192);
    file << std::string(16384, '\xEE');
  }
  SECTION("made by a newer care") { at.damage("PRAGMA user_version = 9999"); }
  const auto result = at.app.run({"doctor"});
  CHECK(result.code == 1);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, Catch::Contains("damage\t"));
  CHECK_THAT(result.out, Catch::Contains("ok\tconfiguration"));
  CHECK_THAT(result.out, Catch::Contains("\teditor\t"));
}

TEST_CASE("a table without room for another row is damage, and gets room once the row is gone") {
  Patient patient;
  patient.damage("UPDATE sqlite_sequence SET seq = 9223372036854775807 WHERE name = 'client'");
  CHECK(patient.states(1)["ids"] == "damage");
  CHECK(patient.app.run({"client", "add", "Due"}).code == 1);
  CHECK(patient.states(0, {"--fix"})["ids"] == "ok");
  patient.app.ok({"client", "add", "Due"});
}

TEST_CASE("rows that point nowhere are damage") {
  Patient at;
  at.damage("PRAGMA foreign_keys = OFF; DELETE FROM client");
  CHECK(at.states(1).at("references") == "damage");
}

TEST_CASE("a full text that is not what the log says is made again") {
  Patient at;
  at.damage("INSERT INTO interaction_text (interaction_text) VALUES ('delete-all')");
  CHECK(at.app.ok({"log", "search", "bozza"}).empty());
  CHECK(at.states(1).at("full text") == "damage");
  CHECK(at.states(1).at("full text") == "damage");
  CHECK(at.states(0, {"--fix"}).at("full text") == "ok");
  CHECK_FALSE(at.app.ok({"log", "search", "bozza"}).empty());
  CHECK(at.states(0).at("full text") == "ok");
}

TEST_CASE("attachments that are missing or changed are damage, which nothing mends") {
  Patient at;
  SECTION("missing") { fs::remove(at.attachment()); }
  SECTION("changed") { std::ofstream(at.attachment(), std::ios::app) << "x"; }
  CHECK(at.states(1).at("attachments") == "damage");
  CHECK(at.states(1, {"--fix"}).at("attachments") == "damage");
}

TEST_CASE("what nothing needs any more is removed, and nothing that undo may bring back") {
  Patient at;
  const auto kept = at.attachment();
  const auto orphan = at.files() / "ab" / ("ab" + std::string(62, '0'));
  fs::create_directories(orphan.parent_path());
  std::ofstream(orphan) << "nobody's";
  const auto copy = at.app.database().string() + ".import-20200101T000000Z";
  std::ofstream(copy) << "nobody's either";
  at.app.ok({"log", "remove", "1", "-y"});
  CHECK(at.states(0).at("leftovers") == "advice");
  CHECK(fs::exists(orphan));
  CHECK_THAT(at.app.ok({"doctor", "--fix"}), Catch::Contains("removed 1 attachment and 1 copy of the database"));
  CHECK_FALSE(fs::exists(orphan));
  CHECK_FALSE(fs::exists(copy));
  CHECK(fs::exists(kept));
  at.app.ok({"undo"});
  CHECK(at.states(0).at("attachments") == "ok");
}

TEST_CASE("what others may read is told, and taken from them") {
  Patient at;
  fs::permissions(at.app.database(), fs::perms::group_read | fs::perms::others_read, fs::perm_options::add);
  CHECK(at.states(0).at("permissions") == "advice");
  CHECK_THAT(at.app.ok({"doctor", "--fix"}), Catch::Contains("taken from others for 1 file"));
  CHECK(at.states(0).at("permissions") == "ok");
}

TEST_CASE("a program that is not there is advice") {
  Patient at;
  at.mail_command("no-such-mailer");
  at.app.environment["EDITOR"] = "no-such-editor --wait";
  const auto states = at.states(0);
  CHECK(states.at("mail") == "advice");
  CHECK(states.at("editor") == "advice");
  at.mail_command("/bin/sh");
  CHECK(at.states(0).at("mail") == "ok");
}

TEST_CASE("doctor needs no home") {
  Patient at;
  const auto database = at.app.database().string();
  at.app.environment.clear();
  const auto result = at.app.run({"doctor", "--db", database});
  CHECK(result.code == 0);
  CHECK_THAT(result.out, Catch::Contains("ok\tintegrity"));
  CHECK_THAT(result.out, Catch::Contains("advice\teditor"));
}

TEST_CASE("a clock that went back is advice") {
  Patient at;
  at.app.clock.set(std::chrono::sys_days(std::chrono::year(2026) / 5 / 1));
  CHECK(at.states(0).at("clock") == "advice");
  at.app.clock.set(std::chrono::sys_days(std::chrono::year(1970) / 1 / 1));
  CHECK(at.states(0).at("clock") == "advice");
}

TEST_CASE("a database of an older version is looked at and not brought up to date") {
  TestApp app;
  fs::create_directories(app.database().parent_path());
  fs::copy_file(std::string(CARE_TEST_DATA) + "/databases/schema-1.db", app.database());
  const auto before = read_file(app.database());
  const auto out = app.run({"doctor"}).out;
  CHECK_THAT(out, Catch::Contains("advice\tschema"));
  CHECK_THAT(out, !Catch::Contains("damage"));
  CHECK(read_file(app.database()) == before);
}

}  // namespace care::test
