#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/faq.hpp"
#include "care/interaction.hpp"
#include "care/mail.hpp"
#include "care/quote.hpp"
#include "care/reminder.hpp"
#include "core/faq_suggestions.hpp"
#include "core/office_calendar.hpp"
#include "core/schedule.hpp"

namespace care {

/// What a client waits for.
struct WaitingReply {
  Interaction entry;
  std::optional<Instant> due;   ///< none while the client is waited for
  bool acknowledged = false;    ///< and so promised
  std::chrono::seconds late{};  ///< office time since it was due
};

/// Something agreed or explained that the client has not confirmed.
struct Unconfirmed {
  Interaction entry;
  Instant since{};  ///< when it was last spoken of
};

/// A job or an offer, with what is known beside it.
struct CareJob {
  Quote quote;  ///< its state as of today
  std::vector<InstalmentDue> schedule;
  std::string next_step;  ///< empty: none is known
  std::string next_command;
  std::optional<Instant> last_sent;   ///< what last went to the client about it
  std::optional<Instant> last_entry;  ///< the last of its log
};

/// Work that no signature covers, of one client, and of one quote where it names one.
struct UncoveredWork {
  std::string client, client_name;
  std::string quote;
  std::int64_t entries = 0;
  Minutes minutes{};
};

/// A page of the FAQ that is no longer what its entries say.
struct StalePage {
  Language language = Language::it;
  std::string folder;
  std::int64_t changed = 0;  ///< entries that came or changed since it was published
  std::int64_t gone = 0;     ///< that stand on it and are not for everybody any more
  Instant changed_at{};      ///< the newest change that is known
};

/// What the FAQ could do better.
struct CareFaq {
  std::vector<LoggedQuestion> questions;  ///< the newest that no entry has answered
  std::vector<Faq> entries;               ///< of all: id, question and language
  std::vector<StalePage> stale;
  Language usual = Language::it;  ///< of what does not tell
};

/// All that the rules of `care today` look at, as the store hands it in: the same few queries however many clients.
struct CareFacts {
  Instant now{};
  Date today{};
  const OfficeCalendar& office;

  std::vector<Client> clients;  ///< neither archived nor merged
  std::vector<WaitingReply> waiting;
  std::vector<Unconfirmed> agreed;    ///< by voice
  std::vector<Unconfirmed> resolved;  ///< complaints, answered at least
  std::vector<Reminder> reminders;    ///< open ones
  std::vector<CareJob> jobs;          ///< newest revisions
  std::vector<UncoveredWork> uncovered;
  std::map<ClientId, Instant> feedback;  ///< when it was last asked for or given
  std::vector<Mail> mails;               ///< drafts, and what did not leave
  std::set<ClientId> presented;          ///< who has a gift this year, planned or given

  CareFaq faq = {};

  const Zone& zone() const { return office.zone(); }
  Date day_of(Instant at) const { return zone().local(at).date; }
};

}  // namespace care
