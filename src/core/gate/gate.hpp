#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/audience.hpp"
#include "core/gate/finding.hpp"
#include "core/gate/lists.hpp"
#include "core/gate/name_set.hpp"

namespace care::gate {

class Reading;

/// How the writer can be reached, as the contact block says it. What is empty is not asked for.
struct WriterContact {
  std::string phone;
  std::vector<std::string> emails;  ///< one of them is enough
  std::string hours;                ///< "lunedì–venerdì 9–13 e 14–18"; any hours in the text will do
};

enum class TextKind {
  mail,  ///< a whole one, with greeting, the reader's name and a contact block
  part   ///< an answer, a paragraph: none of the three is wanted
};

/// A text on its way out, and who reads and writes it.
struct Outgoing {
  std::string_view text;  ///< plain, UTF-8; lines of a header ("Subject: …") may stand on top
  Language language = Language::it;
  Level level = Level::unknown;
  std::optional<Register> address_form;   ///< none: any, as long as it is one
  std::vector<std::string> reader_names;  ///< that they go by; none: the name is not looked for
  WriterContact writer;
  const NameSet* other_clients = nullptr;  ///< whole names; the reader's own may be among them
  TextKind kind = TextKind::mail;
  OwnLists own = {};  ///< the writer's, beside the built-in ones
};

/// What the writer has said of the rules: how severe a finding is, or nothing where a rule is off. A rule that is not
/// named has its usual severity.
using Severities = std::map<Rule, std::optional<Severity>>;

/// All that there is to say of the text, by place, then by rule.
///
/// Words are found by their forms, accents and kinds of apostrophe aside, across the breaks of lines but never across
/// sentences; not in addresses of web and mail, nor in quoted lines ("> …"), nor behind the mark of a signature ("-- ",
/// RFC 3676, section 4.3). Contact details may stand behind that mark, and placeholders are refused there too.
std::vector<Finding> check(const Outgoing& outgoing, const Severities& severities = {});
/// The same of a text that has been read: `reading` is of `outgoing.text`.
std::vector<Finding> check(const Reading& reading, const Outgoing& outgoing, const Severities& severities);

}  // namespace care::gate
