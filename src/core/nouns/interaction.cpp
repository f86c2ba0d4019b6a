#include "care/interaction.hpp"

#include "care/error.hpp"
#include "care/reminder.hpp"
#include "core/fields.hpp"
#include "core/files.hpp"

namespace care {
namespace {

std::vector<std::string> states() { return {"open", "answered", "resolved", "confirmed", "disputed"}; }

std::string checked_file_name(const std::string& name) {
  if (name.find('/') == std::string::npos) return name;
  throw usage_error("'" + name + "' is not the name of a file", "without a folder");
}

}  // namespace

void describe(Fields& fields, Attachment& attachment) {
  fields.noun("attachment", "A file kept with an entry.");
  fields.add(Field("name").required().checked(&checked_file_name), attachment.name);
  fields.add(Field("sha256", "names the file that is kept beside the database").required().checked(&checked_sha256),
             attachment.sha256);
  fields.add(Field("bytes").required(), attachment.bytes);
}

void describe(Fields& fields, Resolution& resolution) {
  fields.noun("resolution", "How a complaint was resolved.");
  fields.add(Field("verdict", "what it turned out to be").required(), resolution.verdict);
  fields.add(Field("explanation").required(), resolution.explanation);
  fields.add(Field("remedy"), resolution.remedy);
  fields.add(Field("own_fault"), resolution.own_fault);
  fields.add(Field("at").required(), resolution.at);
}

void describe(Fields& fields, Settlement& settlement) {
  fields.noun("settlement", "The client's word on it.");
  fields.add(Field("how").required(), settlement.how);
  fields.add(Field("note"), settlement.note);
  fields.add(Field("at").required(), settlement.at);
}

void describe(Fields& fields, Interaction& entry) {
  fields.noun("interaction", "A contact with a client, or a note.");
  fields.add(Field("id", "never used again").kept(), entry.id);
  fields.add_reference(Field("client", "slug").column("client_id"), entry.client, entry.client_slug);
  fields.add_reference(Field("quote", "number of the quote that it is about").column("quote_id"), entry.quote,
                       entry.quote_number);
  fields.add(Field("at", "when it happened"), entry.at);
  fields.add(Field("channel", "email, phone, whatsapp… or one named in the configuration").line(), entry.channel);
  fields.add(Field("direction", "null: a note").or_null(), entry.direction);
  fields.add(Field("kind"), entry.kind);
  fields.add(Field("summary", "of a mail its subject").not_null(), entry.summary);
  fields.add(Field("body", "the words themselves"), entry.body);
  fields.add(Field("minutes", "how long it took"), entry.minutes);
  fields.add(Field("needs_reply"), entry.needs_reply);
  fields.add(Field("reply_due_at", "by when it is to be answered; null while the client is waited for").derived(),
             entry.reply_due_at);
  fields.add(Field("answered_at"), entry.answered_at);
  fields.add(Field("first_reply_minutes", "of office time, until something went out in reply").derived(),
             entry.first_reply);
  fields.add(Field("reply_to", "id of the entry that it answers"), entry.reply_to);
  fields.add(Field("message_id", "of a mail (RFC 5322)"), entry.message_id);
  fields.add(Field("faq", "id of the FAQ entry that answered it").column("faq_id"), entry.faq);
  fields.by_hand(Field("promise", "what was promised in it, by both sides")
                     .derived()
                     .json(JsonKind::objects, &describe_any<Reminder>));
  fields.add(Field("public_url", "where it was said in public"), entry.public_url);
  fields.by_hand(
      Field("state", "null where no reply and no confirmation was wanted").derived().one_of(&states).or_null());
  fields.add(Field("uncovered", "work that no signed quote covers").derived(), entry.uncovered);
  fields.add(Field("private", "never in anything that a client reads"), entry.is_private);
  fields.add(Field("attachments").without_column(), entry.attachments);
  fields.add(Field("heated", "came in anger").without_column(), entry.outcome.heated);
  fields.add(Field("reply_by", "of an acknowledgement: by when it promises the answer").without_column(),
             entry.outcome.reply_by);
  fields.add(Field("resolution", "of a complaint").without_column(), entry.outcome.resolution);
  fields.add(Field("settlement", "what the client said in the end").without_column(), entry.outcome.settlement);
  fields.add(Field("declined", "why you said no to it").without_column(), entry.outcome.declined);
  fields.add(Field("uid").exported().required().line(), entry.uid);
  fields.by_hand(Field("message_key").exported());
  fields.by_hand(Field("quote_revision").exported());
}

}  // namespace care
