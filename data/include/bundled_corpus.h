// The bundled corpus, embedded in the program: every file of data/ with its path.
#pragma once
#include <stddef.h>

struct bundled_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

extern const struct bundled_file bundled_files[];
extern const size_t bundled_file_count;
