#!/bin/sh
# Is a TMX file valid? Checks it against the DTD and the XML Schema of TMX 1.4, streamed, so that files
# of any size can be checked.
#
#   scripts/check_tmx.sh SCHEMAS FILE...
#
# SCHEMAS is a folder that holds tmx14.dtd, tmx14.xsd and xml.xsd; its path may hold no blank (xmllint
# splits its search path there). Exit status: 0 all files are valid, 1 one is not, 2 nothing checked.
set -u

if [ $# -lt 2 ]; then
  echo "usage: $0 SCHEMAS FILE..." >&2
  exit 2
fi
schemas=$1
shift
for needed in tmx14.dtd tmx14.xsd xml.xsd; do
  if [ ! -r "$schemas/$needed" ]; then
    echo "$0: expected $needed in $schemas, found none" >&2
    exit 2
  fi
done
if ! command -v xmllint > /dev/null; then
  echo "$0: expected xmllint, found none; it is in Debian's package libxml2-utils" >&2
  exit 2
fi

# xmllint lets some faults pass with no more than a warning.
check() {
  if messages=$(xmllint --noout --nonet --huge --stream "$@" 2>&1); then
    case $messages in
      *"warning :"* | *"warning: "*) ;;
      *) return 0 ;;
    esac
  fi
  printf '%s\n' "$messages" >&2
  return 1
}

status=0
for file in "$@"; do
  check --path "$schemas" --valid "$file" || status=1
  check --schema "$schemas/tmx14.xsd" "$file" || status=1
done
exit $status
