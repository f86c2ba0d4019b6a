#pragma once

#include "config/config.hpp"
#include "core/zone.hpp"
#include "store/store.hpp"

namespace care::commands {

/// The configuration of the made-up studio.
Config demo_config();

/// Fills an empty database with a made-up studio: clients in Italy and abroad, and a year of contacts up to the day of
/// `now`. What it holds depends on that day alone: the same day, the same studio.
void make_demo(store::Store& store, Instant now, const Zone& zone);

}  // namespace care::commands
