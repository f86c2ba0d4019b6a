"""Words: a search in a large FAQ, and the check of a long text."""

import json
import os
import subprocess

TOPICS = ["ristampa", "dominio", "bozza", "fattura", "copertina", "consegna", "traduzione", "newsletter", "logo", "carta"]
SENTENCES = ["Le mando la bozza della copertina, così può dirmi se la carta va bene.",
             "La stampa richiede dieci giorni lavorativi dopo la Sua approvazione.",
             "Se una data non è più possibile, me ne indichi una nuova.",
             "Il costo della ristampa dipende dal numero di copie e dalla carta scelta."]


def entries(count):
    return [{"question": f"Quanto costa la {TOPICS[n % 10]} numero {n}?", "language": "it", "tags": [TOPICS[n % 10]],
             "answer": f"Dipende da {n % 17} cose. " + " ".join(SENTENCES)} for n in range(count)]


def letter(size):
    body = "\n\n".join(SENTENCES)
    return ("Gentile Giulia Bianchi,\n\n" + (body + "\n\n") * (size // len(body.encode())) +
            "Cordiali saluti\nAnna Rossi\n011 555 0100 · anna@example.it · lunedì–venerdì 9–13 e 14–18\n")


def measure(bench, count=10_000):
    database = bench.folder / "faq.db"
    os.environ["CARE_DB"] = str(database)
    subprocess.run([bench.care, "import", "-", "-q"], check=True, text=True,
                   input=json.dumps({"care": 1, "faq": [{"uid": f"faq-{n}", **each} for n, each in enumerate(entries(count))]}))
    bench.pair("faq search", count, [bench.care, "faq", "search", "ristampa", "copie", "77"],
               ["sqlite3", str(database), "SELECT * FROM faq WHERE question || answer || tags LIKE '%ristampa%' AND "
                "question || answer || tags LIKE '%copie%' AND question || answer || tags LIKE '%77%'"])
    text = bench.folder / "letter.txt"
    text.write_text(letter(100_000), encoding="utf-8")
    [(wall, _, peak)] = bench.measure([bench.care, "mail", "check", str(text)])
    bench.add("mail check of 100 kB", 0, wall, 0, 0, peak)
    for file in bench.folder.glob("faq.db*"):
        file.unlink()
