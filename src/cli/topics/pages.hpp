#pragma once

#include "cli/page.hpp"

namespace care::cli {

Page exit_codes_page();
Page dates_page();
Page formats_page();
Page environment_page();
Page config_page();

}  // namespace care::cli
