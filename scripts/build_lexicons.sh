#!/bin/bash
# Makes lexicons of English and other languages from Debian's translated documentation, on this
# machine: fetches packages without installing them, pairs what they say, and lets `diglot train`
# learn from the pairs. Says what it made; exits 1 where there is nothing to learn from.
#
#   scripts/build_lexicons.sh [--output FOLDER] [--program PROGRAM] [--with-stories] LANGUAGE...
#
#   --output FOLDER    where en-LANGUAGE.lexicon goes
#                      (default: ${XDG_DATA_HOME:-~/.local/share}/diglot/lexicons)
#   --program PROGRAM  the diglot that learns
#                      (default: the one on the PATH, else that of this checkout)
#   --with-stories     learn also from the stories of a game: better for novels, 280 MB to fetch
#
# Languages are codes such as ru, also with a region (pt-BR, zh-TW). Packages and pairs are kept in
# ${XDG_CACHE_HOME:-~/.cache}/diglot: 90 MB for all languages, 5 to 15 MB a language.
set -euo pipefail

usage="usage: scripts/build_lexicons.sh [--output FOLDER] [--program PROGRAM] [--with-stories]
                                 LANGUAGE..."
checkout=$(cd "$(dirname "$0")/.." && pwd)

# Packages that hold English or many languages.
common="libreoffice-help-en-us|debian-handbook|installation-guide-amd64|debian-reference-en"
common+="|debian-faq|developers-reference|aptitude-doc-en|gnome-user-docs|manpages|manpages-dev"
common+="|unicode-cldr-core"
# Those with stories: the campaigns of Wesnoth, whatever its version.
stories="wesnoth-[0-9.]+-(data|did|dm|dw|ei|httt|l|low|nr|sof|sota|sotbe|thot|trow|tsg|ttb|utbs)"
# Packages of one language are called so, and then the language; few languages have all.
translations="(libreoffice-help|debian-reference|debian-faq|developers-reference|aptitude-doc"
translations+="|manpages)"

fail() {
  echo "build_lexicons.sh: $1" >&2
  exit "$2"
}

wrong_usage() {
  echo "$usage" >&2
  exit 2
}

# A language as the names of packages call it.
package_language() {
  local language=${1,,}
  language=${language/_/-}
  case $language in
    zh | zh-hans) echo zh-cn ;;
    zh-hant | zh-hk) echo zh-tw ;;
    no) echo nb ;;
    *) echo "$language" ;;
  esac
}

# The packages of a language that exist.
packages_of() {
  local language
  language=$(package_language "$1")
  grep -Ex "$translations-($language|${language%%-*})(-dev)?" <<< "$available" || true
}

apt_failed() {
  cat "$work/log" >&2
  fail "expected packages to come, apt-get failed; try apt-get update first" 2
}

# Fetches packages that the cache does not have, and adds their files to `files`.
fetch() {
  local uris file size missing=()
  # Not in the cache, because apt-get tells nothing of packages that are in the folder it runs in.
  uris=$(cd "$work" && apt-get download --print-uris "$@" 2> "$work/log") || apt_failed
  while read -r _ file size _; do
    files+=("$packages/$file")
    [ "$(stat -c %s "$packages/$file" 2> /dev/null)" != "$size" ] || continue
    rm -f "$packages/$file"
    missing+=("${file%%_*}")
  done < <(sort <<< "$uris")
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Fetching from Debian's packages: ${missing[*]}" >&2
  (cd "$packages" && apt-get download "${missing[@]}") > "$work/log" 2>&1 || apt_failed
}

# Pictures and sounds are most of what the packages hold.
unpack() {
  local file excluded=(--exclude='*.'{png,jpg,svg,webp,ogg,pdf,pdf.gz})
  for file in "$@"; do
    dpkg-deb --fsys-tarfile "$file" |
      tar -x -C "$work/unpacked" --no-same-owner "${excluded[@]}"
  done
}

# Writes the lexicon of English and a language; fails where documentation has no pairs.
build() {
  local language=$1
  local pairs=$cache/en-$language.tsv.gz
  echo "English and $language:" >&2
  python3 -B "$checkout/scripts/documentation_bitext.py" "$work/unpacked" "$language" |
    gzip -n > "$pairs.part" || { rm -f "$pairs.part"; return 1; }
  mv "$pairs.part" "$pairs"
  "$program" train --quiet -s en -t "$language" -o "$output/en-$language.lexicon" "$pairs" || exit 2
}

output=${XDG_DATA_HOME:-$HOME/.local/share}/diglot/lexicons
program=
languages=()
while [ $# -gt 0 ]; do
  case $1 in
    --output | --program)
      [ $# -ge 2 ] || wrong_usage
      if [ "$1" = --output ]; then output=$2; else program=$2; fi
      shift
      ;;
    --with-stories) common+="|$stories" ;;
    -h | --help) echo "$usage"; exit 0 ;;
    -*) wrong_usage ;;
    *) languages+=("$1") ;;
  esac
  shift
done
[ ${#languages[@]} -gt 0 ] || wrong_usage
for language in "${languages[@]}"; do
  [[ $language =~ ^[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?$ ]] ||
    fail "expected a language code such as ru or pt-BR, found '$language'" 2
  [[ ${language,,} != en && ${language,,} != en[-_]* ]] ||
    fail "expected languages other than English, the other side of each, found '$language'" 2
done
if [ -z "$program" ]; then
  program=$(command -v diglot || echo "$checkout/build/release/diglot")
fi
[ -x "$(command -v "$program")" ] ||
  fail "expected the program diglot, found no '$program'; build it, or name it by --program" 2
for tool in apt-get apt-cache dpkg-deb python3; do
  command -v $tool > /dev/null || fail "expected $tool, as Debian has it, found none" 2
done
available=$(apt-cache pkgnames | sort)
common_packages=$(grep -Ex "$common" <<< "$available") ||
  fail "expected packages such as libreoffice-help-en-us, found none; try apt-get update first" 2

cache=${XDG_CACHE_HOME:-$HOME/.cache}/diglot
packages=$cache/packages
mkdir -p "$packages" "$output" || fail "expected folders that can be written, see above" 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/unpacked"

files=()
mapfile -t wanted < <(
  echo "$common_packages"
  for language in "${languages[@]}"; do packages_of "$language"; done)
fetch "${wanted[@]}"
unpack "${files[@]}"

made=()
without_documentation=
for language in "${languages[@]}"; do
  if build "$language"; then
    made+=("$output/en-$language.lexicon")
  else
    without_documentation+=" $language"
  fi
done
if [ ${#made[@]} -gt 0 ]; then
  du -h --apparent-size "${made[@]}" >&2
  echo "Use them with: diglot align --lexicon ${made[0]} SOURCE TARGET" >&2
fi
[ -z "$without_documentation" ] || fail "there is no documentation in:$without_documentation" 1
