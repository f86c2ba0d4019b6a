"""What deserves care, in a real terminal: the day at a glance, and the walk through its lines."""

import os
import shlex

import harness


class Today(harness.Case):
    def keys(self):
        return self.home.ok("today", "--fields", "key").out.split()

    def test_a_walk_keeps_each_step_at_once(self):
        home = self.home
        home.ok("client", "add", "Giulia")
        for text in ("Uno", "Due", "Tre", "Quattro"):
            home.ok("remind", "add", text)
        shown = home.on_terminal("today", "-i", typed="d\ns\n3d\nn\nq\n")
        self.assertEqual(0, shown.code, shown)
        self.assertIn("Done: Uno (1).", shown.out)
        self.assertIn("Put off 2 until Sat 9 May 2026: Due.", shown.out)
        self.assertEqual(["reminder:3", "reminder:4"], self.keys())
        self.assertIn("Put off 2", home.ok("history").out)
        home.ok("undo")
        self.assertEqual(["reminder:2", "reminder:3", "reminder:4"], self.keys())

    def test_a_walk_asks_while_it_goes_on(self):
        home = self.home
        home.ok("remind", "add", "Uno")
        home.ok("remind", "add", "Due")
        shown = home.on_terminal("today", "-i", answers=[("Uno", "n\n"), ("Due", "q\n")], CARE_PAGER="less")
        self.assertEqual(0, shown.code, shown)

    def test_what_settles_a_line_is_run_from_it(self):
        home = self.home
        home.ok("client", "add", "Giulia")
        home.ok("log", "giulia", "Quanto costa?", "-k", "question", "--at", "yesterday 10:00")
        editor = home.write("editor", "#!/bin/sh\necho 'Costa 40 euro' > \"$1\"\n")
        os.chmod(editor, 0o755)
        shown = home.on_terminal("today", "-i", typed="o\n", EDITOR=str(editor))
        self.assertIn("the answer to 1", shown.out, shown)
        self.assertEqual([], self.keys())

    def test_every_action_of_the_demo_is_a_command(self):
        """As it stands it runs, or asks for the one thing that only the user knows."""
        home = self.home
        home.config.unlink()
        home.ok("init", "--demo")
        actions = home.ok("today", "--days", "30", "--json").json()
        self.assertGreater(len(actions), 8)
        for line in actions:
            with self.subTest(line["action"]):
                words = shlex.split(line["action"])
                self.assertEqual("care", words[0])
                found = home.run(*words[1:], "--help")
                self.assertEqual(0, found.code, found)
                self.assertRegex(line["key"], r"^[a-z0-9:/.-]+$")
        self.assertEqual(len({line["key"] for line in actions}), len(actions))

    def test_a_narrow_and_a_wide_terminal_show_all_of_a_line(self):
        home = self.home
        home.ok("client", "add", "Giulia Bianchi")
        home.ok("log", "giulia", "Una domanda lunga \u202e che non sta in una riga stretta, per niente", "-k", "question",
                "--at", "yesterday 10:00")
        for columns in (40, 80, 160):
            shown = home.on_terminal("today", columns=columns)
            self.assertIn("care log reply 1", shown.out)
            self.assertNotIn("\u202e", shown.out)
            self.assertIn("LATE", shown.out)


if __name__ == "__main__":
    harness.main()
