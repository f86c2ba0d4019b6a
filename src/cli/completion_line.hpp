#pragma once

#include <string>
#include <vector>

#include "cli/args.hpp"

namespace care::cli {

/// What the words before the one to complete have said, as far as it can be told: none of them need be right.
struct LineSoFar {
  const Parameter* pending = nullptr;   ///< the option whose value comes next
  std::vector<const Parameter*> given;  ///< options that stand there already
  std::size_t places = 0;               ///< how many words stand there by their place
  bool only_places = false;             ///< behind "--"
};

/// The options of several sets of arguments; of two that are called the same the first goes before the other.
class OptionSet {
 public:
  void add(const Args& args);
  const Parameter* called(std::string_view name) const;
  const std::vector<const Parameter*>& all() const { return options_; }

 private:
  std::vector<const Parameter*> options_;
};

LineSoFar read_line(const std::vector<std::string>& words, const OptionSet& options);

/// Hands the values of those options that can be read to their places; what cannot is passed over.
void store_options(const std::vector<std::string>& words, const OptionSet& options);

/// "-c,--channel": each name.
std::vector<std::string> names_of(const Parameter& parameter);

}  // namespace care::cli
