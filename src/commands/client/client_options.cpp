#include "commands/client/client_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/error.hpp"
#include "cli/args.hpp"
#include "cli/context.hpp"
#include "commands/channels.hpp"
#include "commands/commands.hpp"
#include "core/fields.hpp"
#include "core/tags.hpp"
#include "core/text.hpp"
#include "core/when.hpp"
#include "store/client_table.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

template <class T>
void set(T& field, const std::optional<T>& value) {
  if (value) field = *value;
}

void add_point(Client& client, ContactPoint point) {
  auto& points = client.contact_points;
  if (std::find(points.begin(), points.end(), point) == points.end()) points.push_back(std::move(point));
}

/// Declares an option for each field that names one.
class OptionDeclarer : public Fields {
 public:
  OptionDeclarer(cli::Args& args, ClientOptions& options) : args_(args), options_(options) {}
  void visit(const Field& field, const Slot& slot) override {
    if (field.option() == nullptr) return;
    if (std::holds_alternative<bool*>(slot)) {
      args_.flag(options_.flags[field.key()], true, field.option(), field.help());
    } else {
      args_.option(options_.texts[field.key()], field.option(), field.placeholder(), field.help());
    }
  }

 private:
  cli::Args& args_;
  ClientOptions& options_;
};

/// Puts what was given into the fields.
class OptionApplier : public Fields {
 public:
  explicit OptionApplier(const ClientOptions& options) : options_(options) {}
  void visit(const Field& field, const Slot& slot) override {
    if (field.option() == nullptr) return;
    if (bool* const* flag = std::get_if<bool*>(&slot)) {
      set(**flag, options_.flags.at(field.key()));
    } else if (const auto& text = options_.texts.at(field.key())) {
      *std::get<std::string*>(slot) = field.check(*text);
    }
  }

 private:
  const ClientOptions& options_;
};

}  // namespace

bool is_verb(const std::string& slug) {
  const auto verbs = all().verbs;
  return !slug.empty() &&
         std::any_of(verbs.begin(), verbs.end(), [&](const cli::Verb& verb) { return verb.name == slug; });
}

void set_stage(Client& client, Stage stage) {
  if (stage == Stage::lost && client.stage != Stage::lost) {
    throw usage_error("a client is lost for a reason",
                      fmt::format("care client lost {} --why REASON", client.slug.empty() ? "CLIENT" : client.slug));
  }
  client.stage = stage;
  if (stage == Stage::lost) return;
  client.lost_at = std::nullopt;
  client.lost_reason.clear();
}

void set_referrer(Client& client, const std::string& referrer, store::Store& store) {
  client.referred_by.reset();
  client.referred_by_slug.clear();
  if (referrer.empty()) return;
  const auto found = store.clients.resolve(referrer);
  client.referred_by = found.id;
  client.referred_by_slug = found.slug;
}

std::string checked_slug(const std::string& text) {
  if (text.empty() || slug_of(text) != text) {
    throw usage_error(fmt::format("'{}' is not a slug", text),
                      "a slug is made of a-z, 0-9 and single dashes: giulia-bianchi");
  }
  if (is_verb(text)) throw usage_error(fmt::format("'{}' is the name of a command", text), "take another slug");
  return text;
}

void declare(cli::Args& args, ClientOptions& options) {
  args.repeated(options.emails, "--email", "ADDRESS", "an e-mail address; the first is written to");
  args.repeated(options.phones, "--phone", "NUMBER", "a phone number");
  args.repeated(options.channels, "--channel", "KIND:ADDRESS", "another way to reach them: whatsapp:+39 333 1234567");
  args.option(options.language, "--lang", "it|en", "the language they read");
  args.option(options.address_form, "--register", "FORM", "formal, informal or company");
  args.option(options.level, "--level", "LEVEL", "how much jargon they know: unknown, basic, regular or expert");
  args.option(options.stage, "--stage", "STAGE", "lead, active, past or lost");
  args.option(options.kind, "--kind", "KIND", "client, supplier, colleague or partner");
  args.option(options.referred_by, "--referred-by", "CLIENT", "who sent them");
  args.repeated(options.tags, "--tag", "TAG", "a word to find them by");
  args.option(options.birthday, "--birthday", "DATE", "");
  OptionDeclarer declarer(args, options);
  Client client;
  describe(declarer, client);
  args.option(options.slug, "--slug", "SLUG", "the short name that commands take; made from the name unless given");
}

bool is_empty(ClientOptions options) {
  std::erase_if(options.texts, [](const auto& text) { return !text.second; });
  std::erase_if(options.flags, [](const auto& flag) { return !flag.second; });
  return options == ClientOptions();
}

ClientOptions with_texts(ClientOptions options, cli::Context& context) {
  for (auto& [key, text] : options.texts) {
    if (text) text = context.text(*text);
  }
  return options;
}

void apply(const ClientOptions& options, Client& client, cli::Context& context, store::Store& store) {
  OptionApplier applier(options);
  describe(applier, client);
  set(client.language, options.language);
  set(client.address_form, options.address_form);
  set(client.level, options.level);
  if (options.stage) set_stage(client, *options.stage);
  set(client.kind, options.kind);
  if (options.birthday) {
    client.birthday.reset();
    if (!options.birthday->empty()) client.birthday = context.when(*options.birthday, Tense::past).date;
  }
  if (options.referred_by) set_referrer(client, *options.referred_by, store);
  for (const auto& email : options.emails) add_point(client, email_point(email));
  for (const auto& phone : options.phones) add_point(client, phone_point(phone));
  for (const auto& channel : options.channels) add_point(client, parse_contact_point(channel, context.config()));
  client.tags.insert(client.tags.end(), options.tags.begin(), options.tags.end());
  client.tags = tags_of(client.tags);
}

}  // namespace care::commands
