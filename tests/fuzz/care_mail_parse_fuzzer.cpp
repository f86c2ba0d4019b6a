// clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Isrc $(pkg-config --cflags gmime-3.0 gumbo)
//   -DFMT_HEADER_ONLY tests/fuzz/care_mail_parse_fuzzer.cpp src/helpers/care_mail/parse.cpp
//   src/helpers/care_mail/html_text.cpp $(pkg-config --libs gmime-3.0 gumbo)

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "helpers/care_mail/parse.hpp"
#include "helpers/data_error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string json = care_mail::parse({reinterpret_cast<const char*>(data), size});
    const auto message = nlohmann::json::parse(json, nullptr, false);  // also refuses what is not UTF-8
    if (message.is_discarded() || message["text"].get<std::string>().find('\0') != std::string::npos) std::abort();
    if (message["subject"].get<std::string>().find('\n') != std::string::npos) std::abort();
    for (const auto& attachment : message["attachments"]) {
      const std::string name = attachment["name"];
      if (name.empty() || name.find_first_of("/\\\n") != std::string::npos) std::abort();
    }
  } catch (const helpers::DataError&) {
    // A reason was given: that is how a source that is no message is refused.
  }
  return 0;
}
