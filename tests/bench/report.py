"""The table of docs/performance.md."""

import datetime

BEGIN, END = "<!-- results: made by tests/bench/bench.py -->", "<!-- end of results -->"


def table(rows):
    lines = ["| what | entries | median ms | ratio | of processor time | peak MiB |", "|---|---:|---:|---:|---:|---:|"]
    for row in rows:
        ratio = f"{row['ratio']:.2f} × {row['beside']}" if row["ratio"] else ""
        cpu = f"{row['cpu']:.2f}" if row["cpu"] else ""
        mib = f"{row['mib']:.1f}" if row["mib"] else ""
        lines.append(f"| {row['what']} | {row['entries']:,} | {row['ms']:.2f} | {ratio} | {cpu} | {mib} |")
    return "\n".join(lines)


def growth(rows):
    """How much the daily commands grow from 100,000 entries to 1,000,000."""
    small = {row["what"]: row["ms"] for row in rows if row["entries"] == 100_000}
    large = {row["what"]: row["ms"] for row in rows if row["entries"] == 1_000_000}
    lines = [f"| {what} | {large[what] / small[what]:.2f} |" for what in large
             if what in small and not what.startswith(("import", "export", "all", "today, nothing"))]
    return "\n".join(["| what | × |", "|---|---:|", *lines]) if lines else ""


def write(rows, machine, path):
    """Puts the results between the two marks of the page, or at its end."""
    text = path.read_text(encoding="utf-8") if path.exists() else f"# Performance\n\n{BEGIN}\n{END}\n"
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    results = f"{BEGIN}\n\n{datetime.date.today()}, {machine}\n\n{table(rows)}\n"
    if grown := growth(rows):
        results += f"\nFrom 100,000 entries to 1,000,000:\n\n{grown}\n"
    path.write_text(f"{before}{results}\n{END}{after}", encoding="utf-8")
