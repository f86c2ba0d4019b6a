#pragma once

#include "documents/quote.hpp"
#include "documents/quote_voice.hpp"
#include "documents/sheet.hpp"

namespace care::documents {

/// The lines of a quote with what they add up to. Columns that would say the same in every row are left out: quantities
/// and prices where all is sold by the piece, discounts where there are none, VAT where there is one rate.
Sheet::Table price_table(const QuotePaper& paper, const QuoteVoice& voice);

/// What is paid when; also the net where tax is held back.
Sheet::Table payment_table(const QuotePaper& paper, const QuoteVoice& voice);

/// What the work is judged by.
Sheet::Table metric_table(const QuotePaper& paper, const QuoteVoice& voice);

}  // namespace care::documents
