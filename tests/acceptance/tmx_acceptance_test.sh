#!/bin/bash
# tmx_acceptance_test.sh PROGRAM SOURCE_FOLDER SHARED_FOLDER: aligns every sample pair of corpora/ and asks
# the validators and OmegaT itself whether they take the TMX to the last unit. Exits 77, "skipped", where
# one of them is missing.
set -euo pipefail
program=$1 source=$2 shared=${DIGLOT_SHARED:-$3}
for needed in xmllint omegat; do
  command -v "$needed" > /dev/null || { echo "skipped: no $needed; scripts/test.sh --with-omegat installs both"; exit 77; }
done
for needed in schemas/tmx14.xsd tools/omegat_accept.py; do
  [ -e "$shared/$needed" ] || { echo "skipped: no $needed in $shared; see DIGLOT_SHARED"; exit 77; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# accept FOLDER FROM TO: the texts of a sample, aligned from one language to the other.
accept() {
  local folder=$1 from=$2 to=$3
  local sources=("$folder"*."$from".txt) targets=("$folder"*."$to".txt)
  "$program" align --quiet "${sources[0]}" "${targets[0]}" -o "$work/$from-$to.tmx"
  "$source/scripts/check_tmx.sh" "$shared/schemas" "$work/$from-$to.tmx"
  local result
  result=$(python3 "$shared/tools/omegat_accept.py" "$work/$from-$to.tmx" "$from" "$to") ||
    { echo "$from-$to: $result"; exit 1; }
  echo "$from-$to: $result"
}

for folder in "$source"/corpora/*/; do
  pair=$(basename "$folder")
  accept "$folder" "${pair%-*}" "${pair#*-}"
  case $pair in
    *-en) accept "$folder" en "${pair%-en}" ;;
  esac
done
