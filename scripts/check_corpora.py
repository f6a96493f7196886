#!/usr/bin/env python3
"""Checks the samples in corpora/ against what corpora/README.md promises of them.

    scripts/check_corpora.py [FOLDER]

FOLDER holds one folder a sample and public.json; by default it is the corpora/ of this checkout.
Prints one line a sample. Problems go to stderr, one a line, with the file they are in. Exit status:
0 all is well, 1 problems were found, 2 the check could not be made.
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata

MANIFEST_FIELDS = {
    "name": str,
    "description": str,
    "genre": str,
    "source_language": str,
    "target_language": str,
    "source_text": str,
    "target_text": str,
    "source_sentences": str,
    "target_sentences": str,
    "gold": str,
    "source_sentence_count": int,
    "target_sentence_count": int,
    "bead_counts": dict,
    "author": str,
    "licence": str,
}
FILE_FIELDS = ("source_text", "target_text", "source_sentences", "target_sentences", "gold")
PUBLIC_FIELDS = ("name", "kind", "languages", "where", "licence", "truth")

LICENCE = "Apache-2.0"
MIN_SENTENCES, MAX_SENTENCES = 25, 40
MAX_BEAD = 6  # n + m; the aligner's default, so that it can find every bead.

# What each sample must show, and how often: name, least number, test of a bead's shape.
REQUIRED_BEADS = (
    ("merge (n-1)", 3, lambda n, m: n > 1 and m == 1),
    ("split (1-m)", 3, lambda n, m: n == 1 and m > 1),
    ("re-cut (n-m)", 1, lambda n, m: n > 1 and m > 1),
    ("omission (1-0)", 1, lambda n, m: m == 0),
    ("addition (0-1)", 1, lambda n, m: n == 0),
)

LINK = re.compile(r"\[((?:\d+(?:, \d+)*)?)\]:\[((?:\d+(?:, \d+)*)?)\]")
# No-break spaces are not here: they belong to the text, and French has many.
WHITE_SPACE = re.compile(r"[ \t\r\n]+")
SENTENCE_END = re.compile(r"[.!?…。！？؟][\"'”’»)\u00a0]*$")


class Report:
    """Collects problems, each with the file it was found in."""

    def __init__(self):
        self.problems = []

    def add(self, place, message):
        self.problems.append(f"{place}: {message}")


def read_text(path, report):
    """The file as clean text, or None where it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        report.add(path, f"cannot be read as UTF-8: {error}")
        return None
    if not text.endswith("\n") or text.endswith("\n\n"):
        report.add(path, "expected exactly one line end at the end of the file")
    return text


def check_characters(text, path, report):
    """No invisible differences: the bytes of a sample are what an editor shows of it."""
    if unicodedata.normalize("NFC", text) != text:
        report.add(path, "expected Unicode form NFC")
    for number, line in enumerate(text.split("\n"), start=1):
        if line != collapse(line) or "\ufeff" in line:
            report.add(f"{path}:{number}", "found a tab, a stray blank or a byte order mark")


def read_json(path, report):
    text = read_text(path, report)
    if text is None:
        return None
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        report.add(path, f"not JSON: {error}")
        return None


def check_manifest(manifest, path, report):
    """True where every field is there and of its type, so that the rest can be checked."""
    if not isinstance(manifest, dict):
        report.add(path, "expected a JSON object")
        return False
    sound = True
    for field in sorted(set(MANIFEST_FIELDS) ^ set(manifest)):
        report.add(path, f"field {field!r} is {'unknown' if field in manifest else 'missing'}")
        sound = False
    for field, kind in MANIFEST_FIELDS.items():
        if field in manifest and (type(manifest[field]) is not kind or manifest[field] in ("", {})):
            report.add(path, f"field {field!r}: expected a {kind.__name__}, not empty")
            sound = False
    return sound


