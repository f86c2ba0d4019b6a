#include "config/whole.hpp"

#include "care/error.hpp"
#include "config/reader.hpp"
#include "core/tax_profiles.hpp"
#include "support/catch.hpp"

using namespace care;

namespace {

/// "what it says | hint", or nothing where there is nothing wrong.
std::string fault_of(const std::string& text) {
  try {
    config::read(text, "care.toml");
    return "";
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::config);
    return std::string(error.what()) + " | " + error.hint();
  }
}

}  // namespace

TEST_CASE("the tax profile of quotes is one that there is") {
  for (const auto& name : built_in_tax_profiles()) CHECK(fault_of("[quote]\ntax = \"" + name + "\"\n").empty());
  CHECK(fault_of("[quote]\ntax = \"mine\"\n[tax.mine]\nvat = \"22%\"\n").empty());
  CHECK(fault_of("[tax.mine]\n[quote]\ntax = \"mine\"\n").empty());
  CHECK(fault_of("[quote]\ntax = \"\"\n").empty());
  CHECK(fault_of("[quote]\nvalid = \"30d\"\ntax = \"forfetario\"\n") ==
        "care.toml:3: there is no tax profile 'forfetario' | did you mean 'forfettario'?");
  CHECK(fault_of("quote.tax = \"mien\"\n[tax.mine]\n") ==
        "care.toml:1: there is no tax profile 'mien' | did you mean 'mine'?");
  CHECK(fault_of("[quote]\ntax = \"xyzzyxyzzy\"\n") ==
        "care.toml:2: there is no tax profile 'xyzzyxyzzy' | one of: ordinary, ordinary-inps, fund, forfettario, "
        "forfettario-inps, eu-reverse-charge, non-eu, none, or one of your own: [tax.NAME]");
}

TEST_CASE("the currency is one of ISO 4217") {
  CHECK(fault_of("[me]\ncurrency = \"CHF\"\n").empty());
  CHECK(fault_of("[me]\ncurrency = \"EUT\"\n") == "care.toml:2: 'me.currency' cannot be 'EUT' | did you mean 'EUR'?");
  CHECK(fault_of("[me]\ncurrency = \"gbp\"\n") == "care.toml:2: 'me.currency' cannot be 'gbp' | did you mean 'GBP'?");
  const auto expected = "me.currency is a currency of ISO 4217 such as \"EUR\"";
  CHECK(fault_of("[me]\ncurrency = \"\"\n") == std::string("care.toml:2: 'me.currency' cannot be '' | ") + expected);
  CHECK(fault_of("[me]\ncurrency = 5\n") == std::string("care.toml:2: 'me.currency' cannot be a number | ") + expected);
}

TEST_CASE("numbers of quotes count") {
  CHECK(fault_of("[quote]\nnumber = \"P{counter}/{year:2}\"\n").empty());
  for (const char* pattern : {"", "{year}", "{count}", "2026-001"}) {
    CHECK(fault_of(std::string("[quote]\nnumber = \"") + pattern + "\"\n") ==
          std::string("care.toml:2: 'quote.number' cannot be '") + pattern +
              "' | quote.number is a pattern with {counter} once, such as \"{year}-{counter:3}\"");
  }
}

TEST_CASE("amounts are some of the currency that is set, wherever that stands") {
  for (const char* amount : {"300", "300.00", "1.300,00", "€300", "0"}) {
    CHECK(fault_of(std::string("[quote]\nfloor = \"") + amount + "\"\nhourly_floor = \"" + amount + "\"\n").empty());
  }
  CHECK(
      fault_of("[quote]\nfloor = \"300.005\"\n") ==
      "care.toml:2: 'quote.floor': '300.005' can be read as 300005 or as 300.005 | write 300005.00, or 2 digits behind "
      "the point");
  CHECK(fault_of("[quote]\nhourly_floor = \"x\"\n") ==
        "care.toml:2: 'quote.hourly_floor': 'x' is not an amount | write it as 1268.00");
  CHECK(fault_of("[quote]\nfloor = \"-1\"\n") ==
        "care.toml:2: 'quote.floor' cannot be less than nothing | leave it out to have none");
  CHECK(fault_of("[quote]\nfloor = \"300.00\"\n[me]\ncurrency = \"JPY\"\n") ==
        "care.toml:2: 'quote.floor': '300.00' is no whole amount: JPY has no smaller unit | write it as 1268");
  CHECK(fault_of("[quote]\nfloor = \"300.005\"\n[me]\ncurrency = \"KWD\"\n").empty());
}

TEST_CASE("a deposit is a share or an amount") {
  for (const char* deposit : {"30%", "33.333%", "500.00", "", "500"}) {
    CHECK(fault_of(std::string("[quote]\ndeposit = \"") + deposit + "\"\n").empty());
  }
  for (const char* deposit : {"x%", "%", "9999%", "-5%", "-5", "half"}) {
    CAPTURE(deposit);
    CHECK_FALSE(fault_of(std::string("[quote]\ndeposit = \"") + deposit + "\"\n").empty());
  }
}
