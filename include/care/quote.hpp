#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "care/id.hpp"
#include "care/money.hpp"
#include "care/names.hpp"
#include "care/time.hpp"

namespace care {

class Fields;

/// Where a revision of a quote stands. `sending` is queued and frozen; `superseded` has a later revision.
enum class QuoteState {
  draft,
  sending,
  sent,
  accepted,
  declined,
  expired,
  withdrawn,
  superseded,
  started,
  delivered,
  closed
};

/// How a yes was given; all of them are writing.
enum class Proof { mail, signature, order, pec, chat };

/// The duty on what is without VAT: added to the total, borne by the writer and told, or not at all.
enum class StampDuty { none, charge, absorb };

enum class DeliverableState { planned, submitted, approved, published, verified, delivered };

/// What lets an instalment fall due.
enum class Trigger { acceptance, delivery, date };

/// Where an instalment stands beside what is paid of it.
enum class Standing { normal, disputed, paused, written_off };

template <>
struct Names<QuoteState> {
  using enum QuoteState;
  static constexpr Name<QuoteState> all[] = {{draft, "draft"},         {sending, "sending"},       {sent, "sent"},
                                             {accepted, "accepted"},   {declined, "declined"},     {expired, "expired"},
                                             {withdrawn, "withdrawn"}, {superseded, "superseded"}, {started, "started"},
                                             {delivered, "delivered"}, {closed, "closed"}};
};

template <>
struct Names<Proof> {
  using enum Proof;
  static constexpr Name<Proof> all[] = {
      {mail, "mail"}, {signature, "signature"}, {order, "order"}, {pec, "pec"}, {chat, "chat"}};
};

template <>
struct Names<StampDuty> {
  using enum StampDuty;
  static constexpr Name<StampDuty> all[] = {{none, "none"}, {charge, "charge"}, {absorb, "absorb"}};
};

template <>
struct Names<DeliverableState> {
  using enum DeliverableState;
  static constexpr Name<DeliverableState> all[] = {{planned, "planned"},   {submitted, "submitted"},
                                                   {approved, "approved"}, {published, "published"},
                                                   {verified, "verified"}, {delivered, "delivered"}};
};

template <>
struct Names<Trigger> {
  using enum Trigger;
  static constexpr Name<Trigger> all[] = {{acceptance, "acceptance"}, {delivery, "delivery"}, {date, "date"}};
};

template <>
struct Names<Standing> {
  using enum Standing;
  static constexpr Name<Standing> all[] = {
      {normal, "normal"}, {disputed, "disputed"}, {paused, "paused"}, {written_off, "written-off"}};
};

/// What taxes add to a price and hold back from it.
struct TaxProfile {
  std::string name;         ///< empty: none is chosen yet
  std::optional<Rate> vat;  ///< of lines that name none of their own; none: outside VAT
  Rate contribution;        ///< on fees (INPS)
  Rate fund;                ///< on fees and contribution (cassa)
  Rate withholding;         ///< on fees and contribution, where the client withholds
  StampDuty stamp = StampDuty::none;
  std::string note;  ///< what the document has to say of it, in the reader's language
  friend bool operator==(const TaxProfile&, const TaxProfile&) = default;
};

struct QuoteLine {
  std::string text;
  Quantity quantity{1000};
  std::string unit;         ///< "h", "ore", "pagine"; empty: pieces
  Money price;              ///< of one unit, without VAT
  std::optional<Rate> vat;  ///< none: the profile's
  Rate discount;
  friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

/// What is left when all other parts are taken.
struct Rest {
  friend bool operator==(const Rest&, const Rest&) = default;
};

/// Off the whole: nothing, a share, or an amount.
using Discount = std::variant<std::monostate, Rate, Money>;

/// How much of the total an instalment is.
using Part = std::variant<Rate, Money, Rest>;

/// When an instalment falls due: on a day, or so many days after the job was accepted or delivered.
struct DueWhen {
  Trigger trigger = Trigger::acceptance;
  int days_after = 0;       ///< of acceptance and delivery
  std::optional<Date> day;  ///< of `date`
  friend bool operator==(const DueWhen&, const DueWhen&) = default;
};

/// An invoice that was written elsewhere.
struct Invoice {
  std::string number;
  Date on;
  Date due;
  friend bool operator==(const Invoice&, const Invoice&) = default;
};

struct Instalment {
  std::string label;  ///< "Acconto"; empty: the document names it
  Part part = Rest{};
  DueWhen when;
  std::optional<Invoice> invoice;
  Standing standing = Standing::normal;
  std::string because;  ///< why it is disputed, paused or written off
  friend bool operator==(const Instalment&, const Instalment&) = default;
};

struct MetricValue {
  Date on;
  Quantity value;
  friend bool operator==(const MetricValue&, const MetricValue&) = default;
};

/// A figure that both sides agreed to judge the work by.
struct Metric {
  std::string name;
  std::string unit;
  std::optional<Quantity> baseline;
  std::optional<Quantity> target;
  std::vector<MetricValue> values;  ///< by day
  friend bool operator==(const Metric&, const Metric&) = default;
};

/// Something to be shown, approved and handed over.
struct Deliverable {
  std::string name;
  DeliverableState state = DeliverableState::planned;
  std::string hash;  ///< SHA-256 of what was submitted, lower-case hex
  std::optional<Instant> submitted_at;
  std::optional<InteractionId> submitted_in;  ///< the entry of the log with its files
  std::optional<Instant> approved_at;
  std::string approved_by;
  std::optional<InteractionId> approved_in;  ///< with the evidence
  friend bool operator==(const Deliverable&, const Deliverable&) = default;
};

/// What came of an offer.
struct Decision {
  Instant at{};
  std::string by;            ///< the name, or the address of the mail
  std::optional<Proof> how;  ///< of a yes
  std::string why;           ///< of a no: one of the configured reasons
  std::string note;
  std::optional<InteractionId> entry;  ///< of the log, with the evidence
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// One revision of a quote, or of an addendum to one. Once sent it changes no more, but for what becomes of it.
struct Quote {
  QuoteId id;
  std::string uid;
  ClientId client;
  std::string number;  ///< "2026-014"; of an addendum "2026-014a"
  int year = 0;        ///< of the counter; 0 where it goes on for ever
  std::int64_t counter = 0;
  int revision = 1;
  std::optional<QuoteId> addendum_of;
  std::string title;
  QuoteState state = QuoteState::draft;

