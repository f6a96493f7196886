#!/usr/bin/env python3
"""How fast many small pairs are aligned, and what more jobs are worth.

    scale.sh --batch [--pairs 2000] [--sentences 50] [--jobs 1,2] [--commands stream,batch]
             [--gold FOLDER] [--languages hu-en] [--program DIGLOT] [--seed N] [-- OPTION...]

Cuts the pairs (bench/scale/cut_batch.py) and sends them through `diglot stream` and `diglot batch`
with each number of jobs, behind each other; OPTION goes to both. Sentences a second are source
sentences by wall time. Before times are told, the output is held against that of the first
number of jobs: it must be the same to the byte. --pairs 10000,100000 --commands stream tells whether
memory grows with the length of the stream; such lengths have no files for `diglot batch`.
"""

import filecmp
import pathlib
import subprocess
import sys
import tempfile

BENCH = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCH))
from harness import measured_run
from harness.arguments import gold_arguments, gold_parser, numbers, run_main
from harness.diglot import Diglot
from harness.text_table import text_table

# More pairs would be too many files.
MOST_FILES = 10_000


def make_pairs(folder, pair_count, arguments):
    command = [sys.executable, "-B", BENCH / "scale" / "cut_batch.py", folder,
               "--pairs", pair_count, "--sentences", arguments.sentences,
               "--seed", arguments.seed, *gold_arguments(arguments)]
    if pair_count > MOST_FILES:
        command.append("--no-files")
    subprocess.run(list(map(str, command)), check=True)


def stream(program, folder, jobs, output, options):
    return measured_run.run([program, "stream", "--quiet", "--jobs", jobs, *options],
                            stdin=folder / "pairs.jsonl", stdout=output)


def batch(program, folder, jobs, output, options):
    # Paths of the list are as seen from the folder.
    return measured_run.run([program, "batch", "--quiet", "--presplit", "--jobs", jobs, *options,
                             "-o", output, "LIST.tsv"], folder=folder)


CONTESTANTS = {"stream": stream, "batch": batch}


def measure(diglot, command, pair_count, folder, arguments):
    """Rows of a command, one for each number of jobs."""
    source_count = arguments.sentences * pair_count
    first = None
    for jobs in arguments.jobs:
        output = folder.resolve() / f"{command}-{jobs}.jsonl"
        cost = CONTESTANTS[command](diglot.program, folder, jobs, output, arguments.options)
        first = first or (cost, output)
        if not filecmp.cmp(first[1], output, shallow=False):
            raise measured_run.RunError(f"{command}: expected the same output for any number of "
                                        f"jobs, found another one with --jobs {jobs}")
        yield (command, f"{pair_count:,}", str(jobs), f"{cost.wall:.2f}", f"{cost.cpu:.2f}",
               f"{pair_count / cost.wall:,.0f}", f"{source_count / cost.wall:,.0f}",
               f"{first[0].wall / cost.wall:.2f}", f"{cost.peak:,.0f}")


def parse_arguments():
    parser = gold_parser(__doc__)
    parser.add_argument("--pairs", type=numbers, default="2000")
    parser.add_argument("--sentences", type=int, default=50)
    parser.add_argument("--jobs", type=numbers, default="1,2")
    parser.add_argument("--commands", default="stream,batch")
    parser.add_argument("--program", default="diglot")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("options", nargs="*")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    diglot = Diglot(arguments.program)
    rows = [("command", "pairs", "jobs", "wall s", "CPU s", "pairs/s", "sentences/s", "gain",
             "peak MiB")]
    with tempfile.TemporaryDirectory() as work:
        for pair_count in arguments.pairs:
            folder = pathlib.Path(work) / str(pair_count)
            make_pairs(folder, pair_count, arguments)
            for command in arguments.commands.split(","):
                if not diglot.has_command(command):
                    print(f"time_batch.py: {arguments.program} has no command {command}: skipped",
                          file=sys.stderr)
                elif command == "stream" or pair_count <= MOST_FILES:
                    rows += measure(diglot, command, pair_count, folder, arguments)
    print(text_table(rows))


if __name__ == "__main__":
    run_main(main)
