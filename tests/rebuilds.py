"""Holds down how much a touched header rebuilds: objects that ninja has seen include it, tests too."""

import collections
import subprocess
import sys

# Seen by every verb, or by those that need one table; nouns are seen by what speaks of them.
MOST = {
    "src/cli/context.hpp": 60,
    "src/store/store.hpp": 60,
    "src/store/client_table.hpp": 60,
    "src/store/quote_table.hpp": 60,
    "include/care/client.hpp": 120,
    "include/care/interaction.hpp": 120,
    "include/care/quote.hpp": 120,
}


def main(build):
    listed = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    users = collections.defaultdict(set)
    target = None
    for line in listed.splitlines():
        if line and not line.startswith(" "):
            target = line.split(":")[0]
        elif line.strip():
            users[line.strip()].add(target)
    if not users:
        print("ninja knows no dependencies here: not built with it")
        return 77
    failed = False
    for header, most in MOST.items():
        seen = [path for path in users if path.endswith(header)]
        count = len(set().union(*(users[path] for path in seen)))
        print(f"{header}: {count} of at most {most}")
        failed = failed or count == 0 or count > most
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
