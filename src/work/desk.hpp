#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "config/config.hpp"
#include "core/moment.hpp"
#include "core/office_calendar.hpp"
#include "documents/template.hpp"

namespace care::store {
class Store;
}

namespace care::work {

/// What a use case works with: what is stored, what the user has settled, and the moment. It knows nothing of words on
/// a command line and of how results are shown. Who writes hands in a store whose transaction has begun.
struct Desk {
  store::Store& store;
  const Config& config;
  Moment moment;
  std::function<const OfficeCalendar&(const std::string& channel)> office;  ///< "": of no channel
  documents::Overrides templates = {};                                      ///< the user's own
  std::filesystem::path logo = {};                                          ///< empty: none
};

}  // namespace care::work
