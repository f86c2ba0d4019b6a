"""Holds every command that sources, documents and completions name, `care NOUN VERB`, to the verbs that there are."""

import pathlib
import re
import sys

# Programs and aliases that stand for whatever a user has, and the verb that the guide has a reader add.
EXAMPLES = {"foo", "invoice", "in", "client rename"}

# What care does, in texts that begin with its name.
DONE = {"knows"}

# "care" and what follows it, where it is called: at the start of a text or of a line, or behind a word that leads to it.
CALLED = re.compile(r"(?:^|\n|`|\$ |[(|:] |\b(?:with|then|or|and|try|see|use) )care ([a-z][\w-]*)")
NAMED = re.compile(r"\bcare ([a-z][\w-]*) ([a-z][\w-]*)")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def commands_of(root):
    """The verbs of each noun; of one that is a whole command none. Then the nouns that take a client's name in place of
    a verb."""
    verbs, open_nouns = {"help": None}, set()
    for line in (root / "src/commands/verbs.def").read_text(encoding="utf-8").splitlines():
        entry = re.match(r"([A-Z]+)\((.*)\)$", line)
        if not entry:
            continue
        kind, words = entry[1], [word.strip().strip('"') for word in entry[2].split(",")]
        if kind == "NOUN":
            verbs[words[0]] = set()
            if " " in words[1]:
                open_nouns.add(words[0])
        elif kind in ("VERB", "DASHED"):
            verbs[words[0]].add(words[2] if kind == "DASHED" else words[1])
        else:
            verbs[words[0]] = None
    return verbs, open_nouns


def called_in(path, text):
    """The parts of a file in which what follows "care" is a command and no sentence."""
    if path.suffix in (".cpp", ".hpp"):
        joined = re.sub(r'"[ \t]*\n\s*"', "", text)
        return [literal.replace("\\n", "\n").replace('\\"', '"') for literal in LITERAL.findall(joined)]
    return CODE.findall(text) if path.suffix == ".md" else []


def faults_of(path, verbs, open_nouns):
    text = path.read_text(encoding="utf-8")
    parts = called_in(path, text)
    for part in parts:
        for noun in CALLED.findall(part):
            if noun not in verbs and noun not in EXAMPLES | DONE:
                yield f"care {noun}"
    for part in [text, *parts]:
        for noun, verb in NAMED.findall(part):
            known = verbs.get(noun)
            if known is not None and noun not in open_nouns and verb not in known and f"{noun} {verb}" not in EXAMPLES:
                yield f"care {noun} {verb}"


def main():
    root = pathlib.Path(sys.argv[1])
    verbs, open_nouns = commands_of(root)
    files = [path for folder in ("src", "include", "docs", "completions") for path in sorted((root / folder).rglob("*"))
             if path.suffix in (".cpp", ".hpp", ".def", ".md", ".mail", ".words", ".bash", ".fish", "")
             and path.is_file()] + [root / "README.md"]
    faults = sorted({f"{path.relative_to(root)}: there is no `{fault}`" for path in files
                     for fault in faults_of(path, verbs, open_nouns)})
    print("\n".join(faults))
    return 1 if faults or not verbs else 0


if __name__ == "__main__":
    sys.exit(main())
