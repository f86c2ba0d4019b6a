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

using output::Kind;
using output::Record;

constexpr output::Key kChannelKeys[] = {
    {"channel", Kind::text, ""},
    {"in", Kind::integer, "contacts that came in"},
    {"out", Kind::integer, "contacts that went out"},
    {"clients", Kind::integer, "with how many it was used"},
    {"minutes", Kind::integer, "that were logged"},
};
constexpr output::Schema kChannelSchema{"channel_count", "What went over a channel.", kChannelKeys};

constexpr output::Key kOneKeys[] = {
    {"client", Kind::text, "slug"},
    {"channel", Kind::text, "the only one"},
    {"contacts", Kind::integer, ""},
};
constexpr output::Schema kOneSchema{"one_channel", "A client who is reached over one channel alone.", kOneKeys};

constexpr output::Key kReportKeys[] = {
    {"since", Kind::day, ""},
    {"total", Kind::integer, "contacts over a channel that was named"},
    {"channels", Kind::objects, "the busiest first", nullptr, &kChannelSchema},
    {"one_channel", Kind::objects, "clients with a single channel: a second one is worth asking for", nullptr,
     &kOneSchema},
};
constexpr output::Schema kReportSchema{"report_channels", "Over which channels you and your clients talk.",
                                       kReportKeys};

Record record(const store::ChannelFigures& channel) {
  return {{"channel", channel.channel},
          {"in", channel.in},
          {"out", channel.out},
          {"clients", channel.clients},
          {"minutes", channel.minutes.count()}};
}

Record record(const store::OneChannel& client) {
  return {{"client", client.client}, {"channel", client.channel}, {"contacts", client.contacts}};
}

struct Found {
  std::vector<store::ChannelFigures> channels;
  std::vector<store::OneChannel> one_channel;
  std::int64_t total = 0;
};

Found find(Date first, cli::Context& context) {
  store::LogFigures figures(context.read().database());
  const auto since = context.zone().start_of(first);
  Found found{figures.by_channel(since), figures.with_one_channel(since)};
  for (const auto& channel : found.channels) found.total += channel.in + channel.out;
  return found;
}

std::string text_of(Date first, const Found& found, cli::Context& context) {
  if (found.total == 0) return fmt::format("No contacts since {}.\n", describe(first));
  std::string text = context.out().bold(fmt::format("Contacts since {}: {}", describe(first), found.total)) + "\n";
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

Report report_since(Date first, cli::Context& context) {
  const auto found = find(first, context);
  std::vector<Record> channels;
  for (const auto& each : found.channels) channels.push_back(record(each));
  std::vector<Record> one_channel;
  for (const auto& each : found.one_channel) one_channel.push_back(record(each));
  return {{{"since", to_iso(first)}, {"total", found.total}, {"channels", channels}, {"one_channel", one_channel}},
          text_of(first, found, context)};
}

}  // namespace

cli::Command command() {
  return report_command(kReportSchema, report_since,
                        "Over which channels contacts come and go, and who has a single one.",
                        "care report channels --since \"1 jan\"\ncare report channels --as html > canali.html");
}

}  // namespace care::commands::report_channels
