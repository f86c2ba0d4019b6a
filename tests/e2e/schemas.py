"""What --json prints is what care schema says, for every command whose help says so; judged by python3-jsonschema."""

import re

try:
    import jsonschema
except ImportError:
    jsonschema = None

import harness

# A command line for each verb, in an order in which all of them work, on the made-up studio.
LINES = {
    "client add": ["client", "add", "Zoë Ünal", "--email", "zoe@example.org", "--birthday", "1990-02-28", "--lang", "en",
                   "--channel", "whatsapp:+39 333 1234567", "--tag", "web", "--note", "\x1b[31m\u202e"],
    "client show": ["client", "show", "zoe"],
    "client edit": ["client", "edit", "zoe", "--level", "expert", "--referred-by", "1"],
    "client lost": ["client", "lost", "zoe", "--why", "price"],
    "client archive": ["client", "archive", "zoe"],
    "client restore": ["client", "restore", "zoe"],
    "client list": ["client", "list"],
    "client brief": ["client", "brief", "zoe"],
    "log add": ["log", "add", "zoe", "Asks for a price", "-k", "question", "-c", "wa", "--promise", "fri 10:00: price"],
    "log reply": ["log", "reply", "{id}", "Here it is", "-c", "email"],
    "log list": ["log", "list", "--all"],
    "log show": ["log", "show", "{id}"],
    "log edit": ["log", "edit", "{id}", "--for", "20m"],
    "log due": ["log", "due", "{id}"],
    "log ack": None,  # after a question of its own
    "log resolve": None,
    "log confirm": None,
    "log dispute": None,
    "log move": ["log", "move", "{id}", "--to", "email"],
    "log search": ["log", "search", "price"],
    "log remove": ["log", "remove", "{id}"],
    "hours": ["hours", "2027-04-30 17:30", "--add", "2h"],
    "reply": None,  # after a question of its own
    "quote new": ["quote", "new", "zoe", "Website \u202e", "--item", "Design; 10 h; 45; 10%; -5%", "--item", "Build; 450",
                  "--tax", "ordinary", "--discount", "10%", "--mine", "a", "--theirs", "b", "--delivers", "in 20 days",
                  "--metric", "Visits; a day; 10; 20", "--deliverable", "Home", "--steps", ""],
    "quote edit": ["quote", "edit", "{quote}", "--why-me", "Twenty sites"],
    "quote totals": ["quote", "totals", "--item", "Design; 10 h; 45", "--tax", "forfettario-inps"],
    "quote check": ["quote", "check", "{quote}"],
    "quote list": ["quote", "list"],
    "quote show": ["quote", "show", "{quote}"],
    "quote send": ["quote", "send", "{quote}", "--because", "it is a test"],
    "quote accept": ["quote", "accept", "{quote}", "--by", "Zoë", "--how", "chat"],
    "payment list": ["payment", "list"],
    "payment invoice": ["payment", "invoice", "{quote}/1", "12", "--on", "today", "--due", "in 20 days"],
    "payment add": ["payment", "add", "{quote}/1", "10", "--short", "bank-fee"],
    "payment dispute": ["payment", "dispute", "{quote}/2", "--because", "x"],
    "payment resume": ["payment", "resume", "{quote}/2"],
    "payment pause": ["payment", "pause", "{quote}/2", "--because", "x"],
    "payment write-off": ["payment", "write-off", "{quote}/2", "--because", "x"],
    "payment interest": ["payment", "interest", "--amount", "1000", "--due", "2025-01-31", "--paid", "2025-09-17"],
    "quote start": ["quote", "start", "{quote}", "--because", "it is a test"],
    "quote next": ["quote", "next", "{quote}"],
    "quote submit": ["quote", "submit", "{quote}", "Home", __file__],
    "quote approve": ["quote", "approve", "{quote}", "Home", "--by", "Zoë", "--how", "mail"],
    "quote publish": ["quote", "publish", "{quote}", "Home"],
    "quote measure": ["quote", "measure", "{quote}", "Visits", "12.5"],
    "quote add": ["quote", "add", "{quote}", "More", "--item", "More; 1; 10"],
    "quote verify": ["quote", "verify", "{quote}"],
    "quote deliver": ["quote", "deliver", "{quote}"],
    "quote close": ["quote", "close", "{quote}"],
    "quote copy": ["quote", "copy", "{quote}", "--for", "zoe"],
    "quote withdraw": ["quote", "withdraw", "{quote}a"],
    "quote revise": ["quote", "revise", "{quote}a"],
    "quote decline": None,  # after one of its own
    "quote expire": None,
    "quote adopt": ["quote", "adopt", "zoe", "Old job", "--total", "100", "--paid", "40"],
    "report response": ["report", "response"],
    "report quotes": ["report", "quotes", "--since", "2020-01-01"],
    "report money": ["report", "money"],
    "report complaints": ["report", "complaints"],
    "report boundaries": ["report", "boundaries"],
    "report overview": ["report"],
    "report channels": ["report", "channels"],
    "report lost": ["report", "lost"],
    "report feedback": ["report", "feedback"],
    "faq add": ["faq", "add", "How long is a \u202e reprint?", "--answer", "A week", "--tag", "print", "--public"],
    "faq list": ["faq"],
    "faq show": ["faq", "show", "1"],
    "faq edit": ["faq", "edit", "1", "--lang", "en"],
    "faq search": ["faq", "search", "reprint"],
    "faq use": ["faq", "use", "1", "--log", "1"],
    "faq publish": ["faq", "publish", "site"],
    "faq reply": ["faq", "reply", "1", "zoe"],
    "faq suggest": None,  # after a question that came twice
    "faq remove": ["faq", "remove", "1"],
    "mail check": ["mail", "check", "mail.txt", "--part"],
    "mail new": ["mail", "new", "giulia", "--template", "thanks"],
    "mail list": ["mail"],
    "mail show": ["mail", "show", "1"],
    "mail edit": ["mail", "edit", "1", "--text", "Gentile Giulia, grazie."],
    "mail cancel": ["mail", "cancel", "1"],
    "mail templates": ["mail", "templates"],
    "client decline": ["client", "decline", "giulia", "--why", "price"],
    "remind add": ["remind", "add", "Call \u202e", "--for", "zoe", "--due", "today", "--every", "2w", "--after-done"],
    "remind list": ["remind", "list", "--all"],
    "remind due": ["remind", "due"],
    "remind rules": ["remind", "rules"],
    "today": ["today", "--days", "30"],
    "remind snooze": None,
    "remind edit": None,
    "remind remove": None,
    "remind done": None,
    "gift plan": ["gift", "plan", "zoe", "A calendar \u202e", "--cost", "12"],
    "gift given": ["gift", "given", "zoe", "A calendar"],
    "gift list": ["gift", "list"],
    "recap": ["recap", "--week", "last"],
    "config list": ["config", "list"],
    "config get": ["config", "get", "me.emails"],
    "config set": ["config", "set", "quote.revisions", "3"],
    "config edit": None,  # the editor
    "config path": ["config", "path"],
    "search": ["search", "zoe"],
    "doctor": ["doctor"],
    "import": None,  # of what was exported
    "date": ["date", "fri", "14:30"],
    "history": ["history"],
    "undo": ["undo"],
    "redo": ["redo"],
    "schema": ["schema"],
    "version": ["version"],
    "client merge": None,
    "init": None,
}


