#!/bin/bash
# Builds the benchmarks into build/release and prints one table of what each stage does in a second on
# one core. Machines are noisy: compare numbers of the same run, or of two builds run one after the other.
#
#   scripts/bench.sh [FILTER]      FILTER is a regular expression of benchmark names
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh --with-bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
json=$work/report.json
cmake --preset release -DDIGLOT_BENCH=ON > /dev/null
cmake --build --preset release --target bench_micro > "$work/log" || { cat "$work/log" >&2; exit 1; }
build/release/bench/micro/bench_micro --benchmark_filter="${1:-.*}" --benchmark_format=json > "$json"
python3 scripts/bench_table.py "$json"
