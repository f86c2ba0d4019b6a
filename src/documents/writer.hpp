#pragma once

#include <string>

#include "care/audience.hpp"
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

  // What documents on paper say besides.
  std::string address;
  std::string vat_id;
  std::string tax_code;
  std::string iban;
  std::string account_holder;
  std::string logo;         ///< a path to a PNG or JPEG file
  std::string privacy_url;  ///< where the privacy notice can be read
  bool law4 = false;        ///< a profession without an order, which says so (Italy, law 4/2013)
  bool letter_paper = false;
};

}  // namespace care::documents
