// Lists of the writer's own hold anything: they are read or refused with a reason, and a text is checked with them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "care/error.hpp"
#include "core/gate/gate.hpp"

using namespace care;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  gate::Outgoing outgoing;
  outgoing.text = "Gentile Giulia,\n\nil KPI della landing page è salito: come Le ho già detto, non ha capito.\n";
  try {
    const auto glossary = gate::read_glossary(text, "glossary.txt");
    outgoing.own.glossary = &glossary;
    gate::check(outgoing);
  } catch (const Error& error) {
    if (std::string_view(error.what()).empty()) std::abort();
  }
  outgoing.own = {};
  try {
    const auto sayings = gate::read_sayings(text, "sayings.txt");
    outgoing.own.sayings = &sayings;
    gate::check(outgoing);
  } catch (const Error& error) {
    if (std::string_view(error.what()).empty()) std::abort();
  }
  return 0;
}
