#pragma once

#include <string>

#include "care/quote.hpp"

namespace care::store {

class Statement;

/// How a row of the table quote is read and written, without what a quote has several of (quote_details.hpp).
namespace quote_row {

inline constexpr auto kSelect = R"sql(
  SELECT q.id, q.uid, q.client_id, q.number, q.year, q.counter, q.revision, q.addendum_of, q.title, q.state, q.currency,
         q.tax, q.tax_vat, q.tax_contribution, q.tax_fund, q.tax_withholding, q.tax_stamp, q.tax_note, q.withholds,
         q.discount_rate, q.discount_amount, q.valid, q.valid_until, q.starts_on, q.delivers_on, q.revisions,
         q.excludes, q.mine, q.theirs, q.why_me, q.steps, q.created_at, q.updated_at, q.sent_at, q.sent_hash, q.sent_in,
         q.decided_at, q.decided_by, q.decided_how, q.decided_why, q.decided_note, q.decided_in,
         q.started_at, q.delivered_at, q.closed_at, c.slug, c.name
  FROM quote q JOIN client c ON c.id = q.client_id)sql";

/// An id that is 0 is a new one.
inline constexpr auto kInsert = R"sql(
  INSERT INTO quote (id, uid, client_id, number, year, counter, revision, addendum_of, title, state, currency,
                     tax, tax_vat, tax_contribution, tax_fund, tax_withholding, tax_stamp, tax_note, withholds,
                     discount_rate, discount_amount, valid, valid_until, starts_on, delivers_on, revisions,
                     excludes, mine, theirs, why_me, steps, created_at, updated_at, sent_at, sent_hash, sent_in,
                     decided_at, decided_by, decided_how, decided_why, decided_note, decided_in,
                     started_at, delivered_at, closed_at)
  VALUES (:id, :uid, :client, :number, :year, :counter, :revision, :addendum_of, :title, :state, :currency,
          :tax, :tax_vat, :tax_contribution, :tax_fund, :tax_withholding, :tax_stamp, :tax_note, :withholds,
          :discount_rate, :discount_amount, :valid, :valid_until, :starts_on, :delivers_on, :revisions,
          :excludes, :mine, :theirs, :why_me, :steps, :created_at, :updated_at, :sent_at, :sent_hash, :sent_in,
          :decided_at, :decided_by, :decided_how, :decided_why, :decided_note, :decided_in,
          :started_at, :delivered_at, :closed_at)
  RETURNING id)sql";

inline constexpr auto kUpdate = R"sql(
  UPDATE quote
  SET uid = :uid, client_id = :client, number = :number, year = :year, counter = :counter, revision = :revision,
      addendum_of = :addendum_of, title = :title, state = :state, currency = :currency,
      tax = :tax, tax_vat = :tax_vat, tax_contribution = :tax_contribution, tax_fund = :tax_fund,
      tax_withholding = :tax_withholding, tax_stamp = :tax_stamp, tax_note = :tax_note, withholds = :withholds,
      discount_rate = :discount_rate, discount_amount = :discount_amount, valid = :valid, valid_until = :valid_until,
      starts_on = :starts_on, delivers_on = :delivers_on, revisions = :revisions, excludes = :excludes, mine = :mine,
      theirs = :theirs, why_me = :why_me, steps = :steps, created_at = :created_at, updated_at = :updated_at,
      sent_at = :sent_at, sent_hash = :sent_hash, sent_in = :sent_in,
      decided_at = :decided_at, decided_by = :decided_by, decided_how = :decided_how, decided_why = :decided_why,
      decided_note = :decided_note, decided_in = :decided_in,
      started_at = :started_at, delivered_at = :delivered_at, closed_at = :closed_at
  WHERE id = :id)sql";

Quote read(Statement& row);

/// All parameters of kInsert and kUpdate.
void bind(Statement& statement, const Quote& quote, const std::string& uid);

}  // namespace quote_row
}  // namespace care::store
