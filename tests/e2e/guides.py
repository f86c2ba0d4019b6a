"""Follows docs/adding-a-command.md and docs/adding-a-field.md to the letter in a copy of the tree, builds, and runs
what they say. Called with the built program, whose compiler cache makes the copy's build a short one."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import harness

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GUIDES = ["docs/adding-a-command.md", "docs/adding-a-field.md"]
FENCE = re.compile(r"^( *)```(\w+)(?: file=(\S+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


def blocks(guide):
    """The fenced blocks: (language, file, lines without the list's indentation)."""
    for indent, language, file, body in FENCE.findall((ROOT / guide).read_text(encoding="utf-8")):
        yield language, file, [line[len(indent):] for line in body.splitlines()]


def insert(path, lines):
    """Puts the lines that begin with + behind the others, which have to stand there once, together."""
    before = "".join(line[1:] + "\n" for line in lines if not line.startswith("+"))
    added = "".join(line[1:] + "\n" for line in lines if line.startswith("+"))
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{path}: stands there {text.count(before)} times:\n{before}"
    path.write_text(text.replace(before, before + added), encoding="utf-8")


def follow(tree, guide):
    for language, file, lines in blocks(guide):
        if language == "diff":
            insert(tree / file, lines)
        elif file:
            (tree / file).write_text("\n".join(lines) + "\n", encoding="utf-8")


def build(tree):
    def run(*command):
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
        assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout[-6000:]}{done.stderr[-2000:]}"

    run("cmake", "--preset", "release", "-D", "CARE_TESTS=OFF")
    run("cmake", "--build", "--preset", "release", "--target", "care")
    return tree / "build/release/care"


def try_it(binary, guide):
    """Runs the commands of the page in a home of its own, and compares what they print."""
    home = harness.Home()
    try:
        shutil.copy(binary, home.folder / "care")
        for language, _, lines in blocks(guide):
            if language != "console":
                continue
            for step in re.split(r"^\$ ", "\n".join(lines) + "\n", flags=re.MULTILINE)[1:]:
                command, expected = step.split("\n", 1)
                environment = home.environment | {"PATH": f"{home.folder}:/usr/bin:/bin"}
                done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True)
                assert done.stdout == expected, f"{guide}: $ {command}\n{done.stdout}{done.stderr}not\n{expected}"
    finally:
        home.close()


def main():
    if shutil.which("ccache") is None:
        print("no ccache: a copy of the tree would be built from nothing")
        return harness.SKIPPED
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with tempfile.TemporaryDirectory(prefix="care-guides-") as folder:
        tree = pathlib.Path(folder)
        for file in filter(None, files.split("\0")):
            if (ROOT / file).exists():
                (tree / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / file, tree / file)
        for guide in GUIDES:
            follow(tree, guide)
        binary = build(tree)
        for guide in GUIDES:
            try_it(binary, guide)
    return 0


if __name__ == "__main__":
    sys.exit(main())
