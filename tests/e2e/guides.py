"""Follows docs/adding-a-command.md and docs/adding-a-field.md to the letter in a copy of the tree, builds, and runs
what they say. Called with the built program, whose folder is copied too, so that little has to be built."""

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


def in_place_of_root(tree):
    """What to put before a command so that it sees the copy where the tree is: all that was built there then stays
    built. Nothing where the system has no namespaces for us."""
    enter = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    enter += ["sh", "-c", 'mount --bind "$0" "$1" && cd "$1" && shift && exec "$@"', str(tree), str(ROOT)]
    probe = subprocess.run([*enter, "true"], capture_output=True, check=False)
    return enter if probe.returncode == 0 else []


def build(tree):
    built = pathlib.Path(harness.BINARY).resolve().parent.relative_to(ROOT)
    enter = in_place_of_root(tree)
    if enter:
        shutil.copytree(ROOT / built, tree / built, symlinks=True, ignore=shutil.ignore_patterns("tests", "Testing"))
    for command in (["cmake", "--preset", built.name, "-D", "CARE_TESTS=OFF"],
                    ["cmake", "--build", "--preset", built.name, "--target", "care"]):
        done = subprocess.run([*enter, *command], cwd=tree, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout[-6000:]}{done.stderr[-2000:]}"
    return tree / built / "care"


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
