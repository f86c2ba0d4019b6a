"""A mail through the program as a mail reader pipes it: `| care log add --mail -`."""

import email
import email.policy
import os
import pathlib
import shutil

import harness


def mail(sender="Giulia Bianchi <giulia@example.it>", to="anna@example.it", more="", body="Le va bene martedì?"):
    return (f"From: {sender}\nTo: {to}\nSubject: =?utf-8?q?Le_foto=3A_perch=C3=A9?=\n"
            f"Date: Tue, 5 May 2026 15:00:00 +0200\n{more}MIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
            f"{body}\n\nIl giorno lun 4 mag 2026 Anna Rossi ha scritto:\n> prima\n").encode()


ID = "Message-ID: <one@example.it>\n"


class Mail(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia Bianchi", "--slug", "giulia", "--email", "giulia@example.it")

    def add(self, source, *words, **environment):
        return self.home.run("log", "add", "--mail", "-", "--json", *words, stdin=source, **environment)

    def entries(self):
        return self.home.ok("log", "list", "--all", "--json").json()

    def test_what_came_in_is_logged_without_what_it_quotes(self):
        entry = self.add(mail(more=ID)).json()
        self.assertEqual("giulia", entry["client"])
        self.assertEqual(("email", "in"), (entry["channel"], entry["direction"]))
        self.assertEqual("Le foto: perché", entry["summary"])
        self.assertEqual("Le va bene martedì?", entry["body"])
        self.assertEqual("2026-05-05T13:00:00Z", entry["at"])
        self.assertEqual("<one@example.it>", entry["message_id"])

    def test_the_same_mail_is_stored_once(self):
        for more in (ID, ""):
            with self.subTest(more):
                before = len(self.entries())
                first, second = self.add(mail(more=more)).json(), self.add(mail(more=more)).json()
                self.assertEqual(first["id"], second["id"])
                self.assertEqual(before + 1, len(self.entries()))
        steps = self.home.ok("history", "--json").json()
        self.assertEqual(3, len(steps), "what was stored before is no step")

    def test_an_unknown_sender_is_told_with_the_way_to_add_them(self):
        result = self.home.run("log", "add", "--mail", "-", stdin=mail("Tom O'Neil <tom@example.com>"))
        self.assertExit(3, result)
        self.assertIn("tom@example.com", result.err)
        self.assertIn("care client add \"Tom O'Neil\" --email tom@example.com", result.err)
        self.assertEqual([], self.entries())

    def test_the_hint_for_an_unknown_sender_runs_nothing_in_a_shell(self):
        name = '"x\\"; touch $(touch owned) `touch owned`; \\"" <"a;b"@example.com>'
        result = self.home.run("log", "add", "--mail", "-", stdin=mail(name))
        self.assertExit(3, result)
        for line in result.err.splitlines():
            if line.startswith("hint: care client add"):
                command = line.removeprefix("hint: ").split("; or ")[0]
                os.system(f"cd '{self.home.folder}' && care() {{ :; }} && {command} 2>/dev/null")
        self.assertFalse((self.home.folder / "owned").exists(), result.err)

    def test_new_adds_the_sender_as_a_lead(self):
        entry = self.add(mail("Tom O'Neil <tom@example.com>"), "--new").json()
        self.assertEqual("tom-o-neil", entry["client"])
        tom = self.home.ok("client", "show", "tom-o-neil", "--json").json()
        self.assertEqual(("lead", ["tom@example.com"]), (tom["stage"], tom["emails"]))
        self.home.ok("undo")
        self.assertEqual(1, len(self.home.ok("client", "list", "--json").json()), "one command, one step")

    def test_client_says_whose_it_is(self):
        entry = self.add(mail("someone@example.org"), "--client", "giulia").json()
        self.assertEqual("giulia", entry["client"])

    def test_what_went_out_is_the_reader_s(self):
        entry = self.add(mail("Anna <ANNA.Rossi@example.com>", "Giulia <giulia@example.it>, anna@example.it")).json()
        self.assertEqual(("giulia", "out"), (entry["client"], entry["direction"]))

    def test_a_hostile_mail_shows_nothing_raw(self):
        source = mail("=?utf-8?q?=1B]0;x=07=E2=80=AE?= <giulia@example.it>", body="a\x1b[2Jb\u202ec\x07\x9bd")
        result = self.home.run("log", "add", "--mail", "-", stdin=source)
        self.assertExit(0, result)
        self.assertEqual([], harness.raw_characters(result.out))
        self.assertEqual([], harness.raw_characters(self.home.on_terminal("log", "show", "1", NO_COLOR="1").out))

    def test_what_is_no_mail_is_refused(self):
        for source in (b"", b"\0\0\0", b"just a few words\n"):
            with self.subTest(source):
                result = self.home.run("log", "add", "--mail", "-", stdin=source)
                self.assertNotEqual(0, result.code, result)
                self.assertRegex(result.err, r"\Acare: [^\n]+\n(hint: [^\n]+\n)?\Z")
        self.assertEqual([], self.entries())

    def test_a_draft_is_a_message_that_others_read(self):
        """Read by Python's own parser: the thread, both texts, a file whose name needs encoding."""
        home = self.home
        question = self.add(mail(more=ID)).json()
        bozza = home.write("è l'offerta.pdf", b"%PDF-1.4 x")
        draft = home.ok("mail", "new", "giulia", "--template", "acknowledgement", "--log", str(question["id"]), "--set",
                        "reply_by=2026-05-08", "--attach", bozza, "--json").json()
        source = home.ok("mail", "show", str(draft["id"]), "--as", "eml").out
        message = email.message_from_string(source, policy=email.policy.default)
        self.assertEqual([], message.defects)
        self.assertEqual(draft["subject"], message["subject"])
        self.assertEqual("Giulia Bianchi <giulia@example.it>", str(message["to"]))
        self.assertEqual(("<one@example.it>",) * 2, (message["in-reply-to"], message["references"]))
        plain = message.get_body(("plain",)).get_content()
        self.assertIn("8 maggio", plain)
        self.assertIn("8 maggio", message.get_body(("html",)).get_content())
        [file] = message.iter_attachments()
        self.assertEqual(("è l'offerta.pdf", "application/pdf"), (file.get_filename(), file.get_content_type()))
        self.assertEqual(b"%PDF-1.4 x", file.get_content())

    def test_a_missing_helper_is_named(self):
        empty = self.home.folder / "empty"
        empty.mkdir()
        result = self.home.run("log", "add", "--mail", "-", stdin=mail(), CARE_LIBEXEC=str(empty))
        self.assertExit(1, result)
        self.assertIn("care-mail", result.err)
        self.assertNotIn("inside care", result.err)
        self.assertEqual([], self.entries())

    def test_the_helper_is_found_where_the_program_is_installed(self):
        """In PREFIX/bin and PREFIX/libexec/care, wherever the two are moved to."""
        built = pathlib.Path(harness.BINARY).parent / "libexec" / "care" / "care-mail"
        if not built.exists():
            self.skipTest(f"{built} is not there: another layout is tried already")
        moved = self.home.folder / "moved"
        for source, target in ((harness.BINARY, "bin/care"), (built, "libexec/care/care-mail")):
            (moved / target).parent.mkdir(parents=True)
            shutil.copy2(source, moved / target)
        before, harness.BINARY = harness.BINARY, str(moved / "bin" / "care")
        try:
            self.assertExit(0, self.add(mail()))
        finally:
            harness.BINARY = before


if __name__ == "__main__":
    harness.main()
