#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "mail/helper_support.hpp"
#include "mail/reply.hpp"

using namespace care;
using Json = nlohmann::json;

namespace {

/// Real mails and replies of other projects, kept outside this one; an empty path where there are none.
std::string cases(const std::string& name) {
  const std::string path = std::string(CARE_TEST_CASES) + "/" + name;
  if (!std::string(CARE_TEST_CASES).empty() && std::filesystem::exists(path)) return path;
  WARN("skipped: there are no real cases '" << name << "'; name their folder with -D CARE_CASES=FOLDER");
  return {};
}

std::string text_or_empty(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \r\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \r\n") - first + 1);
}

/// The addresses in a field as the other parser writes it, without names.
std::string emails_of(const std::string& field) {
  std::string emails;
  for (std::size_t at = field.find('@'); at != std::string::npos; at = field.find('@', at + 1)) {
    const std::size_t start = field.find_last_of(" <,\"", at);
    const std::size_t end = std::min(field.find_first_of(" >,\"", at), field.size());
    const std::size_t from = start == std::string::npos ? 0 : start + 1;
    if (end < field.size() && field[end] == '"') continue;  // in a name
    emails += field.substr(from, end - from) + " ";
  }
  return emails;
}

std::string emails_of(const std::vector<mail::Address>& addresses) {
  std::string emails;
  for (const mail::Address& each : addresses) emails += each.email.empty() ? "" : each.email + " ";
  return emails;
}

std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

void compare(const Json& expected, const mail::Message& message) {
  CHECK(emails_of(message.from) == emails_of(text_or_empty(expected["From"])));
  CHECK_THAT(emails_of(message.to), Catch::StartsWith(emails_of(text_or_empty(expected["To"]))));
  CHECK(message.subject == trimmed(text_or_empty(expected["Subject"])));
  CHECK(message.message_id == trimmed(text_or_empty(expected["Message-ID"])));
  CHECK(message.date.has_value() == expected["date_iso"].is_string());
  CHECK_THAT(trimmed(message.text),
             Catch::StartsWith(trimmed(without_carriage_returns(text_or_empty(expected["body_start"])))));
}

}  // namespace

TEST_CASE("real mails are read as another parser reads them, or better", "[mail]") {
  const std::string folder = cases("mails");
  if (folder.empty()) return;
  // Raw Latin-1 in a subject, which that parser gives up on; a broken line, where it takes the rest for the body; an
  // In-Reply-To that is no identifier is not compared at all.
  const std::set<std::string> better = {"08-invalid-encoded-subject.eml", "16-incorrect-header-no-separator.eml"};
  for (const Json& expected : Json::parse(test::content_of(folder + "/EXPECTED-python-email.json"))) {
    const std::string name = expected["file"];
    INFO(name);
    const mail::Message message = test::parsed(test::content_of(folder + "/" + name));
    if (better.count(name) == 0) compare(expected, message);
  }
}

TEST_CASE("real mails that break the rules keep what they hold", "[mail]") {
  const std::string folder = cases("mails");
  if (folder.empty()) return;
  const auto read = [&](const std::string& name) { return test::parsed(test::content_of(folder + "/" + name)); };
  CHECK(read("08-invalid-encoded-subject.eml").subject.find("Formação") == 0);
  const mail::Message broken = read("16-incorrect-header-no-separator.eml");
  CHECK(broken.subject.find("Stop adware") == 0);
  CHECK(broken.date.has_value());
  CHECK(broken.text.find("You are infected") == 0);
  CHECK(read("17-two-cc-headers.eml").to.size() == 3);
  CHECK(read("23-multipart-no-boundary.eml").text.find("The original message was received") == 0);
  CHECK(read("23-multipart-no-boundary.eml").delivery_report);
  CHECK(read("26-calendar-invite-exchange.eml").invitation == "REQUEST");
  CHECK(read("28-non-ascii-attachment-name.eml").attachments.at(0).name == "ciële.txt");
  CHECK(read("31-nul-bytes.eml").text.find('\0') == std::string::npos);
  CHECK(read("32-bounce-dsn.eml").delivery_report);
}

TEST_CASE("real replies show what their writers added", "[mail]") {
  const std::string folder = cases("replies");
  if (folder.empty()) return;
  const std::map<std::string, std::string> last_words = {
      {"correct_sig.txt", "this is an email with a correct -- signature."},
      {"email_1_1.txt", "I am currently using the Java HTTP API."},
      {"email_1_3.txt", "Having the function would be great."},
      {"email_1_4.txt", "I haven't had another problem with it."},
      {"email_1_7.txt", ":+1:"},
      {"email_2_1.txt", "Outlook with a reply"},
      {"email_2_2.txt", "Outlook with a reply directly above line"},
      {"email_BlackBerry.txt", "Here is another email"},
      {"email_multi_word_sent_from_my_mobile_device.txt", "Here is another email"},
      {"email_bullets.txt", "   - and another"},
      {"email_one_is_not_on.txt", "when I run..."},
      {"greedy_on.txt", "fails, the tunnel is not working."},
      {"email_sig_delimiter_in_middle_of_line.txt", "kthxbai"}};
  for (const auto& [name, ending] : last_words) {
    INFO(name);
    const std::string text = test::content_of(folder + "/" + name);
    const std::string visible = mail::without_quotes(text);
    CHECK_THAT(visible, Catch::EndsWith(ending));
    CHECK(visible.substr(0, 4) == text.substr(0, 4));
  }
  CHECK(mail::without_quotes(test::content_of(folder + "/email_1_6.txt")).find("On Dec") == std::string::npos);
}
