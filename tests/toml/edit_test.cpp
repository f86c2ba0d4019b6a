#include "toml/edit.hpp"

#include "care/error.hpp"
#include "support/catch.hpp"
#include "toml/parse.hpp"

using namespace care;

namespace {

struct Case {
  const char* what;
  const char* before;
  const char* key;
  const char* value;
  const char* after;
};

const Case kSet[] = {
    {"a value is replaced, its comment stays", "[me]\nname  =  'Anna' # I\nphone = \"\"\n", "me.name", "\"Ada\"",
     "[me]\nname  =  \"Ada\" # I\nphone = \"\"\n"},
    {"line ends of Windows", "# top\r\n[me]\r\nname = \"Anna\" # I\r\n", "me.name", "\"Ada\"",
     "# top\r\n[me]\r\nname = \"Ada\" # I\r\n"},
    {"a new line ends as the others do", "[me]\r\nname = \"Anna\"\r\n", "me.phone", "\"1\"",
     "[me]\r\nname = \"Anna\"\r\nphone = \"1\"\r\n"},
    {"no end of the last line", "[me]\nname = \"Anna\"", "me.phone", "\"1\"", "[me]\nname = \"Anna\"\nphone = \"1\"\n"},
    {"the last value, without a line's end", "[me]\nname = \"Anna\"", "me.name", "\"Ada\"", "[me]\nname = \"Ada\""},
    {"an empty file", "", "me.name", "\"Ada\"", "[me]\nname = \"Ada\"\n"},
    {"a file of comments", "# mine\n", "me.name", "\"Ada\"", "# mine\n\n[me]\nname = \"Ada\"\n"},
    {"out of the comment, in its place", "[quote]\n# floor = \"300.00\"  # below\nfirst = 1\n", "quote.floor",
     "\"250\"", "[quote]\nfloor = \"250\"  # below\nfirst = 1\n"},
    {"indented, with several signs", "[quote]\n  ##\tfloor='1'\n", "quote.floor", "\"2\"", "[quote]\n  floor=\"2\"\n"},
    {"a sentence is no key", "[quote]\n# floor = what I ask at least\nfirst = 1\n", "quote.floor", "\"2\"",
     "[quote]\n# floor = what I ask at least\nfirst = 1\nfloor = \"2\"\n"},
    {"the key of another table stays a comment", "[a]\n# x = 1\n[b]\ny = 2\n", "b.x", "3",
     "[a]\n# x = 1\n[b]\ny = 2\nx = 3\n"},
    {"what is set goes before what is a comment", "[a]\n# x = 1\nx = 2\n", "a.x", "3", "[a]\n# x = 1\nx = 3\n"},
    {"a comment inside a text is none", "[a]\ny = '''\n# x = 1\n'''\n", "a.x", "3",
     "[a]\ny = '''\n# x = 1\n'''\nx = 3\n"},
    {"a comment inside a list is none", "[a]\ny = [\n# x = 1\n]\n", "a.x", "3", "[a]\ny = [\n# x = 1\n]\nx = 3\n"},
    {"behind the last key, before the next header's comment", "[a]\ny = 1\n# of b\n[b]\nz = 1\n", "a.x", "3",
     "[a]\ny = 1\nx = 3\n# of b\n[b]\nz = 1\n"},
    {"behind the table's own comments", "[a]\ny = 1\n# of y\n\n[b]\nz = 1\n", "a.x", "3",
     "[a]\ny = 1\n# of y\nx = 3\n\n[b]\nz = 1\n"},
    {"a list of several lines", "[a]\ny = [ # why\n  1, 2, # two\n  3 ] # end\nz = 1\n", "a.y", "[]",
     "[a]\ny = [] # end\nz = 1\n"},
    {"a text of several lines", "[a]\ny = \"\"\"\n# \"x\" = 1\n[b]\n\"\"\" # end\nz = 1\n", "a.y", "\"\"",
     "[a]\ny = \"\" # end\nz = 1\n"},
    {"after a value of several lines", "[a]\ny = [\n 1,\n]\n", "a.x", "3", "[a]\ny = [\n 1,\n]\nx = 3\n"},
    {"in braces", "a = { x = 1, y = 'é' } # end\n", "a.x", "3", "a = { x = 3, y = 'é' } # end\n"},
    {"new in braces", "[a]\nb = { x = 1 }\n", "a.b.y", "3", "[a]\nb = { x = 1, y = 3 }\n"},
    {"into empty braces", "[a]\nb = {}\n", "a.b.y", "3", "[a]\nb = { y = 3 }\n"},
    {"in braces within braces", "a = { b = { c = 1 }, d.e = 2 }\n", "a.b.f", "3",
     "a = { b = { c = 1, f = 3 }, d.e = 2 }\n"},
    {"behind dotted keys in braces", "a = { d.e = [ 2 ] }\n", "a.b", "3", "a = { d.e = [ 2 ], b = 3 }\n"},
    {"dotted keys", "a.x = 1\na.y = 2\n[b]\nz = 1\n", "a.y", "3", "a.x = 1\na.y = 3\n[b]\nz = 1\n"},
    {"new among dotted keys", "a.x = 1 # one\nc = 2\n[b]\nz = 1\n", "a.y", "3",
     "a.x = 1 # one\na.y = 3\nc = 2\n[b]\nz = 1\n"},
    {"new below dotted keys of a table", "[a]\nb.c.x = 1\nd = 2\n", "a.b.y", "3", "[a]\nb.c.x = 1\nb.y = 3\nd = 2\n"},
    {"keys in quotes", "[\"a\"]\n'x' = 1\n\"y z\" = 2\n", "a.\"y z\"", "3", "[\"a\"]\n'x' = 1\n\"y z\" = 3\n"},
    {"a new key that wants quotes", "[a]\n", "a.\"y z\"", "3", "[a]\n\"y z\" = 3\n"},
    {"a new table", "[a]\nx = 1\n", "b.c.y", "3", "[a]\nx = 1\n\n[b.c]\ny = 3\n"},
    {"a new table after a blank line", "[a]\nx = 1\n\n", "b.y", "3", "[a]\nx = 1\n\n[b]\ny = 3\n"},
    {"a new table below one", "[a]\nx = 1\n[c]\n", "a.b.y", "3", "[a]\nx = 1\n[c]\n\n[a.b]\ny = 3\n"},
    {"above a table that only has tables below", "[a.b]\nx = 1\n", "a.y", "3", "[a.b]\nx = 1\n\n[a]\ny = 3\n"},
    {"a header that is a comment", "[a]\nx = 1\n\n# [a.b]  # days\n# y = 1 # one\n# z = 2\n\n[c]\n", "a.b.z", "3",
     "[a]\nx = 1\n\n[a.b]  # days\n# y = 1 # one\nz = 3\n\n[c]\n"},
    {"a new key under such a header", "# [a.b]\n# y = 1\n\n[c]\n", "a.b.z", "3", "[a.b]\n# y = 1\nz = 3\n\n[c]\n"},
    {"a table in a comment", "[a]\n# b = { }  # rates\nx = 1\n", "a.b.\"2 H\"", "3",
     "[a]\nb = { \"2 H\" = 3 }  # rates\nx = 1\n"},
    {"a file that begins with a mark", "\xEF\xBB\xBF[a]\nx = 1\n", "a.x", "3", "\xEF\xBB\xBF[a]\nx = 3\n"},
    {"at the root", "# top\n\n[a]\nx = 1\n", "y", "3", "# top\n\ny = 3\n[a]\nx = 1\n"},
    {"beside a list of tables", "[[p]]\nx = 1\n# y = 2\n[a]\nx = 2\n", "a.y", "3",
     "[[p]]\nx = 1\n# y = 2\n[a]\nx = 2\ny = 3\n"},
};

const Case kRemove[] = {
    {"the line", "[a]\nx = 1 # one\ny = 2\n", "a.x", "", "[a]\ny = 2\n"},
    {"all lines of it", "[a]\nx = [\n1,\n]\ny = 2\n", "a.x", "", "[a]\ny = 2\n"},
    {"the last key", "[a]\nx = 1", "a.x", "", "[a]\n"},
    {"the last dotted key", "a.b.x = 1\n[c]\n", "a.b.x", "", "[c]\n"},
    {"the first in braces", "a = { x = 1, y = 2 }\n", "a.x", "", "a = { y = 2 }\n"},
    {"the last in braces", "a = { x = 1, \"y\" = 2 }\n", "a.y", "", "a = { x = 1 }\n"},
    {"one in the middle", "a = { x = 1, b.y = 2, z = 3 }\n", "a.b.y", "", "a = { x = 1, z = 3 }\n"},
    {"the only one", "a = { x = 1 }\n", "a.x", "", "a = {}\n"},
};

}  // namespace

TEST_CASE("a key is set and every other byte stays") {
  for (const auto& [what, before, key, value, after] : kSet) {
    INFO(what);
    CHECK(toml::set(before, toml::parse_path(key), value, "f") == after);
  }
}

TEST_CASE("a key is taken out and every other byte stays") {
  for (const auto& [what, before, key, value, after] : kRemove) {
    INFO(what);
    CHECK(toml::remove(before, toml::parse_path(key), "f") == after);
  }
}

TEST_CASE("where there is no place, or no TOML, the text is refused") {
  CHECK_THROWS_AS(toml::set("a = 1\n", {"a", "b"}, "2", "f"), Error);  // a is no table
  CHECK_THROWS_AS(toml::set("a = \n", {"b"}, "2", "f"), Error);
  CHECK_THROWS_AS(toml::set("", {"b"}, "2\nc = 3", "f"), Error);
  CHECK_THROWS_AS(toml::remove("[a]\nx = 1\n", {"a"}, "f"), Error);
}
