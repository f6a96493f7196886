#!/bin/bash
# Installs Debian's FreeDict dictionaries of a pair of languages: both directions where they exist,
# else those that lead from one to the other through English. With sudo where the user is not root.
# Says what it installs; exits 1 where there is nothing to install.
#
#   scripts/get_dictionaries.sh [--dry-run] LANGUAGE LANGUAGE
#
# Languages are ISO 639-1 or 639-3 codes (de, deu), also with a region (pt-BR).
set -euo pipefail

usage="usage: scripts/get_dictionaries.sh [--dry-run] LANGUAGE LANGUAGE"

# ISO 639-1 and 639-3 codes of the languages that FreeDict has, which calls Bokmål Norwegian.
codes="
  af:afr ar:ara bg:bul br:bre ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng eo:epo
  es:spa et:est fi:fin fr:fra ga:gle gd:gla gl:glg hi:hin hr:hrv hu:hun id:ind is:isl
  it:ita ja:jpn ko:kor ku:kur la:lat lt:lit lv:lav mk:mkd nb:nor nl:nld nn:nno no:nor
  oc:oci pl:pol pt:por ro:ron ru:rus sa:san sk:slk sl:slv sr:srp sv:swe sw:swh tr:tur
  uk:ukr wo:wol zh:zho"

fail() {
  echo "get_dictionaries.sh: $1" >&2
  exit "$2"
}

code_of() {
  local language=${1%%[-_]*}
  language=${language,,}
  local code
  for code in $codes; do
    if [ "$language" = "${code%:*}" ] || [ "$language" = "${code#*:}" ]; then
      echo "${code#*:}"
      return
    fi
  done
  # Languages without a code of two letters, such as ckb.
  [[ $language =~ ^[a-z]{3}$ ]] || fail "expected a language code such as de or deu, found '$1'" 2
  echo "$language"
}

# The packages of a pair that exist, in both directions.
packages_of() {
  local package
  for package in "dict-freedict-$1-$2" "dict-freedict-$2-$1"; do
    if grep -qx "$package" <<< "$available"; then echo "$package"; fi
  done
}

dry_run=
languages=()
for argument in "$@"; do
  case $argument in
    --dry-run) dry_run=1 ;;
    -h | --help) echo "$usage"; exit 0 ;;
    -*) echo "$usage" >&2; exit 2 ;;
    *) languages+=("$argument") ;;
  esac
done
[ ${#languages[@]} -eq 2 ] || { echo "$usage" >&2; exit 2; }
source=$(code_of "${languages[0]}")
target=$(code_of "${languages[1]}")
[ "$source" != "$target" ] || fail "expected two languages, found $source twice" 2

command -v apt-cache > /dev/null || fail "expected apt-cache, as Debian has it, found none" 2
available=$(apt-cache pkgnames dict-freedict-)
[ -n "$available" ] || fail "expected packages dict-freedict-*, found none; try apt-get update first" 2

mapfile -t packages < <(packages_of "$source" "$target")
route="$source and $target"
if [ ${#packages[@]} -eq 0 ]; then
  mapfile -t first < <(packages_of "$source" eng)
  mapfile -t second < <(packages_of eng "$target")
  if [ ${#first[@]} -gt 0 ] && [ ${#second[@]} -gt 0 ]; then
    packages=("${first[@]}" "${second[@]}")
    route="$source and $target, through English"
  fi
fi
[ ${#packages[@]} -gt 0 ] || fail "there is no dictionary of $source and $target, and none through English" 1

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "Installed already, for $route: ${packages[*]}" >&2
  exit 0
fi
if [ -n "$dry_run" ]; then
  echo "Would install from Debian's packages, for $route: ${missing[*]}" >&2
  exit 0
fi

echo "Installing from Debian's packages, for $route: ${missing[*]}" >&2
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null || fail "expected root or sudo, found neither; install by hand: ${missing[*]}" 2
  as_root=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" \
  > "$log" 2>&1 || { cat "$log" >&2; exit 2; }
