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
    "log add": ["log", "add", "zoe", "Asks for a price", "-k", "question", "-c", "wa", "--promise", "fri 10:00: price"],
    "log reply": ["log", "reply", "{id}", "Here it is", "-c", "email"],
    "log list": ["log", "list", "--all"],
    "log show": ["log", "show", "{id}"],
    "log edit": ["log", "edit", "{id}", "--for", "20m"],
    "log move": ["log", "move", "{id}", "--to", "email"],
    "log search": ["log", "search", "price"],
    "log remove": ["log", "remove", "{id}"],
    "reply": None,  # after a question of its own
    "remind list": ["remind", "list", "--all"],
    "remind done": None,
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
        number = None
        for verb, words in LINES.items():
            if words is None:
                continue
            words = [str(number) if word == "{id}" else word for word in words]
            printed = home.ok(*words, "--json").json()
            if verb == "log add":
                number = printed["id"]
            self.judge(verb, printed)
        home.ok("log", "zoe", "And when?", "-k", "question", "--awaits", "tomorrow: the logo")
        self.judge("reply", home.ok("reply", "zoe", "On Friday", "--json").json())
        promise = home.ok("remind", "list", "--client", "zoe", "--format", "ids").out.split()[0]
        self.judge("remind done", home.ok("remind", "done", promise, "--json").json())
        home.ok("client", "add", "Zoe Unal", "--slug", "zoe-2")
        self.judge("client merge", home.ok("client", "merge", "zoe-2", "zoe-unal", "-y", "--json").json())

        home.ok("export", "-o", "all.json")
        self.judge("import", home.ok("import", "all.json", "--json").json())

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