def check_names(manifest, path, report):
    """The folder is called after the languages, the files after the sample and their language."""
    name, source, target = (manifest[f] for f in ("name", "source_language", "target_language"))
    expected = {
        "source_text": f"{name}.{source}.txt",
        "target_text": f"{name}.{target}.txt",
        "source_sentences": f"{name}.{source}.sentences",
        "target_sentences": f"{name}.{target}.sentences",
        "gold": "gold.links",
        "licence": LICENCE,
    }
    for field, value in expected.items():
        if manifest[field] != value:
            report.add(path, f"field {field!r}: expected {value!r}, found {manifest[field]!r}")
    if path.parent.name != f"{source}-{target}":
        report.add(path, f"languages {source} and {target} do not match the folder's name")
    listed = {manifest[field] for field in FILE_FIELDS} | {path.name}
    for file in sorted(path.parent.iterdir()):
        if file.name not in listed:
            report.add(file, "not listed in manifest.json")


def collapse(text):
    return WHITE_SPACE.sub(" ", text).strip(" ")


def split_paragraphs(text):
    return [collapse(paragraph) for paragraph in text.split("\n\n")]


def check_sentences(text, sentences, path, report):
    """The sentences are the text: same characters, same order, none across a paragraph end."""
    index = 0
    for paragraph in split_paragraphs(text):
        rest = paragraph
        while rest:
            if index == len(sentences):
                report.add(path, f"the text goes on after the last sentence: {rest[:40]!r}")
                return
            sentence = sentences[index]
            index += 1
            if sentence == "" or not rest.startswith(sentence):
                report.add(f"{path}:{index}", f"expected {rest[:40]!r}, found {sentence[:40]!r}")
                return
            rest = rest[len(sentence):].removeprefix(" ")
    if index < len(sentences):
        report.add(f"{path}:{index + 1}", "a sentence after the end of the text")


def check_size(sentences, counted, path, report):
    if len(sentences) != counted:
        report.add(path, f"has {len(sentences)} sentences, the manifest says {counted}")
    if not MIN_SENTENCES <= len(sentences) <= MAX_SENTENCES:
        report.add(path, f"expected {MIN_SENTENCES} to {MAX_SENTENCES} sentences, "
                         f"found {len(sentences)}")


def parse_gold(text, path, report):
    """The beads as pairs of lists; a line that is no bead is reported and left out."""
    beads = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = LINK.fullmatch(line)
        if match is None:
            report.add(f"{path}:{number}", f"expected a bead such as [0, 1]:[0], found {line!r}")
            continue
        beads.append(tuple([int(i) for i in side.split(", ")] if side else []
                           for side in match.groups()))
    return beads


def check_cover(beads, side, count, path, report):
    """In the order of the beads the numbers of a side are 0, 1, 2 ... without gap or repetition."""
    found = [index for bead in beads for index in bead[side]]
    if found == list(range(count)):
        return
    name = ("source", "target")[side]
    wrong = next((i for i, index in enumerate(found) if index != i), len(found))
    if wrong < len(found):
        report.add(path, f"{name} side: expected sentence {wrong} next, found {found[wrong]}")
    else:
        report.add(path, f"{name} side: covers {len(found)} sentences of {count}")


def shape_counts(beads):
    return dict(collections.Counter(f"{len(source)}-{len(target)}" for source, target in beads))


def check_beads(beads, counted, path, report):
    for source, target in beads:
        if not source and not target:
            report.add(path, "a bead is empty on both sides")
        if len(source) + len(target) > MAX_BEAD:
            report.add(path, f"bead {source}:{target} has more than {MAX_BEAD} sentences")
        if not (source and target) and len(source) + len(target) > 1:
            report.add(path, f"null bead {source}:{target}: expected one sentence a null bead")
    if shape_counts(beads) != counted:
        report.add(path, f"has beads {shape_counts(beads)}, the manifest says {counted}")
    for name, least, is_kind in REQUIRED_BEADS:
        found = sum(is_kind(len(source), len(target)) for source, target in beads)
        if found < least:
            report.add(path, f"expected at least {least} of kind {name}, found {found}")


