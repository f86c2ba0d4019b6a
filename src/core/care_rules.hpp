#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/care_line.hpp"
#include "core/wait.hpp"

namespace care {

/// The rules of `care today`: which are on, and after how long each speaks.
class CareRules {
 public:
  /// As they are where nothing is set.
  CareRules();

  struct Rule {
    bool on = true;
    std::vector<Wait> waits;             ///< as many as the rule has figures
    std::map<std::string, Wait> by_tag;  ///< of `quiet`: for clients with a tag
    std::string about;                   ///< what it tells, for people
  };

  const Rule& of(CareKind kind) const { return rules_.at(kind); }
  bool on(CareKind kind) const { return of(kind).on; }

  /// Its figure, counted from 0.
  Wait wait(CareKind kind, std::size_t figure = 0) const { return of(kind).waits.at(figure); }

  void switch_to(CareKind kind, bool on) { rules_[kind].on = on; }

  /// Figures as they are written, "30d"; of `quiet` "vip:14d" too. What is not named keeps its default.
  /// Throws Error(usage) where one cannot be read, where there are more than the rule has, or where it has none.
  void set(CareKind kind, const std::vector<std::string>& figures);

 private:
  std::map<CareKind, Rule> rules_;
};

}  // namespace care
