#include <fstream>

#include "exchange_support.hpp"

namespace care::test {
namespace {

/// With something of each noun in the first.
struct Filled : Exchange {
  Filled() {
    ok("a", {"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--channel", "wa:+39 333", "--phone",
             "+39 011 555", "--tag", "web", "--slug", "giulia", "--note", "due\nrighe"});
    ok("a", {"client", "add", "Tom O'Neil", "--lang", "en", "--referred-by", "giulia", "--birthday", "1980-02-29"});
    ok("a", {"client", "add", "G. Bianchi", "--email", "g@example.it"});
    ok("a", {"client", "person", "add", "tom", "Ada \x1b[2J", "--role", "signs"});
    ok("a", {"log", "giulia", "Quando è pronta?", "-c", "email", "-k", "question", "--at", "2026-05-04 10:00"});
    const auto file = app.file("bozza.txt", std::string("a\0b", 3));
    ok("a", {"log", "reply", "1", "Venerdì", "--promise", "fri 10:00: la bozza", "--awaits", "mon: le foto", "--attach",
             file});
    ok("a", {"log", "g-bianchi", "una nota", "--private"});
    ok("a", {"client", "merge", "g-bianchi", "giulia"});
    ok("a", {"client", "archive", "tom"});
    ok("a", {"remind", "done", "2"});
  }
};

}  // namespace

TEST_CASE("what is exported and imported into an empty database is exported again byte for byte") {
  Filled at;
  const auto everything = at.exported("a");
  CHECK(at.import("b", everything) == "Imported 3 clients, 3 contacts, 2 reminders, 1 file.\n");
  CHECK(at.exported("b") == everything);
  CHECK_THAT(at.ok("b", {"client", "show", "g-bianchi", "--fields", "slug"}), Catch::Contains("giulia"));
  CHECK(at.ok("b", {"log", "search", "pronta", "--fields", "id"}) == "1\n");
  CHECK(at.ok("b", {"log", "list", "--open"}) == at.ok("a", {"log", "list", "--open"}));
  const auto show = at.ok("b", {"log", "show", "2", "--json"});
  CHECK(show == at.ok("a", {"log", "show", "2", "--json"}));
}

TEST_CASE("the demo goes through whole, and what only looks at it says the same") {
  Exchange at;
  at.app.ok({"--config", (at.app.folder.path() / "demo.toml").string(), "--db", (at.app.folder.path() / "a").string(),
             "init", "--demo"});
  const auto everything = at.exported("a");
  at.import("b", everything);
  CHECK(at.exported("b") == everything);
  CHECK(at.ok("b", {"recap", "--week", "last"}) == at.ok("a", {"recap", "--week", "last"}));
}

TEST_CASE("the same file a second time changes nothing, and says so") {
  Filled at;
  const auto everything = at.exported("a");
  at.import("b", everything);
  const auto history = at.ok("b", {"history"});
  CHECK(at.import("b", everything) == "Imported nothing new (8 already here).\n");
  CHECK(at.import("a", everything) == "Imported nothing new (8 already here).\n");
  CHECK(at.ok("b", {"import", "-", "--json"}, everything) ==
        "{\"clients\":0,\"faq\":0,\"interactions\":0,\"quotes\":0,\"payments\":0,\"reminders\":0,\"overrides\":0,"
        "\"gifts\":0,\"mails\":0,\"snoozes\":0,"
        "\"files\":0,"
        "\"here\":8,\"changed\":0,\"dry_run\":false}\n");
  CHECK(at.exported("b") == everything);
  CHECK(at.ok("b", {"history"}) == history);
}

TEST_CASE("an item that is known by its uid becomes what the file says") {
  Filled at;
  at.import("b", at.exported("a"));
  at.ok("a", {"client", "edit", "giulia", "--company", "Fioreria", "--email", "new@example.it"});
  at.ok("a", {"log", "edit", "1", "Quando sono pronte?"});
  at.ok("a", {"log", "edit", "3", "--reply-to", "1"});
  const auto everything = at.exported("a");
  CHECK(at.import("b", everything) == "Imported nothing new (5 already here, 3 changed).\n");
  CHECK(at.exported("b") == everything);
  CHECK(at.ok("b", {"log", "search", "pronta"}).empty());
  CHECK(at.ok("b", {"log", "search", "pronte", "--fields", "id"}) == "1\n");
}

TEST_CASE("what one item does not say is not taken away from what is known") {
  Exchange at;
  at.import("a", minimal(R"("clients": [{"uid": "u1", "name": "Giulia", "note": "n", "emails": ["a@x.it"]}])"));
  CHECK(at.import("a", minimal(R"("clients": [{"uid": "u1", "company": "Fioreria"}])")) ==
        "Imported nothing new (1 changed).\n");
  CHECK(at.ok("a", {"client", "show", "giulia", "--fields", "company,note,emails"}) == "Fioreria\tn\ta@x.it\n");
}

TEST_CASE("an item without a uid that is there just so is not stored again") {
  Exchange at;
  const auto json = minimal(
      R"("clients": [{"name": "Giulia"}, {"slug": "tom", "name": "Tom"}],
         "interactions": [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "x"},
                          {"client": "tom", "at": "2026-05-04T10:00:00Z", "summary": "x"}],
         "reminders": [{"text": "t", "due": "2026-05-08", "client": "tom"}, {"text": "t", "due": "2026-05-08"}])");
  CHECK(at.import("a", json) == "Imported 2 clients, 2 contacts, 2 reminders.\n");
  const auto everything = at.exported("a");
  CHECK(at.import("a", json) == "Imported nothing new (6 already here).\n");
  CHECK(at.exported("a") == everything);
  const auto other = minimal(
      R"("interactions": [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "y"},
                          {"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "x"},
                          {"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "y"}])");
  CHECK(at.import("a", other) == "Imported 1 contact (2 already here).\n");
}

TEST_CASE("an item without a uid that says anything else is another one") {
  Exchange at;
  at.import("a", minimal(R"("clients": [{"name": "Giulia", "emails": ["g@x.it"]}],
      "interactions": [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "x", "body": "b"}],
      "reminders": [{"text": "t", "due": "2026-05-08", "client": "giulia"}])"));
  CHECK(at.import("a", minimal(R"("clients": [{"name": "Giulia"}],
      "reminders": [{"text": "t", "due": "2026-05-08"}, {"text": "t", "due": "2026-05-08", "whose": "client", "client": "giulia"}])")) ==
        "Imported 1 client, 2 reminders.\n");
  CHECK(at.import("a", minimal(R"(
      "interactions": [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "x"}])")) ==
        "Imported 1 contact.\n");
}

TEST_CASE("what a hand-written item leaves out is as the commands would have it") {
  Exchange at;
  at.import("a", minimal(R"("clients": [{"name": "Giulia"}], "interactions":
      [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "x", "kind": "question"}])"));
  CHECK(at.ok("a", {"log", "list", "--open", "--fields", "id,direction,needs_reply"}) == "1\tin\ttrue\n");
}

TEST_CASE("promises come with their entry where the file has no reminders") {
  Filled at;
  const auto everything = at.exported("a");
  const auto lists = everything.substr(0, everything.find(",\n\"reminders\"")) + "}";
  CHECK(at.import("b", lists) == "Imported 3 clients, 3 contacts, 2 reminders.\n");
  CHECK(at.ok("b", {"remind", "list", "--all", "--json"}) == at.ok("a", {"remind", "list", "--all", "--json"}));
  CHECK(at.ok("b", {"log", "show", "2", "--json"}) == at.ok("a", {"log", "show", "2", "--json"}));
  CHECK(at.import("b", lists) == "Imported nothing new (8 already here).\n");
  CHECK_THAT(
      at.refusal("b", minimal(R"("interactions": [{"client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s",
      "promise": [{"text": "t", "due": "2026-05-08"}, {"text": "t"}]}])")),
      Catch::Contains(".interactions[0].promise[1]: 'due' is missing"));
}

TEST_CASE("a promise is about its entry's client, and was made with it, unless it says else") {
  Exchange at;
  const auto json = minimal(R"("clients": [{"slug": "giulia", "name": "Giulia"}, {"slug": "tom", "name": "Tom"}],
      "interactions": [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "s", "promise": [
        {"text": "hers", "due": "2026-05-08"}, {"text": "his", "due": "2026-05-08", "client": "tom"},
        {"text": "later", "due": "2026-05-09", "created_at": "2026-05-05T10:00:00Z"}]}])");
  at.import("a", json);
  CHECK(at.ok("a", {"remind", "list", "--all", "--fields", "client,text"}) ==
        "giulia\thers\ntom\this\ngiulia\tlater\n");
  const auto everything = at.exported("a");
  const auto reminders = everything.substr(everything.find("\"reminders\""));
  CHECK(reminders.find("\"created_at\":\"2026-05-04T10:00:00Z\"") != std::string::npos);
  CHECK(reminders.find("\"created_at\":\"2026-05-05T10:00:00Z\"") != std::string::npos);
  CHECK(at.import("a", json) == "Imported nothing new (6 already here).\n");
}

TEST_CASE("references may point forward, and lists come in any order") {
  Exchange at;
  const auto json = minimal(
      R"("reminders": [{"text": "t", "due": "2026-05-08T10:00:00Z", "client": "tom", "interaction": 7}],
         "interactions": [{"id": 3, "client": "giulia", "at": "2026-05-04T11:00:00Z", "summary": "answer", "reply_to": 7},
                          {"id": 7, "client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "question"},
                          {"id": 5, "client": "tom", "at": "2026-05-04T12:00:00Z", "summary": "again", "reply_to": 7}],
         "clients": [{"slug": "giulia", "name": "Giulia", "referred_by": "tom"}, {"slug": "tom", "name": "Tom"}])");
  at.import("a", json);
  CHECK(at.ok("a", {"log", "list", "--fields", "id,client,reply_to"}) == "5\ttom\t7\n3\tgiulia\t7\n7\tgiulia\t\n");
  CHECK(at.ok("a", {"client", "show", "giulia", "--fields", "referred_by"}) == "tom\n");
  CHECK(at.ok("a", {"log", "show", "7", "--json"}).find("\"due\":\"2026-05-08T10:00:00Z\"") != std::string::npos);
  CHECK(at.import("a", json) == "Imported nothing new (6 already here).\n");
}

TEST_CASE("ids and slugs that are taken become others, and what refers to them follows") {
  Filled at;
  at.ok("b", {"client", "add", "Another Giulia", "--slug", "giulia"});
  at.ok("b", {"log", "giulia", "theirs"});
  at.ok("b", {"log", "giulia", "theirs too", "--promise", "fri: p"});
  const auto everything = at.exported("a");
  CHECK(at.import("b", everything) == "Imported 3 clients, 3 contacts, 2 reminders, 1 file.\n");
  CHECK(at.ok("b", {"client", "list", "--format", "ids"}).find("1\n") == 0);
  CHECK(at.ok("b", {"log", "list", "giulia-2", "--fields", "summary,reply_to"}) ==
        "una nota\t\nVenerdì\t3\nQuando è pronta?\t\n");
  CHECK(at.ok("b", {"client", "show", "tom", "--fields", "referred_by"}) == "giulia-2\n");
  CHECK(at.ok("b", {"log", "list", "giulia", "--fields", "id,summary"}) == "2\ttheirs too\n1\ttheirs\n");
  CHECK(at.import("b", everything) == "Imported nothing new (8 already here).\n");
}

TEST_CASE("an id that is free is kept, though others are taken") {
  Exchange at;
  at.ok("a", {"client", "add", "Giulia"});
  at.ok("a", {"log", "giulia", "here"});
  at.import("a",
            minimal(R"("interactions": [{"id": 1, "client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": "b"},
                            {"id": 99, "client": "giulia", "at": "2026-05-04T09:00:00Z", "summary": "a", "reply_to": 1}])"));
  CHECK(at.ok("a", {"log", "list", "--fields", "id,summary,reply_to"}) == "1\there\t\n2\tb\t\n99\ta\t2\n");
}

TEST_CASE("a name that is not in the file is one of the database") {
  Filled at;
  at.import(
      "a",
      minimal(
          R"("interactions": [{"client": "g-bianchi", "at": "2026-05-06T22:00:00Z", "summary": "new", "reply_to": 1}])"));
  CHECK(at.ok("a", {"log", "list", "giulia", "-n", "1", "--fields", "summary,reply_to"}) == "new\t1\n");
}

TEST_CASE("a mail that is here already under another uid is not stored again") {
  Filled at;
  const auto mail = [](const std::string& uid) {
    return minimal(R"("interactions": [{"uid": ")" + uid +
                   R"(", "client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s", "message_id": "<1@x>"}])");
  };
  CHECK(at.import("a", mail("one")) == "Imported 1 contact.\n");
  CHECK(at.import("a", mail("two")) == "Imported nothing new (1 already here).\n");
}

