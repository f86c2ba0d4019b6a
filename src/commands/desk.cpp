#include "commands/desk.hpp"

#include "cli/context.hpp"
#include "commands/templates.hpp"

namespace care::commands {
namespace {

work::Desk desk_of(store::Store& store, cli::Context& context) {
  const auto& logo = context.config().me.logo;
  return {store,
          context.config(),
          {context.now(), context.today(), context.zone()},
          [&context](const std::string& channel) -> const OfficeCalendar& {
            return channel.empty() ? context.office() : context.office(channel);
          },
          templates(context),
          logo.empty() ? logo : context.named_in_config(logo).string()};
}

}  // namespace

work::Desk desk(cli::Context& context) { return desk_of(context.read(), context); }

work::Desk writing_desk(cli::Context& context) { return desk_of(context.write(), context); }

}  // namespace care::commands
