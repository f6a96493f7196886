#!/bin/bash
# install_test.sh BUILD_FOLDER SOURCE_FOLDER: installs the build under a new prefix, builds the consumer
# project against it, runs the consumer and the installed program.
set -euo pipefail
build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/prefix" > "$work/log"
cmake -S "$source/tests/install/consumer" -B "$work/consumer" -G Ninja -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_FLAGS="${3:-}" > "$work/log" || { cat "$work/log"; exit 1; }
cmake --build "$work/consumer" > "$work/log" || { cat "$work/log"; exit 1; }
sample=$source/corpora/en-fr/lighthouse
"$work/consumer/consumer" "$sample.en.txt" "$sample.fr.txt" > "$work/sample.tmx"
grep -q '</tmx>' "$work/sample.tmx"
"$work/prefix/bin/diglot" --version