TEST_CASE("a dry run tells the counts and changes nothing, not even where there is no database") {
  Filled at;
  const auto everything = at.exported("a");
  CHECK(at.ok("b", {"import", "-", "--dry-run"}, everything) ==
        "Would import 3 clients, 3 contacts, 2 reminders, 1 file.\n");
  CHECK_FALSE(std::filesystem::exists(at.app.folder.path() / "b"));
  CHECK_FALSE(std::filesystem::exists(at.app.folder.path() / "b.files"));
  at.ok("b", {"client", "add", "Someone"});
  const auto before = at.exported("b");
  at.ok("b", {"import", "-", "--dry-run", "--json"}, everything);
  CHECK(at.exported("b") == before);
}

TEST_CASE("an import is undone by one undo") {
  Filled at;
  at.ok("b", {"client", "add", "Someone"});
  const auto before = at.exported("b");
  at.import("b", at.exported("a"));
  at.ok("b", {"log", "giulia", "later"});
  at.ok("b", {"undo"});
  CHECK_THAT(at.ok("b", {"undo"}), Catch::Contains("import -"));
  CHECK(at.exported("b") == before);
  const auto redo = at.run("b", {"redo"});
  CHECK(redo.code == 1);
  CHECK_THAT(redo.err, Catch::Contains("import -"));
  CHECK(at.run("b", {"undo", "--fields", "nonsense"}).code == 2);
  CHECK(at.exported("b") == before);
}

