#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/faq.hpp"
#include "care/gift.hpp"
#include "care/interaction.hpp"
#include "care/mail.hpp"
#include "care/override.hpp"
#include "care/payment.hpp"
#include "care/quote.hpp"
#include "care/reminder.hpp"
#include "care/snooze.hpp"
#include "exchange/node.hpp"

namespace care::exchange {

// What the items of a file say. Each `apply` puts what an item says over what its noun holds already, and leaves what
// it does not say; references stay as the file has them. Throws Wrong.

/// The uid of any item; empty where it has none.
std::string uid(const Node& item);

struct ClientItem {
  Client client;
  std::optional<std::string> referred_by;  ///< a slug; empty: nobody; not set: not said
  std::optional<std::string> merged_into;  ///< alike
};
void apply(const Node& item, ClientItem& target);

struct InteractionItem {
  Interaction interaction;
  std::optional<std::string> client;                     ///< a slug
  std::optional<std::optional<InteractionId>> reply_to;  ///< an id of the file
  std::optional<std::string> message_key;                ///< what tells that a mail is here already
  std::optional<std::string> quote;                      ///< a number; empty: none
  int quote_revision = 0;                                ///< 0: the newest
  std::optional<std::optional<FaqId>> faq;               ///< an id of the file
};
void apply(const Node& item, InteractionItem& target);

struct ReminderItem {
  Reminder reminder;  ///< due_on is meaningless where `due_at` is set and `says_due`
  bool says_due = false;
  bool says_snooze = false;                                 ///< `snoozed_on` is meaningless where there is an hour
  std::optional<std::string> client;                        ///< a slug; empty: nobody's
  std::optional<std::optional<InteractionId>> interaction;  ///< an id of the file
  std::optional<std::string> quote;                         ///< a number; empty: none
  int quote_revision = 0;                                   ///< 0: the newest
};
void apply(const Node& item, ReminderItem& target);

/// Amounts are in the currency that the item says, else in that of `quote`. Throws where a value can be none of a
/// quote's; whether they fit together is for the one who takes it in.
struct QuoteItem {
  Quote quote;                             ///< with ids of the file where the next three say so
  bool says_log = false;                   ///< `sent_in`
  bool says_evidence = false;              ///< the entry of the decision
  bool says_deliverables = false;          ///< their entries
  std::optional<std::string> client;       ///< a slug
  std::optional<std::string> addendum_of;  ///< a number; empty: none
  int addendum_of_revision = 0;            ///< 0: the newest
};
void apply(const Node& item, QuoteItem& target);

/// The amount is a text as long as its currency, the quote's, is not known.
struct PaymentItem {
  Payment payment;
  std::optional<std::string> quote;  ///< a number
  int revision = 0;                  ///< 0: the newest
  std::optional<std::string> amount;
};
void apply(const Node& item, PaymentItem& target);

struct OverrideItem {
  Override passed;
  std::optional<std::string> client;  ///< a slug; empty: none
  std::optional<std::string> quote;   ///< a number; empty: none
  int revision = 0;                   ///< 0: the newest
};
void apply(const Node& item, OverrideItem& target);

/// The cost is a text as long as its currency is not known.
struct GiftItem {
  Gift gift;
  std::optional<std::string> client;                        ///< a slug
  std::optional<std::string> cost;                          ///< empty: none
  std::optional<std::string> currency;                      ///< empty: not said
  std::optional<std::optional<InteractionId>> interaction;  ///< an id of the file
};
void apply(const Node& item, GiftItem& target);

void apply(const Node& item, Faq& target);

struct MailItem {
  Mail mail;
  std::optional<std::string> client;                        ///< a slug
  std::optional<std::string> quote;                         ///< a number; empty: none
  int quote_revision = 0;                                   ///< 0: the newest
  std::optional<std::optional<InteractionId>> interaction;  ///< an id of the file
};
void apply(const Node& item, MailItem& target);

/// Where an hour is said there is no day: which one it is depends on the zone.
struct SnoozeItem {
  Snooze snooze;
};
void apply(const Node& item, SnoozeItem& target);

/// A file that an entry of the log has attached.
struct FileItem {
  std::string sha256;
  std::string content;
};
void apply(const Node& item, FileItem& target);

}  // namespace care::exchange
