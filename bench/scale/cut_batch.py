#!/usr/bin/env python3
"""Cuts many small pairs out of gold alignments.

    cut_batch.py OUTPUT [--pairs 2000] [--sentences 50] [--gold FOLDER] [--languages hu-en]
                 [--seed N] [--no-files]

Writes them into the folder OUTPUT twice: as lines of JSON for `diglot stream` (pairs.jsonl: id, source
and target as lists of sentences, source_language, target_language), and as a list for `diglot batch`
(LIST.tsv) of files in OUTPUT/pairs, which --no-files leaves out. A pair is a stretch of beads from a
random place with that many source sentences, or a few more; the longer a gold set, the more pairs come of
it. Where one is too short, it starts again.
"""

import itertools
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness import gold
from harness.arguments import gold_parser, run_main

COLUMNS = ("source", "target", "id", "source_language", "target_language", "output")


def cut(beads, sentence_count, chance):
    """Sentences of both sides."""
    begin = chance.randrange(len(beads))
    source, target = [], []
    for bead in itertools.islice(itertools.cycle(beads), begin, None):
        source += bead[0]
        target += bead[1]
        if len(source) >= sentence_count and target:
            return source, target


def pairs(sets, arguments):
    chance = random.Random(arguments.seed)
    sizes = [len(each.beads) for each in sets]
    for number in range(arguments.pairs):
        chosen = chance.choices(sets, sizes)[0]
        source, target = cut(chosen.beads, arguments.sentences, chance)
        yield {"id": f"{chosen.name}-{number + 1}", "source": source, "target": target,
               "source_language": chosen.languages[0], "target_language": chosen.languages[1]}


def write_files(pair, folder):
    """Writes the sides; returns the line of the list."""
    for side in ("source", "target"):
        path = folder / "pairs" / f"{pair['id']}.{side}.txt"
        path.write_text("\n".join(pair[side]) + "\n", encoding="utf-8", newline="\n")
    files = [f"pairs/{pair['id']}.{side}.txt" for side in ("source", "target")]
    return "\t".join([*files, pair["id"], pair["source_language"], pair["target_language"],
                      pair["id"] + ".links"]) + "\n"


def parse_arguments():
    parser = gold_parser(__doc__)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=2000)
    parser.add_argument("--sentences", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-files", action="store_true")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    sets = gold.read_sets(arguments.gold, arguments.languages)
    folder = arguments.output
    (folder / "pairs").mkdir(parents=True, exist_ok=True)
    with (open(folder / "pairs.jsonl", "w", encoding="utf-8", newline="\n") as lines,
          open(folder / "LIST.tsv", "w", encoding="utf-8", newline="\n") as table):
        table.write("\t".join(COLUMNS) + "\n")
        for pair in pairs(sets, arguments):
            lines.write(json.dumps(pair, ensure_ascii=False) + "\n")
            if not arguments.no_files:
                table.write(write_files(pair, folder))


if __name__ == "__main__":
    run_main(main)
