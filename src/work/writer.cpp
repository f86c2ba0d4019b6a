#include "work/writer.hpp"

#include "config/config.hpp"
#include "core/office_span.hpp"
#include "core/zone.hpp"
#include "work/desk.hpp"

namespace care::work {
namespace {

void put_paper(documents::Writer& writer, const Config& config) {
  writer.address = config.me.address;
  writer.vat_id = config.me.vat_id;
  writer.tax_code = config.me.tax_code;
  writer.iban = config.me.iban;
  writer.account_holder = config.me.account_holder;
  writer.privacy_url = config.me.privacy_url;
  writer.law4 = config.quote.law4;
  writer.letter_paper = config.quote.paper == "letter";
}

}  // namespace

documents::Writer writer_of(const Desk& desk) {
  const Config& config = desk.config;
  documents::Writer writer;
  writer.name = config.me.name;
  writer.business = config.me.business;
  writer.gender = config.me.gender;
  writer.phone = config.me.phone;
  writer.email = config.me.emails.empty() ? "" : config.me.emails.front();
  writer.pec = config.me.pec;
  writer.website = config.me.website;
  writer.zone = desk.moment.zone.name();
  writer.hours = config.hours.week;
  writer.reply_within = office_span(config.reply.question, config.hours.week);
  writer.language = config.me.language;
  writer.logo = desk.logo.string();
  put_paper(writer, config);
  return writer;
}

}  // namespace care::work
