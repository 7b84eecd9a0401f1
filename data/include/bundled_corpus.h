// What is embedded in the program: every file of the bundled corpus with its path, and the model of
// names.
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

// The model of names, which the tagger reads when it is first asked.
extern const unsigned char name_model[];
extern const size_t name_model_size;

// Returns the first byte of the model.
static inline const unsigned char *name_model_bytes(void) { return name_model; }
