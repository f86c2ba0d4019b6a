#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/money.hpp"
#include "care/time.hpp"

namespace care::documents {

/// The quote, or the addendum to one, that a mail is about. A text that is empty is one that is not known.
struct MailQuote {
  std::string number;  ///< "2026-014", without its revision
  std::string title;
  int revision = 1;
  std::string adds_to;       ///< of an addendum, the number of the quote that it adds to
  std::optional<Date> date;  ///< that it bears: when it was sent, or will be
  std::optional<Date> valid_until;
  std::optional<Money> total;    ///< that the client reads: with VAT where there is some
  std::optional<Money> deposit;  ///< what there is to pay of it before the start; none: no deposit
  Currency currency;
  std::optional<Date> starts_on;
  std::optional<Date> delivers_on;
  std::string next_step;
  std::vector<std::string> approvals;  ///< names of what was submitted and awaits the client's yes
  std::vector<std::string> theirs;     ///< the client's duties
};

/// A payment that a mail is about.
struct MailInstalment {
  struct Invoice {
    std::string number;
    Date on;
  };
  int n = 1;  ///< counted from 1
  int of = 1;
  bool is_deposit = false;
  Money amount;  ///< that the client is to transfer: less what they withhold
  Money paid;    ///< of it, so far
  Currency currency;
  std::optional<Date> due;
  std::optional<Invoice> invoice;
  std::string reference;  ///< that the transfer is to bear; empty: the template's words of the invoice, or of the quote
};

/// An entry of the log that a mail answers or puts in writing.
struct MailEntry {
  std::string summary;      ///< what was said or asked, fit to be read by the client
  std::optional<Date> day;  ///< on which it was said, in the client's zone
  std::string channel;      ///< "phone", "whatsapp"…
  bool complaint = false;
  bool heated = false;
  std::optional<Date> reply_by;            ///< the day by which an answer is promised
  std::optional<TimeOfDay> reply_by_time;  ///< of that day, on the writer's clock
};

/// What a mail may tell of. A template that needs what is missing here is refused (see `write_mail`).
struct MailFacts {
  Date day;  ///< on which it is written
  std::optional<MailQuote> quote;
  std::optional<MailInstalment> instalment;
  std::optional<MailEntry> entry;
  std::optional<Date> answer_by;  ///< by when the client is asked to answer, pay or approve; none: "within a week"
  std::string question;           ///< of the FAQ; empty: the entry's summary
  std::string answer;             ///< of the FAQ, in plain text or Markdown
  std::string gift;
  bool attached = false;  ///< the mail has an attachment
  bool first = false;     ///< of aftercare: the mail a week after the delivery, not the one a month after it

  /// What the user typed, by the names of `mail_values`: goes before all else. A day is "2026-05-15" and sets all of
  /// its forms; a flag is off with "no" and on with anything else; an empty text leaves a thing out.
  std::map<std::string, std::string> set;
};

}  // namespace care::documents
