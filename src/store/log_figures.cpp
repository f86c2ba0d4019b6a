#include "store/log_figures.hpp"

#include "core/fields.hpp"
#include "store/database.hpp"

namespace care::store {

void describe(Fields& fields, ChannelFigures& channel) {
  std::optional<Minutes> minutes = channel.minutes;
  fields.noun("channel_count", "What went over a channel.");
  fields.add(Field("channel").not_null(), channel.channel);
  fields.add(Field("in", "contacts that came in"), channel.in);
  fields.add(Field("out", "contacts that went out"), channel.out);
  fields.add(Field("clients", "with how many it was used"), channel.clients);
  fields.add(Field("minutes", "that were logged").not_null(), minutes);
}

void describe(Fields& fields, OneChannel& client) {
  fields.noun("one_channel", "A client who is reached over one channel alone.");
  fields.add(Field("client", "slug").not_null(), client.client);
  fields.add(Field("channel", "the only one").not_null(), client.channel);
  fields.add(Field("contacts"), client.contacts);
}

void describe(Fields& fields, Declined& client) {
  fields.noun("lost_client", "A client who left, or whom you declined.");
  fields.add(Field("client", "slug").not_null(), client.client);
  fields.add(Field("at"), client.at);
  fields.add(Field("reason").not_null(), client.reason);
}

std::vector<ChannelFigures> LogFigures::by_channel(Instant since) {
  Statement query(database_, R"sql(
    SELECT channel, sum(direction = 'in'), sum(direction = 'out'), count(DISTINCT client_id),
           coalesce(sum(minutes), 0)
    FROM interaction WHERE at >= :since AND channel <> '' AND direction <> ''
    GROUP BY channel ORDER BY count(*) DESC, channel)sql");
  query.bind(":since", since);
  std::vector<ChannelFigures> channels;
  while (query.step()) {
    ChannelFigures& each = channels.emplace_back();
    each.channel = query.text();
    each.in = query.integer();
    each.out = query.integer();
    each.clients = query.integer();
    each.minutes = Minutes(query.integer());
  }
  return channels;
}

ContactFigures LogFigures::between(Instant from, Instant to) {
  Statement query(database_, R"sql(
    SELECT coalesce(sum(direction = 'in'), 0), coalesce(sum(direction = 'out'), 0)
    FROM interaction WHERE at >= :from AND at < :to)sql");
  query.bind(":from", from).bind(":to", to);
  query.step();
  ContactFigures figures;
  figures.in = query.integer();
  figures.out = query.integer();
  return figures;
}

std::vector<OneChannel> LogFigures::with_one_channel(Instant since) {
  Statement query(database_, R"sql(
    SELECT c.slug, min(i.channel), count(*)
    FROM interaction i JOIN client c ON c.id = i.client_id
    WHERE i.at >= :since AND i.channel <> '' AND i.direction <> '' AND c.archived_at IS NULL AND c.stage <> 'lost'
    GROUP BY +i.client_id HAVING count(DISTINCT i.channel) = 1
    ORDER BY c.slug)sql");
  query.bind(":since", since);
  std::vector<OneChannel> found;
  while (query.step()) {
    OneChannel& each = found.emplace_back();
    each.client = query.text();
    each.channel = query.text();
    each.contacts = query.integer();
  }
  return found;
}

std::vector<Declined> LogFigures::declined(Instant since) {
  Statement query(database_, R"sql(
    SELECT c.slug, i.at, o.declined
    FROM outcome o JOIN interaction i ON i.id = o.interaction_id JOIN client c ON c.id = i.client_id
    WHERE o.declined <> '' AND i.at >= :since
    ORDER BY i.at DESC, i.id DESC)sql");
  query.bind(":since", since);
  std::vector<Declined> found;
  while (query.step()) {
    Declined& each = found.emplace_back();
    each.client = query.text();
    each.at = query.instant();
    each.reason = query.text();
  }
  return found;
}

}  // namespace care::store
