"""Quotes: writing one, its document as text and PDF, and the totals of a very long one."""

import os
import shutil
import subprocess

LINES = 10_000

QUOTE = ["--item", "Grafica; 10 h; 45", "--item", "Stampa; 200 copie; 1.20; 10%", "--tax", "ordinary-inps",
         "--mine", "due bozze entro dieci giorni", "--theirs", "testi entro il 22 maggio", "--delivers", "2026-06-30"]


def pdf_maker(source, folder):
    """A tool that makes the same PDF from our own HTML or Markdown, where one is installed."""
    out = str(folder / "theirs.pdf")
    for program in ("libreoffice", "soffice"):
        if shutil.which(program):
            return program, [program, "--headless", "--convert-to", "pdf", "--outdir", str(folder), f"{source}.html"]
    if shutil.which("pandoc") and shutil.which("xelatex"):
        return "pandoc", ["pandoc", f"{source}.md", "--pdf-engine=xelatex", "-o", out]
    if shutil.which("chromium"):
        return "chromium", ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={out}",
                            f"{source}.html"]
    return None


def measure(bench):
    database = bench.folder / "quotes.db"
    os.environ["CARE_DB"] = str(database)
    subprocess.run([bench.care, "client", "add", "Giulia Bianchi", "-q"], check=True)
    subprocess.run([bench.care, "quote", "new", "giulia", "Catalogo", *QUOTE, "-q"], check=True, stdout=subprocess.DEVNULL)
    source = str(bench.folder / "quote")
    for ending in ("html", "md", "pdf"):
        subprocess.run([bench.care, "quote", "render", "1", "-o", f"{source}.{ending}", "-q"], check=True)

    insert = ("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; "
              "CREATE TABLE IF NOT EXISTS beside (a INTEGER PRIMARY KEY, b TEXT); "
              + "INSERT INTO beside (b) VALUES (hex(randomblob(100))); " * 8 + "COMMIT;")
    bench.pair("quote new", 0, [bench.care, "quote", "new", "giulia", "Catalogo", *QUOTE],
               ["sqlite3", str(bench.folder / "beside.db"), insert])
    one(bench, "quote render --as text", [bench.care, "quote", "render", "1"])
    ours = [bench.care, "quote", "render", "1", "-o", f"{source}.pdf"]
    maker = pdf_maker(source, bench.folder)
    if maker:
        bench.pair("quote render --as pdf", 0, ours, maker[1], rounds=min(5, bench.rounds), beside=maker[0])
    else:
        one(bench, "quote render --as pdf", ours)

    form = bench.folder / "long.toml"
    lines = "".join(f'  "Voce {n}; {n % 7 + 1} h; {n % 90 + 10}.{n % 100:02}",\n' for n in range(LINES))
    form.write_text(f"items = [\n{lines}]\n", encoding="utf-8")
    one(bench, f"totals of {LINES:,} lines", [bench.care, "quote", "totals", "--from", str(form), "--tax", "ordinary"])


def one(bench, what, command):
    [(wall, _, peak)] = bench.measure(command)
    bench.add(what, 0, wall, 0, 0, peak)
