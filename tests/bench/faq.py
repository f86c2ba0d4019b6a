"""The FAQ: what to add to it, of as many questions as nobody has."""

import json
import os
import random
import subprocess

QUESTIONS = 100_000
ASKS = ["Quanto costa", "Quanto tempo serve per", "Quando arriva", "In che formato è", "Perché non c'è", "È compreso",
        "Chi si occupa di", "Posso cambiare", "Vorrei sapere quanto costa", "Buongiorno, mi potete mandare"]
LETTERS = list("bcdfglmnprstvz") + ["st", "tr", "pr", "gl", "nt", "rt", "sp"]
ENDINGS = ["re", "ne", "ta", "zione", "to", "lo", "mento"]


def vocabulary(chance, words=20_000):
    """As many words as people use, the first far oftener than the last (Zipf)."""
    def word():
        return "".join(chance.choice(LETTERS) + chance.choice("aeiou") for _ in range(chance.choice([2, 3, 3, 4]))) + \
            chance.choice(ENDINGS)
    return [word() for _ in range(words)], [1 / (n + 10) for n in range(words)]


def questions():
    """Nearly all of them different, the same each time."""
    chance = random.Random(6)
    words, weights = vocabulary(chance)
    for n in range(QUESTIONS):
        matter = " ".join(chance.choices(words, weights, k=chance.choice([1, 2, 3, 3, 4, 5, 6])))
        yield {"uid": f"asked-{n}", "client": "giulia",
               "at": f"2026-{n % 4 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:{n // 24 % 60:02}:{n // 1440 % 60:02}Z",
               "kind": "question", "direction": "in", "summary": f"{chance.choice(ASKS)} {matter}?"}


def measure(bench):
    database = bench.folder / "asked.db"
    os.environ["CARE_DB"] = str(database)
    everything = {"care": 1, "clients": [{"slug": "giulia", "name": "Giulia"}], "interactions": list(questions())}
    subprocess.run([bench.care, "import", "-", "-q"], check=True, text=True, input=json.dumps(everything))
    [(wall, _, peak)] = bench.measure([bench.care, "faq", "suggest"], rounds=min(5, bench.rounds))
    bench.add("faq suggest", QUESTIONS, wall, 0, 0, peak)
    for file in bench.folder.glob("asked.db*"):
        file.unlink()
