"""Compares occurrences with what python-dateutil says, on random rules that are the same in every run.

    recurrence.py PROGRAM SEED RULES
"""

import calendar
import datetime
import itertools
import random
import subprocess
import sys
import warnings

SKIPPED = 77  # what add_test's SKIP_RETURN_CODE says
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
SHOWN = 12  # occurrences of each rule
HORIZON = 16  # years beyond which an occurrence is not looked for

try:
    from dateutil.relativedelta import relativedelta
    from dateutil.rrule import rrulestr
except ImportError:
    print("SKIPPED: python3-dateutil is not installed, so nothing was compared")
    sys.exit(SKIPPED)


def some(dice, most, choices):
    return ",".join(map(str, dice.sample(choices, dice.randint(1, min(most, len(choices))))))


def signed(most):
    return [*range(-most, 0), *range(1, most + 1)]


def weekdays(dice, numbered, in_months):
    if not numbered or dice.random() < 0.4:
        return some(dice, 4, WEEKDAYS)
    most = 5 if in_months or dice.random() < 0.5 else 53
    return some(dice, 4, [f"{dice.choice(signed(most)):+d}{day}" for day in WEEKDAYS])


def random_rule(dice):
    """Whatever dateutil takes and means as RFC 5545 does. Left out, with the reason:

    - days with numbers beside days without in one BYDAY, of which dateutil takes only those that are both, not either;
    - weeks 52 and 53: dateutil counts those of a year before one that begins on a Saturday, and those from the end that
      reach into the next year, in another way than ISO 8601. `weeks_of_years_ends` judges them.
    """
    frequency = dice.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    has_weeks = dice.random() < (0.25 if frequency == "YEARLY" else 0.04)

    def maybe(chance, text):
        if dice.random() < chance:
            parts.append(text())

    maybe(0.5, lambda: f"INTERVAL={dice.choice([1, 2, 2, 3, 4, 5, 6, 7, 10, 12, 13, 28, 52])}")
    maybe(0.4, lambda: f"BYMONTH={some(dice, 4, range(1, 13))}")
    maybe(0.4, lambda: f"BYMONTHDAY={some(dice, 4, [*signed(31), 28, 29, 30, 31, -1])}")
    maybe(0.1, lambda: f"BYYEARDAY={some(dice, 30, [*signed(366), 1, 366, -366])}")
    if has_weeks:
        parts.append(f"BYWEEKNO={some(dice, 12, signed(51))}")
    numbered = frequency in ("MONTHLY", "YEARLY") and not has_weeks
    in_months = frequency == "MONTHLY" or any(part.startswith("BYMONTH=") for part in parts)
    maybe(0.5, lambda: f"BYDAY={weekdays(dice, numbered, in_months)}")
    if len(parts) > 1 and any(part.startswith("BY") for part in parts):
        maybe(0.25, lambda: f"BYSETPOS={some(dice, 3, [*signed(366), *signed(5) * 30])}")
    maybe(0.4, lambda: f"WKST={dice.choice(WEEKDAYS)}")
    end = dice.random()
    if end < 0.2:
        parts.append(f"COUNT={dice.randint(1, 20)}")
    elif end < 0.4:
        parts.append(f"UNTIL={random_day(dice, 2026, 2040):%Y%m%d}")
    dice.shuffle(parts)
    return ";".join(parts)


def random_day(dice, first, last):
    year = dice.randint(first, last)
    if dice.random() < 0.2:  # where calendars are difficult
        return dice.choice([datetime.date(year, 1, 31), datetime.date(year, 12, 31), datetime.date(year, 1, 1),
                            datetime.date(year, 2, calendar.monthrange(year, 2)[1])])
    return datetime.date(year, 1, 1) + datetime.timedelta(dice.randrange(365))


def days_of_dateutil(rule, anchor, after, last):
    """All up to `last`."""
    datetime.MAXYEAR = last.year  # or it looks up to the year 9999 for what never comes
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = rrulestr(rule, dtstart=datetime.datetime.combine(anchor, datetime.time()))
    days = (each.date() for each in found)
    days = itertools.takewhile(lambda day: day <= last, days)
    return list(itertools.islice((day for day in days if day > after), SHOWN))


