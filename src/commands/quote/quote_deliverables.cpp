#include "commands/quote/quote_deliverables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "care/error.hpp"
#include "cli/context.hpp"
#include "core/quote_rules.hpp"
#include "core/text.hpp"
#include "store/attachment_files.hpp"
#include "store/store.hpp"

namespace care::commands {
namespace {

void read_folder(const std::filesystem::path& folder, Content& content, cli::Context& context) {
  std::error_code failed;
  std::filesystem::recursive_directory_iterator entries(folder, failed);
  if (failed) throw Error(ErrorKind::failed, fmt::format("'{}' cannot be read", folder.string()));
  for (const auto& entry : entries) {
    if (!entry.is_regular_file()) continue;
    content.files.push_back({entry.path().lexically_relative(folder).string(), context.file(entry.path().string())});
  }
}

}  // namespace

Deliverable& find_deliverable(Quote& quote, const std::string& name) {
  const auto wanted = folded(trimmed(name));
  std::vector<Deliverable*> beginning;
  for (auto& each : quote.deliverables) {
    if (folded(each.name) == wanted) return each;
    if (folded(each.name).starts_with(wanted)) beginning.push_back(&each);
  }
  if (beginning.size() == 1 && !wanted.empty()) return *beginning.front();
  std::vector<std::string> names;
  for (const auto& each : quote.deliverables) names.push_back(each.name);
  throw Error(ErrorKind::not_found, fmt::format("{} has no deliverable '{}'", reference_of(quote), name),
              did_you_mean(nearest(name, names),
                           names.empty() ? fmt::format("care quote submit {} NAME FILE adds one", reference_of(quote))
                                         : "one of: " + one_of(names)));
}

Content read_content(const std::vector<std::string>& paths, cli::Context& context) {
  Content content;
  for (const auto& path : paths) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      read_folder(path, content, context);
    } else {
      content.files.push_back({std::filesystem::path(path).filename().string(), context.file(path)});
    }
  }
  if (content.files.empty())
    throw usage_error("there is no file to be approved", "name a file, or a folder with files");
  if (content.files.size() == 1) {
    content.hash = store::sha256(content.files.front().bytes);
    return content;
  }
  std::sort(content.files.begin(), content.files.end(),
            [](const auto& one, const auto& other) { return one.name < other.name; });
  std::string list;
  for (const auto& file : content.files) list += fmt::format("{}  {}\n", store::sha256(file.bytes), file.name);
  content.hash = store::sha256(list);
  return content;
}

std::vector<Attachment> keep_files(const Content& content, cli::Context& context) {
  std::vector<Attachment> kept;
  for (const auto& file : content.files) {
    auto attachment = context.read().attachments.keep(file.name, file.bytes);
    attachment.name = file.name;
    kept.push_back(std::move(attachment));
  }
  return kept;
}

}  // namespace care::commands
