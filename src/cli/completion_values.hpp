#pragma once

#include <memory>

#include "cli/args.hpp"
#include "cli/candidates.hpp"
#include "cli/context.hpp"
#include "config/config.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::cli {

/// What completes the value of a parameter: what it states, else what its type and its placeholder tell.
Completes completed_with(const Parameter& parameter);

/// Where candidates for values come from. Everything is looked at only when it is asked for; what cannot be read, such
/// as a damaged database or a wrong configuration, gives nothing.
class CompletionValues {
 public:
  explicit CompletionValues(Context& context) : context_(context) {}

  void offer(const Parameter& parameter, Candidates& to);

  /// The configuration, or the defaults where it is wrong.
  const Config& config();

 private:
  /// Where the values of one sort come from.
  struct Source {
    Completes what;
    void (*offer)(CompletionValues& from, Candidates& to);
  };
  static const Source kSources[];

  void offer(Completes what, Candidates& to);
  void clients(store::Suggested which, Candidates& to);
  void quotes(Candidates& to);
  void dates(std::string_view ending, Candidates& to);
  void quote_templates(Candidates& to);
  void channels(std::string_view ending, Candidates& to);
  std::string day_of(const std::string& phrase);
  store::Store* store();

  Context& context_;
  bool opened_ = false;
  std::unique_ptr<store::Store> store_;
};

}  // namespace care::cli
