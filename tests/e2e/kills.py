"""A hundred writers killed at some moment: what is kept is whole commands, and care goes on."""

import hashlib
import random
import signal
import statistics
import time

import harness

KILLS = 100


class Kills(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia", "--slug", "giulia", "--note", "0", "--company", "0")
        self.duration = self.measure()

    def measure(self):
        """How long a write takes here: kills are to fall within it."""
        times = []
        for n in range(5):
            begin = time.monotonic()
            self.home.ok(*self.log(f"warm-{n}"))
            times.append(time.monotonic() - begin)
        return statistics.median(times)

    def log(self, n):
        file = self.home.write(f"files/{n}.txt", f"content of {n}")
        return ["log", "add", "giulia", f"entry {n}", "--promise", f"fri: promise {n}", "--attach", file]

    def edit(self, n):
        return ["client", "edit", "giulia", "--note", str(n), "--company", str(n), "--email", f"{n}@example.it"]

    def kill(self, words):
        """Whether the command came to its end all the same."""
        process = self.home.start(*words)
        time.sleep(random.uniform(0, 1.2 * self.duration))
        process.send_signal(signal.SIGKILL)
        return process.wait() == 0

    def test_whole_commands_only(self):
        self.ended, self.edited = set(), 0
        for n in range(1, KILLS + 1):
            words = self.edit(n) if n % 3 == 0 else self.log(n)
            if self.kill(words):
                self.ended.add(n)
            self.check_client(n)
            self.check_entries(n)
            if n % 10 == 0:
                self.home.check_integrity()
                self.home.ok("log", "add", "giulia", f"after {n}")
        print(f"\n{KILLS - len(self.ended)} of {KILLS} were killed while they ran", flush=True)
        self.assertGreater(KILLS - len(self.ended), KILLS // 4, "too few were hit for this to be a test")
        self.check_attachments()

    def check_client(self, n):
        client = self.home.ok("client", "show", "giulia", "--json").json()
        self.assertEqual(client["note"], client["company"], f"half an edit after kill {n}")
        edits = self.home.rows("SELECT count(*) FROM step WHERE command LIKE 'care client edit%'")[0][0]
        self.assertEqual(edits, len(client["emails"]), f"edits and their steps after kill {n}")
        if n % 3 == 0 and n in self.ended:
            self.assertEqual(str(n), client["note"])

    def check_entries(self, n):
        entries = {entry["summary"]: entry for entry in
                   self.home.ok("log", "list", "giulia", "--all", "--json").json()}
        if n in self.ended and n % 3 != 0:
            self.assertIn(f"entry {n}", entries)
        steps = self.home.rows("SELECT count(*) FROM step WHERE command LIKE 'care log add%'")[0][0]
        self.assertEqual(len(entries), steps, f"entries and their steps after kill {n}")
        for summary, entry in entries.items():
            if not summary.startswith("entry "):
                continue
            name = summary.removeprefix("entry ")
            self.assertEqual([f"promise {name}"], [each["text"] for each in entry["promise"]])
            self.assertEqual([f"{name}.txt"], [each["name"] for each in entry["attachments"]])
        promises = self.home.rows("SELECT count(*) FROM reminder")[0][0]
        self.assertEqual(sum(len(entry["promise"]) for entry in entries.values()), promises)

    def check_attachments(self):
        folder = self.home.database.with_name("care.db.files")
        for name, sha256, size in self.home.rows("SELECT name, sha256, bytes FROM attachment"):
            content = (folder / sha256[:2] / sha256).read_bytes()
            self.assertEqual(sha256, hashlib.sha256(content).hexdigest(), name)
            self.assertEqual(size, len(content))


class FirstWrite(harness.Case):
    def test_a_first_write_that_is_killed_leaves_no_half_database(self):
        times = []
        for n in range(40):
            for path in self.home.database.parent.glob("care.db*"):
                path.unlink()
            begin = time.monotonic()
            process = self.home.start("client", "add", "Giulia")
            if n >= 5:
                time.sleep(random.uniform(0, statistics.median(times[:5])))
                process.send_signal(signal.SIGKILL)
            process.wait()
            times.append(time.monotonic() - begin)
            self.assertIn(len(self.home.ok("client", "list", "--json").json()), (0, 1))
            self.home.ok("client", "add", "Tom")


if __name__ == "__main__":
    harness.main()
