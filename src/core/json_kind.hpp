#pragma once

namespace care {

/// What the value of a key is in JSON.
enum class JsonKind {
  text,
  percent,  ///< a share as a text: "22", "9.975"
  integer,
  minutes,  ///< a whole number of them
  flag,
  instant,  ///< UTC, "2026-11-27T09:00:00Z"
  zoned,    ///< the offset of a zone, "2026-11-27T10:00:00+01:00"
  day,      ///< "2026-11-27"
  due,      ///< a day, or an instant where there is an hour
  time,     ///< "15:04", on the clocks of the configured zone
  texts,
  integers,
  name,  ///< a whole number, or a text: of a quote its number
  any,   ///< a text, a whole number, true or false, or a list of texts
  object,
  objects
};

}  // namespace care
