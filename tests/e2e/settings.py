"""The configuration changed by care itself, and texts typed in a real editor on a real terminal."""

import concurrent.futures
import os
import pty
import select
import stat
import subprocess
import time

import harness

EDITOR = """#!/bin/sh
# Appends what CARE_TEST_TEXT says, as if it had been typed.
printf '%s\\n' "$CARE_TEST_TEXT" >> "$1"
"""


class Settings(harness.Case):
    def setUp(self):
        super().setUp()
        self.editor = self.home.write("bin/editor", EDITOR)
        os.chmod(self.editor, 0o755)

    def converse(self, words, answers, **environment):
        """Runs one command on a terminal and gives each answer once its question stands there."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            raise harness.unittest.SkipTest(f"no pseudo-terminal here: {error}") from error
        environment = {"CARE_EDITOR": self.editor, "TERM": "dumb", **environment}
        process = subprocess.Popen([harness.BINARY, *words], env=self.home.with_environment(environment), stdin=theirs,
                                   stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)
        shown, until = b"", time.monotonic() + harness.PATIENCE
        for question, answer in answers:
            while question not in shown:
                self.assertLess(time.monotonic(), until, shown)
                if select.select([ours], [], [], 1)[0]:
                    shown += os.read(ours, 65536)
            os.write(ours, answer)
        shown += harness.read_all(ours, process)
        os.close(ours)
        return harness.Result(process.wait(harness.PATIENCE), shown.decode(), "")

    def test_a_wrong_line_is_told_and_given_up_and_taken_up_again(self):
        before = self.home.config.read_bytes()
        given_up = self.converse(["config", "edit"], [(b"[Y/n] ", b"n\n")], CARE_TEST_TEXT="zoen = 1")
        self.assertExit(4, given_up)
        self.assertIn("there is no key 'hours.zoen'", given_up.out)
        self.assertIn("did you mean 'hours.zone'?", given_up.out)
        self.assertEqual(before, self.home.config.read_bytes())
        drafts = list((self.home.folder / "state" / "care" / "drafts").glob("*.toml"))
        self.assertEqual(1, len(drafts))
        drafts[0].write_bytes(before)
        recovered = self.converse(["config", "edit", "--recover"], [], CARE_TEST_TEXT='sat = ["10:00-12:00"]')
        self.assertExit(0, recovered)
        self.assertEqual(before + b'sat = ["10:00-12:00"]\n', self.home.config.read_bytes())
        self.assertEqual([], list(drafts[0].parent.iterdir()))

    def test_enter_edits_again(self):
        self.home.ok("client", "add", "Giulia")
        result = self.converse(["client", "edit", "giulia"], [(b"[Y/n] ", b"\n"), (b"[Y/n] \r\ncare: ", b"n\n")],
                               CARE_TEST_TEXT="level = 1")
        self.assertExit(2, result)
        self.assertEqual(2, result.out.count("Edit it again?"))
        self.assertIn("care client edit giulia --recover", result.out)

    def test_a_key_at_the_end_of_a_file_is_one_line(self):
        self.home.write(self.home.config, harness.CONFIG)
        self.home.ok("config", "set", "hours.sat", "10:00-12:00")
        self.assertEqual(harness.CONFIG + 'sat = ["10:00-12:00"]\n', self.home.config.read_text())

    def test_writers_leave_a_whole_file(self):
        """Each of them reads and writes it all: one may win over the other, but nobody ever sees half a file."""
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            done = list(pool.map(lambda n: self.home.run("config", "set", "me.phone", f"+39 011 {n}"), range(24)))
        self.assertEqual([0] * 24, [result.code for result in done], done)
        self.assertIn("+39 011", self.home.ok("config", "get", "me.phone").out)
        self.assertEqual(["config.toml"], [file.name for file in self.home.config.parent.iterdir()])

    def test_a_folder_that_cannot_be_written_is_told_and_left_alone(self):
        if os.geteuid() == 0:
            self.skipTest("nothing is closed to root")
        before = self.home.config.read_bytes()
        self.home.config.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
        self.addCleanup(self.home.config.parent.chmod, stat.S_IRWXU)
        result = self.home.run("config", "set", "me.name", "Ada")
        self.assertExit(1, result)
        self.assertIn("cannot be written", result.err)
        self.assertEqual(before, self.home.config.read_bytes())

    def test_a_hostile_value_is_kept_as_it_is(self):
        value = "\x1b[31m \"quoted\" \\ \u202e # ${HOME} `id` \t é 日本"
        self.home.ok("config", "set", "me.business", value)
        self.assertEqual(value + "\n", self.home.ok("config", "get", "me.business").out)
        shown = self.home.on_terminal("config", "list").out
        self.assertEqual([], harness.raw_characters(shown.replace("\x1b[2m", "").replace("\x1b[0m", "")))


if __name__ == "__main__":
    harness.main()
