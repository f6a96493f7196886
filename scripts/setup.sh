#!/bin/bash
# Installs what building and testing Diglot needs from Debian's packages, where it is missing, with sudo
# where the user is not root. Says what it installs.
#
#   scripts/setup.sh [--with-omegat] [--with-readers] [--with-lint] [--with-bench] [--with-compare] [--with-fuzz]
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config python3
  libeigen3-dev libicu-dev libboost-iostreams-dev libboost-program-options-dev
  libxml2-dev libcld2-dev libstemmer-dev libtbb-dev nlohmann-json3-dev libgtest-dev libxml2-utils
)
for option in "$@"; do
  case $option in
    --with-omegat) packages+=(omegat default-jre-headless) ;;
    --with-readers) packages+=(translate-toolkit gettext php-symfony-translation) ;;
    --with-lint) packages+=(clang-format clang-tidy) ;;
    --with-bench) packages+=(libbenchmark-dev) ;;
    --with-compare) packages+=(python3-nltk) ;;
    --with-fuzz) packages+=(clang libclang-rt-14-dev) ;;
    *) echo "usage: scripts/setup.sh [--with-omegat] [--with-readers] [--with-lint] [--with-bench] [--with-compare] [--with-fuzz]" >&2; exit 2 ;;
  esac
done

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing from Debian's packages: ${missing[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null || { echo "setup.sh: expected root or sudo, found neither; install by hand: ${missing[*]}" >&2; exit 2; }
  as_root=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install_missing() {
  "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
install_missing > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
