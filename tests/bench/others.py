"""The same questions put to tools that people use for such things today, each on its own kind of data."""

import json
import os
import shutil
import subprocess

import studio


def measure(bench, entries):
    for tool in (taskwarrior, hledger, notmuch):
        if shutil.which(tool.__name__.replace("taskwarrior", "task")):
            tool(bench, entries)
        else:
            print(f"{tool.__name__} is not installed here: left out", flush=True)


def add(bench, what, entries, command, rounds):
    (wall, _, peak), = bench.measure(command, rounds=rounds)
    bench.add(what, entries, wall, 0, 0, peak)


def rounds_for(entries):
    return 21 if entries <= 1000 else 3


def taskwarrior(bench, entries):
    folder = bench.folder / f"task-{entries}"
    folder.mkdir()
    rc = folder / "taskrc"
    rc.write_text(f"data.location={folder}\\nconfirmation=no\\nhooks=off\\n".replace("\\n", "\n"))
    source = folder / "import.json"
    with open(source, "w", encoding="utf-8") as file:
        for entry in studio.interactions(entries):
            file.write(json.dumps({"description": entry["summary"], "project": entry["client"], "status": "pending",
                                   "entry": entry["at"].replace("-", "").replace(":", "")}) + "\n")
    task = ["task", f"rc:{rc}", "rc.verbose=nothing", "rc.gc=off"]
    subprocess.run([*task, "import", str(source)], check=True, capture_output=True)
    rounds, client = rounds_for(entries), studio.one_client(entries)
    add(bench, "taskwarrior: start", entries, ["task", "--version"], 21)
    add(bench, "taskwarrior: add", entries, [*task, "add", f"project:{client}", "Deciso il formato A5"], rounds)
    add(bench, "taskwarrior: list 20", entries, [*task, "limit:20", "newest"], rounds)
    add(bench, "taskwarrior: client's week", entries,
        [*task, f"project:{client}", f"entry.after:{studio.WEEK}", "newest"], rounds)
    add(bench, "taskwarrior: search", entries, [*task, f"/{studio.rare_word(entries)}/", "newest"], rounds)
    add(bench, "taskwarrior: completion", entries, [*task, "_projects"], rounds)
    shutil.rmtree(folder)


def hledger(bench, entries):
    journal = bench.folder / f"{entries}.journal"
    with open(journal, "w", encoding="utf-8") as file:
        for entry in studio.interactions(entries):
            file.write(f"{entry['at'][:10]} {entry['summary']}\n    clients:{entry['client']}  0.25 h\n    me\n\n")
    ask = ["hledger", "-f", str(journal)]
    rounds, client = min(5, rounds_for(entries)), studio.one_client(entries)
    add(bench, "hledger: start", entries, ["hledger", "--version"], 21)
    add(bench, "hledger: client's week", entries, [*ask, "register", client, "-b", str(studio.WEEK)], rounds)
    add(bench, "hledger: search", entries, [*ask, "register", f"desc:{studio.rare_word(entries)}"], rounds)
    add(bench, "hledger: completion", entries, [*ask, "accounts"], rounds)
    journal.unlink()


def notmuch(bench, entries):
    folder = bench.folder / f"mail-{entries}"
    (folder / "cur").mkdir(parents=True)
    for n, entry in enumerate(studio.interactions(entries)):
        (folder / "cur" / f"{n}:2,S").write_text(
            f"From: {entry['client']}@example.it\nTo: me@example.it\nMessage-ID: <{n}@example.it>\n"
            f"Date: {entry['at'][:10]} {entry['at'][11:19]} +0000\nSubject: {entry['summary']}\n\n{entry['body']}\n", encoding="utf-8")
    config = folder / "notmuch-config"
    config.write_text(f"[database]\npath={folder}\n[user]\nname=A\nprimary_email=me@example.it\n[new]\ntags=\nignore=notmuch-config\n")
    os.environ["NOTMUCH_CONFIG"] = str(config)
    subprocess.run(["notmuch", "new"], check=True, capture_output=True)
    rounds, client = rounds_for(entries), studio.one_client(entries)
    add(bench, "notmuch: start", entries, ["notmuch", "--version"], 21)
    add(bench, "notmuch: list 20", entries, ["notmuch", "search", "--limit=20", "*"], rounds)
    add(bench, "notmuch: client's week", entries, ["notmuch", "search", f"from:{client}", f"date:{studio.WEEK}.."], rounds)
    add(bench, "notmuch: search", entries, ["notmuch", "search", "--limit=20", studio.rare_word(entries)], rounds)
    add(bench, "notmuch: completion", entries, ["notmuch", "address", "from:zoe*"], rounds)
    shutil.rmtree(folder)
