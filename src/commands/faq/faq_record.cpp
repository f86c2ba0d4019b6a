#include "commands/faq/faq_record.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/printer.hpp"

namespace care::commands {
namespace {

using output::Key;
using output::Kind;
using output::or_null;
using output::Value;

constexpr Key kFaqKeys[] = {
    {"id", Kind::integer, "never used again"},
    {"question", Kind::text, ""},
    or_null({"answer", Kind::text, "Markdown; null: not written yet"}),
    output::choice<Language>("language", ""),
    {"tags", Kind::texts, ""},
    {"public", Kind::flag, "it stands on the page for everybody"},
    {"uses", Kind::integer, "how often it answered, by the log"},
    or_null({"last_used_at", Kind::instant, ""}),
    {"created_at", Kind::instant, ""},
    {"updated_at", Kind::instant, ""},
};

}  // namespace

const output::Schema kFaqSchema{"faq", "A question that really comes, with its answer.", kFaqKeys};

std::string in_english(Language language) { return language == Language::it ? "Italian" : "English"; }

output::Record record(const Faq& faq, cli::Context& context) {
  return {{"id", faq.id.value},
          {"question", faq.question},
          {"answer", output::text_or_null(faq.answer)},
          {"language", std::string(name(faq.language))},
          {"tags", faq.tags, fmt::format("{}", fmt::join(faq.tags, ", "))},
          {"public", faq.is_public, faq.is_public ? "public" : "-"},
          {"uses", faq.uses},
          {"last_used_at", faq.last_used_at ? Value(to_iso(*faq.last_used_at)) : Value(), context.for_people([&] {
             return faq.last_used_at ? relative(*faq.last_used_at, context.now(), context.zone()) : std::string("-");
           })},
          {"created_at", to_iso(faq.created_at)},
          {"updated_at", to_iso(faq.updated_at)}};
}

output::Listing listing(const std::vector<Faq>& entries, cli::Context& context) {
  output::Listing listing{record(Faq{}, context), {"id", "question", "language", "tags", "public", "uses"}, {}};
  listing.when_empty = "the FAQ is empty: care faq suggest, care faq add QUESTION";
  for (const auto& faq : entries) listing.rows.push_back(record(faq, context));
  return listing;
}

}  // namespace care::commands
