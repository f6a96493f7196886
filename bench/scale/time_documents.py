#!/usr/bin/env python3
"""How time and memory grow with the length of documents.

    scale.sh [--sizes 1000,10000] [--gold FOLDER] [--languages hu-en] [--program DIGLOT]
             [--keep FOLDER] [--seed N] [--noise "OPTIONS"] [-- OPTION_OF_ALIGN...]

Makes a document and its translation of each size (bench/scale/synthesize.py, whose options --noise
takes in one string), aligns them, and prints sentences a second, peak memory and strict F1, and the
exponents of time and memory: the slope of a line through their logarithms (least squares), from
10,000 sentences on. Time is CPU time of the whole program, reading and writing included; sentences
are those of the source. The gold is the samples of corpora/ where no folder is named, and of a folder
the language pair that has most. --keep leaves documents and links in a folder.
"""

import json
import math
import pathlib
import shlex
import subprocess
import sys
import tempfile

BENCH = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCH))
from harness import gold
from harness.arguments import gold_arguments, gold_parser, numbers, run_main
from harness.diglot import Diglot
from harness.text_table import text_table

SMALLEST_FITTED = 10_000


def exponent(points):
    """The slope of log y over log x."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    spread = sum((x - mean_x) ** 2 for x, _ in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / spread


def synthesize(folder, size, arguments):
    command = [sys.executable, "-B", BENCH / "scale" / "synthesize.py", folder,
               "--sentences", size, "--seed", arguments.seed, *gold_arguments(arguments),
               *shlex.split(arguments.noise)]
    subprocess.run(list(map(str, command)), check=True)
    return gold.find_document(folder)


def measure(diglot, size, work, arguments):
    """The row of a size; the number of source sentences and what they cost."""
    folder = work / str(size)
    document = synthesize(folder, size, arguments)
    made = json.loads((folder / "made.json").read_text(encoding="utf-8"))
    count = made["source sentences"]
    aligned = folder / "aligned.links"
    cost = diglot.align(document, aligned, arguments.options)
    f1 = diglot.scores([document.links], [aligned])["strict"]["f1"]
    row = (f"{count:,}", f"{made['target sentences']:,}", f"{cost.cpu:.2f}", f"{cost.wall:.2f}",
           f"{count / cost.cpu:,.0f}", f"{cost.peak:,.0f}", f"{f1:.4f}")
    return row, count, cost


def parse_arguments():
    parser = gold_parser(__doc__)
    parser.add_argument("--sizes", type=numbers, default="1000,10000")
    parser.add_argument("--program", default="diglot")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noise", default="")
    parser.add_argument("options", nargs="*")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    diglot = Diglot(arguments.program)
    rows = [("source", "target", "CPU s", "wall s", "sentences/s", "peak MiB", "strict F1")]
    measured = []
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.keep or pathlib.Path(temporary)
        for size in arguments.sizes:
            row, count, cost = measure(diglot, size, work, arguments)
            rows.append(row)
            measured.append((count, cost))
            print(f"{row[0]} sentences done", file=sys.stderr)
    print(text_table(rows, left=0))
    fitted = [(count, cost) for count, cost in measured if count >= SMALLEST_FITTED]
    if len(fitted) > 1:
        time = exponent([(count, cost.cpu) for count, cost in fitted])
        memory = exponent([(count, cost.peak) for count, cost in fitted])
        print(f"\nexponent from {fitted[0][0]:,} to {fitted[-1][0]:,} sentences: "
              f"time {time:.3f}, memory {memory:.3f}")


if __name__ == "__main__":
    run_main(main)
