#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "commands/report/bars.hpp"
#include "commands/report/report_command.hpp"
#include "core/calendar.hpp"
#include "core/date_text.hpp"
#include "core/duration.hpp"
#include "core/zone.hpp"
#include "output/display.hpp"
#include "output/printer.hpp"
#include "store/client_table.hpp"
#include "store/database.hpp"
#include "store/log_figures.hpp"
#include "store/store.hpp"

namespace care::commands::report_channels {
namespace {

struct Found {
  Date since{};
  std::int64_t total = 0;
  std::vector<store::ChannelFigures> channels;
  std::vector<store::OneChannel> one_channel;
};

void describe(Fields& fields, Found& found) {
  fields.noun("report_channels", "Over which channels you and your clients talk.");
  fields.add(Field("since"), found.since);
  fields.add(Field("total", "contacts over a channel that was named"), found.total);
  fields.add(Field("channels", "the busiest first"), found.channels);
  fields.add(Field("one_channel", "clients with a single channel: a second one is worth asking for"),
             found.one_channel);
}

Found find(Date since, cli::Context& context) {
  store::LogFigures figures(context.read().database());
  const auto start = context.zone().start_of(since);
  Found found{since, 0, figures.by_channel(start), figures.with_one_channel(start)};
  for (const auto& channel : found.channels) found.total += channel.in + channel.out;
  return found;
}

std::string text_of(const Found& found, cli::Context& context) {
  const auto since = care::describe(found.since);
  if (found.total == 0) return fmt::format("No contacts since {}.\n", since);
  std::string text = context.out().bold(fmt::format("Contacts since {}: {}", since, found.total)) + "\n";
  std::vector<Bar> all;
  for (const auto& channel : found.channels) all.push_back({channel.channel, channel.in + channel.out});
  text += bars(all, context) + "\n";
  for (const auto& channel : found.channels) {
    text += fmt::format("  {:<10} {} in, {} out, {} {}{}\n", output::visible(channel.channel), channel.in, channel.out,
                        channel.clients, channel.clients == 1 ? "client" : "clients",
                        channel.minutes.count() > 0 ? ", " + to_text(channel.minutes) : "");
  }
  if (!found.one_channel.empty()) text += "\n" + context.out().bold("One channel only") + "\n";
  for (const auto& client : found.one_channel) {
    text += fmt::format("  {}: {}\n", client.client, output::visible(client.channel));
  }
  return text;
}

}  // namespace

cli::Command command() {
  return report_command(find, text_of, "Over which channels contacts come and go, and who has a single one.",
                        "care report channels --since \"1 jan\"\ncare report channels --as html > canali.html");
}

}  // namespace care::commands::report_channels
