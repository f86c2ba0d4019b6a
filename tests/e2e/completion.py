"""TAB for real, in bash, zsh and fish on a terminal: what the line becomes, and what is shown."""

import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import termios
import time
import unittest

import harness

REASON = """it's "too" $HOME; `id` & (50%)! \\o/ *?[a]{b}~#"""

# Completion is care's own; any other command only leaves its words behind.
PROGRAM = """#!/bin/sh
case $1 in
  __complete | completion) exec "$CARE_UNDER_TEST" "$@" ;;
esac
printf '%s\\0' "$@" > "$CARE_WORDS.new"
mv "$CARE_WORDS.new" "$CARE_WORDS"
"""


class Shell:
    """A shell on a terminal of its own, with completion for care switched on."""

    def __init__(self, home, argv, setup, tabs):
        self.tabs = tabs
        self.screen = ""
        folder = home.folder / "bin"
        program = folder / "care"
        home.write(program, PROGRAM)
        program.chmod(0o755)
        self.words = home.folder / "words"
        environment = dict(home.environment, TERM="xterm", CARE_UNDER_TEST=harness.BINARY, CARE_WORDS=str(self.words),
                           PATH=f"{folder}:{home.environment['PATH']}", HISTFILE="")
        try:
            self.process, self.terminal = pty.fork()
        except OSError as error:
            raise unittest.SkipTest(f"no pseudo-terminal here: {error}") from error
        if self.process == 0:
            os.chdir(home.folder)
            os.execve(shutil.which(argv[0]), argv, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 110, 0, 0))
        for line in [*setup, "care ready"]:
            self.type(line + "\r")
        self.wait_for_words()

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.terminal)
        os.waitpid(self.process, 0)

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read(self):
        """What has come to the screen since, without what moves the cursor or colours."""
        shown = b""
        while select.select([self.terminal], [], [], 0.01)[0]:
            shown += os.read(self.terminal, 65536)
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\x0f]", "", shown.decode("utf-8", "replace"))

    def wait(self, done):
        """Reads until that is so; the screen then holds all that was shown."""
        end = time.monotonic() + harness.PATIENCE
        self.screen = ""
        while not done():
            self.screen += self.read()
            if time.monotonic() > end:
                raise AssertionError(f"in vain; on the screen: {self.screen!r}")

    def wait_for_words(self):
        self.wait(self.words.exists)
        words = self.words.read_bytes().decode().split("\0")[:-1]
        self.words.unlink()
        return words

    def become(self, line, more=""):
        """The words that the line has after TAB, and after what is typed then."""
        self.type(line + "\t" + more + "\r")
        return self.wait_for_words()

    def show(self, line, *expected):
        """Waits until TAB has shown all that."""
        self.type(line + self.tabs)
        self.wait(lambda: all(text in self.screen for text in expected))
        self.type("\r")
        self.wait_for_words()


class Words:
    """What a word becomes, in each shell. `argv` and `setup` start it; so many `tabs` show all candidates."""

    argv, setup, tabs = [], [], "\t"

    def setUp(self):
        if not shutil.which(self.argv[0]):
            self.skipTest(f"{self.argv[0]} IS NOT INSTALLED: its completion is not tested")
        super().setUp()
        self.home.write(self.home.config, harness.CONFIG + f"[lost]\nreasons = ['''{REASON}''', \"other\"]\n")
        for name in ("Giulia Bianchi", "Gino \x1b[31mRossi", "Zoe"):
            self.home.ok("client", "add", name)
        self.home.ok("client", "edit", "giulia", "--email", "giulia@example.it")
        self.shell = Shell(self.home, self.argv, self.setup, self.tabs)
        self.addCleanup(self.shell.close)

    def files(self):
        """All but what the shells keep for themselves."""
        return {name: what for name, what in self.home.files().items() if "fish" not in name and "dump" not in name}

    def assertBecomes(self, words, line, more=""):
        self.assertEqual(shlex.split(words) if isinstance(words, str) else words, self.shell.become(line, more), line)

    def test_what_a_word_becomes(self):
        self.assertBecomes("client show", "care client sho")
        self.assertBecomes("log giulia-bianchi", "care log giu")
        self.assertBecomes("log giulia-bianchi text", "care log giu", "text")
        self.assertBecomes("log giulia-bianchi", "care log bian")
        self.assertBecomes("log giulia@example.it", "care log giulia@e")
        self.assertBecomes("log list --since", "care log list --sin")
        self.assertBecomes("log list -k question", "care log list -k que")
        self.assertBecomes("log list --kind=question", "care log list --kind=que")
        self.assertBecomes("client add Tom --channel whatsapp:+39", "care client add Tom --channel whatsa", "+39")

    def test_a_value_is_typed_so_that_nothing_in_it_is_run(self):
        self.assertBecomes(["client", "lost", "zoe", "--why", REASON], "care client lost zoe --why it")
        self.assertBecomes(["client", "lost", "zoe", f"--why={REASON}"], "care client lost zoe --why=it")

    def test_a_quote_that_is_open_is_closed(self):
        self.assertBecomes(["client", "lost", "zoe", "--why", REASON], "care client lost zoe --why \"it's")
        self.assertBecomes(["client", "lost", "zoe", "--why", "other"], "care client lost zoe --why 'oth")

    def test_files_are_the_shells_own(self):
        self.home.write("my long letter.txt", "text")
        self.home.write("drafts/first.txt", "text")
        self.assertBecomes(["log", "add", "--attach", "my long letter.txt"], "care log add --attach my")
        self.assertBecomes(["log", "add", "--attach=my long letter.txt"], "care log add --attach=my")
        self.assertBecomes(["log", "add", "--attach", "drafts/first.txt"], "care log add --attach drafts/f")
        self.assertBecomes(["recap", "-odrafts/first.txt"], "care recap -odrafts/f")

    def test_the_database_that_is_named_is_asked(self):
        other = str(self.home.folder / "an other.db")
        self.home.ok("--db", other, "client", "add", "Xaver")
        self.assertBecomes(["--db", other, "log", "xaver"], f"care --db '{other}' log xa")
        self.assertBecomes(["--db", other, "log", "xaver"], "care --db ~/an\\ other.db log xa")