TEST_CASE("what cannot be taken in is refused with its place, and nothing is changed") {
  Filled at;
  struct Case {
    const char* lists;
    const char* says;
  };
  const Case cases[] = {
      {R"("clients": [{"name": "New"}, {"company": "x"}])", "item 2 of clients, .clients[1]: 'name' is missing"},
      {R"("clients": [{"name": "New", "timezone": "Europe/Roma"}])", ".clients[0].timezone: "},
      {R"("clients": [{"name": "New", "referred_by": "nobody"}])",
       ".clients[0].referred_by: there is no client 'nobody'"},
      {R"("clients": [{"slug": "new", "name": "New", "referred_by": "new"}])",
       ".clients[0].referred_by: is the client itself"},
      {R"("clients": [{"slug": "n", "name": "A"}, {"slug": "n", "name": "B"}])", ".clients[1].slug: 'n' comes twice"},
      {R"("clients": [{"uid": "n", "name": "A"}, {"uid": "n", "name": "B"}])", ".clients[1].uid: comes twice"},
      {R"("clients": [{"slug": "n", "name": "A", "merged_into": "m"}, {"slug": "m", "name": "B", "merged_into": "n"}])",
       ".merged_into: is the client itself"},
      {R"("interactions": [{"client": "nobody", "at": "2026-05-05T10:00:00Z", "summary": "s"}])",
       ".interactions[0].client: there is no client 'nobody'"},
      {R"("interactions": [{"client": "giulia", "at": "2026-05-05T10:00:00Z"}])",
       ".interactions[0]: 'summary' is missing"},
      {R"("interactions": [{"client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s", "reply_to": 77}])",
       ".interactions[0].reply_to: there is no interaction 77"},
      {R"("interactions": [{"id": 8, "client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s", "reply_to": 8}])",
       ".interactions[0].reply_to: is the entry itself"},
      {R"("interactions": [{"id": 8, "client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s"}, {"id": 8, "client": "giulia", "at": "2026-05-05T11:00:00Z", "summary": "t"}])",
       ".interactions[1].id: 8 comes twice"},
      {R"("interactions": [{"uid": "n", "client": "giulia", "at": "2026-05-05T10:00:00Z", "summary": "s"}, {"uid": "n", "client": "giulia", "at": "2026-05-05T11:00:00Z", "summary": "t"}])",
       ".interactions[1].uid: comes twice"},
      {R"("reminders": [{"text": "t", "due": "2026-05-08", "interaction": 77}])",
       ".reminders[0].interaction: there is no interaction 77"},
      {R"("reminders": [{"text": "t"}])", ".reminders[0]: 'due' is missing"},
      {R"("files": [{"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "base64": "YQ=="}])",
       ".files[0].base64: is not the content with that hash"},
  };
  for (const auto& [lists, says] : cases) {
    INFO(lists);
    CHECK_THAT(at.refusal("a", minimal(lists)), Catch::Contains(says));
  }
}

