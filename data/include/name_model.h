// The model of names, embedded in the program.
#pragma once
#include <stddef.h>

extern const unsigned char name_model[];
extern const size_t name_model_size;

// Returns the first byte of the model.
static inline const unsigned char *name_model_bytes(void) { return name_model; }
