"""What scripts and shells rely on: exit codes, streams, environment, widths."""

import concurrent.futures
import json
import os
import re
import subprocess
import time
import unicodedata

import harness


def columns_of(line):
    """How wide it is shown, as a terminal counts: an opinion of its own, for the letters used here."""
    width, joined = 0, False
    for c in line:
        if c == "\u200d":
            joined = True
        elif unicodedata.combining(c) or c == "\ufe0f":
            continue
        elif joined:
            joined = False
        else:
            width += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return width


class Pipes(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia Bianchi", "--slug", "giulia", "--email", "giulia@example.it")

    def shell(self, line):
        return subprocess.run(["sh", "-c", line.replace("care", f"'{harness.BINARY}'", 1)], capture_output=True,
                              env=self.home.environment, timeout=harness.PATIENCE)

    def test_a_reader_that_has_seen_enough_is_no_error(self):
        text = self.home.write("long", "word\n" + "x" * 50000)
        for _ in range(10):
            self.home.ok("log", "add", "giulia", "-m", "entry " * 2000, "--body", text)
        for form in ("log list --all", "log list --all --json", "history", "log --help"):
            done = self.shell(f"care {form} | head -c 1")
            self.assertEqual(b"", done.stderr, form)
            self.assertEqual(1, len(done.stdout), form)

    def test_output_that_cannot_be_written_is_told(self):
        done = self.shell("care client list > /dev/full")
        self.assertEqual(1, done.returncode)
        self.assertTrue(done.stderr.startswith(b"care: "), done.stderr)

    def test_a_closed_output_does_the_database_no_harm(self):
        self.shell("care log add giulia 'with no output' >&- 2>&- <&-")
        self.home.check_integrity()
        self.assertEqual("with no output", self.home.ok("log", "list", "--json").json()[0]["summary"])

    def test_quiet_prints_ids_alone(self):
        self.assertRegex(self.home.ok("client", "add", "Tom", "-q").out, r"\A\d+\n\Z")
        self.assertRegex(self.home.ok("log", "giulia", "text", "-q").out, r"\A\d+\n\Z")
        self.assertRegex(self.home.ok("log", "list", "--format", "ids").out, r"\A\d+\n\Z")

    def test_formats_in_a_pipe(self):
        self.home.ok("log", "add", "giulia", "-m", '=a,"b"\tc', "--at", "2026-05-05 15:00")
        tsv = self.home.ok("log", "list").out
        self.assertIn("2026-05-05T13:00:00Z\tgiulia", tsv)
        self.assertEqual(tsv, self.home.ok("log", "list", "--format", "tsv").out)
        csv = self.home.ok("log", "list", "--format", "csv", "--fields", "client,summary").out
        self.assertEqual("client,summary\r\n" + "giulia,\"'=a,\"\"b\"\"\tc\"\r\n", csv)
        self.assertEqual([{"client": "giulia"}], self.home.ok("log", "list", "--json", "--fields", "client").json())

    def test_colour_is_decided_by_the_usual_variables(self):
        self.home.ok("log", "giulia", "text")
        escape = "\x1b["
        listed = ("log", "list")
        self.assertNotIn(escape, self.home.ok(*listed).out)
        self.assertNotIn(escape, self.home.ok(*listed, CLICOLOR_FORCE="1").out, "TSV has no colours")
        forced = ("log", "list", "--format", "table")
        self.assertIn(escape, self.home.ok(*forced, CLICOLOR_FORCE="1").out)
        self.assertNotIn(escape, self.home.ok(*forced, CLICOLOR_FORCE="0").out)
        self.assertNotIn(escape, self.home.ok(*forced, CLICOLOR_FORCE="1", NO_COLOR="1").out)
        self.assertIn(escape, self.home.ok(*forced, "--color=always", NO_COLOR="1").out)
        self.assertIn(escape, self.home.on_terminal(*listed).out)
        for variable in ({"NO_COLOR": "1"}, {"CLICOLOR": "0"}, {"TERM": "dumb"}):
            self.assertNotIn(escape, self.home.on_terminal(*listed, **variable).out, variable)
        self.assertNotIn(escape, self.home.on_terminal(*listed, "--color", "never").out)
        self.assertIn(escape, self.home.on_terminal(*listed, NO_COLOR="").out, "an empty one is none")

    def test_tables_fit_the_window(self):
        names = ["Giulia Bianchi", "张伟与合伙人事务所有限公司", "서울 디자인 스튜디오", "👩‍👩‍👧 Famiglia & Figlie 🇮🇹",
                 "Zoe\u0308 A\u0301lvarez", "A name as long as the day, and then some more of it to be sure"]
        for n, name in enumerate(names):
            self.home.ok("client", "add", name, "--slug", f"client-{n}", "--tag", "emoji-🙂")
            self.home.ok("log", "add", f"client-{n}", "-m", f"{name}: " + "detto così ✅ " * 20, "-c", "whatsapp")
        for columns in (60, 80, 120):
            for words in (("client", "list"), ("log", "list")):
                shown = self.home.on_terminal(*words, columns=columns, NO_COLOR="1")
                self.assertExit(0, shown)
                lines = shown.out.split("\n")
                wide = [line for line in lines if columns_of(line) > columns]
                self.assertEqual([], wide, f"{words} in {columns} columns")
                self.assertGreater(max(map(columns_of, lines)), columns // 2)
                self.assertTrue(any("…" in line for line in lines) or columns == 120)

    def test_columns_of_a_table_stand_under_each_other(self):
        for name in ("Anna", "张伟", "Zoe\u0308", "서울"):
            self.home.ok("client", "add", name, "--slug", f"s-{ord(name[0])}", "--stage", "lead")
        lines = self.home.on_terminal("client", "list", columns=120, NO_COLOR="1").out.splitlines()
        at = {columns_of(line[: line.index(word)]) for line in lines for word in (" lead ", " active ", " STAGE ")
              if word in line}
        self.assertEqual(1, len(at), lines)


class ExitCodes(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia", "--slug", "giulia")
        self.home.ok("client", "add", "Marta Bo", "--slug", "marta-bo")
        self.home.ok("client", "add", "Marta Re", "--slug", "marta-re")

    CASES = [
        (2, "clinet list", "did you mean 'client'"),
        (2, "client lits", "did you mean 'list'"),
        (2, "nothing-like-it", ""),
        (2, "client", ""),
        (2, "client add", "NAME"),
        (2, "client list --stgae lead", "did you mean '--stage'"),
        (2, "client list --stage nowhere", ""),
        (2, "client list extra", "one word too many"),
        (2, "client show mar", "marta-bo or marta-re"),
        (2, "log list -n", ""),
        (2, "log list -n many", ""),
        (2, "log list --fields sumary", "did you mean 'summary'"),
        (2, "log list --format xml", ""),
        (2, "log add giulia text --at someday", ""),
        (2, "log add giulia text --kind queston", "question"),
        (2, "log add giulia text --for ever", ""),
        (2, "log add giulia", ""),
        (2, "log show x", ""),
        (2, "date someday", ""),
        (2, "date 2026-02-30", ""),
        (2, "client add Tom --slug Tom!", ""),
        (2, "client list --color sometimes", ""),
        (3, "client show nobody-at-all", "client list"),
        (3, "client show guilia", "did you mean 'giulia'"),
        (3, "client show nobody@example.it", "client add"),
        (3, "log show 99", "log list"),
        (3, "log reply 99 text", ""),
        (3, "log remove 99", ""),
        (1, "client add Giulia --slug giulia", "client show giulia"),
        (1, "redo", ""),
        (1, "log add giulia text --body /nowhere", ""),
        (1, "log add giulia text --attach /nowhere", ""),
    ]

    def test_mistakes(self):
        before = self.home.rows("SELECT (SELECT count(*) FROM interaction), (SELECT count(*) FROM step)")
        for code, line, told in self.CASES:
            with self.subTest(line):
                result = self.home.run(*line.split())
                self.assertExit(code, result)
                self.assertEqual("", result.out)
                self.assertRegex(result.err, r"\Acare: [^\n]+\n(hint: [^\n]+\n)?\Z")
                self.assertIn(told, result.err)
        after = self.home.rows("SELECT (SELECT count(*) FROM interaction), (SELECT count(*) FROM step)")
        self.assertEqual(before, after, "a refused command keeps nothing")

    def test_errors_in_json(self):
        for code, line, _ in self.CASES:
            with self.subTest(line):
                result = self.home.run(*line.split(), "--json")
                self.assertExit(code, result)
                self.assertEqual("", result.out)
                error = json.loads(result.err)["error"]
                self.assertEqual({"code", "message", "hint"}, set(error))
                self.assertEqual(code, error["code"])
                self.assertTrue(error["message"])

    def test_help_is_no_mistake(self):
        for line in ("--help", "", "client --help", "client add --help", "log --help", "log list -h", "--version"):
            with self.subTest(line):
                result = self.home.run(*line.split(), HOME=None, XDG_CONFIG_HOME=None, XDG_DATA_HOME=None)
                self.assertExit(0, result)
                self.assertTrue(result.out)
                self.assertEqual("", result.err)

    def test_no_terminal_and_no_text_is_a_usage_error_with_a_way_out(self):
        result = self.home.run("log", "add", "giulia", CARE_EDITOR="false")
        self.assertExit(2, result)
        self.assertIn("standard input", result.err)


class Configuration(harness.Case):
    def test_a_broken_one_is_named_with_its_line(self):
        mistakes = [("[me]\nname = 'Anna'\nemials = []\n", 3, "emails"), ("[me]\nname = 3\n", 2, ""),
                    ("[me\n", 1, ""), ("[hours]\nmon = ['9-99']\n", 2, ""), ("[hours]\nzone = 'Europe/Roma'\n", 2, ""),
                    ("[nobody]\n", 1, ""), ("a = \"\xff\"\n".encode("latin-1"), None, "")]
        for content, line, told in mistakes:
            with self.subTest(content):
                self.home.write(self.home.config, content)
                result = self.home.run("date", "tomorrow")
                self.assertExit(4, result)
                if line is not None:
                    self.assertIn(f"config.toml:{line}:", result.err)
                self.assertIn(told, result.err)
                self.assertExit(0, self.home.run("date", "tomorrow", "--no-config"))

    def test_one_that_is_named_must_be_there(self):
        self.assertExit(4, self.home.run("date", "tomorrow", "--config", "/nowhere/config.toml"))
        self.assertExit(4, self.home.run("date", "tomorrow", CARE_CONFIG="/nowhere/config.toml"))
        self.home.config.unlink()
        self.assertExit(0, self.home.run("date", "tomorrow"))

    def test_without_a_home_what_is_needed_is_named(self):
        nowhere = {"HOME": None, "XDG_CONFIG_HOME": None, "XDG_DATA_HOME": None, "XDG_STATE_HOME": None}
        result = self.home.run("client", "list", **nowhere)
        self.assertExit(2, result)
        self.assertIn("HOME", result.err)
        self.assertIn("--db", result.err)
        self.assertExit(0, self.home.run("client", "list", "--db", str(self.home.folder / "x.db"), **nowhere))
        self.assertExit(0, self.home.run("date", "tomorrow", **nowhere))

    def test_a_broken_database_is_not_an_empty_one(self):
        self.home.write(self.home.database, b"no database at all, though long enough to be looked at" * 100)
        for line in ("client list", "client add Tom"):
            self.assertExit(1, self.home.run(*line.split()))


class Locks(harness.Case):
    def test_an_attachment_is_read_and_kept_while_others_may_write(self):
        self.home.ok("client", "add", "Giulia", "--slug", "giulia")
        slow = self.home.folder / "slow"
        os.mkfifo(slow)
        process = self.home.start("log", "add", "giulia", "x", "--attach", str(slow))
        with open(slow, "wb") as file:  # opens once care does
            begin = time.monotonic()
            self.home.ok("client", "add", "Tom")
            self.assertLess(time.monotonic() - begin, 5, "it had to wait")
            file.write(b"content")
        self.assertEqual(0, process.wait(harness.PATIENCE))

    def test_eight_settings_at_once_are_all_kept(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            done = list(pool.map(lambda n: self.home.run("config", "set", f"alias.a{n}", "log list"), range(8)))
        self.assertEqual([0] * 8, [result.code for result in done], done)
        for n in range(8):
            self.home.ok("config", "get", f"alias.a{n}")
        self.assertEqual(["config.toml"], [file.name for file in self.home.config.parent.iterdir()])


class Reading(harness.Case):
    LINES = ["client list", "log list", "log", "log search word", "history", "recap", "client list --json",
             "date tomorrow", "client --help", "--version"]

    def test_without_a_database_it_makes_nothing(self):
        before = self.home.files()
        for line in self.LINES + ["client show giulia", "log show 1", "log giulia"]:
            with self.subTest(line):
                result = self.home.run(*line.split())
                self.assertIn(result.code, (0, 3), result)
        self.assertEqual("[]\n", self.home.ok("log", "list", "--json").out)
        self.assertEqual(before, self.home.files())

    def test_it_changes_no_file(self):
        self.home.ok("client", "add", "Giulia", "--slug", "giulia")
        self.home.ok("log", "giulia", "word")
        before = self.home.files()
        for line in self.LINES + ["client show giulia", "log show 1", "log giulia"]:
            with self.subTest(line):
                self.assertExit(0, self.home.run(*line.split()))
                self.assertExit(0, self.home.on_terminal(*line.split()))
        self.assertEqual(before, self.home.files())

    def test_a_refused_write_makes_nothing_but_the_database(self):
        before = self.home.files()
        self.assertExit(2, self.home.run("client", "add"))
        self.assertExit(2, self.home.run("log", "add", "giulia", "x", "--kind", "nonsense"))
        self.assertEqual(before, self.home.files())


if __name__ == "__main__":
    harness.main()
