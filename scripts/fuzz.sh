#!/bin/bash
# Builds the fuzzers into build/fuzz and runs each for some time, two at once. What makes one fail
# is left in build/fuzz/found; what new ground was covered stays in build/fuzz/corpus for the next run.
#
#   scripts/fuzz.sh [--seconds 60] [NAME...]     names as in tests/fuzz/CMakeLists.txt: text units_tmx ...
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=60
if [ "${1:-}" = --seconds ]; then
  seconds=$2
  shift 2
fi

scripts/setup.sh --with-fuzz
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz
names=("$@")
[ $# -gt 0 ] || mapfile -t names < <(cd build/fuzz/tests/fuzz && ls fuzz_* | sed 's/^fuzz_//')

run_one() {
  local name=$1 seconds=$2
  local corpus=build/fuzz/corpus/$name found=build/fuzz/found/$name log=build/fuzz/$name.log
  mkdir -p "$corpus" "$found"
  local seeds=()
  [ ! -d "tests/fuzz/seeds/$name" ] || seeds=("tests/fuzz/seeds/$name")
  # No input of this size may take longer, or as much memory.
  if "build/fuzz/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
      -artifact_prefix="$found/" "$corpus" "${seeds[@]}" > "$log" 2>&1; then
    echo "$name: fine, $(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$log") inputs"
  else
    echo "$name: FAILED, see $log and $found" >&2
    tail -n 40 "$log" >&2
    return 1
  fi
}
export -f run_one
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I NAME bash -c "run_one NAME $seconds"
