"""`care remind ics` read by python3-icalendar, as a phone would read it."""

import datetime
import json
import sys

import harness

try:
    import icalendar
except ImportError:
    print("SKIPPED: python3-icalendar is not installed, so no calendar was read")
    sys.exit(harness.SKIPPED)

UTC = datetime.timezone.utc
REMINDERS = [
    {"uid": "11", "text": "Mandare le bozze; \"A5\", entrambe\\tutte", "client": "giulia", "due": "2026-05-15", "whose": "mine"},
    {"uid": "22", "text": "le foto", "client": "giulia", "due": "2026-05-08", "whose": "client"},
    {"uid": "33", "text": "Chiamare la tipografia", "due": "2026-05-08T08:00:00Z", "whose": "mine"},
    {"uid": "44", "text": "Backup", "due": "2026-05-31", "whose": "mine", "every": "1mo", "anchor": "2026-01-31"},
    {"uid": "55", "text": "Riunione", "due": "2026-05-11T07:00:00Z", "whose": "mine", "every": "weekday",
     "anchor": "2026-05-11"},
    {"uid": "66", "text": "Sentire Tom", "due": "2026-05-20", "whose": "mine", "every": "2w", "after_done": True,
     "anchor": "2026-05-20"},
    {"uid": "77", "text": "Lezione", "due": "2026-05-19", "whose": "mine", "every": "FREQ=WEEKLY;COUNT=5;BYDAY=TU",
     "anchor": "2026-05-05"},
    {"uid": "88", "text": "Fatta", "due": "2026-05-01", "whose": "mine", "done_at": "2026-05-02T10:00:00Z"},
]


class Calendars(harness.Case):
    def setUp(self):
        super().setUp()
        self.home.ok("client", "add", "Giulia Bianchi", "--slug", "giulia")
        self.home.ok("import", "-", stdin=json.dumps({"care": 1, "reminders": REMINDERS}))

    def items(self, *words):
        calendar = icalendar.Calendar.from_ical(self.home.ok("remind", "ics", *words).out)
        return {str(each["UID"]): each for each in calendar.subcomponents}

    def test_every_open_reminder_is_one_item_with_its_own_uid(self):
        self.assertEqual({f"{uid}@care" for uid in ("11", "22", "33", "44", "55", "66", "77")}, set(self.items()))
        self.assertEqual(8, len(self.items("--all")))
        self.assertEqual({"11@care", "22@care"}, set(self.items("--client", "giulia")))

    def test_a_day_is_a_task(self):
        item = self.items()["11@care"]
        self.assertEqual("VTODO", item.name)
        self.assertIn("SUMMARY:Mandare le bozze\\; \"A5\"\\, entrambe\\\\tutte\r\n", self.home.ok("remind", "ics").out)
        self.assertEqual(datetime.date(2026, 5, 15), item["DUE"].dt)
        self.assertEqual("NEEDS-ACTION", item["STATUS"])
        self.assertEqual(["giulia"], [str(each) for each in item["CATEGORIES"].cats])
        self.assertNotIn("RRULE", item)
        self.assertIn("Awaited from the client\nClient: giulia\n", self.items()["22@care"]["DESCRIPTION"])

    def test_an_hour_is_an_event(self):
        item = self.items()["33@care"]
        self.assertEqual("VEVENT", item.name)
        self.assertEqual(datetime.datetime(2026, 5, 8, 8, tzinfo=UTC), item["DTSTART"].dt)

    def test_what_comes_back_has_its_rule_and_keeps_its_day_and_hour(self):
        month, meeting = self.items()["44@care"], self.items()["55@care"]
        self.assertEqual({"FREQ": ["MONTHLY"], "BYMONTHDAY": [-1]}, dict(month["RRULE"]))
        self.assertEqual(datetime.date(2026, 5, 31), month["DTSTART"].dt)
        self.assertEqual({"FREQ": ["WEEKLY"], "BYDAY": ["MO", "TU", "WE", "TH", "FR"]}, dict(meeting["RRULE"]))
        self.assertEqual(datetime.datetime(2026, 5, 11, 9), meeting["DTSTART"].dt, "as clocks show it, in no zone")

    def test_what_is_counted_goes_on_counting(self):
        self.assertEqual({"FREQ": ["WEEKLY"], "COUNT": [3], "BYDAY": ["TU"]}, dict(self.items()["77@care"]["RRULE"]))

    def test_what_is_counted_from_when_it_is_done_has_no_rule(self):
        item = self.items()["66@care"]
        self.assertEqual(datetime.date(2026, 5, 20), item["DUE"].dt)
        self.assertNotIn("RRULE", item)

    def test_what_is_done_says_so(self):
        item = self.items("--all")["88@care"]
        self.assertEqual("COMPLETED", item["STATUS"])
        self.assertEqual(datetime.datetime(2026, 5, 2, 10, tzinfo=UTC), item["COMPLETED"].dt)

    def test_into_a_file_and_from_nothing(self):
        file = self.home.folder / "care.ics"
        self.assertEqual(f"{file}\n", self.home.ok("remind", "ics", "-o", str(file)).out)
        self.assertTrue(file.read_bytes().endswith(b"END:VCALENDAR\r\n"))
        self.home.database.unlink()
        self.assertEqual([], list(self.items()))


harness.main()
