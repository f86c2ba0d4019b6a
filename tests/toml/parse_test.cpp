#include "toml/parse.hpp"

#include "support/catch.hpp"
#include "toml/write.hpp"

using namespace care;
using toml::Path;

namespace {

std::string written(std::string_view text, const toml::Value& value) {
  return std::string(text.substr(value.source.begin, value.source.end - value.source.begin));
}

std::string error_of(std::string_view text) {
  try {
    toml::parse(text, "file.toml");
    return "none";
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a value knows what it is, where it stands and on which line") {
  constexpr std::string_view text =
      "\xEF\xBB\xBF# è\r\nname = \"Niccolò \\\"N\\\"\" # end\r\n"
      "[a]\nlist = [\n  \"ü\", # one\n  'two' ,\n]\nprice=12.50\nborn = 1980-03-12\n"
      "b.c = { d = true, e.f = -3 }\nlines = '''\none\ntwo'''";
  const auto parsed = toml::parse(text, "file.toml");
  const auto [path, what, source, line] = GENERATE(table<Path, std::string, std::string, std::size_t>(
      {{{"name"}, "a text", "\"Niccolò \\\"N\\\"\"", 2},
       {{"a", "list"}, "a list", "[\n  \"ü\", # one\n  'two' ,\n]", 4},
       {{"a", "price"}, "a number", "12.50", 8},
       {{"a", "born"}, "a date", "1980-03-12", 9},
       {{"a", "b", "c"}, "a table", "{ d = true, e.f = -3 }", 10},
       {{"a", "b", "c", "d"}, "true or false", "true", 10},
       {{"a", "b", "c", "e", "f"}, "a number", "-3", 10},
       {{"a", "lines"}, "a text", "'''\none\ntwo'''", 11}}));
  const auto* value = parsed.find(path);
  REQUIRE(value != nullptr);
  CHECK(toml::type_of(*value) == what);
  CHECK(written(text, *value) == source);
  CHECK(value->source.line == line);
}

TEST_CASE("keys stand in the order of the text") {
  const auto table = toml::parse("z = 1\na = 2\n[m]\n[b]\nx = 1\n", "");
  std::string keys;
  for (const auto& entry : table.entries) keys += entry.key;
  CHECK(keys == "zamb");
}

TEST_CASE("a key of more parts than anybody needs is refused before it is built") {
  const auto key = [](std::size_t parts, const std::string& part, const std::string& dot) {
    std::string whole = part;
    for (std::size_t n = 1; n < parts; ++n) whole += dot + part;
    return whole;
  };
  const auto part = GENERATE(as<std::string>(), "a", "'a.='", R"("\"=.#")");
  const auto [before, after] = GENERATE(table<std::string, std::string>(
      {{"", " = 1"}, {"[", "]"}, {"[[", "]]"}, {"x = { y = 1, ", " = 2 }"}, {"x = [{}, { ", " = 2 }]"}}));
  for (const std::size_t parts : {17U, 20'000U}) {
    CHECK(error_of("# a\n" + before + key(parts, part, " . ") + after) == "file.toml:2: a key has more than 16 parts");
  }
  if (part == "a") CHECK(error_of(before + key(1, part, ".") + ".b.c.d.e.f.g.h.i.j.k.l.m.n.o.p" + after) == "none");
}

TEST_CASE("dots in texts, comments and numbers make no key") {
  const std::string dots = "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t";
  const std::string lines = "a = \"" + dots + "\\\" " + dots + "\" # " + dots + "\nb = '" + dots + "'\n";
  const std::string list =
      "c = [1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5, 2.5, 1.5]\n";
  const std::string longer = "d = '''\n" + dots + "'" + dots + "'''\ne = \"\"\"\n\\\"\"\"" + dots + "\"\"\"\n";
  CHECK(error_of(lines + list) == "none");
  CHECK(error_of(lines + list + longer) == "none");
}

TEST_CASE("tables in tables end at a depth that all can walk through") {
  std::string text = "a = 1";
  for (int depth = 0; depth < 300; ++depth) text = "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p = { " + text + " }";
  CHECK_THAT(error_of(text), Catch::StartsWith("file.toml:1: "));
}

TEST_CASE("what is no TOML is told with file and line") {
  CHECK_THAT(error_of("a = 1\nb = \n"), Catch::StartsWith("file.toml:2: "));
  CHECK_THAT(error_of("a = 1\na = 2\n"), Catch::StartsWith("file.toml:2: "));
  CHECK(error_of("a = \"\xff\"") == "file.toml: the file is not UTF-8");
  // Letters at which the library's own table of blanks has no answer.
  CHECK_THAT(error_of("\xEF\xBB\xBE = 1"), Catch::StartsWith("file.toml:1: "));
  CHECK_THAT(error_of("[&"), Catch::StartsWith("file.toml:1: "));
}

TEST_CASE("a path is keys with dots between, in quotes where one holds a dot") {
  CHECK(toml::parse_path("hours.channels.phone.sat") == Path{"hours", "channels", "phone", "sat"});
  CHECK(toml::parse_path("hours.days.2026-12-24") == Path{"hours", "days", "2026-12-24"});
  CHECK(toml::parse_path("steps.\"a.b c\".steps") == Path{"steps", "a.b c", "steps"});
  CHECK(toml::parse_path("steps.sito web.steps") == Path{"steps", "sito web", "steps"});
  CHECK(toml::parse_path("a\"b") == Path{"a\"b"});
  CHECK(toml::to_text({"steps", "a.b c", "è"}) == "steps.\"a.b c\".\"è\"");
}

TEST_CASE("a text that is written is read back as it was") {
  const std::string text = GENERATE(as<std::string>(), "", "a\"b\\c", "one\ntwo", "\n\n", "tab\tbell\a\x7f", "\"\"\"",
                                    "end\\\n", "a\r\nb", "è 日本 🎁");
  const auto line = toml::parse("x = " + toml::literal(text), "");
  CHECK(*line.find("x")->as<std::string>() == text);
  const auto lines = toml::parse("x = " + toml::quoted_lines(text), "");
  CHECK(*lines.find("x")->as<std::string>() == text);
}

TEST_CASE("a comment changes nothing, wherever it stands") {
  const auto parsed = toml::parse(
      "# a \"b\" 'c'\na = \"x # y\" # it's \"so\"\nb = 'p\\' # \\'\nc = [ # one\n  \"#\", # two\n]\t# three\r\nd = 1#",
      "");
  CHECK(*parsed.find(Path{"a"})->as<std::string>() == "x # y");
  CHECK(*parsed.find(Path{"b"})->as<std::string>() == "p\\");
  CHECK(*parsed.find(Path{"c"})->as<toml::List>()->front().as<std::string>() == "#");
  CHECK(parsed.find(Path{"d"})->source.line == 7);
  CHECK_THAT(error_of("# one\n# two\na = # three\n"), Catch::StartsWith("file.toml:3: "));
  CHECK_THAT(error_of("a = 1\n# \x01\n"), Catch::StartsWith("file.toml:2: "));
  CHECK_THAT(error_of("# x\ry\na = 1\n"), Catch::StartsWith("file.toml:1: "));
  CHECK_THAT(error_of("a = \"x # y\n"), Catch::StartsWith("file.toml:1: "));
  CHECK(*toml::parse("a = \"\"\"\n# kept\"\"\" # gone", "").find(Path{"a"})->as<std::string>() == "# kept");
}
