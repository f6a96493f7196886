"""Breaks copies of the samples, one way at a time; scripts/check_corpora.py must find each.

    check_corpora_test.py CHECK_CORPORA_PY CORPORA
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CHECKER, CORPORA = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])

EN = "en-fr/lighthouse.en"
FR = "en-fr/lighthouse.fr"
GOLD = "en-fr/gold.links"
MANIFEST = "en-fr/manifest.json"


def replace(name, old, new):
    """The text `old`, which must be there, becomes `new`, once."""
    def edit(root):
        path = root / name
        text = path.read_bytes().decode("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        path.write_bytes(text.replace(old, new, 1).encode("utf-8"))
    return edit


def edit_manifest(**fields):
    def edit(root):
        path = root / MANIFEST
        manifest = json.loads(path.read_text(encoding="utf-8"))
        manifest.update(fields)
        path.write_text(json.dumps(manifest) + "\n", encoding="utf-8")
    return edit


def write(name, content):
    return lambda root: (root / name).write_bytes(content)


def remove(name):
    return lambda root: (root / name).unlink()


def remove_folder(name):
    return lambda root: shutil.rmtree(root / name)


def all_of(*edits):
    def edit(root):
        for one in edits:
            one(root)
    return edit


# What is wrong, how to make it so, a part of what the checker must say.
CASES = (
    ("manifest missing", remove(MANIFEST), "manifest.json: cannot be read"),
    ("manifest no JSON", write(MANIFEST, b"{\n"), "not JSON"),
    ("manifest field missing", replace(MANIFEST, '"genre"', '"style"'), "'genre' is missing"),
    ("manifest field unknown", edit_manifest(colour="red"), "'colour' is unknown"),
    ("manifest field empty", edit_manifest(description=""), "field 'description'"),
    ("manifest field of the wrong type", edit_manifest(source_sentence_count="36"),
     "field 'source_sentence_count'"),
    ("licence", edit_manifest(licence="MIT"), "field 'licence'"),
    ("folder of other languages", edit_manifest(target_language="de"), "do not match the folder"),
    ("sentence count", edit_manifest(source_sentence_count=35), "the manifest says 35"),
    ("bead counts", edit_manifest(bead_counts={"1-1": 31}), "the manifest says {'1-1': 31}"),
    ("file missing", remove(f"{FR}.txt"), "lighthouse.fr.txt: cannot be read"),
    ("file not listed", write("en-fr/notes.txt", b"x\n"), "not listed"),
    ("broken UTF-8", write(f"{FR}.txt", b"\xff\n"), "cannot be read as UTF-8"),
    ("decomposed characters", replace(f"{FR}.txt", "é", "e\u0301"), "NFC"),
    ("no line end at the end", replace(f"{EN}.sentences", "one, wet.\n", "one, wet."),
     "exactly one line end"),
    ("stray blank", replace(f"{EN}.txt", "three sacks", "three  sacks"), "stray blank"),
    ("text and sentences differ", replace(f"{EN}.txt", "three sacks", "four sacks"),
     "lighthouse.en.sentences:3: expected"),
    ("no-break space lost", replace(f"{FR}.sentences", "\u00a0», dit-elle", " », dit-elle"),
     "lighthouse.fr.sentences:6: expected"),
    ("sentences joined over a paragraph end",
     replace(f"{EN}.sentences", "count things.\n", "count things. "), "sentences:4: expected"),
    ("blank line among the sentences",
     replace(f"{EN}.sentences", "count things.\n", "count things.\n\n"), "sentences:5: expected"),
    ("text goes on", replace(f"{EN}.txt", "one, wet.", "one, wet. The end."), "goes on after"),
    ("sentence after the end", replace(f"{EN}.sentences", "one, wet.\n", "one, wet.\nThe end.\n"),
     "after the end of the text"),
    ("bead missing", replace(GOLD, "[1]:[1]\n", ""), "source side: expected sentence 1 next"),
    ("last bead missing", replace(GOLD, "[34, 35]:[35]\n", ""), "covers 34 sentences of 36"),
    ("beads out of order", replace(GOLD, "[5]:[5]\n[6]:[6]\n", "[6]:[6]\n[5]:[5]\n"),
     "expected sentence 5 next, found 6"),
    ("sentence in two beads", replace(GOLD, "[6]:[6]", "[6]:[5, 6]"), "target side: expected"),
    ("bead with a score", replace(GOLD, "[1]:[1]", "[1]:[1]:0.5"), "expected a bead such as"),
    ("empty bead", replace(GOLD, "[1]:[1]\n", "[1]:[1]\n[]:[]\n"), "empty on both sides"),
    ("bead too large",
     replace(GOLD, "[1]:[1]\n[2, 3]:[2]\n[4]:[3, 4]\n", "[1, 2, 3, 4]:[1, 2, 3, 4]\n"),
     "more than 6 sentences"),
    ("null bead of two sentences",
     replace(GOLD, "[10]:[10]\n[11]:[]\n", "[10, 11]:[]\n[]:[10]\n"),
     "one sentence a null bead"),
    ("too many sentences",
     all_of(replace(f"{EN}.txt", "one, wet.", "one, wet. Yes. Yes. Yes. Yes. Yes."),
            replace(f"{EN}.sentences", "one, wet.\n", "one, wet.\n" + 5 * "Yes.\n")),
     "expected 25 to 40 sentences, found 41"),
    ("no bead 3-1 in any sample",
     all_of(remove_folder("en-de"), remove_folder("en-ja"), remove_folder("ru-en")),
     "expected a bead 3-1"),
    ("no omission", replace(GOLD, "[10]:[10]\n[11]:[]\n", "[10, 11]:[10]\n"),
     "kind omission (1-0), found 0"),
    ("no addition", replace(GOLD, "[29]:[29]\n[]:[30]\n", "[29]:[29, 30]\n"),
     "kind addition (0-1), found 0"),
    ("no heading", all_of(replace(f"{EN}.txt", "Gull Rock\n", "Gull Rock.\n"),
                          replace(f"{EN}.sentences", "Gull Rock\n", "Gull Rock.\n")),
     "expected a heading"),
    ("README out of date", replace("README.md", "| 36 / 36 | 31 |", "| 36 / 36 | 30 |"),
     "expected the table row | `en-fr` | `lighthouse` |"),
    ("no table of public corpora", remove("public.json"), "public.json: cannot be read"),
    ("public corpus without a licence", replace("public.json", '"licence": "GPL-2"', '"truth": ""'),
     "expected exactly the fields"),
)


def check(root):
    return subprocess.run([sys.executable, CHECKER, root], capture_output=True, encoding="utf-8",
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"}, check=False)


class CheckCorpora(unittest.TestCase):

    def test_copy_is_sound(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder) / "corpora"
            shutil.copytree(CORPORA, root)
            result = check(root)
            self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_each_fault_is_found(self):
        for fault, break_it, message in CASES:
            with self.subTest(fault), tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder) / "corpora"
                shutil.copytree(CORPORA, root)
                break_it(root)
                result = check(root)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertIn(message, result.stderr)

    def test_folder_without_samples_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            for root in (pathlib.Path(folder), pathlib.Path(folder) / "none"):
                self.assertEqual(check(root).returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
