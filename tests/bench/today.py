"""The morning's look: care today beside the sum of its queries, and a year of office hours."""

import datetime
import json
import os
import subprocess

import studio

REMEMBERED = int((studio.NOW - datetime.timedelta(days=180)).timestamp())
WORD = "i.kind IN ('decision', 'complaint', 'feedback', 'gift')"
AT_WORK = "q.state IN ('sending', 'sent', 'accepted', 'started', 'delivered', 'closed')"
ACCEPTED = "('accepted', 'started', 'delivered', 'closed')"
ENTRY = "SELECT i.*, c.slug, c.name"
OF_CLIENT = "FROM interaction i JOIN client c ON c.id = i.client_id"
OPEN = "i.needs_reply = 1 AND i.answered_at IS NULL"
OF_QUOTES = f"FROM quote q WHERE {AT_WORK} AND q.revision = (SELECT max(n.revision) FROM quote n WHERE n.number = q.number)"


def quote(client, number, state, **days):
    instalment = {"when": "acceptance", "part": "30%", "invoice": f"{number}/1", "invoice_on": "2026-04-10",
                  "invoice_due": "2026-05-10"}
    return {"client": client["slug"], "number": f"2025-{number:05}", "year": 2025, "counter": number, "title": "Sito",
            "state": state, "sent_at": "2025-04-02T10:00:00Z", **days,
            "lines": [{"text": text, "quantity": "10", "unit": "h", "price": "45.00"}
                      for text in ("Testi", "Immagini", "Pagine", "Prove")],
            "instalments": [instalment, {"when": "delivery"}]}


def everything(entries):
    """To what a studio has: of every client a job that is over and paid, of every twentieth one that is under way, an offer,
    a question that waits and a reminder."""
    quotes, payments, asked, reminders = [], [], [], []
    for n, client in enumerate(studio.clients(entries), start=1):
        quotes.append(quote(client, 3 * n, "closed", delivered_at="2025-06-10T10:00:00Z", closed_at="2025-07-10T10:00:00Z"))
        payments.append({"quote": f"2025-{3 * n:05}", "instalment": 1, "amount": "5000.00", "on": "2025-07-01"})
        if n % 20:
            continue
        quotes.append(quote(client, 3 * n + 1, "started", started_at="2026-04-10T10:00:00Z", delivers_on="2026-05-20"))
        quotes.append(quote(client, 3 * n + 2, "sent", valid_until="2026-05-20"))
        asked.append({"client": client["slug"], "at": "2026-05-05T08:00:00Z", "summary": "Quando?", "kind": "question",
                      "direction": "in", "channel": "email", "needs_reply": True})
        reminders.append({"text": "Richiamare", "due": "2026-05-06", "client": client["slug"]})
    return {"care": 1, "interactions": asked, "quotes": quotes, "payments": payments, "reminders": reminders}


