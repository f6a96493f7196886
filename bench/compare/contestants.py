"""The aligners that are compared. Each has a name; `obstacle(document)` says why it cannot take a
document (empty: it can), and `align(document, output)` writes links or a ladder and tells the cost."""

import pathlib
import subprocess
import sys

from harness import measured_run
from harness.gold import read_lines

HERE = pathlib.Path(__file__).resolve().parent


class DiglotContestant:
    def __init__(self, name, diglot, options, problem=""):
        self.name, self.diglot, self.options, self.problem = name, diglot, options, problem

    def obstacle(self, _document):
        return self.problem

    def align(self, document, output):
        return self.diglot.align(document, output, self.options)


def diglot_contestants(diglot):
    none = "none installed; scripts/get_dictionaries.sh gets them"
    problem = "" if diglot.has_dictionaries() else none
    return [DiglotContestant("Diglot, lengths alone", diglot, ["--evidence", "length"]),
            DiglotContestant("Diglot", diglot, ["--no-dictionaries"]),
            DiglotContestant("Diglot, dictionaries", diglot, [], problem)]


class NltkContestant:
    """Debian's package is for Debian's Python, which need not be the one that runs this."""

    name = "NLTK gale_church"

    def __init__(self, largest_cell_count):
        self.largest_cell_count = largest_cell_count
        pythons = [sys.executable, "/usr/bin/python3"]
        self.python = next((python for python in pythons if self.has_nltk(python)), None)

    @staticmethod
    def has_nltk(python):
        try:
            return subprocess.run([python, "-c", "import nltk.translate.gale_church"],
                                  capture_output=True).returncode == 0
        except OSError:
            return False

    def obstacle(self, document):
        if self.python is None:
            return "not installed; scripts/setup.sh --with-compare gets it"
        counts = len(read_lines(document.source)), len(read_lines(document.target))
        if counts[0] * counts[1] > self.largest_cell_count:
            return (f"{document.name} has {counts[0]:,} x {counts[1]:,} sentences, and it looks at "
                    "all pairs in Python (--nltk-cells)")
        return ""

    def align(self, document, output):
        return measured_run.run([self.python, HERE / "gale_church_links.py", document.source,
                                 document.target, output])


class HunalignContestant:
    """With an empty dictionary, as it demands one. It writes a ladder, and takes words to be what
    stands between blanks."""

    def __init__(self, program, options, work):
        self.name = " ".join(["hunalign", *options])
        self.program, self.options = program, options
        self.dictionary = work / "empty.dic"
        self.dictionary.write_bytes(b"")

    def obstacle(self, _document):
        return "" if self.program else "no path given (--hunalign PATH)"

    def align(self, document, output):
        return measured_run.run([self.program, "-utf", *self.options, self.dictionary,
                                 document.source, document.target], stdout=output)


def all_contestants(diglot, hunalign, nltk_cells, work):
    return [*diglot_contestants(diglot), NltkContestant(nltk_cells),
            HunalignContestant(hunalign, [], work),
            HunalignContestant(hunalign, ["-realign"], work)]
