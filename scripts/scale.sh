#!/bin/bash
# Builds build/release and measures how time and memory grow with the length of documents (table and
# exponents), or with --batch how fast many small pairs are aligned with one job and with two.
#
#   scripts/scale.sh [--program DIGLOT] [--sizes 1000,10000,100000,1000000] [--gold FOLDER] ...
#   scripts/scale.sh --batch [--program DIGLOT] [--pairs 2000] [--jobs 1,2] [--gold FOLDER] ...
#
# --program measures a program that is there already. All other options are in bench/scale/time_documents.py
# and time_batch.py; --help tells them.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
measurement=time_documents.py
if [ "${1:-}" = --batch ]; then
  measurement=time_batch.py
  shift
fi
program=()
if [[ " $* " != *" --program"* && " $* " != *" --help "* && " $* " != *" -h "* ]]; then
  "$checkout/scripts/setup.sh"
  (cd "$checkout" && cmake --preset release > /dev/null && cmake --build --preset release --target diglot_cli >&2)
  program=(--program "$checkout/build/release/diglot")
fi
exec python3 -B "$checkout/bench/scale/$measurement" "${program[@]}" "$@"
