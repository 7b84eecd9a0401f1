// The bundled corpus, embedded in the program: every file of it with its path.
#pragma once
#include <stddef.h>

struct bundled_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

extern const struct bundled_file bundled_files[];
extern const size_t bundled_file_count;

// Returns the file at an index; a null pointer past the last one.
static inline const struct bundled_file *bundled_file_at(size_t index) {
  return index < bundled_file_count ? &bundled_files[index] : NULL;
}
