#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/text.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"
#include "support/test_app.hpp"

namespace care::test {
namespace {

using Words = std::vector<std::string>;

/// The lines that `care __complete` prints for the last of these words; care itself is not among them.
Words lines_for(TestApp& app, const Words& words) {
  Words asked = {"__complete", std::to_string(words.size()), "care"};
  asked.insert(asked.end(), words.begin(), words.end());
  const auto result = app.run(asked);
  CHECK(result.code == 0);
  CHECK(result.err.empty());
  auto lines = split(result.out, '\n');
  CHECK(lines.back().empty());
  lines.pop_back();
  return lines;
}

/// Their values; "files: --body=" where the shell is to offer its files behind that.
Words offered(TestApp& app, const Words& words) {
  Words values;
  for (const auto& line : lines_for(app, words)) {
    const auto parts = split(line, '\t');
    REQUIRE(parts.size() == 2);
    values.push_back(parts[0].empty() ? parts[1] : parts[0]);
  }
  return values;
}

bool has(const Words& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

/// Three clients; Giulia has an address, a tag and two entries in the log, one with a promise.
struct Studio : TestApp {
  Studio() {
    ok({"client", "add", "Giulia Bianchi", "--email", "giulia@example.it", "--tag", "menu"});
    ok({"client", "add", "Gino Rossi", "--tag", "foto"});
    ok({"client", "add", "Studio Neri"});
    ok({"log", "giulia", "Chiede i tempi", "-k", "question"});
    ok({"log", "giulia", "Bozza mandata", "--promise", "fri: bozza completa"});
  }
};

struct Case {
  Words words;
  Words offered;
};

const Case kCases[] = {
    // commands
    {{"cl"}, {"client"}},
    {{"client", "ad"}, {"add"}},
    {{"client", "list", ""}, {}},
    {{"nobody", ""}, {}},
    {{"config", "get", "me.na"}, {"me.name"}},
    {{"help", "da"}, {"date", "dates"}},
    {{"help", "client", "me"}, {"merge"}},
    {{"help", "client", "merge", ""}, {}},
    {{"--json", "cl"}, {"client"}},
    {{"client", "--json", "ad"}, {"add"}},
    // clients, by slug, by another word, by address
    {{"log", "gi"}, {"gino-rossi", "giulia-bianchi"}},
    {{"log", "GIU"}, {"giulia-bianchi"}},
    {{"log", "s"}, {"show", "search", "studio-neri"}},
    {{"log", "bia"}, {"giulia-bianchi"}},
    {{"log", "giulia@"}, {"giulia@example.it"}},
    {{"log", "add", "gi"}, {"gino-rossi", "giulia-bianchi"}},
    {{"log", "add", "giulia", ""}, {}},
    {{"log", "--in", "giu"}, {"giulia-bianchi"}},
    {{"log", "--since", "monday", "giu"}, {"giulia-bianchi"}},
    {{"log", "%"}, {}},
    {{"log", "--", "giu"}, {"giulia-bianchi"}},
    {{"log", "--", "--i"}, {}},
    {{"recap", "gino-rossi", "giu"}, {"giulia-bianchi"}},
    {{"client", "merge", "gino-rossi", "stu"}, {"studio-neri"}},
    {{"client", "add", "gi"}, {}},
    // options
    {{"log", "list", "--si"}, {"--since"}},
    {{"log", "list", "--since", "monday", "--s"}, {}},
    {{"log", "add", "--promise", "fri: a", "--pro"}, {"--promise"}},
    {{"client", "list", "--ver"}, {}},
    {{"--ver"}, {"--version"}},
    {{"client", "list", "--che"}, {"--check"}},
    {{"log", "--needs"}, {"--needs-reply"}},
    {{"log", "giulia", "text", "--si"}, {}},
    // values
    {{"log", "list", "-k", "de"}, {"decision", "delivery"}},
    {{"log", "list", "--kind=de"}, {"--kind=decision", "--kind=delivery"}},
    {{"log", "list", "-kde"}, {"-kdecision", "-kdelivery"}},
    {{"log", "list", "-c", "p"}, {"pec", "phone", "post"}},
    {{"client", "add", "X", "--channel", "wh"}, {"whatsapp:"}},
    {{"client", "add", "X", "--lang", ""}, {"it", "en"}},
    {{"client", "add", "X", "--tz", "europe/ro"}, {"Europe/Rome"}},
    {{"client", "add", "X", "--tz", "Reykj"}, {"Atlantic/Reykjavik"}},
    {{"client", "list", "--tag", ""}, {"foto", "menu"}},
    {{"client", "person", "add", "gino", "--role", "p"}, {"pays"}},
    {{"client", "lost", "gino", "--why", "answered"}, {"answered late"}},
    {{"client", "list", "--format", "t"}, {"table", "tsv"}},
    {{"client", "list", "--fields", "sl"}, {"slug"}},
    {{"client", "list", "--fields", "slug,sl"}, {}},
    {{"client", "list", "--fields=slug,com"}, {"--fields=slug,company"}},
    {{"schema", "cl"}, {"client"}},
    {{"completion", ""}, {"bash", "zsh", "fish"}},
    {{"log", "list", "-n", ""}, {}},
    // ids
    {{"log", "show", ""}, {"2", "1"}},
    {{"log", "show", "1"}, {"1"}},
    {{"log", "show", "01"}, {}},
    {{"log", "show", "99999999999999999999"}, {}},
    {{"log", "add", "gino", "--reply-to", "2"}, {"2"}},
    {{"remind", "done", ""}, {"1"}},
    {{"client", "add", "X", "--vat-id", ""}, {}},
    // dates
    {{"log", "list", "--since", "to"}, {"today", "tomorrow"}},
    {{"log", "add", "gino", "--at", "ieri"}, {"ieri"}},
    {{"log", "add", "gino", "--promise", "fr"}, {"friday:"}},
    {{"recap", "--week", ""}, {"this", "last"}},
    {{"log", "add", "gino", "--for", "1"}, {"15m", "1h", "1h30"}},
    // files are the shell's
    {{"log", "add", "--attach", "x"}, {"files"}},
    {{"log", "add", "--attach=x"}, {"files --attach="}},
    {{"recap", "-ox"}, {"files -o"}},
    {{"--db", ""}, {"files"}},
};

}  // namespace

TEST_CASE("a word is completed with what may stand there") {
  Studio app;
  for (const auto& [words, expected] : kCases) {
    std::string line;
    for (const auto& word : words) line += " '" + word + "'";
    INFO("care" << line);
    CHECK(offered(app, words) == expected);
  }
}

TEST_CASE("what is offered says what it is") {
  Studio app;
  CHECK(lines_for(app, {"log", "giu"}) == Words{"giulia-bianchi\tGiulia Bianchi"});
  CHECK(lines_for(app, {"log", "giulia@"}) == Words{"giulia@example.it\tGiulia Bianchi"});
  CHECK(lines_for(app, {"log", "show", "1"}) == Words{"1\tChiede i tempi (giulia-bianchi)"});
  CHECK(lines_for(app, {"remind", "done", ""}) == Words{"1\tbozza completa (giulia-bianchi)"});
  CHECK(lines_for(app, {"log", "list", "--op"}) == Words{"--open\tonly what still needs a reply"});
  CHECK(lines_for(app, {"client", "ar"}) == Words{"archive\tPut a client away; nothing is lost"});
  CHECK(lines_for(app, {"date", "tom"}) == Words{"tomorrow\tThu 7 May 2026"});
  CHECK(lines_for(app, {"date", "fri"}) == Words{"friday\tFri 8 May, or Fri 1 May"});
  CHECK(lines_for(app, {"log", "list", "-k", "wo"}) == Words{"work\t"});
}

TEST_CASE("both names of an option are offered, each until it is given") {
  Studio app;
  const auto before = offered(app, {"log", "list", "-"});
  CHECK(has(before, "-k"));
  CHECK(has(before, "--kind"));
  CHECK(has(before, "--db"));
  for (const Words& given : std::vector<Words>{{"-kwork"}, {"-k", "work"}, {"--kind=work"}, {"-qkwork"}}) {
    Words words = {"log", "list"};
    words.insert(words.end(), given.begin(), given.end());
    words.emplace_back("-");
    const auto after = offered(app, words);
    CHECK_FALSE(has(after, "-k"));
    CHECK_FALSE(has(after, "--kind"));
    CHECK(has(after, "--db"));
  }
}

TEST_CASE("clients who are away are offered to come back, and where nobody else is meant") {
  Studio app;
  CHECK(offered(app, {"client", "restore", ""}).empty());
  app.ok({"client", "archive", "gino"});
  app.ok({"client", "lost", "studio-neri", "--why", "price"});
  CHECK(offered(app, {"client", "restore", ""}) == Words{"gino-rossi", "studio-neri"});
  CHECK(offered(app, {"log", "gi"}) == Words{"giulia-bianchi"});
  CHECK(offered(app, {"log", "gin"}) == Words{"gino-rossi"});
  app.ok({"client", "merge", "gino", "giulia", "--yes"});
  CHECK(offered(app, {"log", "gin"}).empty());
}

TEST_CASE("quotes are offered by number with their title, and by the counter alone") {
  Studio app;
  app.ok({"quote", "new", "giulia", "Catalogo", "--item", "Grafica; 100"});
  app.ok({"quote", "new", "gino", "Sito web", "--item", "Sito; 100"});
  CHECK(lines_for(app, {"quote", "show", ""}) ==
        Words{"2026-002\tSito web (gino-rossi)", "2026-001\tCatalogo (giulia-bianchi)"});
  CHECK(offered(app, {"payment", "add", "2026-001"}) == Words{"2026-001"});
  CHECK(offered(app, {"quote", "send", "2"}) == Words{"2026-002", "2026-001"});
  CHECK(offered(app, {"quote", "new", "gino", "x", "--tax", "forf"}) == Words{"forfettario", "forfettario-inps"});
  app.ok({"quote", "template", "save", "web", "2"});
  CHECK(offered(app, {"quote", "new", "gino", "x", "-t", ""}) == Words{"web"});
}

TEST_CASE("what is done already is not offered to be done") {
  Studio app;
  app.ok({"remind", "done", "1"});
  CHECK(offered(app, {"remind", "done", ""}).empty());
}

TEST_CASE("INDEX may stand behind the last word, and anywhere before") {
  Studio app;
  CHECK(app.ok({"__complete", "1", "care", "rem", "done", "1"}) == app.ok({"__complete", "1", "care", "rem"}));
  CHECK(app.ok({"__complete", "3", "care", "remind", "done"}) ==
        app.ok({"__complete", "3", "care", "remind", "done", ""}));
  CHECK(app.ok({"__complete", "9", "care", "remind", "done"}) ==
        app.ok({"__complete", "3", "care", "remind", "done", ""}));
  for (const Words& words :
       std::vector<Words>{{}, {"x"}, {"-1", "care"}, {"0", "ca"}, {"99999999999999999999", "care"}}) {
    Words asked = {"__complete"};
    asked.insert(asked.end(), words.begin(), words.end());
    CHECK(app.ok(asked).empty());
  }
  CHECK_FALSE(app.ok({"__complete", "1"}).empty());
}

TEST_CASE("the database and the configuration that are named are asked") {
  Studio app;
  const auto other = (app.folder.path() / "other.db").string();
  app.ok({"--db", other, "client", "add", "Xaver"});
  CHECK(offered(app, {"--db", other, "log", "x"}) == Words{"xaver"});
  CHECK(offered(app, {"log", "--db=" + other, "x"}) == Words{"xaver"});
  CHECK(offered(app, {"log", "x"}).empty());
  const auto config = app.file("other.toml", "[hours.channels.fax]\n[lost]\nreasons = [\"moved away\"]\n");
  CHECK(offered(app, {"--config", config, "log", "list", "-c", "f"}) == Words{"form", "fax"});
  CHECK(offered(app, {"--config", config, "client", "lost", "gino", "--why", ""}) == Words{"moved away"});
  CHECK(offered(app, {"--config", config, "--no-config", "log", "list", "-c", "f"}) == Words{"form"});
  app.environment["CARE_DB"] = other;
  app.environment["CARE_CONFIG"] = config;
  CHECK(offered(app, {"log", "x"}) == Words{"xaver"});
  CHECK(offered(app, {"log", "list", "-c", "f"}) == Words{"form", "fax"});
}

TEST_CASE("an alias is completed like what it stands for") {
  Studio app;
  app.configure("[alias]\nheard = \"log add --in -k\"\nround = \"circle\"\ncircle = \"round\"\nopen = \"'\"\n");
  CHECK(lines_for(app, {"hea"}) == Words{"heard\tcare log add --in -k"});
  CHECK(offered(app, {"heard", "que"}) == Words{"question"});
  CHECK(offered(app, {"heard", "question", "giu"}) == Words{"giulia-bianchi"});
  CHECK(offered(app, {"round", ""}).empty());
  CHECK(offered(app, {"open", ""}).empty());
}

TEST_CASE("a program care-foo on the PATH is a command too") {
  Studio app;
  const auto program = app.file("bin/care-invoices", "#!/bin/sh\n");
  app.file("bin/care-plain", "no program");
  app.environment["PATH"] = "/nowhere:" + (app.folder.path() / "bin").string();
  CHECK_FALSE(has(offered(app, {""}), "invoices"));
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  CHECK(has(offered(app, {""}), "invoices"));
  CHECK_FALSE(has(offered(app, {""}), "plain"));
  CHECK(offered(app, {"invoices", "x"}) == Words{"files"});
}

TEST_CASE("what is wrong is not told, and what does not need it is still offered") {
  Studio app;
  SECTION("the configuration") {
    app.configure("[me]\nnmae = 1\n");
    CHECK(offered(app, {"log", "giu"}) == Words{"giulia-bianchi"});
    CHECK(offered(app, {"log", "list", "-c", "pe"}) == Words{"pec"});
    CHECK(offered(app, {"log", "list", "--since", "tod"}) == Words{"today"});
    CHECK(has(offered(app, {""}), "client"));
  }
  SECTION("the database") {
    std::ofstream(app.database(), std::ios::binary | std::ios::trunc) << std::string(5000, 'x');
    CHECK(offered(app, {"log", "sh"}) == Words{"show"});
    CHECK(offered(app, {"log", "show", ""}).empty());
    CHECK(offered(app, {"client", "list", "--tag", ""}).empty());
  }
  SECTION("there is no home") {
    app.environment.clear();
    CHECK(offered(app, {"log", "sh"}) == Words{"show"});
    CHECK(has(offered(app, {""}), "client"));
  }
  SECTION("the words") {
    CHECK(offered(app, {"client", "nonsense", ""}).empty());
    CHECK(offered(app, {"log", "list", "--nonsense", "-k", "wo"}) == Words{"work"});
    CHECK(offered(app, {"log", "list", "--format", "nonsense", "giu"}) == Words{"giulia-bianchi"});
    CHECK(offered(app, {"log", "\xff"}).empty());
    CHECK(offered(app, {"log", "list", "--kind=\xff"}).empty());
  }
}

TEST_CASE("nothing is made where there is no database") {
  TestApp app;
  CHECK(offered(app, {"log", "sh"}) == Words{"show"});
  CHECK(offered(app, {"log", "show", ""}).empty());
  CHECK_FALSE(std::filesystem::exists(app.database().parent_path()));
}

TEST_CASE("what cannot be typed as it is shown is not offered") {
  Studio app;
  app.ok({"client", "edit", "giulia", "--name", "Giulia\x1b[31m\nBianchi\t\u202e"});
  CHECK(lines_for(app, {"log", "giu"}) == Words{"giulia-bianchi\tGiulia␛[31m␊Bianchi␉<U+202E>"});
  app.configure("[lost]\nreasons = [\"one\\ttab\", \"two\\nlines\", \"a \\u001b\", \"\\u202eback\", \"it's $HOME\"]\n");
  CHECK(offered(app, {"client", "lost", "giulia", "--why", ""}) == Words{"it's $HOME"});
  CHECK(offered(app, {"log", "list", "--fields=\x1b,s"}).empty());
}

TEST_CASE("care completion prints what the shells read") {
  TestApp app;
  CHECK_THAT(app.ok({"completion", "bash"}), Catch::Contains("complete -") && Catch::Contains("__complete"));
  CHECK_THAT(app.ok({"completion", "zsh"}), Catch::StartsWith("#compdef care\n"));
  CHECK_THAT(app.ok({"completion", "fish"}), Catch::Contains("complete --command care"));
  CHECK(app.run({"completion", "tcsh"}).code == 2);
  app.configure("[me]\nnmae = 1\n");
  CHECK(app.run({"completion", "bash"}).code == 0);
}

}  // namespace care::test
