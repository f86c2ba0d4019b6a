// A template of the user's own holds anything: it is written, or refused with a reason, and leaves no tag behind.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "care/error.hpp"
#include "core/calendar.hpp"
#include "documents/mail_letter.hpp"

using namespace care;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const documents::Overrides overrides = [&](std::string_view name) {
    return name.ends_with(".mail") ? std::optional(text) : std::nullopt;
  };
  Client client;
  client.name = "Giulia Bianchi";
  client.language = Language::it;
  documents::Writer writer;
  writer.name = "Anna Rossi";
  documents::MailFacts facts;
  facts.day = std::chrono::year(2026) / 5 / 6;
  try {
    documents::check_mail_template("it/mail/thanks.mail", text);
  } catch (const Error& error) {
    if (std::string_view(error.what()).empty()) std::abort();
  }
  try {
    const auto letter = documents::write_mail("thanks", facts, client, writer, overrides);
    if (letter.subject.empty() || letter.text.empty()) std::abort();
  } catch (const Error& error) {
    if (std::string_view(error.what()).empty()) std::abort();
  }
  return 0;
}
