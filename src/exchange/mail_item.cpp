#include "exchange/attachment_item.hpp"
#include "exchange/fields.hpp"
#include "exchange/items.hpp"

namespace care::exchange {
namespace {

constexpr Field<MailItem> kFields[] = {
    {"id",
     [](const Node& value, MailItem& to) {
       to.mail.id = MailId{optional(value, [](const Node& id) { return integer(id, 1); }).value_or(0)};
     }},
    {"client", [](const Node& value, MailItem& to) { to.client = line(value); }},
    {"quote", [](const Node& value, MailItem& to) { to.quote = one_line_or_null(value); }},
    {"kind", [](const Node& value, MailItem& to) { to.mail.kind = line(value); }},
    {"key", [](const Node& value, MailItem& to) { to.mail.key = one_line_or_null(value); }},
    {"state", [](const Node& value, MailItem& to) { to.mail.state = choice<MailState>(value); }},
    {"to", [](const Node& value, MailItem& to) { to.mail.to = line(value); }},
    {"subject", [](const Node& value, MailItem& to) { to.mail.subject = one_line(value); }},
    {"not_before", [](const Node& value, MailItem& to) { to.mail.not_before = optional(value, instant); }},
    {"created_at", [](const Node& value, MailItem& to) { to.mail.created_at = instant(value); }},
    {"sent_at", [](const Node& value, MailItem& to) { to.mail.sent_at = optional(value, instant); }},
    {"message_id", [](const Node& value, MailItem& to) { to.mail.message_id = one_line_or_null(value); }},
    {"error", [](const Node& value, MailItem& to) { to.mail.error = text_or_null(value); }},
    {"text", [](const Node& value, MailItem& to) { to.mail.text = some_text(value); }},
    {"held", [](const Node& value, MailItem& to) { to.mail.held = flag(value); }},
    {"because", [](const Node& value, MailItem& to) { to.mail.because = text_or_null(value); }},
    {"interaction",
     [](const Node& value, MailItem& to) {
       to.interaction = optional(value, [](const Node& id) { return InteractionId{integer(id, 1)}; });
     }},
    {"attachments", [](const Node& value, MailItem& to) { to.mail.attachments = attachments(value); }},
    {"updated_at", [](const Node& value, MailItem& to) { to.mail.updated_at = instant(value); }},
    {"quote_revision", [](const Node& value, MailItem& to) { to.quote_revision = revision_or_null(value); }},
    {"uid", [](const Node& value, MailItem& to) { to.mail.uid = line(value); }},
};

}  // namespace

void apply(const Node& item, MailItem& target) { apply(item, kFields, target); }

}  // namespace care::exchange
