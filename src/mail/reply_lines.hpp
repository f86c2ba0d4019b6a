#pragma once

#include <string>
#include <string_view>

// What a single line of a mail is: each looks at a line that is already trimmed, in English and Italian, and in the
// commonest words of German, French, Spanish and Portuguese. No line is taken for anything by its length alone.

namespace care::mail {

/// Without white space of any kind at both ends; Unicode's too, which mail programs put into dates.
std::string_view trim(std::string_view text);

/// ASCII letters only.
std::string lowered(std::string_view text);

std::size_t count_words(std::string_view text);

/// "_____", "-----", "* * *": nothing but a rule.
bool is_rule(std::string_view line);

/// A time of day or an address: what a program writes over a quotation, and prose seldom.
bool has_time_or_address(std::string_view text);

/// A time, an address, or at least a day with its month or year in figures.
bool has_date(std::string_view text);

/// "On …", "Il giorno …": how the line over a quotation may begin. Prose begins so too.
bool begins_heading(std::string_view line);

/// "… wrote:", "… ha scritto:".
bool ends_heading(std::string_view line);

/// "Anna Rossi wrote:", "Lei ha scritto:": a line that ends as a heading, and has nothing but a name before that.
bool is_name_and_verb(std::string_view line);

/// "Sent from my iPhone", "Inviato da Posta per Windows": what programs put below a mail.
bool is_program_signature(std::string_view line);

/// "-Anna Rossi": a dash and a name; no list, which has a blank behind its dash.
bool is_dashed_name(std::string_view line);

enum class Label { none, from, date, to, subject };

/// The field that a line of an Outlook heading names: "*Inviato:* mercoledì …".
Label label_of(std::string_view line);

/// "-----Original Message-----", "---------- Forwarded message ---------", "Inizio messaggio inoltrato:".
bool is_marker(std::string_view line);

/// The same words without dashes: a marker only where a heading follows.
bool is_bare_marker(std::string_view line);

}  // namespace care::mail
