#!/bin/bash
# Fits the parameters of include/diglot/options.h to gold alignments and prints their table, or
# (--calibration) those alone that make confidences of posteriors, or (--translation-probability)
# those that make a translation probability of an alignment; see bench/fit/gold_sets.h for the
# layout of the folder, and fit_*.cpp beside it for the options.
#
#   scripts/fit_parameters.sh GOLD_FOLDER [--rounds N] [--limit SENTENCES] [--no-leave-one-out]
#   scripts/fit_parameters.sh GOLD_FOLDER --calibration [--slope SLOPE]
#   scripts/fit_parameters.sh GOLD_FOLDER --translation-probability [--dictionaries FOLDER]
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
gold=$(realpath "$1")
shift
program=fit_parameters
case ${1:-} in
  --calibration) program=fit_calibration ;;
  --translation-probability) program=fit_translation_probability ;;
esac
[ $program = fit_parameters ] || shift
cd "$(dirname "$0")/.."
scripts/setup.sh
cmake --preset release -DDIGLOT_BENCH=ON > /dev/null
cmake --build --preset release --target "$program" >&2
"build/release/bench/fit/$program" "$gold" "$@"
