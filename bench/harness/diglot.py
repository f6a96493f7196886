"""The program that is measured."""

import json
import pathlib
import shutil
import tempfile

from harness import measured_run


class Diglot:
    def __init__(self, program):
        """A path, or the name of an installed program."""
        self.program = pathlib.Path(shutil.which(program) or program).resolve()

    def align(self, document, links, options=()):
        """Aligns a document (source, target and languages), whose sentences are given; writes
        links; tells the cost."""
        source_language, target_language = document.languages
        return measured_run.run([self.program, "align", "--quiet", "--presplit",
                                 "-s", source_language, "-t", target_language,
                                 "--format", "links", "-o", links, *options,
                                 document.source, document.target])

    def scores(self, gold, test):
        """Vecalign's scores of lists of files, all added up: {"strict": {...}, "lax": {...}}."""
        report = self.output_of(["evaluate", "--json", "--resamples", "0", "--convention",
                                 "vecalign", "--gold", *gold, "--test", *test])
        return json.loads(report)["test"]["scores"]["vecalign"]

    def has_command(self, name):
        return f"\n  {name} " in self.output_of(["--help"])

    def has_dictionaries(self):
        return "dictionaries        none found" not in self.output_of(["info"])

    def output_of(self, arguments):
        """Raises RunError where the program fails."""
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "output"
            measured_run.run([self.program, *arguments], stdout=output)
            return output.read_text(encoding="utf-8")
