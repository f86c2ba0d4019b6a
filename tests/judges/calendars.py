"""Has calendars judged by python3-icalendar and python3-dateutil: what care-calendar writes is read by the one, and the days
that it finds are those that the other finds in the same file.

    calendars.py PROGRAM [CASES]
"""

import datetime
import json
import pathlib
import random
import subprocess
import sys

SKIPPED = 77  # what add_test's SKIP_RETURN_CODE says
UTC = datetime.timezone.utc
ALPHABET = "abc ,;:\"'\n=-èàñ漢字🙂\u0007\u0085\u200b"  # without the backslash, which python3-icalendar 4 reads wrong

try:
    import icalendar
    from dateutil.rrule import rruleset, rrulestr
except ImportError as missing:
    print(f"SKIPPED: {missing.name} is not installed (python3-icalendar, python3-dateutil), so nothing was compared")
    sys.exit(SKIPPED)

PROGRAM = sys.argv[1]
CASES = pathlib.Path(sys.argv[2]) / "ics" if len(sys.argv) > 2 else None
faults = []


def require(holds, what):
    if not holds:
        faults.append(what)
        print(f"WRONG: {what}")


def ask(*words, stdin):
    return subprocess.run([PROGRAM, *words], input=stdin, capture_output=True, timeout=60)


# What is written


def without_controls(text, lines):
    return "".join(c if c >= " " and not "\x7f" <= c <= "\x9f" or lines and c == "\n" else " " for c in text)


def some_text(dice, most=120):
    return "".join(dice.choices(ALPHABET, k=dice.randint(0, most)))


FORMS = {"day": "%Y-%m-%d", "instant": "%Y-%m-%dT%H:%M:%SZ", "local": "%Y-%m-%dT%H:%M:%S"}


def some_time(dice, kind):
    moment = datetime.datetime(2026, 1, 1) + datetime.timedelta(minutes=dice.randint(0, 1_000_000))
    return moment.strftime(FORMS[kind])


def as_python(text):
    if "T" not in text:
        return datetime.date.fromisoformat(text)
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def some_item(dice, number):
    todo = dice.random() < 0.5
    kind = dice.choice(["day", "instant", "local"])
    start = some_time(dice, kind)
    rule = dice.choice(["", "", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                        "FREQ=YEARLY;UNTIL=20301231;BYMONTH=2;BYMONTHDAY=-1", "FREQ=DAILY;COUNT=7",
                        "FREQ=MONTHLY;BYDAY=-1FR;WKST=SU"])
    return {"kind": "todo" if todo else "event", "uid": f"{number}@care", "stamp": some_time(dice, "instant"), "start": start,
            "due": start if todo else "", "rrule": rule, "summary": some_text(dice), "description": some_text(dice, 600),
            "status": dice.choice(["NEEDS-ACTION", "COMPLETED", ""] if todo else ["CONFIRMED", ""]),
            "completed": some_time(dice, "instant") if todo and dice.random() < 0.3 else "",
            "categories": dice.sample(["giulia", "promise", "perché no"], dice.randint(0, 3)),
            "url": dice.choice(["", "https://example.it/a?b=c,d;e"])}


def rule_in(component):
    return dict(component["RRULE"]) if "RRULE" in component else {}


def expected_rule(item):
    if not item["rrule"]:
        return {}
    rule = dict(icalendar.vRecur.from_ical(item["rrule"]))
    if "UNTIL" in rule and "T" in item["start"]:
        last = datetime.datetime(2030, 12, 31, 23, 59, 59)
        rule["UNTIL"] = [last.replace(tzinfo=UTC) if item["start"].endswith("Z") else last]
    return rule


def times_of(component, name):
    return [component[name].dt] if name in component else []


def check_item(item, component):
    label = f"{item['uid']}: {component.to_ical()!r}"
    is_todo = item["kind"] == "todo"
    require(component.name == ("VTODO" if is_todo else "VEVENT"), f"kind of {label}")
    for key in ("uid", "summary", "description", "status", "url"):
        found, wanted = str(component.get(key.upper(), "")), without_controls(item[key], lines=key == "description")
        require(found == wanted, f"{key} of {item['uid']}: {found!r} instead of {wanted!r}")
    for key, name in (("stamp", "DTSTAMP"), ("start", "DTSTART"), ("due", "DUE"), ("completed", "COMPLETED")):
        require(times_of(component, name) == [as_python(each) for each in (item[key],) if each], f"{key} of {label}")
    require(rule_in(component) == expected_rule(item), f"rrule of {label}")
    found = component.get("CATEGORIES", [])
    found = [str(each) for group in (found if isinstance(found, list) else [found]) for each in group.cats]
    require(found == item["categories"], f"categories of {label}")


