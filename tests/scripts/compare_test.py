"""bench/compare with aligners made up here, so that it needs nothing but Diglot; and the links that
are made of NLTK's pairs.

    compare_test.py BENCH_FOLDER DIGLOT
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

BENCH = pathlib.Path(sys.argv[1]).resolve()
DIGLOT = pathlib.Path(sys.argv[2]).resolve()
sys.path[:0] = [str(BENCH), str(BENCH / "compare")]
from gale_church_links import links
from harness import gold, measured_run

# Takes the place of hunalign: writes the gold of the sample as a ladder where it is told to
# realign; else it says what hunalign says of very different sizes, and writes nothing.
STAND_IN = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(BENCH)!r})
from harness import gold
if "-realign" not in sys.argv:
    sys.exit("Ignoring files")
document, = gold.find_documents(languages="en-fr")
assert [str(document.source), str(document.target)] == sys.argv[-2:]
print("0\\t0\\t0.3")
for left, right in gold.read_links(document.links):
    if left: source_end = left[-1] + 1
    if right: target_end = right[-1] + 1
    print(f"{{source_end}}\\t{{target_end}}\\t0.3")
"""


class CompareTest(unittest.TestCase):
    def compare(self, *options):
        command = [sys.executable, "-B", BENCH / "compare" / "compare.py", "--program", DIGLOT,
                   "--languages", "en-fr", *options]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
        return done.stdout

    def test_aligners_stand_side_by_side(self):
        with tempfile.TemporaryDirectory() as folder:
            program = pathlib.Path(folder) / "hunalign"
            program.write_text(STAND_IN, encoding="utf-8")
            program.chmod(0o755)
            output = self.compare("--hunalign", program)
        self.assertRegex(output, r"(?m)^en-fr  Diglot, lengths alone +0\.\d{4} +[01]\.\d{4} ")
        self.assertRegex(output, r"(?m)^ +Diglot +0\.\d{4} +[01]\.\d{4} ")
        self.assertRegex(output, r"(?m)^ +hunalign -realign +1\.0000 +1\.0000 ")
        self.assertRegex(output, r"(?m)^hunalign: .*exit status 1\nIgnoring files$")

    def test_who_is_not_there_is_told_below(self):
        output = self.compare("--nltk-cells", "0")
        self.assertIn("\nhunalign: no path given (--hunalign PATH)\n", output)
        self.assertRegex(output, r"\nNLTK gale_church: (not installed|lighthouse has 36 x 36 )")

    def test_gold_that_is_not_there_is_a_message(self):
        command = [sys.executable, "-B", BENCH / "compare" / "compare.py", "--program", DIGLOT,
                   "--gold", "no/such/folder"]
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"^compare\.py: expected gold alignments in .*, found none")


class LinksTest(unittest.TestCase):
    def test_pairs_of_sentences_become_links(self):
        cases = (
            ("one to one", [(0, 0), (1, 1)], (2, 2), [([0], [0]), ([1], [1])]),
            ("merge", [(0, 0), (1, 1), (2, 1)], (3, 2), [([0], [0]), ([1, 2], [1])]),
            ("split", [(0, 0), (0, 1), (1, 2)], (2, 3), [([0], [0, 1]), ([1], [2])]),
            ("two to two", [(1, 1), (0, 1), (1, 0), (0, 0)], (2, 2), [([0, 1], [0, 1])]),
            ("left out", [(1, 1)], (3, 3),
             [([0], []), ([], [0]), ([1], [1]), ([2], []), ([], [2])]),
            ("nothing", [], (1, 1), [([0], []), ([], [0])]),
        )
        for name, pairs, counts, expected in cases:
            self.assertEqual(links(pairs, *counts), expected, name)


class MeasuredRunTest(unittest.TestCase):
    def test_tells_what_a_program_took(self):
        program = "import time\nmemory = bytearray(200 << 20)\nend = time.process_time() + 0.3\n"
        program += "while time.process_time() < end: pass"
        cost = measured_run.run([sys.executable, "-c", program])
        self.assertGreaterEqual(cost.wall, 0.3)
        self.assertGreaterEqual(cost.cpu, 0.3)
        self.assertGreater(cost.peak, 200)

    def test_memory_of_the_caller_does_not_count(self):
        memory = bytearray(200 << 20)
        self.assertLess(measured_run.run(["true"]).peak, 100)
        self.assertEqual(len(memory), 200 << 20)

    def test_failures_are_told(self):
        cases = ((["sh", "-c", "echo broken >&2; exit 3"], r"exit status 3\nbroken$"),
                 (["sh", "-c", "kill -9 $$"], r"exit status 137"),
                 (["no-such-program-at-all"], r"cannot be run: .*No such file"))
        for command, expected in cases:
            with self.assertRaisesRegex(measured_run.RunError, expected):
                measured_run.run(command)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
