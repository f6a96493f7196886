#!/usr/bin/env python3
"""Aligns two files of one sentence a line with NLTK's gale_church, which is told how many target
characters stand for one of the source, and writes Vecalign's links.

    gale_church_links.py SOURCE TARGET LINKS
"""

import sys


def links(pairs, source_count, target_count):
    """Links of the pairs of sentences that belong together, in order; null links for all others."""
    source_end = target_end = 0
    made = []

    def add_nulls(source_begin, target_begin):
        made.extend(([i], []) for i in range(source_end, source_begin))
        made.extend(([], [j]) for j in range(target_end, target_begin))

    for i, j in sorted(pairs):
        if i < source_end or j < target_end:  # Shares a sentence with the link before.
            made[-1] = (sorted({*made[-1][0], i}), sorted({*made[-1][1], j}))
        else:
            add_nulls(i, j)
            made.append(([i], [j]))
        source_end, target_end = i + 1, max(target_end, j + 1)
    add_nulls(source_count, target_count)
    return made


def lengths(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [len(line.rstrip("\n")) for line in file]


def main():
    # Here, so that links can be tested without.
    from nltk.translate.gale_church import LanguageIndependent, align_blocks

    source, target = lengths(sys.argv[1]), lengths(sys.argv[2])

    class Parameters(LanguageIndependent):
        AVERAGE_CHARACTERS = sum(target) / sum(source)

    pairs = align_blocks(source, target, Parameters)
    with open(sys.argv[3], "w", encoding="utf-8", newline="\n") as file:
        for left, right in links(pairs, len(source), len(target)):
            file.write(f"{left}:{right}\n")


if __name__ == "__main__":
    main()
