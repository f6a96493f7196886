#!/bin/bash
# Sets up, builds and runs every test.
#
#   scripts/test.sh [--with-omegat] [--with-readers] [--sanitize]
#
# --with-omegat installs OmegaT, --with-readers the translate toolkit, gettext and the schemas of XLIFF that come
# with Symfony's translation component, so that the acceptance tests that need them run and are not skipped.
# --sanitize builds into build/sanitize and runs all tests under ASan and UBSan.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=release
setup_options=()
for option in "$@"; do
  case $option in
    --with-omegat | --with-readers) setup_options+=("$option") ;;
    --sanitize) preset=sanitize ;;
    *) echo "usage: scripts/test.sh [--with-omegat] [--with-readers] [--sanitize]" >&2; exit 2 ;;
  esac
done

scripts/setup.sh "${setup_options[@]}"
cmake --preset "$preset" -DDIGLOT_TESTS=ON > /dev/null
cmake --build --preset "$preset"
ctest --preset "$preset" -j "$(nproc)"
