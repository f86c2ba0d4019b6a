#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "care/error.hpp"
#include "care/world.hpp"

namespace care::cli {

/// What a text is typed for: it names the file in which the text waits until it is saved, and finds it again.
struct Draft {
  std::string command;  ///< that opens the editor: "log add"
  std::string about;    ///< the client's slug or the entry's number; may be empty
  std::string ending = ".txt";
  bool recover = false;  ///< begin with what was typed earlier and could not be saved
};

/// The user's editor, through which all typed text comes in: it is UTF-8, and not empty. What is typed stays in a file
/// until the command has succeeded, so that nothing is ever lost.
class Editor {
 public:
  Editor(World& world, std::filesystem::path folder) : world_(world), folder_(std::move(folder)) {}

  /// Opens the editor on `initial`, or on the newest draft where that is to be recovered, and gives back what was made
  /// of it. Without a terminal a recovered draft is taken as it is, and all else is Error(usage).
  /// Throws Error(not_found) where there is no draft to recover, Error(usage) for a text that is not UTF-8, and
  /// Error(cancelled) where nothing is left of it: an emptied text is no answer.
  std::string edit(const std::string& initial, const Draft& draft);

  /// The same until `accept` takes the text: what it throws is told, and the editor opened again if the user wants.
  void edit_until(const std::string& initial, const Draft& draft,
                  const std::function<void(const std::string&)>& accept);

  /// The program with its arguments: CARE_EDITOR, VISUAL, EDITOR, else vi.
  std::vector<std::string> program() const;

  bool has_terminal() const { return world_.terminal.in && world_.terminal.out; }

  /// What the text began as, when it was first opened: of a recovered draft as things were then.
  const std::string& initial() const { return open_.back().initial; }

  /// What the newest draft of a command is about. Throws Error(not_found).
  std::string recovered_about(const Draft& draft) const;

  /// After a failure: the error, which then says where the texts are that were typed, and how to go on with them.
  Error with_drafts(const Error& error) const;

  /// Everything was saved: the drafts go.
  void forget();

 private:
  struct Open {
    Draft draft;
    std::filesystem::path path;
    std::string initial;
  };
  struct Found {
    std::filesystem::path path;
    std::string about;
  };

  void start(const std::string& initial, const Draft& draft);
  void open(const Open& draft) const;
  std::filesystem::path begin(const std::string& initial, const Draft& draft) const;
  Found newest(const Draft& draft) const;
  bool wants_again(const Error& error) const;

  World& world_;
  std::filesystem::path folder_;
  std::vector<Open> open_;
};

}  // namespace care::cli
