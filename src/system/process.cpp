#include "system/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <span>

#include "care/error.hpp"

extern char** environ;

namespace care::system {
namespace {

Error cannot_start(const std::string& program, int code) {
  return {ErrorKind::failed, fmt::format("'{}' cannot be started: {}", program, std::strerror(code))};
}

/// One end of a pipe, closed with it.
class End {
 public:
  End() = default;
  ~End() { close(); }
  End(const End&) = delete;
  End& operator=(const End&) = delete;

  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  void take(int number) { number_ = number; }

 private:
  int number_ = -1;
};

struct Pipe {
  End read;
  End write;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
      throw Error(ErrorKind::failed, fmt::format("no pipe to another program: {}", std::strerror(errno)));
    }
    read.take(ends[0]);
    write.take(ends[1]);
  }
};

std::vector<char*> pointers(const std::vector<std::string>& argv) {
  std::vector<char*> words;
  for (const auto& word : argv) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  return words;
}

/// What this program's environment says, but for those named.
std::vector<std::string> environment_with(const Environment& more) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (more.find(std::string(text.substr(0, text.find('=')))) == more.end()) all.emplace_back(text);
  }
  for (const auto& [name, value] : more) all.push_back(name + "=" + value);
  return all;
}

/// What ^C and ^\ send: they are for the program that has the terminal, which starts with their usual meaning.
constexpr std::array kKeyboardSignals = {SIGINT, SIGQUIT};

class Attributes {
 public:
  Attributes() {
    ::posix_spawnattr_init(&attributes_);
    sigset_t usual;
    ::sigemptyset(&usual);
    for (const int signal : kKeyboardSignals) ::sigaddset(&usual, signal);
    ::sigaddset(&usual, SIGPIPE);
    ::sigaddset(&usual, SIGXFSZ);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

pid_t spawn(const std::vector<std::string>& argv, posix_spawn_file_actions_t* actions, const Environment& more = {}) {
  pid_t child = 0;
  auto words = pointers(argv);
  const auto environment = environment_with(more);
  auto variables = pointers(environment);
  const Attributes attributes;
  const int code = ::posix_spawnp(&child, words[0], actions, attributes.get(), words.data(), variables.data());
  if (code != 0) throw cannot_start(argv.front(), code);
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Takes what is there; closes the end when there will be no more.
void drain(End& end, std::string& into) {
  std::array<char, 65536> buffer{};
  const auto count = ::read(end.number(), buffer.data(), buffer.size());
  if (count > 0) {
    into.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    end.close();
  }
}

/// Gives what it will take; closes the end when all is given, or when it does not want more.
void give(End& end, std::string_view& input) {
  const auto count = ::write(end.number(), input.data(), std::min<std::size_t>(input.size(), 65536));
  if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
  if (input.empty() || (count < 0 && errno != EINTR && errno != EAGAIN)) end.close();
}

/// Both directions at once: a program that writes before it has read all must not wait for us for ever.
void exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ProgramResult& result) {
  ::fcntl(in.write.number(), F_SETFL, O_NONBLOCK);
  if (input.empty()) in.write.close();
  while (in.write.is_open() || out.read.is_open() || err.read.is_open()) {
    std::array<pollfd, 3> ends = {
        {{in.write.number(), POLLOUT, 0}, {out.read.number(), POLLIN, 0}, {err.read.number(), POLLIN, 0}}};
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
    if (ends[0].revents != 0) give(in.write, input);
    if (ends[1].revents != 0) drain(out.read, result.out);
    if (ends[2].revents != 0) drain(err.read, result.err);
  }
}

/// For as long as it lives these signals do nothing to us.
class Ignoring {
 public:
  explicit Ignoring(std::span<const int> signals) {
    for (const int number : signals) before_.emplace_back(number, ::signal(number, SIG_IGN));
  }
  ~Ignoring() {
    for (const auto& [number, handler] : before_) ::signal(number, handler);
  }
  Ignoring(const Ignoring&) = delete;
  Ignoring& operator=(const Ignoring&) = delete;

 private:
  std::vector<std::pair<int, void (*)(int)>> before_;
};

/// A program that goes away while we write is told by the write, not by a signal that ends us.
constexpr std::array kBrokenPipe = {SIGPIPE};

class Actions {
 public:
  Actions() { ::posix_spawn_file_actions_init(&actions_); }
  ~Actions() { ::posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  void put(const End& end, int stream) { ::posix_spawn_file_actions_adddup2(&actions_, end.number(), stream); }
  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

ProgramResult SystemPrograms::capture(const std::vector<std::string>& argv, const std::string& input) {
  const Ignoring guard(kBrokenPipe);
  Pipe in;
  Pipe out;
  Pipe err;
  Actions actions;
  actions.put(in.read, STDIN_FILENO);
  actions.put(out.write, STDOUT_FILENO);
  actions.put(err.write, STDERR_FILENO);
  const pid_t child = spawn(argv, actions.get());
  in.read.close();
  out.write.close();
  err.write.close();

  ProgramResult result;
  exchange(in, out, err, input, result);
  result.exit_code = wait_for(child);
  return result;
}

int SystemPrograms::interact(const std::vector<std::string>& argv, const Environment& more) {
  const Ignoring keyboard(kKeyboardSignals);
  return wait_for(spawn(argv, nullptr, more));
}

int SystemPrograms::feed(const std::vector<std::string>& argv, const std::string& input, const Environment& more) {
  const Ignoring keyboard(kKeyboardSignals);
  const Ignoring guard(kBrokenPipe);
  Pipe in;
  Actions actions;
  actions.put(in.read, STDIN_FILENO);
  const pid_t child = spawn(argv, actions.get(), more);
  in.read.close();
  for (std::string_view left = input; in.write.is_open();) give(in.write, left);
  return wait_for(child);
}

}  // namespace care::system
