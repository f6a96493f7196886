#!/bin/bash
# Fits the parameters of include/diglot/options.h to gold alignments and prints their table, or
# (--calibration) those alone that make confidences of posteriors; see bench/fit/gold_sets.h for
# the layout of the folder, fit_parameters.cpp and fit_calibration.cpp for the options.
#
#   scripts/fit_parameters.sh GOLD_FOLDER [--rounds N] [--limit SENTENCES] [--no-leave-one-out]
#   scripts/fit_parameters.sh GOLD_FOLDER --calibration [--slope SLOPE]
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
gold=$(realpath "$1")
shift
program=fit_parameters
if [ "${1:-}" = --calibration ]; then
  program=fit_calibration
  shift
fi
cd "$(dirname "$0")/.."
scripts/setup.sh
cmake --preset bench > /dev/null
cmake --build --preset bench --target "$program" >&2
"build/bench/bench/fit/$program" "$gold" "$@"
