"""Measures care against the sqlite3 shell on the same rows and schema, and beside other tools where they are installed.

    python3 tests/bench/bench.py BUILD_FOLDER [--sizes 1000,100000,1000000] [--rounds 41] [--write docs/performance.md]

BUILD_FOLDER is that of the release preset with tests, which has care and the program that runs pairs. Each figure is
a median of whole processes, run in turn in one go; what counts are the ratios.
"""

import argparse
import contextlib
import datetime
import os
import pathlib
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import faq
import others
import quotes
import report
import studio
import today
import words

CARE_NOW = studio.NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
WEEK_START = int(datetime.datetime.combine(studio.WEEK, datetime.time(), datetime.timezone(datetime.timedelta(hours=2)))
                 .timestamp())
COLUMNS = "i.id, i.at, c.slug, i.channel, i.direction, i.kind, i.answered_at, i.summary"
FROM = "FROM interaction i JOIN client c ON c.id = i.client_id"


class Bench:
    def __init__(self, build, rounds, folder):
        self.care = str(build / "care")
        self.pairs = str(build / "tests" / "bench" / "pairs")
        self.rounds, self.folder = rounds, folder
        self.rows = []
        os.environ.update(HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"), XDG_DATA_HOME=str(folder / "data"),
                          XDG_STATE_HOME=str(folder / "state"), TZ="Europe/Rome", LANG="C.UTF-8", NO_COLOR="1")
        os.environ.pop("CARE_DB", None)
        subprocess.run([self.care, "init"], check=True, stdout=subprocess.DEVNULL)
        os.environ["CARE_NOW"] = CARE_NOW

    def measure(self, *commands, rounds=None):
        """(wall ms, cpu ms, peak MiB) of each."""
        words = [self.pairs, str(rounds or self.rounds)]
        for n, command in enumerate(commands):
            words += (["---"] if n else []) + command
        out = subprocess.run(words, check=True, capture_output=True, text=True)
        result = []
        for command, line in zip(commands, out.stdout.splitlines()):
            wall, cpu, peak, failures = map(int, line.split())
            if failures:
                sys.exit(f"{failures} runs failed: {' '.join(command)}\n{out.stderr[:500]}")
            result.append((wall / 1000, cpu / 1000, peak / 1024))
        return result

    def pair(self, what, entries, ours, theirs, rounds=None, beside="sqlite3"):
        (wall, cpu, peak), (their_wall, their_cpu, _) = self.measure(ours, theirs, rounds=rounds)
        self.add(what, entries, wall, wall / their_wall, cpu / their_cpu, peak, beside)

    def add(self, what, entries, wall, ratio, cpu_ratio, peak, beside="sqlite3"):
        self.rows.append({"what": what, "entries": entries, "ms": wall, "beside": beside, "ratio": ratio,
                          "cpu": cpu_ratio, "mib": peak})
        ratios = f"{ratio:8.2f} × {beside} ({cpu_ratio:.2f} cpu)" if ratio else " " * 8
        print(f"{what:28} {entries:>9,} {wall:10.2f} ms {ratios:32} {peak:7.1f} MiB", flush=True)


def sql(database, *statements):
    return ["sqlite3", str(database), *statements]


def daily(bench, entries, database, bare):
    care = [bench.care]
    os.environ["CARE_DB"] = str(database)
    client = studio.one_client(entries)
    word = studio.rare_word(entries)
    one = f"c.slug = '{client}'"
    questions = [
        ("list 20", ["log", "list"], f"SELECT {COLUMNS} {FROM} ORDER BY i.at DESC, i.id DESC LIMIT 20"),
        ("a client's week", ["log", "list", client, "--since", str(studio.WEEK)],
         f"SELECT {COLUMNS} {FROM} WHERE i.client_id = (SELECT id FROM client c WHERE {one}) "
         f"AND i.at >= {WEEK_START} ORDER BY i.at DESC, i.id DESC"),
        ("search, 20 hits", ["log", "search", word],
         f"SELECT {COLUMNS} FROM interaction_text t JOIN interaction i ON i.id = t.rowid "
         f"JOIN client c ON c.id = i.client_id WHERE interaction_text MATCH '{word}' ORDER BY t.rank LIMIT 20")]
    for what, words, question in questions:
        bench.pair(what, entries, [*care, *words], sql(database, question))
        bench.pair(what, entries, [*care, *words], sql(bare, question), beside="bare sqlite3")
    bench.pair("search, a common word", entries, [*care, "log", "search", "copertina"],
               sql(database, f"SELECT {COLUMNS} FROM interaction_text t JOIN interaction i ON i.id = t.rowid "
                             "JOIN client c ON c.id = i.client_id WHERE interaction_text MATCH 'copertina' "
                             "ORDER BY t.rowid DESC LIMIT 20"))
    bench.pair("completion of a slug", entries, [bench.care, "__complete", "2", "care", "log", "zoe"],
               sql(database, "SELECT slug, name FROM client WHERE slug >= 'zoe' AND slug < 'zof' ORDER BY slug LIMIT 50"))
    bench.pair("one client's recap", entries, [*care, "recap", client], recap_queries(database, one))
    bench.pair("all recaps of a week", entries, [*care, "recap"], recap_queries(database, "1"), rounds=min(11, bench.rounds))


