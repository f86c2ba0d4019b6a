#include "work/send_quote.hpp"

#include <fmt/format.h>

#include "care/client.hpp"
#include "care/error.hpp"
#include "core/date_text.hpp"
#include "core/quote_rules.hpp"
#include "store/attachment_files.hpp"
#include "store/store.hpp"
#include "work/quote_entry.hpp"
#include "work/quote_sheet.hpp"

namespace care::work {

void send(Quote& quote, const QuoteFigures& figures, const Client& client, const Desk& desk) {
  const Date today = desk.moment.today;
  quote.state = QuoteState::sent;
  quote.sent_at = desk.moment.now;
  quote.valid_until = valid_until(quote.valid, today);
  if (quote.valid_until && *quote.valid_until < today) {
    throw usage_error(
        fmt::format("{} would be valid until {}, which has passed", reference_of(quote), describe(*quote.valid_until)),
        fmt::format("care quote edit {} --valid 30d", reference_of(quote)));
  }
  const auto text = documents::to_text(sheet_of(quote, figures, client, desk));
  const auto kept = desk.store.attachments.keep(reference_of(quote) + ".txt", text);
  quote.sent_hash = kept.sha256;
  quote.sent_in =
      log_out(InteractionKind::note, log_words("sent", quote, quote.title, client, desk), quote, {kept}, desk);
}

}  // namespace care::work
