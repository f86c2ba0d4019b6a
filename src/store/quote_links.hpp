#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "care/interaction.hpp"

namespace care::store {

class Database;
class Statement;

/// Fills in what entries of the log have from quotes: the number of theirs, and whether work is uncovered. Most entries
/// have neither and cost nothing, so each quote and client is looked up once, when it comes
/// up.
class QuoteLinks {
 public:
  explicit QuoteLinks(Database& database);
  ~QuoteLinks();
  QuoteLinks(const QuoteLinks&) = delete;
  QuoteLinks& operator=(const QuoteLinks&) = delete;

  void read(Interaction& interaction);

  /// Of all of them, in two queries at most.
  void read(std::vector<Interaction>& interactions);

 private:
  struct Link {
    std::string number;
    bool accepted = false;  ///< some revision of it
  };

  void look_up(const std::vector<QuoteId>& quotes);
  void look_up(const std::vector<ClientId>& clients);
  const Link& link(QuoteId quote);
  bool has_only_offers(ClientId client);

  Database& database_;
  std::unique_ptr<Statement> by_quote_, by_client_;
  std::map<QuoteId, Link> links_;
  std::map<ClientId, bool> only_offers_;
};

}  // namespace care::store
