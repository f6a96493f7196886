#!/bin/bash
# From a fresh checkout to a first bitext: installs what is missing, builds a release into build/release,
# aligns a sample pair and leaves out/sample.tmx.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh
echo "Building build/release ..." >&2
cmake --preset release -DDIGLOT_TESTS=OFF > /dev/null
cmake --build --preset release --target diglot_cli

mkdir -p out
sample=corpora/en-fr/lighthouse
echo
echo "\$ diglot align $sample.en.txt $sample.fr.txt -o out/sample.tmx"
build/release/diglot align "$sample.en.txt" "$sample.fr.txt" -o out/sample.tmx
echo
echo "The first beads, as a terminal shows them:"
table=$(build/release/diglot align "$sample.en.txt" "$sample.fr.txt" --format table --quiet)
head -n 24 <<< "$table"
echo
echo "out/sample.tmx is ready for your CAT tool. Next: build/release/diglot align --help"