def queries():
    """The same as care asks, each once."""
    contact = "(SELECT i.at FROM interaction i WHERE i.client_id = c.id AND (i.direction <> '' OR i.channel <> '') ORDER BY i.at DESC LIMIT 1)"
    open_ones = f"(SELECT i.id FROM interaction i WHERE {OPEN})"
    said = "coalesce((SELECT max(r.at) FROM interaction r WHERE r.reply_to = i.id AND r.direction = 'out'), 0)"
    pending = (f"{ENTRY}, {said}, o.* {OF_CLIENT} LEFT JOIN outcome o ON o.interaction_id = i.id "
               f"WHERE {WORD} AND {{}} AND i.at >= {REMEMBERED} AND coalesce(o.settled, '') <> 'confirmed' ORDER BY i.at, i.id")
    detail = f"SELECT d.* FROM {{}} d WHERE d.quote_id IN (SELECT q.id {OF_QUOTES}) ORDER BY d.quote_id, d.position"
    signed = f"EXISTS (SELECT 1 FROM quote s WHERE s.number = q.number AND s.state IN {ACCEPTED})"
    offers = (f"SELECT client_id FROM quote GROUP BY client_id HAVING max(state IN ('draft', 'sending', 'sent')) "
              f"AND NOT max(state IN {ACCEPTED})")
    return [
        f"SELECT c.*, {contact} FROM client c WHERE c.merged_into IS NULL AND c.archived_at IS NULL ORDER BY c.slug",
        "SELECT * FROM contact_point ORDER BY client_id, position", "SELECT * FROM person ORDER BY client_id, position",
        f"{ENTRY} {OF_CLIENT} WHERE {OPEN} ORDER BY +i.at DESC",
        f"SELECT a.reply_to, a.at, a.channel FROM interaction a WHERE a.reply_to IN {open_ones} AND a.direction = 'out'",
        pending.format("i.kind = 'decision'"),
        pending.format("i.kind = 'complaint' AND (i.answered_at IS NOT NULL OR i.needs_reply = 0)"),
        "SELECT r.*, c.slug FROM reminder r LEFT JOIN client c ON c.id = r.client_id WHERE r.done_at IS NULL ORDER BY r.due_on",
        f"SELECT q.* {OF_QUOTES}", *(detail.format(each) for each in ("quote_line", "instalment", "metric", "deliverable")),
        "SELECT * FROM payment ORDER BY quote_id, day",
        "SELECT q.number, max(i.at), max(CASE WHEN i.direction = 'out' THEN i.at END) FROM quote q "
        "CROSS JOIN interaction i ON i.quote_id = q.id WHERE q.state IN ('sent', 'accepted', 'started', 'delivered') GROUP BY q.number",
        "SELECT q.number, i.summary FROM quote q CROSS JOIN interaction i ON i.quote_id = q.id "
        "WHERE q.state IN ('accepted', 'started', 'delivered') AND substr(i.summary, 1, 11) = 'Step done: '",
        f"SELECT i.client_id, max(i.at) FROM interaction i WHERE {WORD} AND i.kind = 'feedback' AND i.at >= {REMEMBERED} "
        f"AND +i.client_id IN (SELECT client_id FROM quote WHERE delivered_at >= {REMEMBERED}) GROUP BY i.client_id",
        f"SELECT q.number, count(*), sum(i.minutes) FROM quote q CROSS JOIN interaction i ON i.quote_id = q.id "
        f"WHERE NOT {signed} AND i.kind = 'work' GROUP BY q.number",
        f"SELECT c.slug, count(*), sum(i.minutes) FROM ({offers}) w CROSS JOIN interaction i ON i.client_id = w.client_id "
        "JOIN client c ON c.id = i.client_id WHERE i.kind = 'work' AND i.quote_id IS NULL GROUP BY c.id",
        "SELECT * FROM snooze",
    ]


def settle(database):
    """Of the log as it is made up every question waits and nothing was confirmed: now only what is of the last day, and of
    the last two weeks."""
    day = int((studio.NOW - datetime.timedelta(days=1)).timestamp())
    fortnight = int((studio.NOW - datetime.timedelta(days=14)).timestamp())
    subprocess.run(["sqlite3", str(database),
                    f"UPDATE interaction SET answered_at = at + 3600 WHERE needs_reply = 1 AND answered_at IS NULL AND at < {day}",
                    "INSERT INTO outcome (interaction_id, heated, explanation, remedy, settled, settled_note, settled_at) "
                    "SELECT id, 0, '', '', 'confirmed', '', at + 3600 FROM interaction "
                    f"WHERE kind = 'decision' AND at < {fortnight}"], check=True)


def measure(bench, entries, database):
    """Changes the database, and so comes last."""
    os.environ["CARE_DB"] = str(database)
    subprocess.run([bench.care, "import", "-", "-q"], check=True, text=True, input=json.dumps(everything(entries)))
    ours, theirs = [bench.care, "today"], ["sqlite3", str(database), *queries()]
    bench.pair("today, nothing settled", entries, ours, theirs, rounds=min(5, bench.rounds))
    settle(database)
    bench.pair("today", entries, ours, theirs)


def hours(bench):
    [(wall, _, peak)] = bench.measure([bench.care, "hours", "--add", "2000h"])
    bench.add("hours --add of a year", 0, wall, 0, 0, peak)
