#include "commands/records/quote_record.hpp"
#include "core/schedule.hpp"

namespace care::commands {
namespace {

using output::choice;
using output::Key;
using output::Kind;
using output::or_null;

constexpr Key kLineKeys[] = {
    {"text", Kind::text, ""},
    {"quantity", Kind::text, "a decimal number"},
    or_null({"unit", Kind::text, ""}),
    {"price", Kind::text, "of one, without VAT"},
    or_null({"vat", Kind::text, "per cent; null: outside VAT"}),
    or_null({"discount", Kind::text, "per cent"}),
    {"amount", Kind::text, "less the discount of the line, without VAT"},
};
constexpr output::Schema kLineSchema{"quote_line", "A step of the work.", kLineKeys};

constexpr Key kVatKeys[] = {
    {"rate", Kind::text, "per cent"},
    {"base", Kind::text, ""},
    {"amount", Kind::text, ""},
};
constexpr output::Schema kVatSchema{"quote_vat", "The VAT of one rate.", kVatKeys};

constexpr Key kInstalmentKeys[] = {
    {"n", Kind::integer, "counted from 1"},
    or_null({"label", Kind::text, ""}),
    {"when", Kind::text, "acceptance, delivery, delivery+30d, or a day"},
    or_null({"due", Kind::day, "null while what it waits for has not happened"}),
    {"amount", Kind::text, "of the total"},
    {"net_due", Kind::text, "of the net to pay"},
    or_null({"invoice", Kind::text, "its number"}),
    {"paid", Kind::text, ""},
    choice<PaymentState>("state", ""),
    {"part", Kind::text, "as it was agreed: a share of the total (30%), an amount, or rest"},
    or_null({"invoice_on", Kind::day, ""}),
    or_null({"invoice_due", Kind::day, ""}),
    choice<Standing>("standing", "beside what is paid"),
    or_null({"because", Kind::text, "why it is disputed, paused or written off"}),
};
constexpr output::Schema kInstalmentSchema{"quote_instalment", "A part of the price.", kInstalmentKeys};

constexpr Key kMetricValueKeys[] = {
    {"on", Kind::day, ""},
    {"value", Kind::text, "a decimal number"},
};
constexpr output::Schema kMetricValueSchema{"quote_metric_value", "What was measured.", kMetricValueKeys};

constexpr Key kMetricKeys[] = {
    {"name", Kind::text, ""},
    or_null({"unit", Kind::text, ""}),
    or_null({"baseline", Kind::text, "before the work"}),
    or_null({"target", Kind::text, ""}),
    {"values", Kind::objects, "by day", nullptr, &kMetricValueSchema},
};
constexpr output::Schema kMetricSchema{"quote_metric", "A figure agreed to judge the work by.", kMetricKeys};

constexpr Key kDeliverableKeys[] = {
    {"name", Kind::text, ""},
    choice<DeliverableState>("state", ""),
    or_null({"hash", Kind::text, "SHA-256 of what was submitted"}),
    or_null({"submitted_at", Kind::instant, ""}),
    or_null({"approved_at", Kind::instant, ""}),
    or_null({"approved_by", Kind::text, ""}),
    or_null({"submitted_in", Kind::integer, "id of the entry of the log with its files"}),
    or_null({"approved_in", Kind::integer, "id of the entry of the log with the evidence"}),
};
constexpr output::Schema kDeliverableSchema{"quote_deliverable", "Something to be shown and approved.",
                                            kDeliverableKeys};

constexpr Key kFileKeys[] = {
    {"name", Kind::text, ""},
    {"sha256", Kind::text, ""},
};
constexpr output::Schema kFileSchema{"quote_file", "A file that proves it.", kFileKeys};

constexpr Key kEvidenceKeys[] = {
    or_null(choice<Proof>("how", "")),
    or_null({"log", Kind::integer, "id of the entry of the log"}),
    {"files", Kind::objects, "", nullptr, &kFileSchema},
    or_null({"sha256", Kind::text, "of the text that was sent, and so accepted"}),
};
constexpr output::Schema kEvidenceSchema{"quote_evidence", "What proves a decision.", kEvidenceKeys};

constexpr Key kTaxKeys[] = {
    or_null({"vat", Kind::text, "per cent, of lines that name none; null: outside VAT"}),
    {"contribution", Kind::text, "per cent of fees"},
    {"fund", Kind::text, "per cent of fees and contribution"},
    {"withholding", Kind::text, "per cent of fees and contribution, where the client withholds"},
    choice<StampDuty>("stamp", "the duty on what is without VAT: added, borne, or none"),
    or_null({"note", Kind::text, "wording on the document"}),
};
constexpr output::Schema kTaxSchema{"quote_tax", "The tax profile, as it was when the quote was written.", kTaxKeys};

constexpr Key kQuoteKeys[] = {
    or_null({"number", Kind::text, "null: of totals that are not stored"}),
    {"revision", Kind::integer, "counted from 1"},
    or_null({"client", Kind::text, "slug"}),
    or_null({"title", Kind::text, ""}),
    choice<QuoteState>("state", ""),
    {"currency", Kind::text, "ISO 4217; amounts are texts with its digits"},
    or_null({"tax_profile", Kind::text, ""}),
    {"lines", Kind::objects, "", nullptr, &kLineSchema},
    {"subtotal", Kind::text, "of all lines"},
    {"discount", Kind::text, "off the whole"},
    {"taxable", Kind::text, "fees less discount, contribution and fund"},
    {"contribution", Kind::text, "on fees"},
    {"fund", Kind::text, "on fees and contribution"},
    {"vat", Kind::objects, "", nullptr, &kVatSchema},
    {"stamp", Kind::text, "duty that is charged"},
    {"total", Kind::text, ""},
    {"withholding", Kind::text, ""},
    {"net_to_pay", Kind::text, "total less withholding"},
    or_null({"valid_until", Kind::day, "the last valid day; of a draft, were it sent today"}),
    or_null({"starts_on", Kind::day, ""}),
    or_null({"delivers_on", Kind::day, ""}),
    {"instalments", Kind::objects, "", nullptr, &kInstalmentSchema},
    {"paid", Kind::text, "what came in"},
    {"due", Kind::text, "what is still to come"},
    {"mine", Kind::texts, "your duties"},
    {"theirs", Kind::texts, "the client's duties"},
    or_null({"why_me", Kind::text, ""}),
    {"metrics", Kind::objects, "", nullptr, &kMetricSchema},
    {"deliverables", Kind::objects, "", nullptr, &kDeliverableSchema},
    or_null({"sent_at", Kind::instant, ""}),
    or_null({"decided_at", Kind::instant, ""}),
    or_null({"decided_by", Kind::text, ""}),
    or_null({"evidence", Kind::object, "", nullptr, &kEvidenceSchema}),
    or_null({"why", Kind::text, "it was declined"}),
    {"excludes", Kind::texts, "what is not part of it"},
    {"revisions", Kind::integer, "rounds of changes in the price"},
    or_null({"addendum_of", Kind::text, "number of the quote that it adds to"}),
    or_null({"steps", Kind::text, "the kind of job"}),
    or_null({"valid", Kind::text, "how long it holds, as it was said: 30d, or a day"}),
    or_null({"discount_rate", Kind::text, "per cent off the whole; null: an amount, or none"}),
    {"withholds", Kind::flag, "the client holds tax back"},
    {"tax", Kind::object, "", nullptr, &kTaxSchema},
    or_null({"note", Kind::text, "of the decision"}),
    or_null({"log", Kind::integer, "id of the entry of the log with what was sent"}),
    or_null({"sent_sha256", Kind::text, "of the text that was sent"}),
    or_null({"started_at", Kind::instant, ""}),
    or_null({"delivered_at", Kind::instant, ""}),
    or_null({"closed_at", Kind::instant, ""}),
    or_null({"created_at", Kind::instant, "null: it is not stored"}),
    or_null({"updated_at", Kind::instant, ""}),
};

}  // namespace

const output::Schema kQuoteSchema{"quote", "An offer, and what became of it.", kQuoteKeys};

}  // namespace care::commands
