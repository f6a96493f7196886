"""What others make of the files that `diglot convert` writes: Python's csv and json, gettext's msgfmt.

    other_readers_test.py PROGRAM
"""
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PIECES = ["word", " ", "\t", "\n", "\r\n", "\"", "\"\"", "\\", "\\n", ",", ";", " ~~~ ", "#", "'",
          "\u2028", "\u00a0", "\x01", "\x7f", "日本。", "=1+1", "%s", "\ufeff", "\U0001f600"]


def awkward_units(count):
    """Pairs of texts that some format or other has a meaning for; none is empty."""
    chance = random.Random(11)

    def text():
        return "x" + "".join(chance.choice(PIECES) for _ in range(chance.randrange(5)))

    return [(text(), text()) for _ in range(count)]


def convert(program, source, target):
    subprocess.run([program, "convert", "--quiet", source, "-o", target], check=True)


def jsonl_units(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        return [tuple(json.loads(line)["translation"].values()) for line in lines]


def one_line(text):
    """As formats of lines have it."""
    return " ".join(text.split())


def check(found, expected, what):
    if found == expected:
        return
    different = next((pair for pair in zip(found, expected) if pair[0] != pair[1]), None)
    sys.exit(f"{what}: {len(found)} units, expected {len(expected)}; first that differ: {different}")


def check_count(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: {found}, expected {expected}")


def check_csv(program, folder, source, units):
    convert(program, source, folder / "units.csv")
    with open(folder / "units.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    check([(row["source"], row["target"]) for row in rows], units, "csv")


def check_tsv(program, folder, source, units):
    for name in ("units.tsv", "units.bitextor"):
        convert(program, source, folder / name)
        with open(folder / name, encoding="utf-8", newline="\n") as file:
            rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        if name == "units.bitextor":
            at = rows[0].index("src_text")
            rows = [row[at:at + 2] for row in rows[1:]]
        check_count(len(rows), len(units), name)
        text = (folder / name).read_text(encoding="utf-8")
        check_count(len(text.splitlines()), text.count("\n"), f"lines of {name}")


def check_moses(program, folder, source, units):
    convert(program, source, folder / "units.moses")
    for language in ("en", "fr"):
        text = (folder / f"units.{language}").read_text(encoding="utf-8")
        check_count(len(text.splitlines()), len(units), f"Moses, {language}")


def check_po(program, folder, source, units):
    """That msgfmt takes the catalogue, and that it says what was put into it."""
    if shutil.which("msgfmt") is None:
        print("msgfmt is not installed: PO not checked")
        return
    convert(program, source, folder / "units.po")
    subprocess.run(["msgfmt", "--check-format", "-o", folder / "units.mo", folder / "units.po"],
                   check=True)
    subprocess.run(["msgunfmt", "-o", folder / "back.po", folder / "units.mo"], check=True,
                   stderr=subprocess.DEVNULL)  # It warns of each \\r.
    convert(program, folder / "back.po", folder / "back.jsonl")
    found = sorted((one_line(a), one_line(b)) for a, b in jsonl_units(folder / "back.jsonl"))
    check(found, sorted((one_line(a), one_line(b)) for a, b in units), "po")


def check_back(program, folder, source, units):
    """CSV as Python's writer makes it, and JSON as Python escapes it."""
    with open(folder / "python.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["en", "fr"])
        writer.writerows(units)
    convert(program, folder / "python.csv", folder / "python.jsonl")
    check(jsonl_units(folder / "python.jsonl"), units, "csv of Python")
    convert(program, source, folder / "same.jsonl")
    check(jsonl_units(folder / "same.jsonl"), units, "json of Python")


def main():
    program = sys.argv[1]
    units = awkward_units(500)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "units.jsonl"
        with open(source, "w", encoding="utf-8", newline="\n") as file:
            for number, (english, french) in enumerate(units):
                record = {"id": number, "translation": {"en": english, "fr": french}}
                file.write(json.dumps(record) + "\n")
        for check_one in (check_csv, check_tsv, check_moses, check_po, check_back):
            check_one(program, folder, source, units)


if __name__ == "__main__":
    main()
