// Any form of a quote is refused with a reason, or makes a quote whose form makes the same one again, and whose
// document is text without anything that would do something to a terminal. With the words of tests/fuzz/quote.dict:
// -dict=…
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/text.hpp"
#include "program.hpp"

namespace {

using namespace care;
using fuzz::require;
using fuzz::run;

/// What a form says, and what is computed of it.
std::string computed(const std::string& number) {
  const auto shown = run(
      {"quote", "show", number, "--fields",
       "title,lines,subtotal,discount,taxable,vat,total,withholding,net_to_pay,instalments,starts_on,delivers_on,mine,"
       "theirs,why_me,metrics,deliverables,excludes,revisions",
       "--format", "json"});
  require(shown.code == 0);
  return shown.out;
}

bool is_quiet(const std::string& text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F) return false;
  }
  return is_utf8(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool kReady = [] { return run({"client", "add", "Giulia"}).code == 0; }();
  require(kReady);
  const std::string form(reinterpret_cast<const char*>(data), size);
  const auto made = run({"quote", "new", "giulia", "--from", "-", "-q"}, form);
  require(made.code == 0 || !made.err.empty());
  require(made.err.find("something went wrong inside") == std::string::npos);
  if (made.code != 0) return 0;
  const std::string first = made.out.substr(0, made.out.size() - 1);
  const auto written = run({"quote", "show", first, "--as", "toml"});
  require(written.code == 0);
  const auto again = run({"quote", "new", "giulia", "--from", "-", "-q"}, written.out);
  require(again.code == 0);
  require(computed(first) == computed(again.out.substr(0, again.out.size() - 1)));
  const auto document = run({"quote", "render", first});
  require(document.code == 0 && is_quiet(document.out));
  for (int i = 0; i < 2; ++i) require(run({"undo"}).code == 0);
  return 0;
}
