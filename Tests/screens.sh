#!/bin/sh
# Pictures of the reader in every terminal emulator that is installed, on one sheet to look at:
#
#   Tests/screens.sh PROGRAM [SHEET]
#
# SCREENSHOT_TOOL names a program that is called as
#   TOOL -q -t all -s COLUMNSxROWS --font-size N --bg COLOUR --fg COLOUR --wait SECONDS
#     -k KEYS --sheet SHEET -o PICTURE -- PROGRAM ARGUMENTS…
# and makes one picture of PROGRAM in each emulator it finds. Without it nothing is done.
set -eu
program=$1
sheet=${2:-docs/terminals.png}
if [ -z "${SCREENSHOT_TOOL:-}" ] || ! command -v "$SCREENSHOT_TOOL" >/dev/null; then
  echo "SCREENSHOT_TOOL names no program to take pictures with; nothing done." >&2
  exit 0
fi
pictures=$(mktemp -d)
trap 'rm -rf "$pictures"' EXIT
case $program in /*) ;; *) program=$PWD/$program ;; esac
"$SCREENSHOT_TOOL" -q -t all -s 100x30 --font-size 11 --bg '#101010' --fg '#e8e8e8' --wait 2 -k 'Return sleep:0.5' \
  --sheet "$pictures/sheet.png" -o "$pictures/terminal.png" -- "$program" open --lang ar
# Small enough to keep.
if command -v convert >/dev/null; then
  convert "$pictures/sheet.png" -resize '1500x>' -colors 32 -define png:compression-level=9 "$sheet"
else
  cp "$pictures/sheet.png" "$sheet"
fi
echo "$sheet: look whether letters are joined, lines begin at the right and borders are straight."