def promised():
    """Verb → (schema, whether a list), as the help of each verb says."""
    manual = (harness.DATA.parent.parent / "docs" / "commands.md").read_text(encoding="utf-8")
    found = {}
    for page in re.split(r"^## ", manual, flags=re.M)[1:]:
        says = re.search(r"--json prints (a list of|one) \w+: care schema (\w+)", page)
        if says:
            found[page.splitlines()[0].removeprefix("care ")] = (says[2], says[1] == "a list of")
    return found


class Schemas(harness.Case):
    def setUp(self):
        super().setUp()
        if jsonschema is None:
            self.skipTest("python3-jsonschema is not there")
        self.promised = promised()
        self.validators = {}

    def validator(self, name):
        if name not in self.validators:
            schema = self.home.ok("schema", name).json()
            jsonschema.Draft202012Validator.check_schema(schema)
            self.validators[name] = jsonschema.Draft202012Validator(schema)
        return self.validators[name]

    def judge(self, verb, printed):
        name, many = self.promised[verb]
        self.assertEqual(many, isinstance(printed, list), verb)
        if many:
            self.assertTrue(printed, f"care {verb} printed nothing to judge")
        for item in printed if many else [printed]:
            self.validator(name).validate(item)

    def test_every_command(self):
        home = self.home
        missing = set(self.promised) - set(LINES)
        self.assertFalse(missing, "these verbs need a line here")
        home.config.unlink()
        self.judge("init", home.ok("init", "--demo", "--json").json())
        home.write("mail.txt", "Il KPI.\n")
        number = quote = None
        for verb, words in LINES.items():
            if words is None:
                continue
            words = [word.replace("{id}", str(number)).replace("{quote}", str(quote)) for word in words]
            printed = home.ok(*words, "--json").json()
            if verb == "log add":
                number = printed["id"]
            if verb == "quote new":
                quote = printed["number"]
            self.judge(verb, printed)
        self.quotes_that_end(quote)
        home.ok("log", "zoe", "And when?", "-k", "question", "--awaits", "tomorrow: the logo")
        self.judge("reply", home.ok("reply", "zoe", "On Friday", "--json").json())
        for question in ("Do you work on weekends?", "Can you work at the weekend?"):
            home.ok("log", "zoe", question, "-k", "question", "--no-reply")
        self.judge("faq suggest", home.ok("faq", "suggest", "--json").json())
        promise = home.ok("remind", "list", "--client", "zoe", "--format", "ids").out.split()[0]
        self.judge("remind done", home.ok("remind", "done", promise, "--json").json())
        self.reminders()
        self.complaints()
        home.ok("client", "add", "Zoe Unal", "--slug", "zoe-2")
        self.judge("client merge", home.ok("client", "merge", "zoe-2", "zoe-unal", "-y", "--json").json())

        home.ok("export", "-o", "all.json")
        self.judge("import", home.ok("import", "all.json", "--json").json())

    def reminders(self):
        home = self.home
        number = str(home.ok("remind", "add", "Call", "--json").json()["id"])
        self.judge("remind snooze", home.ok("remind", "snooze", number, "3d", "--json").json())
        self.judge("remind edit", home.ok("remind", "edit", number, "Call them", "--due", "fri 10:00", "--json").json())
        self.judge("remind remove", home.ok("remind", "remove", number, "--json").json())
        key = next(line["key"] for line in home.ok("today", "--json").json() if ":" in line["key"])
        self.judge("remind snooze", home.ok("remind", "snooze", key, "mon 9:00", "--json").json())
        self.judge("remind done", home.ok("remind", "done", key, "--json").json())

    def complaints(self):
        home = self.home
        number = str(home.ok("log", "zoe", "It is broken", "-k", "complaint", "--json").json()["id"])
        self.judge("log ack", home.ok("log", "ack", number, "--by", "tomorrow 12:00", "--json").json())
        self.judge("log resolve", home.ok("log", "resolve", number, "--verdict", "founded", "--own-fault", "partly",
                                          "--explanation", "x", "--remedy", "fri: y", "--json").json())
        self.judge("log confirm", home.ok("log", "confirm", number, "--json").json())
        self.judge("log dispute", home.ok("log", "dispute", number, "--note", "no", "--json").json())
        self.judge("report complaints", home.ok("report", "complaints", "--json").json())

    def quotes_that_end(self, quote):
        home = self.home
        numbers = [home.ok("quote", "copy", quote, "--for", "zoe", "--delivers", "in 9 days", "-q").out.strip()
                   for _ in range(2)]
        for number in numbers:
            home.ok("quote", "send", number, "--because", "it is a test")
        self.judge("quote decline", home.ok("quote", "decline", numbers[0], "--why", "price", "--json").json())
        expired = home.ok("quote", "expire", "--json", CARE_NOW="2040-01-01T10:00:00Z").json()
        for each in expired if isinstance(expired, list) else [expired]:
            self.judge("quote expire", each)

    def test_a_schema_refuses_what_it_does_not_say(self):
        self.home.ok("client", "add", "Giulia")
        client = self.home.ok("client", "show", "giulia", "--json").json()
        for change in ({"stage": "gone"}, {"extra": 1}, {"created_at": "yesterday"}, {"tags": "web"}):
            with self.assertRaises(jsonschema.ValidationError):
                self.validator("client").validate({**client, **change})
        del client["slug"]
        with self.assertRaises(jsonschema.ValidationError):
            self.validator("client").validate(client)


if __name__ == "__main__":
    harness.main()
