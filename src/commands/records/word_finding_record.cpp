#include "commands/records/word_finding_record.hpp"

namespace care::commands {
namespace {

using output::Kind;
using output::or_null;

constexpr output::Key kKeys[] = {
    output::choice<gate::Rule>("rule", ""),
    output::choice<gate::Severity>("severity", "refused: it would not go out so"),
    {"line", Kind::integer, "from 1"},
    {"column", Kind::integer, "from 1, in letters"},
    {"text", Kind::text, "the words found; empty where something is missing"},
    {"why", Kind::text, ""},
    or_null({"suggestion", Kind::text, "what to say instead"}),
};

}  // namespace

const output::Schema kWordFindingSchema{"mail_finding", "What there is to say of a text before it goes out.", kKeys};

output::Record record(const gate::Finding& finding) {
  const bool refused = finding.severity == gate::Severity::refused;
  return {{"rule", std::string(name(finding.rule))},
          {"severity", std::string(name(finding.severity)), "", refused ? output::Tone::bad : output::Tone::warning},
          {"line", static_cast<std::int64_t>(finding.line)},
          {"column", static_cast<std::int64_t>(finding.column)},
          {"text", finding.text},
          {"why", finding.why},
          {"suggestion", output::text_or_null(finding.suggestion)}};
}

}  // namespace care::commands
