#!/bin/bash
# Builds build/release and prints what Diglot, NLTK's gale_church and hunalign make of the same documents: F1,
# wall and CPU time, peak memory.
#
#   scripts/compare.sh [--program DIGLOT] [--gold FOLDER] [--hunalign PATH] [--languages hu-en] ...
#
# --program takes a program that is there already, and installs nothing. NLTK is installed from
# Debian's packages otherwise; hunalign is not in Debian. Options are in bench/compare/compare.py; --help
# tells them.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
program=()
if [[ " $* " != *" --program"* && " $* " != *" --help "* && " $* " != *" -h "* ]]; then
  "$checkout/scripts/setup.sh" --with-compare
  (cd "$checkout" && cmake --preset release > /dev/null && cmake --build --preset release --target diglot_cli >&2)
  program=(--program "$checkout/build/release/diglot")
fi
exec python3 -B "$checkout/bench/compare/compare.py" "${program[@]}" "$@"
