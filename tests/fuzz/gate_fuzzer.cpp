// The check on what goes out reads any bytes in either language, and says only what stands in the text.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/gate/gate.hpp"

using namespace care;

namespace {

constexpr Register kForms[] = {Register::formal, Register::informal, Register::company};

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  gate::Outgoing outgoing;
  outgoing.language = data[0] % 2 == 0 ? Language::it : Language::en;
  outgoing.address_form = kForms[data[1] % 3];
  outgoing.kind = data[1] % 2 == 0 ? gate::TextKind::mail : gate::TextKind::part;
  outgoing.text = std::string_view(reinterpret_cast<const char*>(data), size).substr(2);
  outgoing.reader_names = {"Giulia Bianchi"};
  outgoing.writer = {"+39 011 555 0100", {"anna@example.it"}, "9–13"};
  static const care::gate::NameSet kClients({"Lucia Ferraris", "Rosa"});
  outgoing.other_clients = &kClients;
  const auto lines = static_cast<std::size_t>(std::count(outgoing.text.begin(), outgoing.text.end(), '\n')) + 1;
  for (const auto& finding : gate::check(outgoing)) {
    require(finding.line >= 1 && finding.line <= lines && finding.column >= 1);
    require(!finding.why.empty());
  }
  return 0;
}
