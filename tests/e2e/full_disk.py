"""No room for a whole file: what was there stays, nothing is left half written, and care says so."""

import contextlib
import json
import resource

import harness

ROOM_FOR_THE_DATABASE = 100_000  # bytes that a file may grow to; what readers of it share takes 32 KB


@contextlib.contextmanager
def room(size):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class FullDisk(harness.Case):
    def names(self, folder):
        return sorted(path.name for path in (self.home.folder / folder).iterdir())

    def test_init_leaves_a_whole_configuration_or_none(self):
        path = self.home.folder / "new" / "config.toml"
        with room(500):
            result = self.home.run("--config", str(path), "init")
        self.assertEqual(1, result.code, result)
        self.assertIn(f"'{path}' cannot be written: File too large", result.err)
        self.assertEqual([], self.names("new"))
        self.home.ok("--config", str(path), "init")
        self.assertIn("[boundaries]", path.read_text(encoding="utf-8"))

    def test_what_is_there_can_be_read_all_the_same(self):
        self.home.ok("client", "add", "Giulia")
        with room(1000):
            self.assertIn("Giulia", self.home.ok("client", "list").out)
            told = self.home.ok("doctor", "--format", "table")
            refused = self.home.run("client", "add", "Tom")
        self.assertNotIn("damage", told.out)
        self.assertIn("not looked at: the disk is full, or fails", told.out)
        self.assertEqual(1, refused.code, refused)
        self.assertIn("the disk is full, or fails", refused.err)
        self.home.check_integrity()

    def test_documents_replace_others_whole_or_not_at_all(self):
        reminders = [{"text": f"reminder {n} " + 200 * "x", "due": "2026-05-08"} for n in range(1000)]
        self.home.ok("import", "-", stdin=json.dumps({"care": 1, "reminders": reminders}))
        path = self.home.write("out/reminders.ics", "as it was")
        with room(ROOM_FOR_THE_DATABASE):
            result = self.home.run("remind", "ics", "-o", path)
        self.assertEqual(1, result.code, result)
        self.assertIn(f"'{path}' cannot be written: File too large", result.err)
        self.assertEqual(["reminders.ics"], self.names("out"))
        with open(path, encoding="utf-8") as file:
            self.assertEqual("as it was", file.read())
        self.home.ok("remind", "ics", "-o", path)
        with open(path, encoding="utf-8") as file:
            self.assertIn("reminder 999", file.read().replace("\n ", ""))


if __name__ == "__main__":
    harness.main()
