#pragma once

#include <string>

#include "care/client.hpp"
#include "care/office_hours.hpp"
#include "care/time.hpp"

namespace care::documents {

/// Who writes to the client: what of the configuration a letter can say. What is empty is not said.
struct Writer {
  std::string name;
  std::string business;
  std::string gender;  ///< "f", "m" or empty; the built-in texts need none, a user's own may
  std::string phone;
  std::string email;
  std::string pec;
  std::string website;
  std::string zone;  ///< IANA name, of the office hours
  OfficeWeek hours;
  Minutes reply_within{0};  ///< in office hours; zero: nothing is promised
  Language language = Language::en;
};

}  // namespace care::documents