class Completion(Words):
    """And all else that each shell must do."""

    def test_candidates_are_shown_with_what_they_are(self):
        self.shell.show("care log gi", "giulia-bianchi", "Giulia Bianchi", "␛[31mRossi")
        self.shell.show("care client ", "merge", "Make one client of two")

    def test_a_wrong_configuration_is_not_told_here(self):
        self.home.write(self.home.config, "[me]\nnmae = 1\n")
        self.assertBecomes("log giulia-bianchi", "care log giu")
        self.assertBecomes("client lost zoe --why", "care client lost zoe --why ")
        self.assertNotIn("care: ", self.shell.screen)

    def test_a_damaged_database_is_not_told_here(self):
        self.home.write(self.home.database, b"no database " * 1000)
        self.assertBecomes("log list", "care log lis")
        self.assertBecomes("log show", "care log show ")
        self.assertNotIn("care: ", self.shell.screen)

    def test_nothing_is_written(self):
        before = self.files()
        self.assertBecomes("log giulia-bianchi", "care log giu")
        nowhere = self.home.folder / "none" / "care.db"
        self.assertBecomes(f"--db {nowhere} log", f"care --db {nowhere} log ")
        self.assertEqual(before, self.files())


class Bash(Completion, harness.Case):
    argv = ["bash", "--noprofile", "--norc", "-i"]
    setup = ["PS1='$ '; source <(care completion bash)"]
    tabs = "\t\t"

    def test_word_breaks_of_ones_own(self):
        self.home.write("draft.txt", "text")
        self.shell.type("COMP_WORDBREAKS=' '\r")
        self.test_what_a_word_becomes()
        self.assertBecomes("log add --body=draft.txt", "care log add --body=dra")

    def test_what_is_typed_stays_where_several_are_meant_that_begin_otherwise(self):
        for name in ("Carlo Neri", "Carla Neri"):
            self.home.ok("client", "add", name)
        self.assertBecomes("log neri", "care log neri")
        self.shell.show("care log neri", "Carla Neri", "Carlo Neri")
        self.assertBecomes("log carl", "care log ca")

    def test_the_command_need_not_be_the_first(self):
        self.assertBecomes("log giulia-bianchi", "true && X=1 care log giu")
        self.assertBecomes("log giulia-bianchi", f"{self.home.folder}/bin/care log giu")


class BashCompletion(Words, harness.Case):
    """With the package bash-completion, which has ways of its own with words."""

    argv = Bash.argv
    setup = ["source /usr/share/bash-completion/bash_completion", *Bash.setup]

    def setUp(self):
        if not os.path.exists("/usr/share/bash-completion/bash_completion"):
            self.skipTest("bash-completion IS NOT INSTALLED: care is not tested beside it")
        super().setUp()


class Zsh(Completion, harness.Case):
    argv = ["zsh", "-f", "-i"]
    setup = ["PS1='$ '; autoload -Uz compinit; compinit -u -d ~/dump; source <(care completion zsh)"]


class Fish(Completion, harness.Case):
    argv = ["fish", "--no-config", "--interactive"]
    setup = ["function fish_prompt; echo '$ '; end; care completion fish | source"]


harness.main()
