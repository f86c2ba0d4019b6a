#include "cli/extension.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "care/error.hpp"
#include "core/text.hpp"

namespace care::cli {
namespace {

constexpr std::string_view kPrefix = "care-";

std::vector<std::filesystem::path> folders(const World& world) {
  std::vector<std::filesystem::path> folders;
  for (const auto& folder : split(world.environment("PATH").value_or(""), ':')) {
    if (!folder.empty()) folders.emplace_back(folder);
  }
  return folders;
}

bool can_be_run(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

}  // namespace

std::optional<std::vector<std::string>> alias_of(const std::string& word, const Config& config) {
  const auto found = config.alias.find(word);
  if (found == config.alias.end()) return std::nullopt;
  auto words = shell_words(found->second);
  if (!words || words->empty()) {
    throw Error(ErrorKind::config, fmt::format("the alias '{}' cannot be read: {}", word, found->second),
                "[alias] in the configuration: close every quote");
  }
  return words;
}

std::optional<std::filesystem::path> program_for(const std::string& word, const World& world) {
  if (word.empty() || word.find('/') != std::string::npos) return std::nullopt;
  for (const auto& folder : folders(world)) {
    auto path = folder / (std::string(kPrefix) + word);
    if (can_be_run(path)) return path;
  }
  return std::nullopt;
}

std::vector<std::string> programs_on_path(const World& world) {
  std::vector<std::string> words;
  std::error_code ignored;
  for (const auto& folder : folders(world)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      const auto name = entry.path().filename().string();
      if (name.size() > kPrefix.size() && name.starts_with(kPrefix) && can_be_run(entry.path())) {
        words.push_back(name.substr(kPrefix.size()));
      }
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace care::cli
