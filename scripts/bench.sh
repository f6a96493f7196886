#!/bin/bash
# Builds build/bench and prints one table of what each stage does in a second on one core. Machines are
# noisy: compare numbers of the same run, or of two builds run one after the other.
#
#   scripts/bench.sh [FILTER]      FILTER is a regular expression of benchmark names
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh --with-bench
cmake --preset bench > /dev/null
cmake --build --preset bench --target bench_micro > /dev/null
json=$(mktemp)
trap 'rm -f "$json"' EXIT
build/bench/bench/micro/bench_micro --benchmark_filter="${1:-.*}" --benchmark_format=json > "$json"
python3 scripts/bench_table.py "$json"
