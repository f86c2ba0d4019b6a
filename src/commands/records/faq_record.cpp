#include "commands/records/faq_record.hpp"

#include <fmt/format.h>

#include "cli/context.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/zone.hpp"
#include "output/noun_record.hpp"

namespace care::commands {
std::string in_english(Language language) { return language == Language::it ? "Italian" : "English"; }

const output::Schema kFaqSchema = output::schema_of<Faq>();

output::Record record(const Faq& faq, cli::Context& context) {
  output::Record record = output::record_of(faq);
  output::at(record, "tags").shown = fmt::format("{}", fmt::join(faq.tags, ", "));
  output::at(record, "public").shown = faq.is_public ? "public" : "-";
  output::at(record, "last_used_at").shown = context.for_people(
      [&] { return faq.last_used_at ? relative(*faq.last_used_at, context.now(), context.zone()) : std::string("-"); });
  return record;
}

output::Listing listing(const std::vector<Faq>& entries, cli::Context& context) {
  output::Listing listing{record(Faq{}, context), {"id", "question", "language", "tags", "public", "uses"}, {}};
  listing.when_empty = "the FAQ is empty: care faq suggest, care faq add QUESTION";
  for (const auto& faq : entries) listing.rows.push_back(record(faq, context));
  return listing;
}

}  // namespace care::commands
