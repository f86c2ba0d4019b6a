#include "documents/quote.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "documents/address.hpp"
#include "documents/clean.hpp"
#include "documents/dates.hpp"
#include "documents/iban.hpp"
#include "documents/letterhead.hpp"
#include "documents/quote_tables.hpp"
#include "documents/quote_voice.hpp"
#include "documents/spoken.hpp"

namespace care::documents {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<std::string>& all) {
  Texts texts;
  for (const std::string& each : all) {
    const std::string text = item_text(each);
    if (!text.empty()) texts.push_back(capitalised(text));
  }
  return texts;
}

/// Puts one quote together, part by part in the order in which it is read.
class QuoteWriter {
 public:
  QuoteWriter(const QuotePaper& paper, const Writer& writer, const Overrides& overrides)
      : paper_(paper), quote_(paper.quote), writer_(writer), voice_(paper, writer, overrides) {
    put_letterhead(sheet_, paper.client, writer, overrides);
  }

  Sheet write() {
    add_head();
    add_opening();
    add_prices();
    add_list("deliverables", names_of_deliverables());
    add_list("excludes", texts_of(quote_.excludes));
    add_payments();
    add_times();
    add_list("mine", texts_of(quote_.mine));
    add_list("theirs", texts_of(quote_.theirs));
    add_metrics();
    add_withdrawal();
    add_acceptance();
    return std::move(sheet_);
  }

 private:
  void heading(std::string_view key) { sheet_.blocks.emplace_back(Sheet::Heading{voice_.say(key)}); }

  void paragraph(const std::string& text, bool small = false) {
    if (!text.empty()) sheet_.blocks.emplace_back(Sheet::Paragraph{text, false, small});
  }

  void add_list(std::string_view key, Texts items) {
    if (items.empty()) return;
    heading(key);
    sheet_.blocks.emplace_back(Sheet::List{std::move(items), false});
  }

  static void add_fact(Sheet::Facts& facts, const std::string& label, const std::string& text) {
    if (!text.empty()) facts.facts.push_back({label, text});
  }

  void add_facts(Sheet::Facts facts) {
    if (!facts.facts.empty()) sheet_.blocks.emplace_back(std::move(facts));
  }

  void add_head() {
    sheet_.title = voice_.say("title");
    sheet_.subtitle = subtitle();
    sheet_.date = paper_.day;
    sheet_.footer = voice_.say("footer");
  }

  Texts subtitle() const {
    Texts parts = {voice_.say("dated")};
    if (quote_.revision > 1) parts.push_back(voice_.say("replaces"));
    if (quote_.valid_until) {
      parts.push_back(voice_.say("valid", {{"to_date", to_date(*quote_.valid_until, voice_.language())}}));
    }
    parts.push_back(voice_.say("no_invoice"));
    std::erase(parts, "");
    return parts;
  }

  void add_opening() {
    const std::string title = one_line(quote_.title);
    if (!title.empty()) sheet_.blocks.emplace_back(Sheet::Heading{title});
    paragraph(greeting_or(paper_.client, voice_.say("greeting")));
    paragraph(voice_.say("intro"));
    const std::string why_me = one_line(quote_.why_me);
    if (why_me.empty()) return;
    heading("why_me");
    paragraph(why_me);
  }

  void add_prices() {
    heading("lines");
    sheet_.blocks.emplace_back(price_table(paper_, voice_));
    if (paper_.client.consumer && paper_.totals.vat_total != Money{}) paragraph(voice_.say("with_vat"));
    if (quote_.revisions > 0) {
      paragraph(voice_.say("revisions", {{"once", quote_.revisions == 1 ? "1" : ""},
                                         {"rounds", number_in_words(quote_.revisions, voice_.language())}}));
    }
  }

  Texts names_of_deliverables() const {
    std::vector<std::string> names;
    for (const Deliverable& each : quote_.deliverables) names.push_back(each.name);
    return texts_of(names);
  }

  void add_payments() {
    const Sheet::Table table = payment_table(paper_, voice_);
    Sheet::Facts how;
    const std::string iban = grouped_iban(writer_.iban);
    if (!iban.empty()) {
      add_fact(how, voice_.say("iban"), iban);
      add_fact(how, voice_.say("account_holder"), one_line(writer_.account_holder));
      add_fact(how, voice_.say("reference"), voice_.say("reference_text"));
    }
    if (table.rows.empty() && how.facts.empty()) return;
    heading("payments");
    if (!table.rows.empty()) sheet_.blocks.emplace_back(table);
    add_facts(std::move(how));
  }

  void add_times() {
    const auto day = [&](const std::optional<Date>& date) {
      return date ? dated_weekday(*date, voice_.language()) : "";
    };
    Sheet::Facts times;
    add_fact(times, voice_.say("starts"), day(quote_.starts_on));
    add_fact(times, voice_.say("delivers"), day(quote_.delivers_on));
    if (times.facts.empty()) return;
    heading("times");
    add_facts(std::move(times));
  }

  void add_metrics() {
    if (quote_.metrics.empty()) return;
    heading("metrics");
    sheet_.blocks.emplace_back(metric_table(paper_, voice_));
  }

  void add_withdrawal() {
    if (!paper_.client.consumer) return;
    heading("withdrawal");
    paragraph(voice_.say("withdrawal_text"));
  }

  /// Notes of law go before the place to sign, which covers them.
  void add_notes() {
    const std::string duty = voice_.amount(Money{2'00});
    paragraph(one_line(quote_.tax.note), true);
    if (paper_.totals.stamp_due && quote_.tax.stamp == StampDuty::absorb) {
      paragraph(voice_.say("stamp_absorbed", {{"amount", duty}}), true);
    }
    if (writer_.law4) paragraph(voice_.say("law4"), true);
    const std::string privacy = one_line(writer_.privacy_url);
    if (!privacy.empty()) paragraph(voice_.say("privacy", {{"url", privacy}}), true);
  }

  void add_acceptance() {
    heading("accept");
    paragraph(voice_.say("accept_text"));
    sheet_.blocks.emplace_back(
        Sheet::Paragraph{voice_.say("accept_sentence", {{"acceptance", voice_.say("acceptance")}}), true});
    paragraph(voice_.say("accept_on_paper"));
    add_notes();
    sheet_.blocks.emplace_back(
        Sheet::Signature{voice_.say("signature"), {voice_.say("signature_place"), voice_.say("signature_name")}});
  }

  const QuotePaper& paper_;
  const Quote& quote_;
  const Writer& writer_;
  QuoteVoice voice_;
  Sheet sheet_;
};

}  // namespace

Sheet quote_sheet(const QuotePaper& paper, const Writer& writer, const Overrides& overrides) {
  return QuoteWriter(paper, writer, overrides).write();
}

std::string acceptance_sentence(const QuotePaper& paper, const Writer& writer, const Overrides& overrides) {
  return QuoteVoice(paper, writer, overrides).say("acceptance");
}

}  // namespace care::documents