def recap_queries(database, condition):
    """All of a client or of every one, their addresses, people, the week's log and open promises: what recaps are made
    from."""
    whose = "1" if condition == "1" else f"client_id = (SELECT id FROM client c WHERE {condition})"
    return sql(database, f"SELECT * FROM client c WHERE {condition}",
               f"SELECT * FROM contact_point WHERE {whose}", f"SELECT * FROM person WHERE {whose}",
               f"SELECT i.*, c.slug, c.name {FROM} WHERE {whose} AND i.at >= {WEEK_START} "
               f"AND i.at < {WEEK_START + 7 * 86400} ORDER BY i.at DESC, i.id DESC",
               f"SELECT r.* FROM reminder r WHERE {whose} AND done_at IS NULL ORDER BY due_on")


def adding(bench, entries, database, bare):
    """Each on a copy of its own: the same rows, kept as durably."""
    client = studio.one_client(entries)
    insert = add_as_sql(f"(SELECT id FROM client WHERE slug = '{client}')")
    copies = [bench.folder / f"add-{name}.db" for name in ("care", "sqlite", "bare")]
    for copy, original in zip(copies, (database, database, bare)):
        shutil.copy(original, copy)
    add = [bench.care, "--db", str(copies[0]), "log", "add", client, "Deciso il formato A5", "-c", "phone"]
    bench.pair("log add", entries, add, sql(copies[1], insert))
    bench.pair("log add", entries, add, sql(copies[2], insert), beside="bare sqlite3")
    for copy in copies:
        for file in bench.folder.glob(copy.name + "*"):
            file.unlink()


def writers(bench, database):
    """Eight at once, 500 entries each, every one a process."""
    def all_of(one):
        script = 'for i in $(seq 500); do "$@" >/dev/null || echo failed >&2; done'
        started = time.monotonic()
        running = [subprocess.Popen(["sh", "-c", script, "sh", *one], stderr=subprocess.PIPE) for _ in range(8)]
        failed = sum(process.communicate()[1].count(b"failed") for process in running)
        return time.monotonic() - started, failed

    def once(name):
        copy = bench.folder / f"writers-{name}.db"
        shutil.copy(database, copy)
        before = count(copy)
        seconds, failed = all_of(line_of(name, copy))
        lost = 4000 - (count(copy) - before)
        if name == "care" and (failed or lost):
            sys.exit(f"8 writers: {failed} failed, {lost} lost")
        for file in bench.folder.glob(copy.name + "*"):
            file.unlink() if file.is_file() else shutil.rmtree(file)
        return seconds

    def line_of(name, copy):
        if name == "care":
            return [bench.care, "--db", str(copy), "log", "add", "zoe-bianchi-1", "Deciso il formato A5", "-c", "phone"]
        return sql(copy, ".timeout 60000", add_as_sql("1"))

    times = [(once("care"), once("sqlite3")) for _ in range(5)]
    care, theirs = (statistics.median(each) for each in zip(*times))
    bench.add("8 × 500 writers", 1000, care * 1000, care / theirs, 0, 0)


def add_as_sql(client):
    """What a log add writes, kept as durably: the entry with its full text, the step and a change of the same size."""
    return ("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; "
            "INSERT INTO interaction (uid, client_id, at, channel, direction, kind, summary, body, needs_reply, message_id, "
            f"public_url, private) VALUES (hex(randomblob(16)), {client}, "
            "1778056200, 'phone', '', 'note', 'Deciso il formato A5', '', 0, '', '', 0); "
            "INSERT INTO step (at, command, summary, schema_version, undone) VALUES (1778056200, 'care log', 'Logged', 1, 0); "
            "INSERT INTO step_change (step_id, changeset) VALUES (last_insert_rowid(), randomblob(150)); COMMIT;")


def count(database):
    return int(subprocess.run(sql(database, "SELECT count(*) FROM interaction"), check=True, capture_output=True).stdout)


