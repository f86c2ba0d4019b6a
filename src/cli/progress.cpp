#include "cli/progress.hpp"

#include <fmt/format.h>

#include <ostream>

#include "care/world.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "core/numbers.hpp"

namespace care::cli {
namespace {

constexpr std::int64_t kEach = 5'000;

}  // namespace

Progress::Progress(Context& context, std::string what)
    : context_(context), what_(std::move(what)), shown_(context.world().terminal.err && !context.globals().quiet) {}

Progress::~Progress() {
  if (shown_ && count_ >= kEach) context_.world().err << "\r\x1b[K" << std::flush;
}

void Progress::step() {
  if (!shown_ || ++count_ % kEach != 0) return;
  context_.world().err << fmt::format("\r{} {}…", grouped(count_), what_) << std::flush;
}

}  // namespace care::cli
