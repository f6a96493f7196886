"""Short documents must not get worse by learning words from themselves.

    learning_test.py PROGRAM SHARED_FOLDER

Aligns about the first hundred sentences of each gold set with and without --no-learning; the strict F1 of all
together (Vecalign's convention) must not be lower with learning. Exits 77, "skipped", where the folder is not there.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
SENTENCE_COUNT = 100


def run(program, *arguments):
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def numbers(side):
    return [int(number) for number in side.strip("[] ").split(",") if number.strip()]


def first_beads(gold_file):
    """The links up to one that is not null and holds the hundredth source sentence, and where they end."""
    links, source_count, target_count = [], 0, 0
    for line in gold_file.read_text().splitlines():
        source, target = map(numbers, line.split(":")[:2])
        links.append(line)
        source_count = max([source_count, *(number + 1 for number in source)])
        target_count = max([target_count, *(number + 1 for number in target)])
        if source_count >= SENTENCE_COUNT and source and target:
            break
    return links, source_count, target_count


def shorten(folder, work):
    """The beginning of a gold set, as a set of its own."""
    short = work / folder.name
    short.mkdir()
    links, *counts = first_beads(folder / "gold.align")
    (short / "gold.align").write_text("".join(f"{link}\n" for link in links))
    for name, count in zip(("source.txt", "target.txt"), counts):
        lines = (folder / name).read_text(encoding="utf-8").split("\n")[:count]
        (short / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    (short / "langs").write_text((folder / "langs").read_text())
    return short


def strict_f1(program, sets, *options):
    for folder in sets:
        source_language, target_language = (folder / "langs").read_text().split()
        run(program, "align", "--presplit", "--quiet", "--no-dictionaries", *options,
            "-s", source_language, "-t", target_language,
            folder / "source.txt", folder / "target.txt", "-o", folder / "test.links")
    report = json.loads(run(program, "evaluate", "--json", "--resamples", "0",
                            "--gold", *[folder / "gold.align" for folder in sets],
                            "--test", *[folder / "test.links" for folder in sets]))
    return report["test"]["scores"]["vecalign"]["strict"]["f1"]


def main():
    program, shared = sys.argv[1], Path(os.environ.get("DIGLOT_SHARED", sys.argv[2]))
    if not (shared / "gold").is_dir():
        print(f"skipped: no gold alignments in {shared}; set DIGLOT_SHARED to the folder that has them")
        return SKIPPED
    with tempfile.TemporaryDirectory() as work:
        folders = sorted(path.parent for path in (shared / "gold").glob("*/gold.align"))
        sets = [shorten(folder, Path(work)) for folder in folders]
        for one in sets:
            print(f"{one.name:15} without learning {strict_f1(program, [one], '--no-learning'):.4f},"
                  f" with {strict_f1(program, [one]):.4f}")
        without, learned = strict_f1(program, sets, "--no-learning"), strict_f1(program, sets)
    print(f"{'together':15} without learning {without:.4f}, with {learned:.4f}{' FAILED' * (learned < without)}")
    return 1 if learned < without else 0


if __name__ == "__main__":
    sys.exit(main())
