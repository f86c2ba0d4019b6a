"""Holds the includes of src/ and include/ to the layers' arrows: each folder may see only those named for it."""

import pathlib
import re
import sys

# Beside itself, the standard library and the libraries that its CMake target links.
ALLOWED = {
    "include/care": [],
    "src/core": ["care"],
    "src/store": ["care", "core"],
    "src/toml": ["care", "core"],
    "src/config": ["care", "core", "toml"],
    "src/mail": ["care", "core"],
    "src/documents": ["care", "core"],
    "src/output": ["care", "core"],
    "src/exchange": ["care", "core"],
    "src/system": ["care"],
    "src/cli": ["care", "core", "store", "toml", "config", "output"],
    "src/work": ["care", "core", "store", "config", "mail", "documents"],
    "src/commands": ["care", "core", "store", "toml", "config", "mail", "documents", "exchange", "output", "cli", "work"],
    "src/helpers/care_calendar": ["care", "core", "helpers"],
    "src/helpers": [],
}

# A heavy or leaky library is seen by these files alone.
SEEN_BY = {
    "SQLiteCpp/": ["src/store/database.cpp"],
    "sqlite3.h": ["src/store/database.cpp", "src/store/changes.cpp", "src/store/whole_copy.cpp"],
    "toml++/": ["src/toml/parse.cpp"],
    "CLI/": ["src/cli/parse.cpp"],
    "absl/": ["src/core/zone.cpp", "src/core/base64.cpp"],
    "nlohmann/": ["src/output/json.cpp", "src/exchange/json_stream.cpp", "src/mail/helper.cpp",
                  "src/cli/calendar_file.cpp", "src/documents/sheet_json.cpp", "src/documents/faq_json.cpp",
                  "src/helpers/"],
    "kainjow/": ["src/documents/template.cpp"],
    "cmark-gfm": ["src/documents/markdown.cpp"],
    "gmime/": ["src/helpers/"],
    "gumbo.h": ["src/helpers/"],
    "libical/": ["src/helpers/"],
    "pango/": ["src/helpers/"],
    "cairo": ["src/helpers/"],
    "iostream": ["src/main.cpp", "src/cli/", "src/manual/", "src/helpers/"],
    "fmt/chrono.h": [],
}

# A noun's verbs see their own folder, the records that all nouns show, and these nouns.
NOUNS_SEE = {
    "import": ["client", "quote"],
    "init": ["import"],
    "payment": ["quote"],
    "quote": ["log"],
    "reply": ["log"],
}

OURS = {path.split("/")[-1] for path in ALLOWED}


def layer_of(path):
    return next((layer for layer in ALLOWED if path.startswith(layer + "/")), None)


def noun_of(path):
    found = re.match(r"(?:src/)?commands/([a-z]+)/", path)
    return found and found.group(1)


def noun_fault(name, included):
    """What use cases share is in src/work, and what options share stands beside the nouns."""
    noun, other = noun_of(name), noun_of(included)
    if other in (None, noun, "records") or (noun is None and name.startswith("src/commands/commands.")):
        return None
    if noun is None or other not in NOUNS_SEE.get(noun, []):
        return f"{noun or 'what all nouns share'} does not see {other}"
    return None


def faults_of(root, path):
    name = path.relative_to(root).as_posix()
    layer = layer_of(name)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not found:
            continue
        included = found.group(1)
        folder = included.split("/")[0]
        if layer and "/" in included and folder in OURS and folder != layer.split("/")[-1]:
            if folder not in ALLOWED[layer]:
                yield f"{name}:{number}: {layer} does not see {folder}"
        if name.startswith("src/commands/") and (fault := noun_fault(name, included)):
            yield f"{name}:{number}: {fault}"
        for library, files in SEEN_BY.items():
            if included.startswith(library) and not any(name.startswith(each) for each in files):
                yield f"{name}:{number}: {library} belongs to {files or 'nobody'}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for folder in ("include", "src") for path in sorted((root / folder).rglob("*.[hc]pp"))]
    if not files:
        sys.exit("no sources found")
    faults = [fault for path in files for fault in faults_of(root, path)]
    print("\n".join(faults) or f"{len(files)} files keep to their layers")
    sys.exit(bool(faults))


main()
