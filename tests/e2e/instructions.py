"""How many instructions the daily commands take: a slower start is seen here, on any machine, whatever else it does.

The bounds are for the release build and a little above what was counted; a change that needs more must say so here.
"""

import re
import shutil
import subprocess

import harness

BOUNDS = {  # in thousands; each start reads all tables, those of the FAQ and of mails too
    ("--version",): 145,
    ("log", "list"): 4_800,
    ("log", "list", "giulia", "--since", "2026-05-01"): 6_500,
    ("client", "list"): 4_900,
    ("log", "search", "bozza"): 4_500,
    ("log", "add", "giulia", "Deciso il formato A5", "-c", "phone"): 5_650,
    ("recap", "giulia", "--week", "2026-W18"): 16_000,  # a third of it reads what its words are checked with
    ("__complete", "2", "care", "log", "gi"): 2_700,
}


class Instructions(harness.Case):
    def setUp(self):
        super().setUp()
        if shutil.which("valgrind") is None:
            self.skipTest("valgrind is not there")
        self.home.config.unlink()
        self.home.ok("init", "--demo")
        del self.home.environment["CARE_NOW"]  # as in daily use: to read it takes a time zone

    def count(self, words):
        counted = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", harness.BINARY, *words],
                                 env=self.home.environment, capture_output=True, text=True, timeout=harness.PATIENCE)
        self.assertEqual(0, counted.returncode, counted.stderr)
        return int(re.search(r"Collected : (\d+)", counted.stderr)[1])

    def test_each_within_its_bound(self):
        for words, bound in BOUNDS.items():
            with self.subTest(" ".join(words)):
                count = self.count(words) // 1000
                print(f"{count:>7} thousand of {bound}: care {' '.join(words)}")
                self.assertLessEqual(count, bound)
                self.assertGreater(count, bound * 2 // 3, "much better than the bound: lower it")


if __name__ == "__main__":
    harness.main()