def check_form(text):
    """RFC 5545, 3.1: CRLF, at most 75 octets, no letter in two."""
    require(text.endswith(b"\r\n") and b"\n" not in text.replace(b"\r\n", b""), "line ends")
    for line in text.split(b"\r\n"):
        require(len(line) <= 75, f"a line of {len(line)} octets: {line!r}")
        require("\ufffd" not in line.decode("utf-8", "replace"), f"a letter torn apart: {line!r}")


def written():
    dice = random.Random(5545)
    items = [some_item(dice, number) for number in range(400)]
    source = json.dumps({"product": "-//care//care//EN", "items": items}).encode()
    done = ask("write", stdin=source)
    require(done.returncode == 0, f"written with {done.returncode}: {done.stderr!r}")
    require(done.stdout == ask("write", stdin=source).stdout, "the same items give the same bytes")
    check_form(done.stdout)
    calendar = icalendar.Calendar.from_ical(done.stdout)
    require(calendar["VERSION"] == "2.0" and calendar["PRODID"] == "-//care//care//EN", "version and product")
    require(len(calendar.subcomponents) == len(items), "one component an item")
    for item, component in zip(items, calendar.subcomponents):
        check_item(item, component)
    print(f"written: {len(items)} items read back by python3-icalendar")


# What is read

FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2028, 12, 31)
RULES = ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15", "FREQ=MONTHLY;BYDAY=-1MO", "FREQ=WEEKLY;BYDAY=SA,SU;COUNT=30",
         "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=10;UNTIL=20270101", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=5"]


def some_event(dice, number):
    event = icalendar.Event()
    start = datetime.date(2024, 1, 1) + datetime.timedelta(dice.randint(0, 1500))
    event.add("uid", f"{number}@elsewhere")
    event.add("summary", f"{number}: {without_controls(some_text(dice, 90), False)}".strip())
    event.add("dtstart", start)
    length = dice.choice([1, 1, 1, 2, 5, 40])
    if length > 1 and dice.random() < 0.5:
        event.add("dtend", start + datetime.timedelta(length))
    elif length > 1:
        event.add("duration", datetime.timedelta(length))
    dates = rruleset()
    at_midnight = lambda day: datetime.datetime.combine(day, datetime.time())
    dates.rdate(at_midnight(start))
    if dice.random() < 0.6:
        rule = dice.choice(RULES)
        event.add("rrule", icalendar.vRecur.from_ical(rule))
        dates.rrule(rrulestr(rule, dtstart=at_midnight(start)))
    for _ in range(dice.choice([0, 0, 1, 3])):
        extra = start + datetime.timedelta(dice.randint(0, 700))
        event.add("rdate", extra, parameters={"VALUE": "DATE"})
        dates.rdate(at_midnight(extra))
    for day in dates.between(at_midnight(start), at_midnight(LAST), inc=True)[:20]:
        if dice.random() < 0.1:
            event.add("exdate", day.date(), parameters={"VALUE": "DATE"})
            dates.exdate(day)
    starts = dates.between(at_midnight(datetime.date(2024, 1, 1)), at_midnight(LAST), inc=True)
    days = {day.date() + datetime.timedelta(i) for day in starts for i in range(length)}
    return event, {(str(day), str(event["summary"])) for day in days if FIRST <= day <= LAST}


def read():
    dice = random.Random(2445)
    calendar, expected = icalendar.Calendar(), set()
    for number in range(300):
        event, days = some_event(dice, number)
        calendar.add_component(event)
        expected |= days
    done = ask("days", str(FIRST), str(LAST), stdin=calendar.to_ical())
    require(done.returncode == 0, f"read with {done.returncode}: {done.stderr!r}")
    found = [(each["date"], each["name"]) for each in json.loads(done.stdout)]
    require(found == sorted(found), "in order")
    require(len(found) == len(set(found)), "each once")
    for missing in sorted(expected - set(found))[:10]:
        require(False, f"not found: {missing}")
    for extra in sorted(set(found) - expected)[:10]:
        require(False, f"found but not there: {extra}")
    print(f"read: {len(found)} days, the same that python3-dateutil finds")


def real_cases():
    if CASES is None or not CASES.is_dir():
        print("SKIPPED: the folder of outside cases is not here")
        return
    for path in sorted(CASES.glob("*.ics")):
        done = ask("days", "1997-01-01", "1999-12-31", stdin=path.read_bytes())
        require(done.returncode == 0, f"{path.name}: {done.stderr!r}")
        days = [day["date"] for day in json.loads(done.stdout)]
        wanted = ["1997-11-02", "1998-11-02", "1999-11-02"] if path.name.startswith("rfc2445") else []
        require(days == wanted, f"{path.name}: {days}")
    print(f"read: {len(list(CASES.glob('*.ics')))} real calendars")


written()
read()
real_cases()
sys.exit(bool(faults))
