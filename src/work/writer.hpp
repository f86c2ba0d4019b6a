#pragma once

#include "documents/writer.hpp"
#include "work/desk.hpp"

namespace care::work {

/// Who writes, as the configuration says.
documents::Writer writer_of(const Desk& desk);

}  // namespace care::work
