"""What the end-to-end tests share: the built program in a home of its own, with nothing inherited.

A test is called with the program's path, and with the folder of outside cases where it wants them.
"""

import fcntl
import json
import os
import pathlib
import pty
import select
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import tty
import unicodedata
import unittest

BINARY = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ""
CASES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"

SKIPPED = 77  # what add_test's SKIP_RETURN_CODE says
NOW = "2026-05-06T10:30:00+02:00"  # a Wednesday
PATIENCE = 60  # seconds for one command, under a sanitizer too
CONFIG = """
[me]
name = "Anna Rossi"
emails = ["anna@example.it", "anna.rossi@example.com"]
[hours]
zone = "Europe/Rome"
"""


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    def json(self):
        return json.loads(self.out)

    def __repr__(self):
        return f"exit {self.code}\nout: {self.out[:2000]!r}\nerr: {self.err[:2000]!r}"


class Home:
    """A folder with configuration and database, gone at the end."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="care-e2e-"))
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "TZ": "Europe/Rome",
            "LANG": "C.UTF-8",
            "CARE_NOW": NOW,
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        self.config = self.folder / "config" / "care" / "config.toml"
        self.database = self.folder / "data" / "care" / "care.db"
        self.write(self.config, CONFIG)

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, path, content):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def files(self):
        """Every file and folder below, files with size and time of change."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            status = path.lstat()
            content = () if path.is_dir() else (status.st_size, status.st_mtime_ns)
            found[str(path.relative_to(self.folder))] = (status.st_mode, *content)
        return found

    def with_environment(self, changes):
        environment = dict(self.environment, **{k: v for k, v in changes.items() if v is not None})
        return {k: v for k, v in environment.items() if changes.get(k, "") is not None}

    def start(self, *words, **environment):
        return subprocess.Popen([BINARY, *words], env=self.with_environment(environment), stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(self, *words, stdin=b"", **environment):
        """One command in a pipe; an environment variable given as None is taken away."""
        if isinstance(stdin, str):
            stdin = stdin.encode()
        done = subprocess.run([BINARY, *words], input=stdin, capture_output=True, timeout=PATIENCE,
                              env=self.with_environment(environment), cwd=self.folder)
        return Result(done.returncode, done.stdout.decode("utf-8", "surrogateescape"),
                      done.stderr.decode("utf-8", "surrogateescape"))

    def ok(self, *words, stdin=b"", **environment):
        result = self.run(*words, stdin=stdin, **environment)
        if result.code != 0:
            raise AssertionError(f"care {words}: {result!r}")
        return result

    def on_terminal(self, *words, columns=80, typed="", answers=(), **environment):
        """One command on a terminal of so many columns, all three streams, with what is typed there; what it shows
        comes as `out`. Of `answers`, pairs of what is shown and what is then typed, each waits for the first."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            raise unittest.SkipTest(f"no pseudo-terminal here: {error}") from error
        tty.setraw(theirs)  # so that what comes out is what was written
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        environment = {"TERM": "xterm-256color", "CARE_PAGER": "cat", **environment}
        process = subprocess.Popen([BINARY, *words], env=self.with_environment(environment), stdin=theirs,
                                   stdout=theirs, stderr=theirs, cwd=self.folder, start_new_session=True)
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = read_all(ours, process, answers)
        os.close(ours)
        return Result(process.wait(PATIENCE), shown.decode("utf-8", "surrogateescape"), "")

    def rows(self, sql, *parameters):
        """Straight from the database, behind the program's back."""
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)
        try:
            return connection.execute(sql, parameters).fetchall()
        finally:
            connection.close()

    def check_integrity(self):
        """Raises where the file, or its full text, is damaged."""
        connection = sqlite3.connect(self.database, timeout=30)
        try:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            if found != [("ok",)]:
                raise AssertionError(f"the database is damaged: {found[:5]}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise AssertionError(f"rows that point nowhere: {broken[:5]}")
            connection.execute("INSERT INTO interaction_text (interaction_text, rank) VALUES ('integrity-check', 1)")
        finally:
            connection.close()


def read_all(terminal, process, answers=()):
    shown = b""
    answered = 0
    answers = list(answers)
    while True:
        if answers and answers[0][0].encode() in shown[answered:]:
            answered = len(shown)
            os.write(terminal, answers.pop(0)[1].encode())
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        if not ready:
            process.kill()
            raise AssertionError(f"no end on the terminal after {shown[-500:]!r}")
        try:
            part = os.read(terminal, 65536)
        except OSError:  # the other end is closed: Linux calls it EIO
            return shown
        if not part:
            return shown
        shown += part


class Case(unittest.TestCase):
    """A test with a home of its own."""

    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def assertExit(self, code, result):
        self.assertEqual(code, result.code, repr(result))


BIDI = set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A)) | {0x061C, 0x200E, 0x200F}


def raw_characters(text, allowed="\n\t"):
    """What of it would do something to a terminal instead of being shown there."""
    return [f"U+{ord(c):04X}" for c in text
            if c not in allowed and (unicodedata.category(c) in ("Cc", "Cs") or ord(c) in BIDI)]


def main():
    if not BINARY or not os.access(BINARY, os.X_OK):
        sys.exit(f"usage: {sys.argv[0]} PROGRAM [CASES]")
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    unittest.main(argv=sys.argv[:1], verbosity=2)
