"""Runs the console examples of Markdown files and compares what they print.

    readme_test.py REPOSITORY PROGRAM FILE...

An example is a block marked `console`: lines that begin with "$ " are commands, the lines below are what
they print to stdout and stderr. A line "..." stands for any number of lines. Commands run in a copy of
corpora/, so they leave nothing behind in the repository.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


SKIPPED = 77


def examples(text):
    """(command, expected lines) of each command in the console blocks of a file."""
    for block in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S):
        command, expected = None, []
        for line in block.splitlines():
            if line.startswith("$ "):
                if command:
                    yield command, expected
                command, expected = line[2:], []
            else:
                expected.append(line)
        if command:
            yield command, expected


def matches(expected, found):
    """True where the lines are the same, "..." standing for any."""
    pattern = "".join(r"(?:.*\n)*" if line == "..." else re.escape(line.rstrip()) + r"[ ]*\n"
                      for line in expected)
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in found)) is not None


def has_dictionary_of_samples(program):
    """Dictionaries that are installed change what the examples print."""
    info = subprocess.run([program, "info"], capture_output=True, text=True).stdout
    return re.search(r"^ +(en-(fr|de)|(fr|de)-en) ", info, re.M) is not None


def main():
    repository, program, *files = sys.argv[1:]
    if has_dictionary_of_samples(program):
        print("skipped: a dictionary for the samples' languages is installed")
        return SKIPPED
    failures = count = 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(Path(repository) / "corpora", Path(folder) / "corpora")
        environment = {**os.environ, "PATH": f"{Path(program).resolve().parent}:{os.environ['PATH']}",
                       "LC_ALL": "C.UTF-8", "COLUMNS": "100", "SOURCE_DATE_EPOCH": "1767225600"}
        for name in files:
            for command, expected in examples((Path(repository) / name).read_text(encoding="utf-8")):
                count += 1
                run = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, text=True,
                                     stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT)
                found = run.stdout.splitlines()
                if not matches(expected, found):
                    failures += 1
                    print(f"{name}: $ {command}\nexpected:\n" + "\n".join(expected))
                    print("found:\n" + "\n".join(found))
    print(f"{count} examples, {failures} wrong")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())
