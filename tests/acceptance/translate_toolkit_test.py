"""That the translate toolkit and gettext read what `diglot convert` writes, and that `diglot convert`
reads what the toolkit makes of it: PO, XLIFF 1.2 and TMX, unit by unit.

    translate_toolkit_test.py PROGRAM

Exits 77, "skipped", where a tool is missing.
"""
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOOLS = ("msgfmt", "pofilter", "po2tmx", "po2xliff", "xliff2po")

# Source, translation, and the check of pofilter that finds something wrong with it.
CHECKED_UNITS = [
    ("The lamp was lit at 6:30.", "La lampe fut allumée à 6:30.", None),
    ("Open %s & save <b>it</b>.", "Ouvrir & enregistrer <b>le fichier</b>.", "printf"),
    ("Who is there?\nNobody.", "Qui est là ?\nPersonne !", "endpunc"),
    ("Quote \" and back\\slash", "Guillemet \" et barre \\ ici", None),
    ("There are 24 steps.", "Il y a 42 marches.", "numbers"),
    ("日本語 and العربية", "日本語 et العربية", None),
    ("the old boat", "le vieux vieux bateau", "doublewords"),
]

# What means something in PO, XML or one of the tools' own formats.
PIECES = ["word", " ", "\t", "\n", "\"", "\"\"", "\\", "\\n", "\\\"", "<b>", "&amp;", "&", "]]>", ",", "#",
          "'", "%s", "{0}", "\u00a0", "日本。", "ب", "é", "\U0001f600"]


def awkward_units(count):
    """None of them twice; every tenth has no translation."""
    chance = random.Random(5)

    def text(number):
        return f"{number} " + "".join(chance.choice(PIECES) for _ in range(chance.randrange(8))) + "x"

    return [(text(number), text(number) if number % 10 else "") for number in range(count)]


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]}: status {done.returncode}: {done.stdout}{done.stderr}")
    return done


def write_units(path, units):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for english, french in units:
            file.write(json.dumps({"translation": {"en": english, "fr": french}}) + "\n")


def read_units(program, path):
    """Source, target and notes, whatever the languages are called."""
    lines = run(program, "convert", "--quiet", path, "--to", "jsonl-flat").stdout
    units = [json.loads(line) for line in lines.split("\n") if line]
    return [(unit["src"], unit["tgt"],
             [value for name, value in unit.get("properties", []) if name == "note"]) for unit in units]


def texts(units):
    return [unit[:2] for unit in units]


def translated(units):
    return [unit for unit in units if unit[1]]


def on_one_line(units):
    """As units of TMX are read: runs of white space with a tab or a line end in them are one blank."""
    return [tuple(re.sub(" *[\t\n][ \t\n]*", " ", text).strip(" ") for text in unit) for unit in units]


def check(found, expected, what):
    if found != expected:
        pairs = (pair for pair in zip(found, expected) if pair[0] != pair[1])
        sys.exit(f"{what}: {len(found)} units, expected {len(expected)}; first that differ: {next(pairs, None)}")
    print(f"{what}: {len(found)} units")


def check_pofilter(program, folder):
    """pofilter gives back the units that fail a check, each with a note of it."""
    write_units(folder / "checked.jsonl", texts(CHECKED_UNITS))
    filters = [f"--test={name}" for _, _, name in CHECKED_UNITS if name]
    failing = [unit for unit in CHECKED_UNITS if unit[2]]
    for extension in ("po", "xlf", "tmx"):
        given, found = folder / f"checked.{extension}", folder / f"failing.{extension}"
        run(program, "convert", "--quiet", folder / "checked.jsonl", "-o", given)
        run("pofilter", "--progress=none", "--language=fr", *filters, given, found)
        units = read_units(program, found)
        expected = texts(failing)
        check(texts(units), on_one_line(expected) if extension == "tmx" else expected,
              f"pofilter, {extension}")
        for (source, _, notes), (_, _, name) in zip(units, failing):
            if not any(f"{name}: " in note for note in notes):
                sys.exit(f"pofilter, {extension}: expected a note of {name} with {source!r}, found {notes}")


def check_po(program, folder, units):
    """Our PO becomes TMX and XLIFF, with all units; the catalogue's header is none."""
    po = folder / "units.po"
    run(program, "convert", "--quiet", folder / "units.jsonl", "-o", po)
    run("msgfmt", "--check", "-o", folder / "units.mo", po)
    run("po2tmx", "--progress=none", "--language=fr", po, folder / "po.tmx")
    check(texts(read_units(program, folder / "po.tmx")), on_one_line(translated(units)), "po2tmx")
    run("po2xliff", "--progress=none", po, folder / "po.xlf")
    check(texts(read_units(program, folder / "po.xlf")), units, "po2xliff")


def check_xliff(program, folder, units):
    """Our XLIFF becomes PO. What nobody has approved is fuzzy there, which is no unit to us."""
    run(program, "convert", "--quiet", folder / "units.jsonl", "-o", folder / "units.xlf")
    run("xliff2po", "--progress=none", folder / "units.xlf", folder / "fuzzy.po")
    fuzzy = (folder / "fuzzy.po").read_text(encoding="utf-8")
    (folder / "xliff.po").write_text(fuzzy.replace("#, fuzzy\n", ""), encoding="utf-8")
    check(texts(read_units(program, folder / "xliff.po")), translated(units), "xliff2po")


def main():
    program = sys.argv[1]
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"skipped: no {', '.join(missing)}; scripts/test.sh --with-readers installs them")
        sys.exit(77)
    units = awkward_units(500)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_units(folder / "units.jsonl", units)
        check_pofilter(program, folder)
        check_po(program, folder, units)
        check_xliff(program, folder, units)


if __name__ == "__main__":
    main()
