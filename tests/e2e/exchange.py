"""Everything out and in again through the built program: hostile names, kills in the middle, and flat memory."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time

import harness

ROWS = 3_000
KILLS = 30
FEW, MANY = 10_000, 100_000
# A process begins with what its parent had at most: so the command's parent is a small one.
PEAK = """
import os, sys
process = os.fork()
if process == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(process, 0)
print(usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""
GROWTH_KB = 20 * 1024  # what ten times as many rows may take more: an import has a cache of 16 MB


def everything(count, prefix="uid"):
    """A file of so many contacts, about 200 characters each."""
    words = ["bozza", "copertina", "fattura", "consegna", "venerdì", "preventivo", "catalogo", "riunione"]
    chooser = random.Random(count)
    clients = [{"slug": f"client-{n}", "name": f"Client {n}", "uid": f"{prefix}-c{n}"} for n in range(20)]
    contacts = [{"id": n + 1, "uid": f"{prefix}-{n}", "client": f"client-{n % 20}",
                 "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_600_000_000 + n * 60)),
                 "channel": "email", "direction": "in", "kind": "note", "summary": f"entry {n}",
                 "body": " ".join(chooser.choices(words, k=18))} for n in range(count)]
    return {"care": 1, "clients": clients, "interactions": contacts}


class Exchange(harness.Case):
    def counts(self):
        return self.home.rows("SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM interaction)")[0]

    def import_file(self, content):
        return self.home.write("everything.json", json.dumps(content))

    def test_hostile_names_go_out_and_in_unchanged(self):
        cases = json.loads((harness.DATA / "hostile.json").read_text())
        texts = [case["text"] for case in cases if "text" in case]
        clients = [{"name": text} for text in texts if text.strip()]
        contacts = [{"client": "giulia", "at": "2026-05-04T10:00:00Z", "summary": text, "body": text, "channel": None}
                    for text in texts]
        reminders = [{"text": text, "due": "2026-05-08"} for text in texts]
        file = self.import_file({"care": 1, "clients": [{"name": "Giulia"}] + clients, "interactions": contacts,
                                 "reminders": reminders})
        self.home.ok("import", file)
        out = self.home.ok("export").out
        self.assertEqual([], harness.raw_characters(out))
        exported = json.loads(out)
        self.assertEqual(texts, [each["summary"] for each in exported["interactions"]])
        self.assertEqual([text or None for text in texts], [each["body"] for each in exported["interactions"]])
        self.assertEqual(["Giulia"] + [each["name"] for each in clients], [each["name"] for each in exported["clients"]])
        other = str(self.home.folder / "other.db")
        self.home.ok("--db", other, "import", "-", stdin=out)
        self.assertEqual(out, self.home.ok("--db", other, "export").out)
        self.home.check_integrity()

    def test_every_key_of_json_is_in_the_export(self):
        self.home.ok("client", "add", "Giulia")
        self.home.ok("log", "giulia", "x", "--promise", "fri: y")
        exported = self.home.ok("export").json()
        for noun, command in (("clients", ["client", "show", "giulia"]), ("interactions", ["log", "show", "1"])):
            shown = self.home.ok(*command, "--json").json()
            item = exported[noun][0]
            self.assertEqual(list(shown), list(item)[:len(shown)])
            self.assertEqual(shown, {key: item[key] for key in shown})
        shown = self.home.ok("remind", "list", "--json").json()[0]
        self.assertEqual(shown, {key: exported["reminders"][0][key] for key in shown})

    def test_quotes_go_out_and_in_with_every_key(self):
        home = self.home
        home.write("config/care/config.toml", '[quote]\ntax = "ordinary-inps"\n')
        home.ok("client", "add", "Giulia", "--withholding")
        home.ok("quote", "new", "giulia", "Catalogo", "--item", "Grafica; 10 h; 45.00", "--item", "Stampa; 200 copie; 1.20; 4%",
                "--discount", "10%", "--starts", "mon", "--delivers", "+40d", "--mine", "bozze", "--theirs", "testi",
                "--metric", "iscritti; persone; 180; 300", "--deliverable", "Home")
        home.ok("quote", "send", "1")
        home.ok("quote", "accept", "1", "--by", "Giulia", "--how", "signature", "--evidence", home.write("yes.pdf", "yes"))
        home.ok("payment", "add", "1/1", "10.00", "--short", "bank-fee")
        home.ok("quote", "start", "1", "--because", "amica")
        home.ok("quote", "submit", "1", "Home", home.write("home.html", "home"))
        home.ok("quote", "add", "1", "Ancora", "--item", "Testi; 2 h; 40")
        home.ok("log", "giulia", "la copertina", "-k", "work", "--for", "1h", "--quote", "1")
        out = home.ok("export").out
        other = str(home.folder / "other.db")
        home.ok("--db", other, "import", "-", stdin=out)
        self.assertEqual(out, home.ok("--db", other, "export").out)
        exported = json.loads(out)
        for item, reference in zip(exported["quotes"], ("1", "1a")):
            shown = home.ok("quote", "show", reference, "--json").json()
            self.assertEqual(shown, {key: item[key] for key in shown})
            self.assertEqual(shown, home.ok("--db", other, "quote", "show", reference, "--json").json())
        payments = home.ok("payment", "list", "--json").out
        self.assertEqual(payments, home.ok("--db", other, "payment", "list", "--json").out)
        again = home.ok("import", "-", "--json", stdin=out).json()
        self.assertEqual(0, again["changed"] + sum(again[noun] for noun in ("quotes", "payments", "overrides")))

    def test_hostile_quotes_go_out_and_in_unchanged(self):
        cases = json.loads((harness.DATA / "hostile.json").read_text())
        texts = [case["text"] for case in cases if "text" in case]
        lines = [text for text in texts if text.strip() and "\n" not in text and "\r" not in text]
        quotes = [{"client": "giulia", "title": text, "why_me": text, "mine": [text], "excludes": [text],
                   "lines": [{"text": text, "unit": text, "price": "1.00"}], "metrics": [{"name": text, "unit": text}],
                   "deliverables": [{"name": text, "approved_by": text}], "decided_at": "2026-05-04T10:00:00Z",
                   "decided_by": text, "why": text, "note": text,
                   "instalments": [{"when": "delivery", "part": "rest", "label": text, "because": text}]} for text in lines]
        self.home.ok("import", self.import_file({"care": 1, "clients": [{"name": "Giulia"}], "quotes": quotes}))
        out = self.home.ok("export").out
        self.assertEqual([], harness.raw_characters(out))
        exported = json.loads(out)["quotes"]
        self.assertEqual(lines, [each["title"] for each in exported])
        self.assertEqual(lines, [each["lines"][0]["text"] for each in exported])
        self.assertEqual(lines, [each["mine"][0] for each in exported])
        other = str(self.home.folder / "other.db")
        self.home.ok("--db", other, "import", "-", stdin=out)
        self.assertEqual(out, self.home.ok("--db", other, "export").out)
        self.home.check_integrity()

    def test_a_file_that_is_cut_off_anywhere_changes_nothing(self):
        self.home.ok("client", "add", "Someone")
        before = self.home.ok("export").out
        whole = json.dumps(everything(30)).encode()
        for length in sorted(random.Random(1).sample(range(len(whole)), 60)) + [len(whole) - 1]:
            result = self.home.run("import", "-", stdin=whole[:length])
            self.assertExit(1, result)
            self.assertIn("care: the JSON is broken: line 1", result.err)
        self.assertEqual(before, self.home.ok("export").out)
        self.assertEqual([], list(self.home.database.parent.glob("*.import-*")))
        self.home.ok("import", "-", stdin=whole)

    def test_a_kill_leaves_the_database_before_or_after(self):
        self.home.ok("client", "add", "Someone")
        self.home.ok("log", "someone", "before")
        begin = time.monotonic()
        self.home.ok("import", self.import_file(everything(ROWS, "warm")))
        duration = time.monotonic() - begin
        file = self.import_file(everything(ROWS, "other"))
        hit = 0
        for _ in range(KILLS):
            before = self.counts()
            process = self.home.start("import", file)
            time.sleep(random.uniform(0, duration))
            process.send_signal(signal.SIGKILL)
            hit += process.wait() != 0
            after = self.counts()
            self.assertIn(after, (before, (before[0] + 20, before[1] + ROWS)))
            self.home.check_integrity()
            if after != before:
                self.home.ok("undo")
                self.assertEqual(before, self.counts())
        self.assertGreater(hit, KILLS // 4, "too few were hit for this to be a test")
        self.home.ok("log", "someone", "after")
        self.home.ok("doctor", "--fix")
        kept = [path.name for path in self.home.database.parent.glob("*.import-*")]
        self.assertEqual(self.home.rows("SELECT copy FROM step WHERE copy <> '' AND undone = 0"), [(name,) for name in kept])

    def test_attachments_travel(self):
        content = os.urandom(300_000)
        file = self.home.write("files/foto.bin", content)
        self.home.ok("client", "add", "Giulia")
        self.home.ok("log", "giulia", "x", "--attach", file)
        everything_out = self.home.ok("export").out
        other = self.home.folder / "other.db"
        self.home.ok("--db", str(other), "import", "-", stdin=everything_out)
        hash_ = hashlib.sha256(content).hexdigest()
        self.assertEqual(content, (self.home.folder / "other.db.files" / hash_[:2] / hash_).read_bytes())
        self.assertEqual(everything_out, self.home.ok("--db", str(other), "export").out)

    def test_undo_while_others_read(self):
        self.home.ok("client", "add", "Someone")
        self.home.ok("import", self.import_file(everything(ROWS)))
        undo = self.home.start("undo")
        while undo.poll() is None:
            count = len(self.home.ok("client", "list", "--json").json())
            self.assertIn(count, (1, 21))
        self.assertEqual(0, undo.returncode)
        self.assertEqual((1, 0), self.counts())
        self.home.check_integrity()

    def test_progress_is_told_on_a_terminal(self):
        shown = self.home.on_terminal("import", self.import_file(everything(6_000))).out
        self.assertIn("\r5,000 items…", shown)
        self.assertIn("Imported 20 clients, 6,000 contacts.", shown)


class Memory(harness.Case):
    def peak(self, *words):
        """The most memory that a command had, in kB."""
        done = subprocess.run([sys.executable, "-c", PEAK, harness.BINARY, *words], env=self.home.environment,
                              capture_output=True, check=True, text=True)
        return int(done.stderr)

    def test_ten_times_the_rows_take_little_more_memory(self):
        imports, exports = [], []
        for count in (FEW, MANY):
            database = str(self.home.folder / f"{count}.db")
            file = self.home.write("everything.json", json.dumps(everything(count)))
            imports.append(self.peak("--db", database, "import", file))
            exports.append(self.peak("--db", database, "export"))
        print(f"\nimport {imports} kB, export {exports} kB", flush=True)
        self.assertLess(imports[1] - imports[0], GROWTH_KB)
        self.assertLess(exports[1] - exports[0], GROWTH_KB // 10)


if __name__ == "__main__":
    harness.main()
