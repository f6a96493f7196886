#!/bin/bash
# Fails where a file is not formatted (clang-format) or clang-tidy finds a mistake. `--fix` formats.
#
#   scripts/lint.sh [--fix]
#
# clang-tidy reads the compile commands of build/release.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t sources < <(git ls-files '*.cpp' '*.h')
if [ "${1:-}" = --fix ]; then
  clang-format -i "${sources[@]}"
  exit
fi
clang-format --dry-run --Werror "${sources[@]}"
echo "clang-format: ${#sources[@]} files are formatted"

cmake --preset release > /dev/null
cmake --build --preset release --target diglot  # For the headers that the build writes.
mapfile -t ours < <(git ls-files 'src/*.cpp')
printf '%s\0' "${ours[@]}" |
  xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build/release --quiet \
    --extra-arg=-Wno-unknown-warning-option 2> /dev/null  # GCC knows some that clang does not.
echo "clang-tidy: nothing found in ${#ours[@]} files"
