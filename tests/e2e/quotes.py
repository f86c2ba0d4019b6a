"""Quotes from outside: numbers under many writers, a yes by mail, the document as PDF, and the way back."""

import concurrent.futures
import hashlib
import shutil
import subprocess

import harness

QUOTE = ["--item", "Grafica; 10 h; 60", "--item", "Stampa; 4; 100", "--tax", "ordinary-inps", "--mine", "due bozze",
         "--theirs", "testi entro il 22 maggio", "--delivers", "30 jun"]
YES = """From: Giulia Bianchi <giulia@example.it>
To: anna@example.it
Date: Thu, 07 May 2026 09:00:00 +0200
Subject: =?utf-8?q?Re=3A_preventivo_=C3=A8_ok?=
Message-ID: <yes@example.it>

Accetto il preventivo n. 2026-001 del 6 maggio 2026

> Gentile Giulia
"""


class Quotes(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia Bianchi", "--email", "giulia@example.it")

    def test_many_at_once_get_numbers_of_their_own(self):
        def write(n):
            return self.home.run("quote", "new", "giulia", f"Lavoro {n}", *QUOTE, "-q")

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            results = list(pool.map(write, range(40)))
        self.assertEqual([], [result for result in results if result.code != 0])
        numbers = sorted(result.out.strip() for result in results)
        self.assertEqual([f"2026-{n:03}" for n in range(1, 41)], numbers)

    def test_a_yes_by_mail_is_kept_with_the_hash_of_what_was_sent(self):
        home = self.home
        home.ok("quote", "new", "giulia", "Catalogo", *QUOTE)
        home.ok("quote", "send", "1")
        text = home.ok("quote", "render", "1").out
        accepted = home.ok("quote", "accept", "1", "--mail", "-", "--json", stdin=YES, CARE_NOW="2026-05-08T10:00:00Z").json()
        self.assertEqual(("accepted", "Giulia Bianchi", "2026-05-07T07:00:00Z"),
                         (accepted["state"], accepted["decided_by"], accepted["decided_at"]))
        self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), accepted["evidence"]["sha256"])
        logged = home.ok("log", "show", str(accepted["evidence"]["log"]), "--json").json()
        self.assertEqual(("Re: preventivo è ok", "2026-001"), (logged["summary"], logged["quote"]))
        home.ok("doctor")
        for state in ("sent", "draft"):
            home.ok("undo")
            self.assertEqual(state, home.ok("quote", "show", "1", "--json").json()["state"])
        home.ok("redo")
        self.assertEqual(text, home.ok("quote", "render", "1").out)

    def test_the_pdf_says_what_the_text_says(self):
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not there")
        home = self.home
        home.ok("quote", "new", "giulia", "Catalogo", *QUOTE)
        home.ok("quote", "render", "1", "-o", "q.pdf")
        pdf = str(home.folder / "q.pdf")
        told = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()
        for words in ("Preventivo n. 2026-001 del 6 maggio 2026", "Valido fino al 5 giugno 2026 compreso", "1.268,80",
                      "Non costituisce fattura"):
            self.assertIn(words.replace(" ", ""), told.replace(" ", "").replace("\u00a0", ""))
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True).stdout.decode()
        self.assertRegex(info, r"Title: +Preventivo n. 2026-001")

    def test_a_pdf_is_nothing_for_a_broken_path(self):
        home = self.home
        home.ok("quote", "new", "giulia", "Catalogo", *QUOTE)
        refused = home.run("quote", "render", "1", "-o", "no/such/q.pdf")
        self.assertEqual(1, refused.code)
        self.assertIn("cannot be written", refused.err)


if __name__ == "__main__":
    harness.main()