def bulk(bench, entries):
    """Makes the database by an import, and gives its path."""
    source, database = bench.folder / f"{entries}.json", bench.folder / f"{entries}.db"
    studio.write_json(entries, source)
    wall, _, peak = timed([bench.care, "--db", str(database), "import", str(source)])
    theirs = import_into_triggers(bench, database) if entries <= 100_000 else None
    bench.add("import", entries, wall, wall / theirs if theirs else 0, 0, peak, ".import")
    again, _, peak = timed([bench.care, "--db", str(database), "import", str(source)])
    bench.add("import again", entries, again, again / wall, 0, peak, "the first")
    export, _, peak = timed([bench.care, "--db", str(database), "export", "-o", str(source)])
    started = time.monotonic()
    with open(os.devnull, "w") as nowhere:
        subprocess.run([*sql(database, "SELECT i.*, c.slug " + FROM), "-json"], stdout=nowhere, check=True)
    bench.add("export", entries, export, export / (1000 * (time.monotonic() - started)), 0, peak, "sqlite3 -json")
    source.unlink()
    return database


def bare_copy(bench, database):
    """The same rows as a small program would keep them: columns without a rule, the indexes that the questions need, and
    the full text."""
    bare = bench.folder / "bare.db"
    with contextlib.closing(sqlite3.connect(bare, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = WAL")
        copy.execute("ATTACH ? AS care", [str(database)])
        tables = copy.execute("SELECT name FROM care.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                              "AND name NOT LIKE 'interaction_text%'").fetchall()
        for (table,) in tables:
            columns = ", ".join(f'"{name}" {kind}{" PRIMARY KEY" if is_key and name == "id" else ""}' for _, name, kind, _, _, is_key
                                in copy.execute(f"PRAGMA care.table_info({table})"))
            copy.execute(f"CREATE TABLE {table} ({columns})")
            copy.execute(f"INSERT INTO main.{table} SELECT * FROM care.{table}")
        copy.execute("CREATE INDEX interaction_client ON interaction (client_id, at)")
        copy.execute("CREATE INDEX interaction_at ON interaction (at)")
        [(text,)] = copy.execute("SELECT sql FROM care.sqlite_master WHERE name = 'interaction_text'").fetchall()
        copy.execute(text)
        copy.execute("INSERT INTO interaction_text (interaction_text) VALUES ('rebuild')")
        copy.execute("DETACH care")
    return bare


def timed(command):
    started = time.monotonic()
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr}")
    return (time.monotonic() - started) * 1000, 0, int(done.stderr.splitlines()[-1]) / 1024


def import_into_triggers(bench, database):
    """The same rows by .import into the same table, its full text kept by triggers. It reads no NULL, so the table is
    made without STRICT, and without the index that empty texts would break."""
    rows, copy = bench.folder / "rows.csv", bench.folder / "imported.db"
    with open(rows, "w", encoding="utf-8") as file:
        subprocess.run([*sql(database, "SELECT * FROM interaction"), "-csv"], stdout=file, check=True)
    made = subprocess.run(sql(database, "SELECT sql || ';' FROM sqlite_master WHERE tbl_name IN ('interaction', 'interaction_text') "
                                        "AND sql IS NOT NULL AND name <> 'interaction_message' ORDER BY rowid"),
                          check=True, capture_output=True, text=True).stdout
    subprocess.run(sql(copy, "PRAGMA journal_mode = WAL", made.replace(") STRICT", ")")), check=True, stdout=subprocess.DEVNULL)
    started = time.monotonic()
    subprocess.run(sql(copy, "PRAGMA synchronous = FULL", "BEGIN", f".import --csv {rows} interaction", "COMMIT"), check=True,
                   stdout=subprocess.DEVNULL)
    seconds = time.monotonic() - started
    if count(copy) != count(database):
        sys.exit(".import lost rows")
    for file in [rows, *bench.folder.glob(copy.name + "*")]:
        file.unlink()
    return seconds * 1000


def start(bench):
    bench.pair("start: care --version", 0, [bench.care, "--version"], ["git", "--version"], beside="git")


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} processors, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--sizes", default="1000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=41)
    parser.add_argument("--write", type=pathlib.Path, help="a file for the table of results")
    parser.add_argument("--without-others", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="care-bench-") as folder:
        bench = Bench(arguments.build.resolve(), arguments.rounds, pathlib.Path(folder))
        print(machine())
        start(bench)
        quotes.measure(bench)
        faq.measure(bench)
        today.hours(bench)
        words.measure(bench)
        for entries in map(int, arguments.sizes.split(",")):
            database = bulk(bench, entries)
            bare = bare_copy(bench, database)
            daily(bench, entries, database, bare)
            adding(bench, entries, database, bare)
            bare.unlink()
            if entries == 1000:
                writers(bench, database)
            if not arguments.without_others and entries <= 100_000:
                others.measure(bench, entries)
            today.measure(bench, entries, database)
            database.unlink()
        if arguments.write:
            report.write(bench.rows, machine(), arguments.write)


if __name__ == "__main__":
    main()
