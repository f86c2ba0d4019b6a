#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "care/time.hpp"

namespace care {

/// A time zone of the system's data (IANA), handed about as a value.
class Zone {
 public:
  /// Throws Error(usage) that names the zone when the system's data does not know it, with the nearest
  /// right spelling as a hint where there is one. An empty name is an error too.
  static Zone named(std::string_view name);

  /// Whether `named` would find it. It costs a look at a file, where `named` reads all of it.
  static bool is_known(std::string_view name);

  /// The system's own: TZ where it is set, else /etc/localtime, else UTC.
  /// TZ may be a zone's name, a file ("/etc/localtime"), each with a colon before it, or a fixed offset as POSIX
  /// writes it ("UTC0", "CET-1"). Throws Error(usage) where it is none of these: times would silently be wrong.
  /// Where a file does not tell its zone's name, `name()` is "localtime".
  static Zone system();

  static Zone utc();

  const std::string& name() const { return name_; }

  LocalTime local(Instant instant) const;

  /// What a reading of a wall clock means. On the day clocks go forward some readings do not exist,
  /// on the day they go back some come twice.
  struct Reading {
    enum class Kind { unique, skipped, repeated } kind = Kind::unique;
    Instant first;   ///< the only one; of a repeated one the earlier; of a skipped one by the offset before
    Instant second;  ///< of a repeated one the later; of a skipped one by the offset after; else as `first`
  };
  Reading instant(LocalTime local) const;

  /// The first instant of that day: not always midnight, some zones skip it.
  Instant start_of(Date day) const;

  /// "+02:00" at that instant.
  std::string offset(Instant instant) const;

 private:
  struct Data;
  Zone(std::string name, std::shared_ptr<const Data> data) : name_(std::move(name)), data_(std::move(data)) {}

  std::string name_;
  std::shared_ptr<const Data> data_;
};

/// Every name that the system's data knows; none where it has no list of them.
std::vector<std::string> zone_names();

}  // namespace care