def check_heading(texts, sentences, beads, path, report):
    """Both texts open with a heading: a paragraph of one sentence that ends without a full stop."""
    for text, lines in zip(texts, sentences):
        if not lines or split_paragraphs(text)[0] != lines[0] or SENTENCE_END.search(lines[0]):
            report.add(path, "expected a heading as the first paragraph of both texts")
    if not beads or beads[0] != ([0], [0]):
        report.add(path, "expected the headings to be the first bead, [0]:[0]")


def check_readme(row, path, report):
    if not path.is_file() or row not in path.read_text(encoding="utf-8").splitlines():
        report.add(path, f"expected the table row {row}")


def check_sample(folder, report):
    """Checks one sample; returns its beads, or None where it could not be read."""
    path = folder / "manifest.json"
    manifest = read_json(path, report)
    if manifest is None or not check_manifest(manifest, path, report):
        return None
    check_names(manifest, path, report)
    files = {field: folder / manifest[field] for field in FILE_FIELDS}
    content = {field: read_text(file, report) for field, file in files.items()}
    if None in content.values():
        return None
    for field, file in files.items():
        check_characters(content[field], file, report)

    sentences = []
    for side in ("source", "target"):
        lines = content[f"{side}_sentences"].removesuffix("\n").split("\n")
        sentences.append(lines)
        place = files[f"{side}_sentences"]
        check_sentences(content[f"{side}_text"], lines, place, report)
        check_size(lines, manifest[f"{side}_sentence_count"], place, report)

    beads = parse_gold(content["gold"], files["gold"], report)
    for side, lines in enumerate(sentences):
        check_cover(beads, side, len(lines), files["gold"], report)
    check_beads(beads, manifest["bead_counts"], files["gold"], report)
    texts = (content["source_text"], content["target_text"])
    check_heading(texts, sentences, beads, path, report)
    source_count, target_count = map(len, sentences)
    check_readme(f"| `{folder.name}` | `{manifest['name']}` | {manifest['genre']} | "
                 f"{source_count} / {target_count} | {len(beads)} |",
                 folder.parent / "README.md", report)
    print(f"{folder.name}: {manifest['name']}, {source_count} x {target_count} sentences, "
          f"{len(beads)} beads")
    return beads


def check_public(path, report):
    """public.json: every corpus has every field, and no name comes twice."""
    public = read_json(path, report)
    entries = public.get("corpora") if isinstance(public, dict) else None
    if not isinstance(entries, list) or not entries:
        report.add(path, "expected an object with a list 'corpora'")
        return
    seen = set()
    for number, entry in enumerate(entries):
        place = f"{path}, entry {number}"
        if not isinstance(entry, dict) or set(entry) != set(PUBLIC_FIELDS):
            report.add(place, f"expected exactly the fields {', '.join(PUBLIC_FIELDS)}")
        elif not all(isinstance(value, str) and value for value in entry.values()):
            report.add(place, "expected texts, none of them empty")
        elif entry["name"] in seen:
            report.add(place, f"{entry['name']!r} is listed twice")
        else:
            seen.add(entry["name"])


def main(arguments):
    if len(arguments) > 1:
        print(f"expected at most one folder, found {len(arguments)} arguments", file=sys.stderr)
        return 2
    default = pathlib.Path(__file__).resolve().parent.parent / "corpora"
    root = pathlib.Path(arguments[0]) if arguments else default
    folders = sorted(f for f in root.iterdir() if f.is_dir()) if root.is_dir() else []
    if not folders:
        print(f"{root}: expected a folder with samples", file=sys.stderr)
        return 2

    report = Report()
    samples = [check_sample(folder, report) for folder in folders]
    shapes = {shape for beads in samples if beads for shape in shape_counts(beads)}
    for shape in ("1-3", "3-1"):
        if shape not in shapes:
            report.add(root, f"expected a bead {shape} in at least one sample")
    check_public(root / "public.json", report)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    return 1 if report.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
