#!/bin/bash
# Sets up, builds and runs every test.
#
#   scripts/test.sh [--with-omegat] [--sanitize]
#
# --with-omegat installs OmegaT, so that its acceptance tests run and are not skipped.
# --sanitize builds into build/sanitize and runs all tests under ASan and UBSan.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=release
setup_options=()
for option in "$@"; do
  case $option in
    --with-omegat) setup_options+=(--with-omegat) ;;
    --sanitize) preset=sanitize ;;
    *) echo "usage: scripts/test.sh [--with-omegat] [--sanitize]" >&2; exit 2 ;;
  esac
done

scripts/setup.sh "${setup_options[@]}"
cmake --preset "$preset" -DDIGLOT_TESTS=ON > /dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
