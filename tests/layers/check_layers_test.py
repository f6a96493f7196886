"""Breaks the layering in copies of the tree and expects check_layers.py to notice."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CASES = [
    # file, include to add, word of the complaint (empty: none)
    ("src/search/band.h", '#include "text/characters.h"', "search may not include text"),
    ("src/evidence/length/length_model.h", '#include "search/search.h"',
     "evidence/length may not include search"),
    ("src/write/writer.h", "#include <unicode/uchar.h>", "this library is not for this folder"),
    ("src/cli/commands.h", '#include "bitext/anything.h"', "cli may not include bitext"),
    ("include/diglot/bead.h", "#include <Eigen/Core>", "standard library alone"),
    ("src/bitext/document.cpp", '#include "document.h"', "not the path of a header"),
    ("src/align/aligner.cpp", '#include "search/band.h"', ""),
    ("src/text/characters.h", "#include <unicode/uchar.h>", ""),
]


def main():
    root = Path(sys.argv[1])
    checker = root / "scripts" / "check_layers.py"
    failures = 0
    for name, include, complaint in CASES:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            shutil.copytree(root / "src", copy / "src")
            shutil.copytree(root / "include", copy / "include")
            with open(copy / name, "a", encoding="utf-8") as file:
                file.write(include + "\n")
            run = subprocess.run([sys.executable, checker, copy], capture_output=True, text=True)
        right = (run.returncode == 1 and complaint in run.stdout) if complaint else run.returncode == 0
        if not right:
            failures += 1
            print(f"{name} with {include}: exit {run.returncode}, {run.stdout}{run.stderr}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
