"""Eight writers at once: every command is kept, none is refused, and each is one step."""

import concurrent.futures
import sqlite3
import threading
import time

import harness

WRITERS = 8
EACH = 500


class Writers(harness.Case):
    def test_eight_writers_of_five_hundred_entries(self):
        self.home.ok("client", "add", "Giulia Bianchi", "--slug", "giulia")
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            results = [result for part in pool.map(self.write, range(WRITERS)) for result in part]
        failed = [result for result in results if result.code != 0 or result.err]
        self.assertEqual([], failed[:3], f"{len(failed)} of {len(results)} commands failed")
        ids = [int(result.out) for result in results]
        self.assertEqual(WRITERS * EACH, len(set(ids)))
        self.check_what_is_kept(ids)

    def write(self, writer):
        return [self.home.run("log", "add", "giulia", f"entry {writer}/{n}", "-q") for n in range(EACH)]

    def check_what_is_kept(self, ids):
        self.home.check_integrity()
        stored = self.home.rows("SELECT id, summary FROM interaction")
        self.assertEqual(set(ids), {row[0] for row in stored})
        self.assertEqual({f"entry {w}/{n}" for w in range(WRITERS) for n in range(EACH)}, {row[1] for row in stored})
        self.assertEqual([(WRITERS * EACH + 1,)], self.home.rows("SELECT count(*) FROM step"))
        self.assertEqual([(WRITERS * EACH + 1,)], self.home.rows("SELECT count(*) FROM step_change"))
        self.assertEqual([(WRITERS * EACH,)],
                         self.home.rows("SELECT count(*) FROM interaction_text WHERE interaction_text MATCH 'entry'"))

    def test_the_first_write_by_eight_at_once_makes_one_database(self):
        def add(n):
            return self.home.run("client", "add", f"Client {n}", "-q")

        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            results = list(pool.map(add, range(WRITERS)))
        self.assertEqual([0] * WRITERS, [result.code for result in results], results)
        self.assertEqual(["care.db"], [path.name for path in self.home.database.parent.iterdir()])
        self.assertEqual(WRITERS, len(self.home.ok("client", "list", "--json").json()))


class Patience(harness.Case):
    def hold(self):
        """Somebody else's connection that holds the lock."""
        connection = sqlite3.connect(self.home.database, isolation_level=None, check_same_thread=False)
        self.addCleanup(connection.close)
        connection.execute("BEGIN IMMEDIATE")
        return connection

    def test_waits_for_its_turn(self):
        self.home.ok("client", "add", "Giulia")
        holder = self.hold()
        release = threading.Timer(1.5, holder.rollback)
        release.start()
        self.addCleanup(release.join)
        self.home.ok("log", "giulia", "Deciso il formato A5")

    def test_says_that_it_can_be_tried_again(self):
        self.home.ok("client", "add", "Giulia")
        holder = self.hold()
        before = time.monotonic()
        refused = self.home.run("log", "giulia", "Deciso il formato A5")
        self.assertExit(75, refused)
        self.assertIn("care: the database is busy", refused.err)
        self.assertGreater(time.monotonic() - before, 5)
        self.assertEqual("", self.home.ok("log", "list").out, "a reader does not wait")
        holder.rollback()
        self.home.ok("log", "giulia", "Deciso il formato A5")


if __name__ == "__main__":
    harness.main()
