#!/usr/bin/env python3
"""Makes a long document and its translation of the sentences of gold alignments, with noise.

    synthesize.py OUTPUT --sentences N [--gold FOLDER] [--languages hu-en] [OPTION]...

OUTPUT becomes a folder as gold alignments have it (source.txt, target.txt, gold.align, langs), with
made.json beside them, which counts what was done. The beads of the gold (merges and splits as they
are there) come pass after pass until the source has N sentences; from the second pass on in
another order, a hundred at a time. Then, with the same seed always the same bytes:

    --drop RATE          sentences left out of the target, and as many out of the source: beads
    --insert RATE        sentences put into the target, and as many into the source
    --chapter-every N    source sentences from one chapter of 1,000 sentences that only one side has
                         to the next; source and target take turns (0: none)
    --repeat-every N     source sentences from one passage of 20 beads that comes again to the next,
                         in both sides or in one alone by turns (0: none)
    --vary SHARE         how much copies differ; vary.py tells how and why (0: they are equal)
"""

import collections
import itertools
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness import gold
from harness.arguments import gold_parser, run_main
from vary import Variation

STRETCH = 100       # Beads that stay together when a pass is shuffled.
CHAPTER = 1000      # Sentences of a chapter.
PASSAGE = 20        # Beads of a passage that comes again,
DISTANCE = 200      # so many beads later: near, it could not be told which of the two is meant.

EMPTY = ([], [])


def passes(beads, variation, chance):
    """All beads, again and again."""
    stretches = [beads[begin:begin + STRETCH] for begin in range(0, len(beads), STRETCH)]
    for copy in itertools.count():
        for stretch in stretches:
            for bead in stretch:
                yield variation.bead(bead, copy)
        chance.shuffle(stretches)


def with_repeats(beads, every, counts):
    """Passages come again, by turns in both sides and in one alone."""
    if every == 0:
        yield from beads
        return
    source_count, due = 0, every // 2
    passage, waiting = [], None
    ways = itertools.cycle(("both", "source", "both", "target"))
    for bead in beads:
        yield bead
        source_count += len(bead[0])
        if waiting is not None:
            waiting -= 1
            if waiting == 0:
                way = next(ways)
                counts["repeated passages, " + way] += 1
                for source, target in passage:
                    yield (source if way != "target" else [], target if way != "source" else [])
                passage, waiting = [], None
        elif source_count >= due:
            passage.append(bead)
            if len(passage) == PASSAGE:
                due += every
                waiting = DISTANCE


def with_drops(beads, rate, chance, counts):
    for source, target in beads:
        # A draw for each, so that another rate changes nothing else.
        drops = chance.random(), chance.random()
        if source and target:
            if drops[0] < rate:
                counts["target sentences dropped"] += len(target)
                target = []
            elif drops[1] < rate:
                counts["source sentences dropped"] += len(source)
                source = []
        yield source, target


def with_inserts(beads, rate, strangers, chance, counts):
    for source, target in beads:
        yield source, target
        for side, sentences in enumerate((source, target)):
            for _ in sentences:
                if chance.random() < rate:
                    stranger = chance.choice(strangers[side])
                    yield ([stranger], []) if side == 0 else ([], [stranger])
                    counts[("source", "target")[side] + " sentences inserted"] += 1


def with_chapters(beads, every, counts):
    """Now and then only one side goes on, for a chapter."""
    if every == 0:
        yield from beads
        return
    source_count, due, left = 0, every // 2, 0
    sides = itertools.cycle((0, 1))
    for bead in beads:
        if left == 0 and source_count >= due:
            side, left = next(sides), CHAPTER
            due += every
            counts[("source", "target")[side] + " chapters without counterpart"] += 1
        if left > 0:
            kept = bead[side][:left]
            left -= len(kept)
            bead = (kept, []) if side == 0 else ([], kept)
        source_count += len(bead[0])
        yield bead


def until(beads, sentence_count):
    """Beads until the source has enough sentences."""
    count = 0
    for bead in beads:
        if count >= sentence_count:
            return
        count += len(bead[0])
        yield bead


def links(source, target, source_begin, target_begin):
    """A bead, or null beads of one sentence each."""
    left = list(range(source_begin, source_begin + len(source)))
    right = list(range(target_begin, target_begin + len(target)))
    if left and right:
        return [(left, right)]
    return [([i], []) for i in left] + [([], [j]) for j in right]


def write(beads, folder, counts):
    source_count = target_count = 0
    with (open(folder / "source.txt", "w", encoding="utf-8", newline="\n") as source_file,
          open(folder / "target.txt", "w", encoding="utf-8", newline="\n") as target_file,
          open(folder / "gold.align", "w", encoding="utf-8", newline="\n") as links_file):
        for source, target in beads:
            source_file.writelines(sentence + "\n" for sentence in source)
            target_file.writelines(sentence + "\n" for sentence in target)
            for left, right in links(source, target, source_count, target_count):
                links_file.write(f"{left}:{right}\n")
                counts[f"beads {len(left)}-{len(right)}"] += 1
            source_count += len(source)
            target_count += len(target)
    counts["source sentences"], counts["target sentences"] = source_count, target_count


def parse_arguments():
    parser = gold_parser(__doc__)
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--sentences", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--drop", type=float, default=0.01)
    parser.add_argument("--insert", type=float, default=0.01)
    parser.add_argument("--chapter-every", type=int, default=10000)
    parser.add_argument("--repeat-every", type=int, default=2000)
    parser.add_argument("--vary", type=float, default=0.15)
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    sets = gold.largest_pair(gold.read_sets(arguments.gold, arguments.languages))
    beads = [bead for each in sets for bead in each.beads if bead != EMPTY]
    strangers = [[sentence for bead in beads for sentence in bead[side]] for side in (0, 1)]
    # Chance of its own for each kind of noise: one does not move the others.
    chances = [random.Random(f"{arguments.seed} {name}") for name in ("order", "drop", "insert")]
    counts = collections.Counter()
    made = passes(beads, Variation(beads, arguments.vary, arguments.seed), chances[0])
    made = with_repeats(made, arguments.repeat_every, counts)
    made = with_drops(made, arguments.drop, chances[1], counts)
    made = with_inserts(made, arguments.insert, strangers, chances[2], counts)
    made = with_chapters(made, arguments.chapter_every, counts)
    made = until(made, arguments.sentences)
    arguments.output.mkdir(parents=True, exist_ok=True)
    write(made, arguments.output, counts)
    (arguments.output / "langs").write_text(" ".join(sets[0].languages) + "\n", encoding="utf-8")
    report = json.dumps(dict(sorted(counts.items())), indent=2) + "\n"
    (arguments.output / "made.json").write_text(report, encoding="utf-8")


if __name__ == "__main__":
    run_main(main)
