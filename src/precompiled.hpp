// What most files include of the standard library and of fmt, so that it is parsed once. A file still includes what it
// uses: the build that clang-tidy reads has no precompiled header.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