def ask(program, questions):
    lines = "".join("\t".join(map(str, each)) + "\n" for each in questions)
    answers = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(answers) == len(questions), f"{len(questions)} questions, {len(answers)} answers"
    return answers


def days_of(answer, last):
    days = [datetime.date.fromisoformat(day) for day in answer.split()]
    return [day for day in days if day <= last]


class Comparison:
    def __init__(self, what):
        self.what, self.compared, self.occurrences, self.faults = what, 0, 0, 0

    def compare(self, question, ours, judged):
        self.compared += 1
        self.occurrences += len(judged)
        if ours == judged:
            return
        self.faults += 1
        if self.faults <= 10:
            print(f"{question}\n  ours:   {' '.join(map(str, ours))}\n  judged: {' '.join(map(str, judged))}")

    def report(self):
        print(f"{self.what}: {self.compared} compared, {self.occurrences} occurrences, {self.faults} differ")
        return self.faults


def random_rules(program, dice, count):
    """Rules of RFC 5545, seen from the anchor and from some day after it."""
    questions = []
    for _ in range(count):
        anchor = random_day(dice, 2019, 2030)
        after = dice.choice([anchor - datetime.timedelta(1), anchor, random_day(dice, 2026, 2040)])
        questions.append((random_rule(dice), anchor, after, SHOWN))
    comparison = Comparison("rules")
    for (rule, anchor, after, _), answer in zip(questions, ask(program, questions)):
        last = datetime.date(max(anchor, after).year + HORIZON, 12, 31)
        if answer.startswith("refused"):
            comparison.compare((rule, anchor), [answer], ["should be taken"])
            continue
        comparison.compare((rule, anchor, after), days_of(answer, last), days_of_dateutil(rule, anchor, after, last))
    return comparison.report()


def weeks_of_years_ends(program, years):
    """The weeks on which dateutil and ISO 8601 differ, judged by Python's own ISO weeks."""
    questions = [(f"FREQ=YEARLY;BYWEEKNO={week}", datetime.date(year, 1, 1), datetime.date(year - 1, 12, 31), 20)
                 for year in years for week in (1, 52, 53, -1, -52, -53)]
    comparison = Comparison("weeks 52 and 53")
    for question, answer in zip(questions, ask(program, questions)):
        week, day, judged = int(question[0].split("=")[-1]), question[1], []
        while len(judged) < 20:
            year, number, _ = day.isocalendar()
            weeks = datetime.date(year, 12, 28).isocalendar()[1]
            if week in (number, number - weeks - 1):
                judged.append(day)
            day += datetime.timedelta(1)
        comparison.compare(question, days_of(answer, datetime.date.max), judged)
    return comparison.report()


def short_forms(program, dice, count):
    """Short forms, judged by dateutil's relativedelta; and what a calendar is told of them, by its rules."""
    steps = {"d": "days", "w": "weeks", "mo": "months", "y": "years"}
    questions = []
    for _ in range(count):
        anchor = random_day(dice, 2019, 2030)
        after = anchor + datetime.timedelta(dice.randint(-10, 4000))
        questions.append((f"{dice.choice([1, 1, 2, 3, 5, 6, 12, 18])}{dice.choice(list(steps))}", anchor, after, SHOWN))
    rules = ask(program, [(*question[:3], "rule") for question in questions])
    comparison = Comparison("short forms")
    calendars = Comparison("short forms in calendars")
    for question, answer, rule in zip(questions, ask(program, questions), rules):
        form, anchor, after, _ = question
        number, unit = int(form.rstrip("dwmoy")), form.lstrip("0123456789")
        days = (anchor + relativedelta(**{steps[unit]: number * i}) for i in itertools.count())
        judged = list(itertools.islice((day for day in days if day > after), SHOWN))
        comparison.compare(question, days_of(answer, datetime.date.max), judged)
        calendars.compare((*question, rule), days_of_dateutil(rule, anchor, after, judged[-1]), judged)
    return comparison.report() + calendars.report()


def main():
    program, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    faults = random_rules(program, dice, count)
    faults += weeks_of_years_ends(program, range(1990, 2035))
    faults += short_forms(program, dice, count // 10)
    sys.exit(bool(faults))


main()
