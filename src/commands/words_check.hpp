#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "commands/because.hpp"
#include "core/gate/gate.hpp"
#include "work/boundary.hpp"

namespace care::commands {

/// A text on its way to a client; without one, to somebody who is not known.
struct OutgoingText {
  std::string text;
  std::optional<Client> client;
  gate::TextKind kind = gate::TextKind::mail;
};

/// Checks texts by the rules of [check] and the lists in templates/LANGUAGE/{glossary,sayings}.txt beside the
/// configuration; lists and names of clients are read once, for however many texts. The context has to outlive it.
class WordsCheck {
 public:
  explicit WordsCheck(cli::Context& context) : context_(context) {}

  /// What there is to say of it. Its language is the one that it is written in, else the client's. Throws Error(config)
  /// where a list cannot be read.
  std::vector<gate::Finding> check(const OutgoingText& outgoing);

  /// Only what would keep it from going out; the other rules cost nothing.
  std::vector<gate::Finding> refused(const OutgoingText& outgoing);

  /// The writer's own; null where there is none. Throws as `check`.
  const gate::Glossary* own_glossary(Language language);

 private:
  std::vector<gate::Finding> check(const OutgoingText& outgoing, const gate::Severities& severities);

  struct OwnWords {
    std::optional<gate::Glossary> glossary;
    std::optional<gate::SayingLists> sayings;
  };
  const OwnWords& own_words(Language language);
  const gate::NameSet& client_names();

  cli::Context& context_;
  std::map<Language, OwnWords> own_;
  std::optional<gate::NameSet> names_;
  std::optional<gate::Severities> refused_;  ///< the rules that refuse, all others off
};

/// The same for a single text.
std::vector<gate::Finding> check_words(const OutgoingText& outgoing, cli::Context& context);

/// The boundary that a refused finding passes: words, or placeholders.
Boundary boundary_of(const gate::Finding& finding);

/// Whether the user's boundaries keep such a text from going out.
bool is_refused(const gate::Finding& finding, const Config& config);

/// "mail.txt:3:14: refused: 'non ha capito': it puts the blame on the reader [never-list]", as editors read it, with
/// what to say instead in a line below. `file` is shown as it is given.
std::string in_lines(const std::vector<gate::Finding>& findings, const std::string& file);

/// Keeps a text with findings that are refused from going out, unless `because` says why it goes all the same; tells
/// the warnings. `refusal` says who is written to, and which command it was.
void guard_words(const std::vector<gate::Finding>& findings, work::Refusal refusal,
                 const std::optional<std::string>& because, cli::Context& context);

}  // namespace care::commands
