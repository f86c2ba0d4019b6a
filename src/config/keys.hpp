#pragma once

#include <utility>

#include "config/config.hpp"
#include "config/shape.hpp"
#include "core/care_line.hpp"
#include "core/gate/finding.hpp"

namespace care::config {

inline constexpr const char* kWeekdayKeys[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// The boundaries that refuse something, and what.
inline constexpr std::pair<Boundary, const char*> kBoundaries[] = {
    {Boundary::signature, "no start before a written yes"},
    {Boundary::deposit, "no start before the deposit"},
    {Boundary::completeness, "no quote without lines, dates, validity, payment plan, duties"},
    {Boundary::floor, "no quote below the floor"},
    {Boundary::discount, "no discount above the ceiling"},
    {Boundary::approval, "nothing published that was not approved"},
    {Boundary::words, "no phrase of the never-list"},
    {Boundary::placeholders, "no mail with an empty placeholder"},
    {Boundary::invoice, "no payment reminder without its invoice"},
};

/// The hours of the office, or of one channel: `keys` visits each key with the member that it sets.
template <class Keys>
void describe_hours(Keys& keys, Config::Hours& hours) {
  keys.text("zone", hours.zone, kZone, "the time zone of all days and hours; default: the system's");
  for (std::size_t day = 0; day < hours.week.size(); ++day) {
    keys.ranges(kWeekdayKeys[day], hours.week[day],
                day == 0 ? "open from-to, on each day; \"00:00-24:00\" is the whole day, [] is closed" : "");
  }
  keys.text_or_list("holidays", hours.holidays, kHolidays,
                    "\"it\", \"none\", a list of days (\"2026-08-14\", \"12-07\"), or a file .ics");
  keys.text("patron", hours.patron, kPatron, "the patron saint's day: \"12-07\", or a city's name");
  keys.list("closed", hours.closed, kDays, "holidays of your own: days, or \"2026-08-10..2026-08-23\"");
  keys.day_table("days", hours.days, "single days that differ");
}

/// Every key there is, once: how it is called, where it goes, what it must look like, what it is for. The reader and
/// the skeleton of `care init` walk through it; a key that is not here is an error.
template <class Keys>
void describe(Keys& keys, Config& config) {
  keys.section("me", "who writes", [&] {
    auto& me = config.me;
    keys.text("name", me.name, kAnyText, "as clients read it, under every mail");
    keys.text("business", me.business, kAnyText, "the name of the studio or firm, where it has one");
    keys.list("emails", me.emails, kEmail,
              "your addresses: the first writes; all of them tell what you sent from what you got");
    keys.text("phone", me.phone, kAnyText, "");
    keys.text("website", me.website, kAnyText, "");
    keys.text("address", me.address, kAnyText, "");
    keys.text("vat_id", me.vat_id, kAnyText, "");
    keys.text("tax_code", me.tax_code, kAnyText, "");
    keys.text("pec", me.pec, kAnyText, "certified mail, in Italy");
    keys.text("iban", me.iban, kAnyText, "");
    keys.text("account_holder", me.account_holder, kAnyText, "");
    keys.text("logo", me.logo, kAnyText,
              "a PNG or JPEG picture for the head of documents; a path from this file's folder");
    keys.text("privacy_url", me.privacy_url, kAnyText, "where your privacy notice can be read");
    keys.one_of("gender", me.gender, {"f", "m", ""}, "for sentences about yourself; empty: such as need none");
    keys.choice("language", me.language, "of what you write to clients whose own is not known: it or en");
    keys.text("currency", me.currency, kCurrency, "of your prices");
  });
  keys.section("hours", "when the office is open; answers are promised in these hours", [&] {
    describe_hours(keys, config.hours);
    keys.hours_tables("channels", config.hours.channels,
                      "channels that keep other hours; what is not named is taken from [hours]");
  });
  keys.section("reply", "an answer within, in office hours", [&] {
    keys.text("question", config.reply.question, kOfficeSpan, "");
    keys.text("request", config.reply.request, kOfficeSpan, "");
    keys.text("complaint", config.reply.complaint, kOfficeSpan, "");
    keys.text("public", config.reply.in_public, kOfficeSpan, "what was said in public waits less");
  });
  keys.section("quote", "what every new quote starts with", [&] {
    auto& quote = config.quote;
    keys.text("number", quote.number, kQuoteNumber, "how quotes are numbered; {year:2} has two digits");
    keys.number("first", quote.first, 1, 1'000'000, "the first counter of a year");
    keys.text("valid", quote.valid, kSpan, "how long the offer holds");
    keys.text("deposit", quote.deposit, kPercentOrAmount, "");
    keys.text("floor", quote.floor, kAmount, "below this total a quote is not sent", "300.00");
    keys.text("hourly_floor", quote.hourly_floor, kAmount, "nor below this price of an hour", "35.00");
    keys.text("max_discount", quote.max_discount, kPercent, "nor with a larger discount", "15%");
    keys.text("tax", quote.tax, kAnyText,
              "ordinary, ordinary-inps, fund, forfettario, forfettario-inps, eu-reverse-charge, non-eu, none, or one "
              "of your own",
              "ordinary");
    keys.text("why_me", quote.why_me, kAnyText, "why you are the right one");
    keys.text_or_list("mine", quote.mine, kAnyText, "your duties");
    keys.text_or_list("theirs", quote.theirs, kAnyText, "the client's duties");
    keys.text_or_list("excludes", quote.excludes, kAnyText, "what is not part of it");
    keys.number("revisions", quote.revisions, 0, 100, "rounds of changes that the price includes");
    keys.text("follow_up", quote.follow_up, kSpan, "ask again after");
    keys.flag("law4", quote.law4, "your profession has no order, and quotes say so (Italy, law 4/2013)");
    keys.one_of("paper", quote.paper, {"a4", "letter"}, "of documents as PDF");
  });
  keys.template tables<Config::Tax>(
      "tax", config.tax, "a tax profile of your own, beside the built-in ones", "my-profile",
      [&](auto& of, Config::Tax& tax) {
        of.text("vat", tax.vat, kPercentOrNone, "a line's own VAT goes before; \"none\": outside VAT");
        of.text("contribution", tax.contribution, kPercent, "on fees");
        of.text("fund", tax.fund, kPercent, "on fees and contribution");
        of.text("withholding", tax.withholding, kPercent, "where the client withholds");
        of.one_of("stamp", tax.stamp, {"none", "charge", "absorb"},
                  "duty of 2.00 beyond 77.47 without VAT: added, or told and not added");
        of.text_table("note", tax.note, kAnyText, {"it", "en"}, "wording on the document");
      });
  keys.section("boundaries", "what is refused; each can be switched off", [&] {
    for (const auto& [boundary, help] : kBoundaries) {
      keys.flag(name(boundary).data(), config.boundaries.try_emplace(boundary, true).first->second, help);
    }
  });
  keys.section("check", "what `care mail check` finds in a text: \"refused\", \"warning\" or \"off\"", [&] {
    for (const auto& rule : Names<gate::Rule>::all) {
      const std::string usual(name(gate::usual_severity(rule.value)));
      auto& severity = config.check.try_emplace(std::string(rule.text), usual).first->second;
      keys.one_of(rule.text.data(), severity, {"refused", "warning", "off"}, "");
    }
  });
  keys.section("today", "the rules of `care today`: a figure, or false",
               [&] { keys.rules(config.today, config.quote.follow_up); });
  keys.section("lost", "why clients leave, in terms of one's own actions",
               [&] { keys.list("reasons", config.lost.reasons, kAnyText, ""); });
  keys.section("gifts", "presents at the year's end",
               [&] { keys.text("budget", config.gifts.budget, kAmount, "of a year, for all of them", "200.00"); });
  keys.section("mail", "how mails leave", [&] {
    keys.text("from", config.mail.from, kMailbox, "default: your name and first address");
    keys.list("command", config.mail.command, kAnyText,
              "a sendmail-like program; the message goes to its standard input");
  });
  keys.section("payments", "late payments", [&] {
    keys.one_of("regime", config.payments.regime, {"eu", "uk", "none"}, "of interest for late payment");
    keys.text_table("rates", config.payments.rates, kPercent, {}, "rates of half-years beyond the built-in table",
                    &kHalfYear);
  });
  keys.template tables<std::vector<std::string>>(
      "steps", config.steps, "the steps of a kind of job, each the condition that ends it", "web",
      [&](auto& of, std::vector<std::string>& steps) { of.list("steps", steps, kAnyText, ""); });
  keys.section("recap", "the weekly mail", [&] {
    keys.one_of("hours", config.recap.hours, {"always", "hourly", "never"},
                "whether it tells hours: always, for jobs priced by the hour, never");
  });
  keys.section("alias", "short names for commands", [&] { keys.open_texts(config.alias, {"in", "log add --in"}); });
}

}  // namespace care::config
