#!/bin/sh
# Writes the table of line breaking classes from the Unicode Character Database, by default the one
# of Debian's package unicode-data. To be run when a newer Unicode is wanted.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/.."

database=${1:-/usr/share/unicode}
table=Sources/TextLayout/LineBreaking/LineBreakClass+Table.swift
version=$(sed -n '1s/^# LineBreak-\(.*\)\.txt$/\1/p' "$database/LineBreak.txt")

awk -v version="$version" '
  function number(digits,  value, place) {
    value = 0
    for (place = 1; place <= length(digits); place++)
      value = value * 16 + index("0123456789ABCDEF", substr(digits, place, 1)) - 1
    return value
  }
  # The first and last code point of a row.
  function read_range(field,  ends) {
    gsub(/ /, "", field)
    split(field, ends, /\.\./)
    first = number(ends[1])
    last = ends[2] == "" ? first : number(ends[2])
  }
  function add(code, class) {
    if (class == previous) return
    previous = class
    count++
    starts[count] = code
    classes[count] = class
  }
  BEGIN { FS = ";" }
  FILENAME ~ /swift$/ {
    if ($0 ~ /^  case [a-zA-Z0-9_]+$/) { sub(/^  case /, ""); value[$0] = classCount++ }
    next
  }
  /^#/ || NF < 2 { next }
  FILENAME ~ /EastAsianWidth/ {
    if ($2 !~ /^ *[FWH]( |#|$)/) next
    read_range($1)
    if (last - first < 300) for (code = first; code <= last; code++) wide[code] = 1
    next
  }
  {
    read_range($1)
    split($2, words, / +/)
    class = tolower(words[1] == "" ? words[2] : words[1])
    category = $2
    sub(/^[^#]*# */, "", category)
    category = substr(category, 1, 2)
    if (class ~ /^(ai|sg|xx)$/) class = "al"
    if (class == "sa") class = category ~ /^M[nc]$/ ? "cm" : "al"
    if (class == "cj") class = "ns"
    if (class == "qu" && category == "Pi") class = "quInitial"
    if (class == "qu" && category == "Pf") class = "quFinal"
    # Syllables of Hangul are told apart by arithmetic.
    if (class == "h2") class = "h3"
    if (class == "id" && category == "Cn" && first >= 126976) class = "idFuture"
    if (class == "is" || class == "in") class = class "_"
    # Far from everything that is assigned.
    if (first - end > 65536) add(end + 1, "al")
    end = last
    for (code = first; code <= last; code = upto + 1) {
      upto = last - first < 300 ? code : last
      add(code, class == "op" && wide[code] ? "opWide" : class)
    }
  }
  END {
    print "// The line breaking classes of Unicode " version ". Written by docs/line-break-classes.sh;"
    print "// do not edit."
    print ""
    print "extension LineBreakClass {"
    print "  /// Where in Unicode which class begins: the code point, and the class in the lowest 6 bits."
    print "  ///"
    print "  /// What is not assigned has the class of what is before it."
    print "  static let starts: [UInt32] = ["
    row = "   "
    for (place = 1; place <= count; place++) {
      name = classes[place]
      entry = sprintf(" 0x%X,", starts[place] * 64 + value[name])
      if (length(row entry) > 100) { print row; row = "   " }
      row = row entry
    }
    print row
    print "  ]"
    print "}"
  }
' Sources/TextLayout/LineBreaking/LineBreakClass.swift "$database/EastAsianWidth.txt" \
  "$database/LineBreak.txt" > "$table.new"
mv "$table.new" "$table"
