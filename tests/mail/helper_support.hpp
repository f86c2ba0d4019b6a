#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "mail/helper.hpp"
#include "support/catch.hpp"
#include "system/process.hpp"

namespace care::test {

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  INFO("file " << path);
  REQUIRE(file.good());
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

/// Through the real helper program.
inline mail::Message parsed(const std::string& source) {
  system::SystemPrograms programs;
  return mail::parse(source, programs, CARE_TEST_HELPERS);
}

inline mail::Message parsed_file(const std::string& name) {
  return parsed(content_of(std::string(CARE_TEST_DATA) + "/mails/" + name));
}

/// The text of a message with this body, of this type.
inline std::string text_of(const std::string& type, const std::string& body) {
  return parsed("From: anna@example.it\nContent-Type: " + type + "\n\n" + body).text;
}

/// "Anna <anna@example.it>, …".
inline std::string written(const std::vector<mail::Address>& addresses) {
  std::string text;
  for (const mail::Address& each : addresses) {
    text += (text.empty() ? "" : ", ") + each.name + (each.name.empty() ? "" : " ") + "<" + each.email + ">";
  }
  return text;
}

}  // namespace care::test
