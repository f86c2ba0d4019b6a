// Any command line at all, over a database that is kept from one to the next, ends with one of the promised exit codes;
// what it prints is UTF-8, and holds nothing that would do something to a terminal. Its last word can be completed
// without a word of error: a line is a value, a tab and a description.
// Give the corpus by its absolute path: the process works in a folder of its own.
// The input: a word a line; what stands behind an empty line is standard input.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "program.hpp"

namespace {

using namespace care;
using fuzz::require;

/// Words that name files elsewhere are passed over; those of this process are in a folder of its own.
fuzz::Result run(const std::vector<std::string>& words, const std::string& input) {
  static const bool kThere = [] {
    std::filesystem::current_path(fuzz::folder());
    return true;
  }();
  require(kThere);
  return fuzz::run(words, input);
}

/// Raw controls but line ends and tabs, C1 controls, bidi marks. JSON writes bidi marks as they are.
bool is_quiet(std::string_view text, bool json) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t' && c != '\r') || byte == 0x7F) return false;
  }
  if (json) return true;
  for (const char* mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
                           "\u200E", "\u200F", "\u061C", "\u009B", "\u009D", "\u0085"}) {
    if (text.find(mark) != std::string_view::npos) return false;
  }
  return true;
}

bool leads_elsewhere(const std::string& word) {
  return word.find('/') != std::string::npos || word.find("..") != std::string::npos;
}

bool is_promised(int code) {
  constexpr std::array kPromised = {0, 1, 2, 3, 4, 5, 6};
  return std::find(kPromised.begin(), kPromised.end(), code) != kPromised.end();
}

/// Looked for at the beginning of a line, where no user's word can stand.
bool is_surprised(const std::string& err) {
  const std::string lines = '\n' + err;
  return lines.find("\ncare: something went wrong inside") != std::string::npos ||
         lines.find("\n{\"error\":{\"code\":1,\"message\":\"something went wrong inside") != std::string::npos;
}

void check(const std::vector<std::string>& words, const std::string& input) {
  const auto [code, out, err] = run(words, input);
  const bool json = std::any_of(words.begin(), words.end(),
                                [](const std::string& word) { return word.find("js") != std::string::npos; });
  require(is_promised(code));
  require((code == 0) || !err.empty());
  require(!is_surprised(err));
  require(is_utf8(out) && is_utf8(err));
  const bool coloured = out.find("\x1b[") != std::string::npos;  // asked for, with --color
  require(is_quiet(err, json) && (coloured || is_quiet(out, json)));
}

void check_completion(const std::vector<std::string>& words) {
  std::vector<std::string> asked = {"__complete", std::to_string(words.size()), "care"};
  asked.insert(asked.end(), words.begin(), words.end());
  const auto [code, out, err] = run(asked, "");
  require(code == 0 && err.empty());
  require(is_utf8(out) && is_quiet(out, false) && out.find('\r') == std::string::npos);
  for (const auto& line : split(out, '\n')) {
    require(std::count(line.begin(), line.end(), '\t') == (line.empty() ? 0 : 1));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto end = text.find("\n\n");
  std::vector<std::string> words;
  for (const auto& word : split(text.substr(0, end), '\n')) {
    if (word.find('\0') != std::string::npos || leads_elsewhere(word)) return 0;
    words.push_back(word);
  }
  check(words, end == std::string::npos ? "" : text.substr(end + 2));
  check_completion(words);
  return 0;
}
