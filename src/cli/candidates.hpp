#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace care::cli {

/// What a word that is being typed may become. What stands before the value in the same word ("--kind=", "id,slug,")
/// is its lead: it is printed before each value, but takes no part in the choice.
class Candidates {
 public:
  explicit Candidates(std::string_view word) : typed_(word) {}

  /// Takes so many bytes of what is typed into the lead.
  void lead(std::size_t bytes);

  /// What is typed of the value.
  const std::string& typed() const { return typed_; }

  /// A value that begins with what is typed; case and accents do not matter. Others are passed over, and so is one
  /// that is offered already.
  void offer(std::string_view value, std::string_view description = {});

  /// The same for a value that need not begin so.
  void offer_anyway(std::string_view value, std::string_view description = {});

  /// The shell may offer its files and folders.
  void offer_files() { files_ = true; }

  bool empty() const { return lines_.empty(); }

  /// A line each: value, tab, description. Files are a line before them: no value, tab, "files" and, after a blank, the
  /// lead. What could not be typed as it is shown is left out: nothing here can hold a tab or a line end, or do
  /// something to a terminal.
  void print(std::ostream& out) const;

 private:
  std::string lead_;
  std::string typed_;
  bool files_ = false;
  std::vector<std::pair<std::string, std::string>> lines_;
};

}  // namespace care::cli
