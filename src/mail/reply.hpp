#pragma once

#include <string>
#include <string_view>

namespace care::mail {

/// What the writer of a mail added: the text without what it quotes below or between ("On … wrote:",
/// "Il giorno … ha scritto:", "Da: … Inviato: …", lines with ">"), and without the signature ("-- ",
/// "Sent from my iPhone", "Inviato da iPhone"). English and Italian. Line ends become "\n"; blank lines at both ends
/// go. A mail that is nothing but quotation comes back whole, so that nothing is lost.
std::string without_quotes(std::string_view text);

/// Whether the subject says that the mail passes another on ("Fwd:", "I:", "WG:"): then what stands below is no
/// quotation but what is sent.
bool is_forward(std::string_view subject);

/// The subject without "Re:", "R:", "Fwd:", "I:", "Rif:", "AW:" and the like in front, however many.
std::string bare_subject(std::string_view subject);

}  // namespace care::mail
