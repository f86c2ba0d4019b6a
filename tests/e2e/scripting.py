"""Runs what docs/scripting.md shows, line by line, and compares what it prints."""

import re
import subprocess

import harness

PAGE = harness.DATA.parent.parent / "docs" / "scripting.md"


def steps():
    """(command, what it prints) of every block of a console, in their order."""
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), flags=re.S | re.M):
        for step in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, printed = step.partition("\n")
            yield command, printed


class Scripting(harness.Case):
    def test_the_page_says_the_truth(self):
        bin_folder = self.home.folder / "bin"
        bin_folder.mkdir()
        (bin_folder / "care").symlink_to(harness.BINARY)
        environment = dict(self.home.environment, PATH=f"{bin_folder}:{self.home.environment['PATH']}")
        # One shell for all, as variables are kept from line to line; each step ends with a mark.
        shell = subprocess.Popen(["sh"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 env=environment, cwd=self.home.folder, text=True, encoding="utf-8")
        self.addCleanup(lambda: (shell.communicate(), shell.stdout.close()))
        count = 0
        for command, expected in steps():
            shell.stdin.write(f"{command}\necho '--end--'\n")
            shell.stdin.flush()
            printed = "".join(iter(shell.stdout.readline, "--end--\n"))
            self.assertEqual(expected, printed.replace("\r\n", "\n"), f"$ {command}")
            count += 1
        self.assertGreater(count, 15)


if __name__ == "__main__":
    harness.main()
