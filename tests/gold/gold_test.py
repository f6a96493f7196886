"""Accuracy on gold alignments must not fall below its floors.

    gold_test.py PROGRAM SHARED_FOLDER

Runs `diglot align --presplit` and `diglot evaluate` on the gold sets, and plain `diglot align` on a pair of
web pages whose true sentence pairs are known. Exits 77, "skipped", where the folder is not there.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77

# Strict F1 in Vecalign's convention: with lengths alone, and with what the texts teach; without
# dictionaries, so that it is the same on every machine.
FLOORS = {
    "textberg-1957": (0.74, 0.885),
    "1984-hu": (0.98, 0.99),
    "bible-5k": (0.82, 0.915),
    "parice-*": (0.845, 0.94),
    "mac-dev-*": (0.59, 0.80),
}
WEB_PAIRS_FLOOR = 12  # Of 19.
# Of all sets together, with what the texts teach.
CALIBRATION_CEILING = 0.03


def run(program, *arguments):
    command = [program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def strict_f1(program, sets, evidence, work):
    tests = []
    for folder in sets:
        source_language, target_language = (folder / "langs").read_text().split()
        tests.append(work / f"{folder.name}.links")
        run(program, "align", "--presplit", "--quiet", "--no-dictionaries",
            "--evidence", evidence, "-s", source_language, "-t", target_language,
            folder / "source.txt", folder / "target.txt", "-o", tests[-1])
    report = json.loads(run(program, "evaluate", "--json", "--resamples", "0",
                            "--gold", *[folder / "gold.align" for folder in sets],
                            "--test", *tests))
    return report["test"]["scores"]["vecalign"]["strict"]["f1"]


def calibration_error(program, sets, work):
    """Of the links that were aligned last."""
    report = json.loads(run(program, "evaluate", "--reliability", "--json", "--resamples", "0",
                            "--gold", *[folder / "gold.align" for folder in sets],
                            "--test", *[work / f"{folder.name}.links" for folder in sets]))
    return report["test"]["reliability"]["all"]["expected_calibration_error"]


def web_pairs(program, seeds, evidence):
    """How many true pairs of the web pages come out as units of their own."""
    source, target = next(seeds.glob("000_*")), next(seeds.glob("001_*"))
    collapse = lambda text: " ".join(text.split())
    lines = run(program, "align", "--quiet", "--no-dictionaries", "--evidence", evidence,
                "--format", "tsv", source, target).splitlines()
    units = {tuple(map(collapse, line.split("\t")[:2])) for line in lines}
    truth = (seeds / "gold-000-001.tsv").read_text(encoding="utf-8").splitlines()
    return sum(tuple(map(collapse, line.split("\t"))) in units for line in truth), len(truth)


def main():
    program, shared = sys.argv[1], Path(os.environ.get("DIGLOT_SHARED", sys.argv[2]))
    if not (shared / "gold").is_dir():
        print(f"skipped: no gold alignments in {shared}; set DIGLOT_SHARED to the folder that has them")
        return SKIPPED
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for pattern, floors in FLOORS.items():
            sets = sorted((shared / "gold").glob(pattern))
            for evidence, floor in zip(("length", "all"), floors):
                f1 = strict_f1(program, sets, evidence, Path(folder))
                failures += f1 < floor
                print(f"{pattern:15} {evidence:6} strict F1 {f1:.4f}, at least {floor}"
                      f"{' FAILED' * (f1 < floor)}")
        sets = [folder for pattern in FLOORS for folder in sorted((shared / "gold").glob(pattern))]
        error = calibration_error(program, sets, Path(folder))
        failures += error > CALIBRATION_CEILING
        print(f"calibration error {error:.4f}, at most {CALIBRATION_CEILING}"
              f"{' FAILED' * (error > CALIBRATION_CEILING)}")
    for evidence in ("length", "all"):
        found, total = web_pairs(program, shared / "seeds", evidence)
        failures += found < WEB_PAIRS_FLOOR
        print(f"web pages, {evidence}: {found} of {total} pairs, at least {WEB_PAIRS_FLOOR}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
