#!/bin/bash
# Fits the parameters of include/diglot/options.h to gold alignments and prints their table; see
# bench/fit/fit_parameters.cpp for the layout of the folder and for the options.
#
#   scripts/fit_parameters.sh GOLD_FOLDER [--rounds N] [--limit SENTENCES] [--no-leave-one-out]
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
gold=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
scripts/setup.sh
cmake --preset bench > /dev/null
cmake --build --preset bench --target fit_parameters >&2
build/bench/bench/fit/fit_parameters "$gold" "$@"
