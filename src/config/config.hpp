#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "care/audience.hpp"
#include "care/office_hours.hpp"
#include "care/override.hpp"

namespace care {

/// What the user has set, with the default for all that they have not. Texts that name a figure ("30d", "30%",
/// "300.00") have been checked for their shape. Read by config/reader.cpp, written by config/skeleton.cpp, both from
/// the one description in config/keys.hpp.
struct Config {
  struct Me {
    std::string name;
    std::string business;
    std::string address;
    std::string vat_id;
    std::string tax_code;
    std::string iban;
    std::string account_holder;
    std::string pec;
    std::string phone;
    std::string website;
    std::string logo;
    std::string privacy_url;
    std::string gender;
    std::vector<std::string> emails;  ///< the first writes; all tell "out" from "in"
    Language language = Language::it;
    std::string currency = "EUR";
  } me;

  struct Hours {
    std::string zone;  ///< empty: the system's
    OfficeWeek week;
    std::vector<std::string> holidays{"it"};  ///< "it", "none", a file, or days
    std::string patron;
    std::vector<std::string> closed;
    std::map<std::string, std::vector<OpenRange>> days;  ///< by "YYYY-MM-DD"
    std::map<std::string, Hours> channels;

    Hours();
  } hours;

  struct Reply {
    std::string question = "8h";
    std::string request = "8h";
    std::string complaint = "4h";
    std::string in_public = "2h";
  } reply;

  struct Quote {
    std::string number = "{year}-{counter:3}";
    std::int64_t first = 1;
    std::string valid = "30d";
    std::string deposit = "30%";
    std::string floor;
    std::string hourly_floor;
    std::string max_discount;
    std::string tax;
    std::string why_me;
    std::vector<std::string> mine;
    std::vector<std::string> theirs;
    std::vector<std::string> excludes;
    std::int64_t revisions = 2;
    std::string follow_up = "5bd";
    bool law4 = false;
    std::string paper = "a4";
  } quote;

  struct Tax {
    std::string vat = "none";
    std::string contribution = "0%";
    std::string fund = "0%";
    std::string withholding = "0%";
    std::string stamp = "none";
    std::map<std::string, std::string> note;  ///< by language
  };
  std::map<std::string, Tax> tax;

  std::map<Boundary, bool> boundaries;  ///< whether it is on; one that is not here is

  /// By the name of a gate::Rule: "refused", "warning" or "off".
  std::map<std::string, std::string> check;

  /// A rule of `care today`: switched off or on, or its figures.
  using Rule = std::variant<bool, std::vector<std::string>>;
  std::map<std::string, Rule> today;

  struct Lost {
    std::vector<std::string> reasons{"answered late", "quoted late", "value not explained", "did not listen",
                                     "poor fit",      "price",       "client closed",       "other"};
  } lost;

  struct Gifts {
    std::string budget;
  } gifts;

  struct Mail {
    std::string from;
    std::vector<std::string> command{"msmtp", "-i"};
  } mail;

  struct Payments {
    std::string regime = "eu";
    std::map<std::string, std::string> rates;  ///< by half-year
  } payments;

  std::map<std::string, std::vector<std::string>> steps;

  struct RecapOptions {
    std::string hours = "hourly";
  } recap;

  std::map<std::string, std::string> alias;
};

}  // namespace care
