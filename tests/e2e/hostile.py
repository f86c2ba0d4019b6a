"""Texts that break programs, as names, as what was said and as what is searched for.

Whatever it is: no crash, nothing raw on a terminal or in a pipe, and JSON gives it back as it was.
"""

import concurrent.futures
import json
import re
import sys

import harness

OWN = json.loads((harness.DATA / "hostile.json").read_text("utf-8"))
BLANK = " \t\n\v\f\r"
COLOURS = re.compile("\x1b\\[(?:[012]|33)m")  # a warning is yellow
WORKERS = 4


def own_texts():
    return [case["text"] for case in OWN if "text" in case]


def outside_texts():
    """None where they are not there."""
    if not (harness.CASES / "blns.txt").exists():
        return None
    lines = (harness.CASES / "blns.txt").read_bytes().decode("utf-8").split("\n")
    cases = json.loads((harness.CASES / "terminal_escapes.json").read_text("utf-8"))
    return [line for line in lines if line] + [case["text"] for case in cases if "text" in case]


def in_hex(cases):
    return [bytes.fromhex(case["hex"].replace(" ", "")) for case in cases if "hex" in case]


class Hostile(harness.Case):
    """Run over the texts of `self.texts`; argv cannot hold a NUL, so those go by standard input alone."""

    texts = own_texts()

    def test_as_names_texts_and_words(self):
        names = [text for text in self.texts if "\0" not in text]
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(self.add_client, range(len(names)), names))
            list(pool.map(self.log_by_argument, range(len(names)), names))
            list(pool.map(self.log_by_input, self.texts))
            list(pool.map(self.search, names))
            list(pool.map(self.ask_for, names))
        self.check_kept()
        self.check_shown()
        self.home.check_integrity()

    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Standard Input", "--slug", "input")
        self.names, self.said, self.heard = {"input": "Standard Input"}, {}, {}

    def told(self, result, codes, what):
        """An understood command, or a refusal in words; nothing raw in either."""
        self.assertIn(result.code, codes, f"{what!r}: {result!r}")
        self.assertEqual([], harness.raw_characters(result.out + result.err), f"{what!r}: {result!r}")
        if result.code != 0:
            self.assertTrue(result.err.startswith("care: "), f"{what!r}: {result!r}")
            self.assertEqual(1, result.err.count("care: "), f"{what!r}: {result!r}")
            self.assertNotIn("inside care", result.err, f"{what!r}: {result!r}")
        return result

    def add_client(self, n, name):
        blank = not name.strip(BLANK)
        result = self.told(self.home.run("client", "add", "--slug", f"h{n}-x", "--", name), [2 if blank else 0], name)
        self.assertEqual(0 if blank else 1, result.out.count("\n"), f"{name!r}: {result!r}")
        if not blank:
            self.names[f"h{n}-x"] = name

    def log_by_argument(self, n, text):
        refused = not text.strip(BLANK) or text == "-"  # the dash is standard input, which is empty here
        slug = f"h{n}-x" if f"h{n}-x" in self.names else "input"
        result = self.told(self.home.run("log", "add", slug, "-k", "delivery", "-m", text, "-q"), [2 if refused else 0], text)
        if not refused:
            self.said[int(result.out)] = text

    def log_by_input(self, text):
        refused = not text.strip(BLANK)
        result = self.told(self.home.run("log", "add", "input", "-", "-q", stdin=text), [2 if refused else 0], text)
        if not refused:
            self.heard[int(result.out)] = text

    def search(self, text):
        blank = not text.strip(BLANK)
        self.told(self.home.run("log", "search", "--", text), [2 if blank else 0], text)

    def ask_for(self, text):
        self.told(self.home.run("client", "show", "--", text), [0, 2, 3], text)
        self.told(self.home.run("log", "list", "--since", text), [0, 2], text)

    def check_kept(self):
        for words in ("client list --json", "log list --all --json", "history -n 1000000 --json"):
            self.assertEqual([], harness.raw_characters(self.home.ok(*words.split()).out), words)
        clients = self.home.ok("client", "list", "--json").json()
        self.assertEqual(self.names, {client["slug"]: client["name"] for client in clients})
        entries = {entry["id"]: entry for entry in self.home.ok("log", "list", "--all", "--json").json()}
        self.assertEqual(set(self.said) | set(self.heard), set(entries))
        for n, text in self.said.items():
            self.assertEqual(text, entries[n]["summary"])
        for n, text in self.heard.items():
            whole = entries[n]["summary"] + "\n" + (entries[n]["body"] or "")
            # a summary is a line; between it and the body, and at the end, no blank ones are kept
            self.assertEqual([line.strip() for line in text.strip().split("\n")],
                             [line.strip() for line in whole.strip().split("\n")])

    def check_shown(self):
        rows = {"client list": len(self.names), "log list --all": len(self.said) + len(self.heard),
                "history -n 1000000": len(self.names) + len(self.said) + len(self.heard)}
        for words, count in rows.items():
            with self.subTest(words):
                piped = self.home.ok(*words.split())
                self.assertEqual([], harness.raw_characters(piped.out))
                self.assertEqual(count, piped.out.count("\n"), "a line a row")
                for line in piped.out.splitlines():
                    self.assertEqual(piped.out.split("\n")[0].count("\t"), line.count("\t"), line)
                self.check_terminal(words.split(), count + 1)
        for n in list(self.said)[:: max(1, len(self.said) // 60)]:
            self.check_terminal(["log", "show", str(n)])
        for slug in list(self.names)[:: max(1, len(self.names) // 60)]:
            self.check_terminal(["client", "show", slug])

        for form in ("text", "html", "json"):
            self.check_terminal(["recap", "--all", "--week", "this", "--as", form])

    def check_terminal(self, words, lines=None):
        plain = self.home.on_terminal(*words, NO_COLOR="1")
        self.assertEqual(0, plain.code, plain)
        self.assertEqual([], harness.raw_characters(plain.out), words)
        coloured = self.home.on_terminal(*words)
        self.assertEqual([], harness.raw_characters(COLOURS.sub("", coloured.out)), words)
        if lines is not None:
            self.assertEqual(lines, plain.out.count("\n"), f"{words}: a line a row, and one above")

    def test_what_is_no_utf8_is_refused(self):
        for bytes_ in in_hex(OWN) + [b"\xff", b"abc\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf"]:
            if b"\0" in bytes_:
                continue
            argument = bytes_.decode("utf-8", "surrogateescape")
            for result in (self.home.run("client", "add", "--", argument),
                           self.home.run("log", "add", "input", "-m", argument),
                           self.home.run("log", "add", "input", "-", stdin=bytes_),
                           self.home.run("log", "add", "input", "text", "--body", "-", stdin=bytes_),
                           self.home.run("log", "search", "--", argument),
                           self.home.run("log", "add", "input", "text", "--promise", "fri: " + argument)):
                self.told(result, [2], bytes_)
        self.assertEqual([], self.home.ok("log", "list", "--all", "--json").json())
        self.assertEqual(1, len(self.home.ok("client", "list", "--json").json()))

    def test_a_name_forges_no_line_of_a_letter(self):
        name = "Giulia\nSubject: forged\r\nBcc: all@example.com"
        self.home.ok("client", "add", name, "--slug", "giulia", "--email", "giulia@example.it")
        self.home.ok("log", "giulia", "-k", "delivery", "-m", "Bozza\nSubject: forged\r\nBcc: all@example.com")
        for form in ("text", "eml"):
            letter = self.home.ok("recap", "giulia", "--week", "this", "--as", form).out
            lines = letter.replace("\r\n", "\n").split("\n")
            self.assertEqual(1, sum(line.startswith("Subject:") for line in lines), letter)
            self.assertEqual(0, sum(line.startswith("Bcc:") for line in lines), letter)

    def test_a_nul_is_kept_and_shown(self):
        self.home.ok("log", "add", "input", "-", stdin=b"a\0b")
        self.assertEqual("a\0b", self.home.ok("log", "list", "--json").json()[0]["summary"])
        self.assertEqual([], harness.raw_characters(self.home.ok("log", "list").out))
        self.assertEqual([], harness.raw_characters(self.home.on_terminal("log", "show", "1", NO_COLOR="1").out))


if __name__ == "__main__":
    if harness.CASES is not None:
        Hostile.texts = outside_texts()
        if Hostile.texts is None:
            print(f"SKIPPED: there are no outside cases in {harness.CASES}", file=sys.stderr, flush=True)
            sys.exit(harness.SKIPPED)
    harness.main()
