#!/bin/sh
# Writes bundle.c beside this script: the list of every file of the corpus, for the compiler to
# embed in the program. To be run whenever a file is added, renamed or removed.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"

files=$(find articles actors ties events gazetteer \
  \( -name '*.md' -o -name '*.txt' -o -name '*.yaml' -o -name '*.tsv' \) -type f 2>/dev/null | sort)

{
  echo '// The bundled corpus. Written by bundle.sh; do not edit.'
  echo '#include "bundled_corpus.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  number=0
  for file in $files; do
    echo
    echo "static const unsigned char file_$number[] = {"
    echo "#embed \"$file\""
    echo '};'
    number=$((number + 1))
  done
  echo
  echo 'const struct bundled_file bundled_files[] = {'
  number=0
  for file in $files; do
    echo "    {\"$file\", file_$number, sizeof file_$number},"
    number=$((number + 1))
  done
  echo '    {0, 0, 0},'
  echo '};'
  echo "const size_t bundled_file_count = $number;"
} > bundle.c.new
mv bundle.c.new bundle.c
