"""Office hours from outside: the deadlines that other programs and a reference compute, by a configuration alone."""

import datetime
import json

import harness

ROME = 'zone = "Europe/Rome"\n'
HALF_DAYS = '[hours.days]\n"2026-12-24" = ["09:00-13:00"]\n"2026-12-31" = ["09:00-13:00"]\n'
NINE_TO_FIVE = "".join(f'{day} = ["09:00-17:00"]\n' for day in ("mon", "tue", "wed", "thu", "fri"))
ALWAYS = "".join(f'{day} = ["00:00-24:00"]\n' for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
CALENDARS = {
    "IT": ROME,
    "ITh": ROME + HALF_DAYS,
    "MI": ROME + 'patron = "Milano"\n',
    "ALL": ROME + 'holidays = "none"\n' + ALWAYS,
    "NY": 'zone = "America/New_York"\nholidays = "none"\n' + NINE_TO_FIVE,
    "Z1": 'zone = "Europe/Berlin"\nholidays = "none"\n' + NINE_TO_FIVE,
    "C": 'zone = "UTC"\nholidays = "none"\n' + NINE_TO_FIVE,
}


def vectors():
    lines = [line for line in (harness.DATA / "sla_vectors.tsv").read_text(encoding="utf-8").splitlines()
             if not line.startswith("#")]
    names = lines[0].split("\t")
    for line in lines[1:]:
        row = dict(zip(names, line.split("\t")))
        if row["calendar"] in CALENDARS and row["target_min"] and row["target_sec"] == "0":
            yield row


class Hours(harness.Case):
    def deadline(self, calendar, *words):
        self.home.config.write_text("[hours]\n" + CALENDARS[calendar], encoding="utf-8")
        return self.home.ok("hours", *words, "--json").json()

    def test_deadlines_of_the_vectors(self):
        count = 0
        for row in vectors():
            with self.subTest(row["id"]):
                start = row["start"].replace("T", " ")
                found = self.deadline(row["calendar"], start, "--add", f"{row['target_min']}m")
                self.assertEqual(row["due_local"], found["due"])
                self.assertEqual({"start", "open", "due", "steps"}, set(found))
                used = sum(step["minutes"] for step in found["steps"])
                self.assertEqual(int(row["target_min"]), used)
                self.assertEqual(0, found["steps"][-1]["left"])
            count += 1
        self.assertGreater(count, 20)

    def test_steps_follow_one_another(self):
        found = self.deadline("MI", "2026-12-04 12:00", "--add", "20h")
        times = [datetime.datetime.fromisoformat(step[key]) for step in found["steps"] for key in ("from", "to")]
        self.assertEqual(sorted(times), times)
        reasons = [reason for step in found["steps"] for reason in step["because"]]
        self.assertEqual(["break", "Saturday", "Sunday", "Sant'Ambrogio", "Immacolata", "break", "break"], reasons)

    def test_an_office_that_never_opens_is_refused_with_its_key(self):
        self.home.config.write_text("[hours]\n" + ALWAYS.replace('["00:00-24:00"]', "[]"), encoding="utf-8")
        for words in (["hours"], ["hours", "--add", "1m"]):
            refused = self.home.run(*words, "--json")
            self.assertExit(4, refused)
            self.assertIn("[hours]", json.loads(refused.err)["error"]["message"])


if __name__ == "__main__":
    harness.main()
