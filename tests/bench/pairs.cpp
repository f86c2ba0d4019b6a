// Runs commands in turn, many rounds, and says for each the median of its wall and processor time and its peak memory.
//
//   pairs ROUNDS COMMAND... --- COMMAND... [--- COMMAND...]
//
// One line a command: wall microseconds, processor microseconds, peak kibibytes, failures. It is a program of its own
// because a process's peak counts from that of the one that starts it: a script's interpreter would hide it.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

extern char** environ;

namespace {

struct Runs {
  std::vector<long> wall;
  std::vector<long> cpu;
  long peak = 0;
  int failures = 0;
};

long micros(const timeval& time) { return time.tv_sec * 1'000'000 + time.tv_usec; }

void run(char** argv, posix_spawn_file_actions_t* silent, Runs& runs) {
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (::posix_spawnp(&child, argv[0], silent, nullptr, argv, environ) != 0) {
    std::perror(argv[0]);
    std::exit(2);
  }
  int status = 0;
  rusage usage{};
  ::wait4(child, &status, 0, &usage);
  const auto wall = std::chrono::steady_clock::now() - start;
  runs.wall.push_back(std::chrono::duration_cast<std::chrono::microseconds>(wall).count());
  runs.cpu.push_back(micros(usage.ru_utime) + micros(usage.ru_stime));
  runs.peak = std::max(runs.peak, usage.ru_maxrss);
  if (status != 0) ++runs.failures;
}

long median(std::vector<long> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const int rounds = std::atoi(argv[1]);
  std::vector<char**> commands = {argv + 2};
  for (int i = 2; i < argc; ++i) {
    if (std::strcmp(argv[i], "---") != 0) continue;
    argv[i] = nullptr;
    commands.push_back(argv + i + 1);
  }
  posix_spawn_file_actions_t silent;
  ::posix_spawn_file_actions_init(&silent);
  ::posix_spawn_file_actions_addopen(&silent, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&silent, 1, "/dev/null", O_WRONLY, 0);
  std::vector<Runs> all(commands.size());
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      Runs warm_up;
      run(commands[i], &silent, round == 0 ? warm_up : all[i]);
    }
  }
  for (const auto& runs : all) {
    std::printf("%ld %ld %ld %d\n", median(runs.wall), median(runs.cpu), runs.peak, runs.failures);
  }
  return 0;
}
