#include "exchange/reader.hpp"

#include <sstream>

#include "care/error.hpp"
#include "exchange/items.hpp"
#include "support/catch.hpp"

namespace care::test {
namespace {

using exchange::List;
using exchange::Node;

/// Writes down what it is given: "clients[0] giulia".
class Notes : public exchange::Sink {
 public:
  void take(List list, const Node& item, std::size_t position) override {
    const auto* name = exchange::member(item, "name");
    lines.push_back(std::string(care::name(list)) + "[" + std::to_string(position) + "]" +
                    (name == nullptr ? "" : " " + name->text));
  }
  std::vector<std::string> lines;
};

std::vector<std::string> read(const std::string& json) {
  std::istringstream in(json);
  Notes notes;
  exchange::read(in, notes);
  return notes.lines;
}

/// What it is refused with.
std::string refusal(const std::string& json) {
  try {
    read(json);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::failed);
    return error.what() + ("; " + error.hint());
  }
  return "nothing";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lists come in their order, whatever the file's") {
  const Lines expected = {"clients[0] a", "clients[1] b", "interactions[0] c", "reminders[0] d"};
  const std::string clients = R"("clients": [{"name": "a"}, {"name": "b"}])";
  const std::string interactions = R"("interactions": [{"name": "c"}])";
  const std::string reminders = R"("reminders": [{"name": "d"}])";
  CHECK(read("{\"care\": 1, " + clients + "," + interactions + "," + reminders + "}") == expected);
  CHECK(read("{" + reminders + "," + interactions + "," + clients + ", \"care\": 1}") == expected);
  CHECK(read("{" + interactions + ",\"care\": 1," + clients + "," + reminders + "}") == expected);
  CHECK(read("{" + clients + "," + reminders + "," + interactions + ",\"care\": 1}") == expected);
}

TEST_CASE("any list may be missing, and be empty") {
  CHECK(read(R"({"care": 1})").empty());
  CHECK(read(R"({"care": 1, "clients": [], "reminders": []})").empty());
  CHECK(read(R"({"reminders": [{}], "care": 1})") == Lines{"reminders[0]"});
  CHECK(read(R"({"files": [{}], "care": 1, "clients": [{}]})") == Lines{"files[0]", "clients[0]"});
}

TEST_CASE("what is put aside comes back as it was") {
  const std::string name = R"(a\u0000b\n\"\\ \u20ac é \ud83d\ude42)";
  class Names : public exchange::Sink {
   public:
    void take(List, const Node& item, std::size_t) override { items.push_back(item); }
    std::vector<Node> items;
  };
  const std::string item =
      R"({"name": ")" + name + R"(", "l": [1, -9223372036854775808, true, null, [{}]], "x": {"y": 1.5}})";
  Names straight;
  Names aside;
  std::istringstream first(R"({"care": 1, "clients": [], "interactions": [)" + item + "]}");
  std::istringstream second(R"({"care": 1, "interactions": [)" + item + R"(], "clients": []})");
  exchange::read(first, straight);
  exchange::read(second, aside);
  REQUIRE(straight.items.size() == 1);
  REQUIRE(aside.items.size() == 1);
  const Node& one = straight.items[0];
  const Node& other = aside.items[0];
  CHECK(one.parts[0].text == std::string("a\0b\n\"\\ € é 🙂", 18));
  CHECK(other.parts[0].text == one.parts[0].text);
  REQUIRE(other.parts[1].parts.size() == 5);
  CHECK(other.parts[1].parts[1].integer == one.parts[1].parts[1].integer);
  CHECK(other.parts[1].parts[4].parts[0].kind == Node::Kind::object);
  CHECK(other.parts[2].parts[0].kind == Node::Kind::number);
}

TEST_CASE("a file that is none is refused, with what would be right") {
  struct Case {
    const char* json;
    const char* says;
  };
  const Case cases[] = {
      {"", "the JSON is broken: line 1, column 1"},
      {"{", "the JSON is broken: line 1, column 2"},
      {"[]", "the file is no JSON object; it begins with {\"care\": 1"},
      {"1", "the file is no JSON object"},
      {"{}", "another version than 1"},
      {R"({"clients": []})", "another version than 1"},
      {R"({"care": 2, "clients": []})", "another version than 1"},
      {R"({"care": "1"})", "another version than 1"},
      {R"({"care": 1.0})", "another version than 1"},
      {R"({"care": 1, "care": 1})", "'care' comes twice"},
      {R"({"care": 1, "clients": [], "clients": []})", "the list 'clients' comes twice"},
      {R"({"care": 1, "client": []})", "care knows no list 'client'; did you mean 'clients'?"},
      {R"({"care": 1, "invoices": []})",
       "one of: care, clients, faq, interactions, quotes, payments, reminders, overrides, gifts, mails, snoozes or "
       "files"},
      {R"({"care": 1, "clients": {}})", "'clients' is no list"},
      {R"({"care": 1, "clients": null})", "'clients' is no list"},
      {R"({"care": 1, "clients": [{}, 7]})", "item 2 of clients, .clients[1]: must be an object"},
      {R"({"care": 1, "clients": [[]]})", ".clients[0]: must be an object"},
      {R"({"care": 1} x)", "the JSON is broken: line 1, column 13"},
      {R"({"care": 1}{)", "the JSON is broken"},
      {"{\"care\": 1, \"clients\": [{\"name\": \"\xFF\"}]}", "the JSON is broken"},
      {R"({"care": 1, "clients": [{"name": "\ud800"}]})", "the JSON is broken"},
      {R"({"care": 1e999})", "the JSON is broken"},
  };
  for (const auto& [json, says] : cases) {
    INFO(json);
    CHECK_THAT(refusal(json), Catch::Contains(says));
  }
  std::string deep = R"({"care": 1, "clients": [)";
  for (int i = 0; i < 100'000; ++i) deep += "[";
  CHECK_THAT(refusal(deep), Catch::Contains("nested deeper"));
}

TEST_CASE("every truncation of a file is refused") {
  const std::string whole =
      R"({"care": 1, "clients": [{"name": "a"}], "reminders": [{"due": "2026-05-06"}], "interactions": [{"id": 1}]})";
  CHECK(read(whole).size() == 3);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK_THAT(refusal(whole.substr(0, length)), Catch::Contains("the JSON is broken"));
  }
}

}  // namespace care::test