TEST_CASE("an id that leaves no room for those after it is refused, and the highest that is taken does") {
  Exchange to;
  const auto client = [](const std::string& id) {
    return minimal(R"("clients": [{"id": )" + id + R"(, "name": "Ultima"}])");
  };
  const auto highest = std::string("must be a whole number from 1 to 9007199254740992");
  CHECK_THAT(to.refusal("b", client("9223372036854775807")), Catch::Contains(highest));
  CHECK_THAT(to.refusal("b", client("9007199254740993")), Catch::Contains(highest));
  for (const auto& [list, rest] : std::vector<std::pair<std::string, std::string>>{
           {"interactions", ""},
           {"reminders", R"(, "text": "t", "due": "2026-05-08")"},
           {"payments", R"(, "quote": "1", "amount": "1", "on": "2026-05-05")"},
           {"overrides", R"(, "at": "2026-05-04T10:00:00Z", "boundary": "floor", "reason": "r")"},
           {"gifts", R"(, "client": "g", "year": 2026, "text": "t")"},
           {"faq", ""},
           {"mails", R"(, "client": "g", "subject": "s", "text": "t")"}}) {
    CHECK_THAT(to.refusal("b", minimal("\"" + list + R"(": [{"id": 9007199254740993)" + rest + "}]")),
               Catch::Contains(highest));
  }
  to.import("b", client("9007199254740992"));
  to.ok("b", {"client", "add", "Due"});
}

TEST_CASE("two items with one uid are refused in an empty database too, and two with one id") {
  Exchange at;
  const std::string client = R"("clients": [{"slug": "g", "name": "G"}], )";
  CHECK_THAT(at.refusal("a", minimal(client + R"("interactions": [
      {"uid": "n", "client": "g", "at": "2026-05-05T10:00:00Z", "summary": "s"},
      {"uid": "n", "client": "g", "at": "2026-05-05T11:00:00Z", "summary": "t"}])")),
             Catch::Contains("the uid 'n'"));
  CHECK_THAT(at.refusal("a", minimal(client + R"("interactions": [
      {"id": 4, "client": "g", "at": "2026-05-05T10:00:00Z", "summary": "s"},
      {"id": 4, "client": "g", "at": "2026-05-05T11:00:00Z", "summary": "t"}])")),
             Catch::Contains(".interactions[1].id: 4 comes twice"));
}

TEST_CASE("a file of attachments that turns out to be wrong leaves none of them behind") {
  Exchange at;
  const auto json = minimal(R"("files": [
      {"sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "base64": "YQ=="},
      {"sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "base64": "Yg=="}])");
  at.refusal("a", json);
  const auto folder = at.app.folder.path() / "a.files" / "ca";
  CHECK((!std::filesystem::exists(folder) || std::filesystem::is_empty(folder)));
}

TEST_CASE("an export goes to a file that only its owner reads, whole or not at all") {
  Filled at;
  const auto path = at.app.folder.path() / "everything.json";
  CHECK(at.ok("a", {"export", "-o", path.string()}).empty());
  CHECK(read_file(path) == at.exported("a"));
  CHECK((std::filesystem::status(path).permissions() & std::filesystem::perms::mask) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  CHECK(at.run("a", {"export", "-o", (path / "x").string()}).code == 1);
  CHECK(at.exported("none") ==
        "{\"care\": 1,\n\"clients\": [\n],\n\"faq\": [\n],\n\"interactions\": [\n],\n\"quotes\": [\n],\n\"payments\": "
        "[\n],\n\"reminders\": [\n],\n\"overrides\": [\n],\n\"gifts\": [\n],\n\"mails\": [\n],\n\"snoozes\": [\n],\n"
        "\"files\": [\n]}\n");
}

TEST_CASE("progress is told on a terminal alone, and never when quiet") {
  Exchange at;
  std::string items;
  for (int i = 0; i < 5'001; ++i) {
    items += (i == 0 ? "" : ",") + std::string(R"({"text": "t", "due": "2026-05-08", "id": )") + std::to_string(i + 1) +
             ", \"uid\": \"" + std::to_string(i) + "\"}";
  }
  const auto json = minimal("\"reminders\": [" + items + "]");
  CHECK(at.run("a", {"import", "-"}, json).err.empty());
  at.app.terminal.err = true;
  CHECK_THAT(at.run("b", {"import", "-"}, json).err, Catch::Contains("\r5,000 items…"));
  CHECK(at.run("c", {"-q", "import", "-"}, json).err.empty());
}

}  // namespace care::test
