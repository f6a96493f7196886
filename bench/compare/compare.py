#!/usr/bin/env python3
"""The same documents through several aligners: scores, time and memory side by side.

    compare.sh [--gold FOLDER] [--languages hu-en] [--program DIGLOT] [--hunalign PATH]
               [--nltk-cells N] [--keep FOLDER]

Aligns gold alignments (the samples of corpora/ where no folder is named), whose sentences are given, and
prints for each language pair F1 in Vecalign's convention (all documents added up), seconds of all
documents together, and the largest peak memory of one. Aligners: Diglot with lengths alone, with
what it learns itself, and with the dictionaries that are installed; NLTK's gale_church where it is
installed, on documents of at most N sentence pairs (a million), as it takes minutes for more;
hunalign where its path is given, with -realign and without. Those that cannot run are told below the
table. --keep leaves what they wrote in a folder.
"""

import itertools
import pathlib
import sys
import tempfile

BENCH = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCH))
from contestants import all_contestants
from harness import gold
from harness.arguments import gold_parser, run_main
from harness.diglot import Diglot
from harness.measured_run import RunError
from harness.text_table import text_table

HEAD = ("", "", "strict F1", "lax F1", "wall s", "CPU s", "peak MiB")


def row(pair, contestant, documents, diglot, work):
    costs, outputs = [], []
    for document in documents:
        outputs.append(work / f"{document.name}.{contestant.name.replace(' ', '_')}.links")
        costs.append(contestant.align(document, outputs[-1]))
        print(f"{document.name}: {contestant.name} done", file=sys.stderr)
    scores = diglot.scores([document.links for document in documents], outputs)
    return (pair, contestant.name, f"{scores['strict']['f1']:.4f}", f"{scores['lax']['f1']:.4f}",
            f"{sum(cost.wall for cost in costs):.2f}", f"{sum(cost.cpu for cost in costs):.2f}",
            f"{max(cost.peak for cost in costs):,.0f}")


def rows_of_pair(pair, documents, contestants, diglot, work, left_out):
    """Rows of a language pair; who is left out, and why, goes into `left_out`."""
    for contestant in contestants:
        obstacle = next(filter(None, map(contestant.obstacle, documents)), "")
        try:
            if not obstacle:
                yield row(pair, contestant, documents, diglot, work)
                pair = ""  # Once is enough.
        except RunError as error:
            obstacle = str(error)
        if obstacle:
            left_out.append(f"{contestant.name}: {obstacle}")


def parse_arguments():
    parser = gold_parser(__doc__)
    parser.add_argument("--program", default="diglot")
    parser.add_argument("--hunalign", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--nltk-cells", type=int, default=1_000_000)
    parser.add_argument("--keep", type=pathlib.Path)
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    diglot = Diglot(arguments.program)
    found = gold.find_documents(arguments.gold, arguments.languages)
    rows, left_out = [HEAD], []
    with tempfile.TemporaryDirectory() as temporary:
        work = arguments.keep or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        contestants = all_contestants(diglot, arguments.hunalign, arguments.nltk_cells, work)
        by_pair = sorted(found, key=lambda document: document.languages)
        for languages, group in itertools.groupby(by_pair, lambda document: document.languages):
            rows += rows_of_pair("-".join(languages), list(group), contestants, diglot, work,
                                 left_out)
    print(text_table(rows, left=2))
    if left_out:
        print("\nNot in the table:\n" + "\n".join(dict.fromkeys(left_out)))


if __name__ == "__main__":
    run_main(main)
