#!/bin/bash
# What each kind of evidence is worth on gold alignments, as the table of src/evidence/README.md; see
# bench/fit/ablation.cpp.
#
#   scripts/ablation.sh GOLD_FOLDER [--dictionaries FOLDER]
#
# FOLDER is where FreeDict's dictionaries lie; Debian has them in /usr/share/dictd.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
gold=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
scripts/setup.sh
cmake --preset release -DDIGLOT_BENCH=ON > /dev/null
cmake --build --preset release --target ablation >&2
build/release/bench/fit/ablation "$gold" "$@"
