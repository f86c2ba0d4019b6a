"""A made-up studio of any size, the same for the same size: as the JSON that care imports, row by row."""

import datetime
import json
import random

NOW = datetime.datetime(2026, 5, 6, 8, 30, tzinfo=datetime.timezone.utc)  # a Wednesday
WEEK = datetime.date(2026, 5, 4)
YEARS = 3
HITS = 20  # entries that share one rare word
COMPLETED = 10  # clients whose slugs begin alike
CHANNELS = ["email", "phone", "whatsapp", "meeting", "video"]
KINDS = ["note", "question", "request", "decision", "approval", "delivery", "feedback", "work"]
FIRST = "Giulia Marco Anna Paolo Chiara Luca Elena Davide Sara Matteo Irene Fabio Laura Piero Nadia Ugo".split()
LAST = "Bianchi Rossi Verdi Neri Ferrari Russo Conti Greco Gallo Costa Rizzo Bruno Moretti Barbieri Fontana".split()
WORDS = (
    "bozza copertina catalogo formato prezzi listino stampa sito pagina testo immagine logo colore carattere tempi "
    "consegna preventivo contratto acconto fattura riunione telefonata proposta modifica correzione versione lingua "
    "draft cover price list website page text picture colour deadline delivery quote contract deposit invoice meeting "
    "call proposal change correction version language review content campaign post newsletter brochure flyer poster "
    "perché quando come dove quanto il la di per con una che non è sono ha detto chiede vuole preferisce conferma"
).split()


def clients_of(entries):
    return max(20, entries // 1000)


def clients(entries):
    """The clients of a studio with so many entries."""
    for n in range(1, clients_of(entries) + 1):
        first = "Zoe" if n <= COMPLETED else FIRST[n % len(FIRST)]
        name = f"{first} {LAST[n // len(FIRST) % len(LAST)]} {n}"
        yield {"uid": f"{n:032x}", "slug": name.lower().replace(" ", "-"), "name": name,
               "emails": [f"cliente{n}@example.it"], "language": "it" if n % 3 else "en", "tags": ["web"] if n % 2 else []}


def one_client(entries):
    """The slug of one in the middle."""
    return list(clients(entries))[clients_of(entries) // 2]["slug"]


def rare_word(entries):
    return f"pratica{entries // HITS // 2}"


def interactions(entries):
    """About 200 characters each, over some years up to now, in the order of time."""
    chance = random.Random(entries)
    slugs = [client["slug"] for client in clients(entries)]
    start = NOW - datetime.timedelta(days=365 * YEARS)
    step = (NOW - start) / entries
    for n in range(entries):
        at = start + step * n
        direction = chance.choice(["in", "out", None])
        words = [chance.choice(WORDS) for _ in range(26)]
        words[3] = f"pratica{n % max(1, entries // HITS)}"
        yield {"uid": f"{n + (1 << 100):032x}", "client": chance.choice(slugs), "at": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
               "channel": chance.choice(CHANNELS), "direction": direction, "kind": chance.choice(KINDS),
               "summary": " ".join(words[:8]), "body": " ".join(words[8:]), "minutes": chance.choice([None, 15, 30])}


def write_json(entries, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"care":1,"clients":[')
        file.write(",\n".join(json.dumps(each, ensure_ascii=False) for each in clients(entries)))
        file.write('],"interactions":[')
        for n, entry in enumerate(interactions(entries)):
            file.write((",\n" if n else "") + json.dumps(entry, ensure_ascii=False))
        file.write("]}\n")
