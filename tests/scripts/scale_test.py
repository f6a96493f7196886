"""What bench/scale tells of documents and batches that are small enough for a test.

    scale_test.py BENCH_FOLDER DIGLOT
"""

import pathlib
import subprocess
import sys
import unittest

BENCH = pathlib.Path(sys.argv[1]).resolve()
DIGLOT = pathlib.Path(sys.argv[2]).resolve()
sys.path[:0] = [str(BENCH), str(BENCH / "scale")]
from time_documents import exponent


def table(script, *options):
    """Rows of what a script prints, as lists of cells."""
    command = [sys.executable, "-B", BENCH / "scale" / script, "--program", DIGLOT, *options]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return [line.split() for line in done.stdout.splitlines()]


class ScaleTest(unittest.TestCase):
    def test_exponents_are_slopes_of_logarithms(self):
        cases = (
            ("linear", [(10, 3), (100, 30), (1000, 300)], 1.0),
            ("quadratic", [(10, 1), (100, 100)], 2.0),
            ("constant", [(1, 5), (7, 5), (9, 5)], 0.0),
            ("least squares", [(1, 1), (10, 10), (100, 10)], 0.5),
        )
        for name, points, expected in cases:
            self.assertAlmostEqual(exponent(points), expected, msg=name)

    def test_documents_have_a_row_each(self):
        rows = table("time_documents.py", "--sizes", "60,120", "--languages", "en-de",
                     "--noise", "--insert 0", "--", "--evidence", "length")
        self.assertEqual(len(rows), 3)  # No exponents: the documents are too short for them.
        for size, row in zip((60, 120), rows[1:]):
            self.assertIn(int(row[0]), range(size, size + 3))
            self.assertGreater(float(row[-1]), 0.5)

    def test_batches_have_a_row_for_each_number_of_jobs(self):
        rows = table("time_batch.py", "--pairs", "3", "--sentences", "8", "--jobs", "1,2")
        self.assertEqual([row[:3] for row in rows[1:]],
                         [["stream", "3", "1"], ["stream", "3", "2"],
                          ["batch", "3", "1"], ["batch", "3", "2"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
