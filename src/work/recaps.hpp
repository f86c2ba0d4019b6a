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

/// What one client is told of a period, and the letter that tells it. An empty recap has no letter.
struct ClientRecap {
  Client client;
  Recap recap;
  documents::Letter letter;
};

/// Writes the recaps of a period. Throws Error(config) where one of the user's templates cannot be read.
class Recaps {
 public:
  /// `desk` has to outlive it.
  Recaps(const Desk& desk, Period period, documents::LetterAs as);

  /// One client's, which may be empty.
  ClientRecap of(const Client& client) const;

  /// Of every client, past ones too, and partner with something to read; leads and suppliers get none. However many
  /// there are, the store is asked a fixed number of queries.
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