  Currency currency;
  TaxProfile tax;
  bool withholds = false;  ///< the client holds tax back
  std::vector<QuoteLine> lines;
  Discount discount;
  std::vector<Instalment> instalments;

  std::string valid;                ///< as it was said: "30d", or a day
  std::optional<Date> valid_until;  ///< inclusive; fixed when it is sent
  std::optional<Date> starts_on;
  std::optional<Date> delivers_on;
  int revisions = 0;  ///< rounds of changes in the price
  std::vector<std::string> excludes;
  std::vector<std::string> mine;
  std::vector<std::string> theirs;
  std::string why_me;
  std::string steps;  ///< the kind of job in [steps.NAME]
  std::vector<Metric> metrics;
  std::vector<Deliverable> deliverables;

  Instant created_at{};
  Instant updated_at{};
  std::optional<Instant> sent_at;
  std::string sent_hash;                 ///< SHA-256 of the text that was sent
  std::optional<InteractionId> sent_in;  ///< the entry of the log that holds it
  std::optional<Decision> decision;
  std::optional<Instant> started_at;
  std::optional<Instant> delivered_at;
  std::optional<Instant> closed_at;

  // Derived when read; never written.
  std::string client_slug;
  std::string client_name;

  friend bool operator==(const Quote&, const Quote&) = default;
};

/// Names each field once, for everything that reads or writes them: core/nouns/quote.cpp.
void describe(Fields& fields, TaxProfile& tax);
void describe(Fields& fields, QuoteLine& line);
void describe(Fields& fields, Instalment& instalment);
void describe(Fields& fields, MetricValue& value);
void describe(Fields& fields, Metric& metric);
void describe(Fields& fields, Deliverable& deliverable);
void describe(Fields& fields, Quote& quote);

/// What proves it; the rest of it is among the quote's own fields.
void describe(Fields& fields, Decision& decision);

}  // namespace care
