// What every test includes, so that it is parsed once.
#include "../src/precompiled.hpp"
#include "support/catch.hpp"
