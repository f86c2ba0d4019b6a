#include <filesystem>

#include "commands/quote_support.hpp"

using namespace care;
using namespace care::test;
using Catch::Contains;

namespace {

/// The page of a quote whose writer has set this of [me] and this of [quote].
struct PaperApp : QuoteApp {
  std::string page(const std::string& me, const std::string& quote = {}) {
    configure("[me]\nname = \"Anna Rossi\"\n" + me + "\n[quote]\ntax = \"none\"\n" + quote);
    return ok({"quote", "render", "1", "--as", "html"});
  }

  std::string number = new_quote();
};

}  // namespace

TEST_CASE("a logo is looked for beside the configuration, or at home") {
  PaperApp app;
  const auto logo = std::filesystem::path(CARE_TEST_DATA) / "logos" / "studio.png";
  app.environment["HOME"] = logo.parent_path().string();
  CHECK_THAT(app.page("logo = \"~/studio.png\""), Contains("src=\"data:image/png;base64,"));
  app.file("config/care/mine.png", read_file(logo));
  CHECK_THAT(app.page("logo = \"mine.png\""), Contains("src=\"data:image/png;base64,"));
  app.configure("[me]\nlogo = \"gone.png\"\n");
  const auto refused = app.run({"quote", "render", "1", "--as", "pdf"});
  CHECK(refused.code == 4);
  CHECK_THAT(refused.err, Contains("config/care/gone.png' cannot be read") && Contains("care config set me.logo FILE"));
  CHECK_THAT(app.ok({"quote", "render", "1"}), Contains("Preventivo n. 2026-001"));
}

TEST_CASE("what the configuration says of the writer stands on paper") {
  PaperApp app;
  const auto page = app.page(
      "vat_id = \"01234567890\"\naddress = \"Via Po 1, 10124 Torino\"\niban = \"IT60 X0542811101000000123456\"\n"
      "account_holder = \"Anna R.\"\nprivacy_url = \"https://example.it/p\"",
      "law4 = true\npaper = \"letter\"\n");
  for (const char* part : {"P. IVA 01234567890", "<div>10124 Torino</div>", "IT60\u00A0X054\u00A02811", "Anna R.",
                           "(art. 13 GDPR): https://example.it/p", "legge 14 gennaio 2013, n. 4", "size: letter"}) {
    CHECK_THAT(page, Contains(part));
  }
  const auto bare = app.page("");
  for (const char* part : {"P. IVA", "IBAN", "GDPR", "legge", "size: letter"}) CHECK_THAT(bare, !Contains(part));
}
