#!/bin/bash
# Sets up, builds and runs every test.
#
#   scripts/test.sh [--with-omegat] [--with-toolkit] [--sanitize]
#
# --with-omegat installs OmegaT, --with-toolkit the translate toolkit and gettext, so that the acceptance tests that
# need them run and are not skipped.
# --sanitize builds into build/sanitize and runs all tests under ASan and UBSan.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=release
setup_options=()
for option in "$@"; do
  case $option in
    --with-omegat | --with-toolkit) setup_options+=("$option") ;;
    --sanitize) preset=sanitize ;;
    *) echo "usage: scripts/test.sh [--with-omegat] [--with-toolkit] [--sanitize]" >&2; exit 2 ;;
  esac
done

scripts/setup.sh "${setup_options[@]}"
cmake --preset "$preset" -DDIGLOT_TESTS=ON > /dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
