#include "care/error.hpp"
#include "mail/helper.hpp"
#include "support/catch.hpp"

using namespace care;

namespace {

/// Stands in for a helper that answers like this.
class Answering : public Programs {
 public:
  explicit Answering(ProgramResult result) : result_(std::move(result)) {}
  ProgramResult capture(const std::vector<std::string>& argv, const std::string&) override {
    asked = argv;
    return result_;
  }
  int interact(const std::vector<std::string>&, const Environment&) override { return 1; }
  int feed(const std::vector<std::string>&, const std::string&, const Environment&) override { return 1; }

  std::vector<std::string> asked;

 private:
  ProgramResult result_;
};

const std::string kAnswer =
    R"({"message_id":"<a@b>","in_reply_to":"","from":[{"name":"A","email":"a@b.it"}],"to":[],"date":0,"subject":"s",)"
    R"("text":"t","attachments":[{"name":"a.bin","type":"x/y","content":"AP8="}],"invitation":"","delivery_report":true})";

std::string with(const std::string& from, const std::string& to) {
  std::string answer = kAnswer;
  REQUIRE(answer.find(from) != std::string::npos);
  return answer.replace(answer.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("the helper's answer is taken over whole", "[mail]") {
  Answering helper({0, kAnswer, ""});
  const mail::Message message = mail::parse("x", helper, "/opt/libexec/care");
  CHECK(helper.asked == std::vector<std::string>{"/opt/libexec/care/care-mail", "parse"});
  CHECK(message.date == Instant{});
  CHECK(message.delivery_report);
  REQUIRE(message.attachments.size() == 1);
  CHECK(message.attachments[0].content == std::string("\0\xFF", 2));
}

TEST_CASE("an answer that is not what was agreed is an error, not a message", "[mail]") {
  const std::string answer =
      GENERATE(std::string("no json"), std::string("[]"), std::string("{}"), with("\"date\":0", "\"date\":\"today\""),
               with("\"date\":0", "\"date\":-5"), with("\"from\":[{", "\"from\":[1,{"),
               with("\"text\":\"t\"", "\"text\":1"), with("AP8=", "A"), with("AP8=", "!!!!"), with("a.bin", "../a.bin"),
               with("a.bin", ""), with(":true", ":1"), with("\"to\":[]", "\"to\":{}"), with("\"s\"", "\"\xFF\""));
  Answering helper({0, answer, ""});
  try {
    mail::parse("x", helper, "/h");
    FAIL("taken for a message: " << answer);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::failed);
    CHECK_THAT(error.what(), Catch::StartsWith("the helper care-mail answered with what cannot be read: "));
  }
}

TEST_CASE("a helper that fails says so once, in one line", "[mail]") {
  const auto message_for = [](ProgramResult result) -> std::string {
    Answering helper(std::move(result));
    try {
      mail::compose({}, helper, "/h");
    } catch (const Error& error) {
      return error.what();
    }
    return "composed";
  };
  CHECK(message_for({65, "", "this is no draft\nat all\n"}) == "this is no draft");
  CHECK(message_for({139, "", ""}) == "the helper care-mail failed with code 139");
  CHECK(message_for({70, "", "out of paper\r\n"}) == "the helper care-mail failed with code 70: out of paper");
  CHECK(message_for({0, "no message", ""}) ==
        "the helper care-mail answered with what cannot be read: it is not a message");
}
