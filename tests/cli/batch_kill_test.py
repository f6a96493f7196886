"""Kills `diglot batch` at random moments and lets it go on, until it is done; then compares everything it
wrote with what a batch wrote that nobody disturbed.

    batch_kill_test.py REPOSITORY PROGRAM
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = [("en-fr", "lighthouse", "en", "fr"), ("en-de", "weather-station", "en", "de"),
           ("ru-en", "slow-train", "ru", "en"), ("en-zh", "cable-car", "en", "zh")]
MOST_KILLS = 25
SECONDS = 2.5  # What an undisturbed batch should take, so that there is time for it to be killed.
OUTPUTS = {"a file of records": ("all.jsonl", []), "a file of lines": ("all.tsv", []),
           "a folder": ("folder/", ["--format", "tsv"])}


def write_list(repository, path, count):
    """A list of samples, over and over, some of them not there."""
    lines = []
    for number in range(count):
        folder, name, source, target = SAMPLES[number % len(SAMPLES)]
        stem = repository / "corpora" / folder / name
        missing = ".missing" if number % 37 == 5 else ""
        lines.append(f"{stem}.{source}.txt{missing}\t{stem}.{target}.txt\tpair {number}\n")
    path.write_text("".join(lines), encoding="utf-8")


def command(program, pairs, output, options):
    return [program, "batch", str(pairs), "-o", output, "--quiet", "--no-dictionaries", "--jobs", "2", *options]


def seconds_of(arguments, folder):
    begin = time.monotonic()
    subprocess.run(arguments, cwd=folder)
    return time.monotonic() - begin


def suitable_count(repository, program, work):
    """How many pairs this machine needs some seconds for."""
    pairs, count = work / "few.tsv", 24
    write_list(repository, pairs, count)
    return max(24, min(4000, int(count * SECONDS / seconds_of(command(program, pairs, "few.jsonl", []), work))))


def tree(folder):
    """Name -> bytes of all files below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def pairs_done(folder):
    """What the checkpoint tells; 0 where there is none."""
    for path in folder.rglob("*.resume"):
        return int(dict(line.split(" ") for line in path.read_text().splitlines())["pairs"])
    return 0


def refuses_another_list(program, pairs, output, options, folder):
    """Whether a batch that was killed does not go on with a list that begins otherwise."""
    other = pairs.with_name("other.tsv")
    other.write_text("".join(reversed(pairs.read_text(encoding="utf-8").splitlines(keepends=True))), encoding="utf-8")
    done = subprocess.run(command(program, other, output, options) + ["--resume"], cwd=folder,
                          capture_output=True, text=True)
    return done.returncode == 2 and "expected a list that begins with" in done.stderr


def run_with_kills(arguments, folder, seconds, randomness, at_first_checkpoint):
    """The exit code, how often it was killed, and how often it had something to go on with."""
    kills = resumed = 0
    while True:
        if pairs_done(folder) > 0:
            if resumed == 0:
                at_first_checkpoint()
            resumed += 1
        process = subprocess.Popen(arguments + ["--resume"], cwd=folder)
        try:
            limit = None if kills >= MOST_KILLS else randomness.uniform(0.01, 0.45) * seconds
            code = process.wait(limit)
            return code, kills, resumed
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1


def check(work, program, pairs, count, what):
    """Whether a batch that was killed is as good as one that was not; None where no kill left anything to
    go on with."""
    output, options = OUTPUTS[what]
    whole, killed = work / f"{count} {what}, whole", work / f"{count} {what}, killed"
    whole.mkdir()
    killed.mkdir()
    arguments = command(program, pairs, output, options)
    seconds = seconds_of(arguments, whole)
    refusals = []
    code, kills, resumed = run_with_kills(
        arguments, killed, seconds, random.Random(20),
        lambda: refusals.append(refuses_another_list(program, pairs, output, options, killed)))
    report = next(killed.rglob("*.jsonl"))
    ids = [json.loads(line)["id"] for line in report.read_text(encoding="utf-8").splitlines()]
    problems = []
    if tree(whole) != tree(killed):
        problems.append("the files differ")
    if ids != [f"pair {number}" for number in range(count)]:
        problems.append("a pair is missing, or there twice")
    if code != 1:  # Some of the pairs are not there.
        problems.append(f"exit code {code}")
    if resumed > 0 and refusals != [True]:
        problems.append("it went on with another list")
    print(f"{what}: {count} pairs, killed {kills} times, went on {resumed} times: {problems or 'the same'}")
    return False if problems else True if resumed > 0 else None


def main():
    repository, program = Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve())
    os.environ["SOURCE_DATE_EPOCH"] = "1767225600"
    results = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        pairs = work / "list.tsv"
        first_count = suitable_count(repository, program, work)
        for what in OUTPUTS:
            for count in (first_count, 3 * first_count, 9 * first_count):
                write_list(repository, pairs, count)
                result = check(work, program, pairs, count, what)
                if result is not None:
                    break
            results.append(result)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
