#pragma once

#include <map>
#include <string>
#include <vector>

#include "care/client.hpp"
#include "care/interaction.hpp"
#include "care/reminder.hpp"
#include "core/recap.hpp"
#include "documents/letter.hpp"
#include "documents/writer.hpp"
#include "work/desk.hpp"

namespace care::work {

/// What one client is told of a period, and the letter that tells it; without `recap` the letter is empty too.
struct ClientRecap {
  Client client;
  Recap recap;
  documents::Letter letter;
};

/// Writes the recaps of a period: all that is asked of the store is asked once for all clients.
class Recaps {
 public:
  /// `desk` has to outlive it.
  Recaps(const Desk& desk, Period period, documents::LetterAs as);

  /// One client's, which may be empty.
  ClientRecap of(const Client& client) const;

  /// Everybody's who has something to read and is worked for: no lead's, no supplier's.
  std::vector<ClientRecap> of_all() const;

 private:
  ClientRecap write(const Client& client, std::vector<Interaction> log, const std::vector<Reminder>& reminders,
                    const std::vector<RecapJob>& jobs) const;

  const Desk& desk_;
  Period period_;
  documents::LetterAs as_;
  documents::Writer writer_;
};

}  // namespace care::work
