#include "store/outcome_rows.hpp"

#include <map>

#include "store/database.hpp"
#include "store/id_list.hpp"
#include "store/read_name.hpp"

namespace care::store {
namespace {

constexpr auto kSelect = R"sql(
  SELECT reply_by, heated, verdict, own_fault, explanation, remedy, resolved_at, settled, settled_note, settled_at,
         declined, interaction_id
  FROM outcome WHERE interaction_id )sql";

/// What came in, what answers something, and what was agreed.
bool can_have_one(const Interaction& entry) {
  return entry.direction == Direction::in || entry.reply_to || entry.kind == InteractionKind::decision ||
         entry.kind == InteractionKind::approval;
}

template <class E>
std::optional<E> read_optional_name(Statement& row) {
  return row.optional([](Statement& at) { return read_name<E>(at); });
}

Outcome read_row(Statement& row) {
  Outcome outcome;
  outcome.reply_by = row.optional_instant();
  outcome.heated = row.flag();
  const auto verdict = read_optional_name<Verdict>(row);
  Resolution resolution;
  resolution.verdict = verdict.value_or(Verdict::founded);
  resolution.own_fault = read_optional_name<OwnFault>(row);
  resolution.explanation = row.text();
  resolution.remedy = row.text();
  resolution.at = row.optional_instant().value_or(Instant{});
  if (verdict) outcome.resolution = resolution;
  const auto settled = read_optional_name<Settled>(row);
  Settlement settlement;
  settlement.how = settled.value_or(Settled::confirmed);
  settlement.note = row.text();
  settlement.at = row.optional_instant().value_or(Instant{});
  if (settled) outcome.settlement = settlement;
  outcome.declined = row.text();
  return outcome;
}

template <class E>
std::optional<std::string_view> name_or_null(const std::optional<E>& value) {
  return value ? std::optional<std::string_view>(name(*value)) : std::nullopt;
}

void bind(Statement& insert, const Outcome& outcome) {
  const auto& resolution = outcome.resolution;
  const auto& settlement = outcome.settlement;
  insert.bind(":reply_by", outcome.reply_by)
      .bind(":heated", outcome.heated)
      .bind(":verdict", resolution ? std::optional(name(resolution->verdict)) : std::nullopt)
      .bind(":own_fault", resolution ? name_or_null(resolution->own_fault) : std::nullopt)
      .bind(":explanation", resolution ? resolution->explanation : "")
      .bind(":remedy", resolution ? resolution->remedy : "")
      .bind(":resolved_at", resolution ? std::optional(resolution->at) : std::nullopt)
      .bind(":settled", settlement ? std::optional(name(settlement->how)) : std::nullopt)
      .bind(":settled_note", settlement ? settlement->note : "")
      .bind(":settled_at", settlement ? std::optional(settlement->at) : std::nullopt)
      .bind(":declined", outcome.declined);
}

}  // namespace

OutcomeRows::OutcomeRows(Database& database) : database_(database) {}

OutcomeRows::~OutcomeRows() = default;

bool OutcomeRows::are_there() {
  if (!are_there_) are_there_ = Statement(database_, "SELECT 1 FROM outcome LIMIT 1").step();
  return *are_there_;
}

void OutcomeRows::read(Interaction& interaction) {
  if (!can_have_one(interaction) || !are_there()) return;
  if (!query_) {
    query_ = std::make_unique<Statement>(database_, std::string(kSelect) + "= :id");
  }
  query_->bind(":id", interaction.id);
  if (query_->step()) interaction.outcome = read_row(*query_);
  query_->reset();
}

void OutcomeRows::read(std::vector<Interaction>& interactions) {
  std::map<InteractionId, Interaction*> having;
  for (auto& each : interactions) {
    if (can_have_one(each)) having[each.id] = &each;
  }
  if (having.empty() || !are_there()) return;
  std::vector<InteractionId> ids;
  for (const auto& [id, interaction] : having) ids.push_back(id);
  Statement query(database_, std::string(kSelect) + "IN (SELECT value FROM json_each(:ids))");
  query.bind(":ids", id_list(ids));
  while (query.step()) {
    Outcome outcome = read_row(query);
    having.at(query.id<InteractionId>())->outcome = std::move(outcome);
  }
}

void OutcomeRows::write(const Interaction& interaction) {
  if (are_there()) {
    Statement(database_, "DELETE FROM outcome WHERE interaction_id = :id").bind(":id", interaction.id).run();
  }
  if (interaction.outcome == Outcome()) return;
  Statement insert(database_, R"sql(
    INSERT INTO outcome (interaction_id, reply_by, heated, verdict, own_fault, explanation, remedy, resolved_at, settled,
                         settled_note, settled_at, declined)
    VALUES (:id, :reply_by, :heated, :verdict, :own_fault, :explanation, :remedy, :resolved_at, :settled, :settled_note,
            :settled_at, :declined))sql");
  insert.bind(":id", interaction.id);
  bind(insert, interaction.outcome);
  insert.run();
  are_there_ = true;
}

}  // namespace care::store
