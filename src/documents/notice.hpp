#pragma once

#include <string>

#include "care/client.hpp"
#include "care/quote.hpp"
#include "core/interest.hpp"
#include "documents/sheet.hpp"
#include "documents/writer.hpp"

namespace care::documents {

/// What a formal notice of late payment is made of.
struct NoticePaper {
  const Client& client;
  const Invoice& invoice;
  Money open;  ///< of the invoice, still to be paid
  Currency currency;
  LateInterest interest;  ///< on `open`, from the due day to `day`
  Regime regime = Regime::eu;
  Date day;           ///< of the letter
  std::string place;  ///< where it is written, "Torino"; empty: not said
  int days_to_pay = 15;
};

/// Puts a formal notice (costituzione in mora, arts. 1219 and 2943 c.c.) on paper, in the client's language (else the
/// writer's): to be read, signed, and sent by certified mail or registered post. It is formal for everyone: who is on
/// first-name terms is addressed with Lei for once, under the whole name.
/// - A business owes interest and the fixed sum: in the EU by D.Lgs. 231/2002 (Directive 2011/7/EU), in the UK by the
///   Late Payment of Commercial Debts (Interest) Act 1998; with the regime `none` neither, and that is not told.
/// - A consumer owes neither so far. In Italy interest at the legal rate runs from this letter (art. 1284 c.c.); in the
///   UK the letter is no Letter of Claim, which has a form and 30 days of its own (Pre-Action Protocol for Debt
///   Claims).
/// `overrides` are asked for "it/notice.words", "it/sheet.words" or the same in "en/".
/// Throws Error(config) where one of them cannot be read or names what is not known.
Sheet notice_sheet(const NoticePaper& paper, const Writer& writer, const Overrides& overrides = {});

}  // namespace care::documents
