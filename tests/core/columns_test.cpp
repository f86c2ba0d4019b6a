#include "core/columns.hpp"

#include "support/catch.hpp"

using namespace care;

using Lines = std::vector<std::string>;

TEST_CASE("A line takes as many words as its columns hold") {
  CHECK(lines_of_width("tre bozze della copertina", 9) == Lines{"tre bozze", "della", "copertina"});
  CHECK(lines_of_width("tre bozze", 9) == Lines{"tre bozze"});
  CHECK(lines_of_width("", 9) == Lines{""});
  CHECK(lines_of_width("  tre   bozze ", 20) == Lines{"tre bozze"});
}

TEST_CASE("Lines after the first can be left room for an indent") {
  CHECK(lines_of_width("tre bozze della copertina", 9, 2) == Lines{"tre bozze", "della", "coperti", "na"});
  CHECK(lines_of_width("copertina bozza", 9, 2) == Lines{"copertina", "bozza"});
}

TEST_CASE("A blank that may not break keeps an amount whole") {
  CHECK(lines_of_width("in tutto 1.268,80\u00A0€", 16) == Lines{"in tutto", "1.268,80\u00A0€"});
}

TEST_CASE("A word longer than a line is broken, and nothing of it is lost") {
  CHECK(lines_of_width("a 1234567890 b", 4) == Lines{"a", "1234", "5678", "90 b"});
  CHECK(lines_of_width("日本語です", 4) == Lines{"日本", "語で", "す"});
  CHECK(lines_of_width("xy", 0) == Lines{"x", "y"});
  CHECK(lines_of_width("\u0301 \u0301x", 4) == Lines{"\u0301 \u0301x"});
}

TEST_CASE("Accents and emoji stay in one piece") {
  CHECK(lines_of_width("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
  CHECK(lines_of_width("👩‍💻👩‍💻", 3) == Lines{"👩‍💻", "👩‍💻"});
}

TEST_CASE("Columns are filled up on either side, by what is seen") {
  CHECK(padded("è", 3) == "è  ");
  CHECK(padded_left("1.268,80\u00A0€", 12) == "  1.268,80\u00A0€");
  CHECK(padded_left("日本", 5) == " 日本");
  CHECK(padded_left("日本", 2) == "日本");
}
