#pragma once

#include <stdint.h>

// Sixteen bytes side by side.
typedef uint8_t byte_lanes __attribute__((ext_vector_type(16)));

// Returns the highest bits of all bytes, that of the first in the lowest bit. Processors that have an
// instruction for it are not asked for it by any code that Swift knows.
static inline uint32_t highest_bits(byte_lanes bytes) {
#if defined(__SSE2__)
  typedef char lanes __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((lanes)bytes);
#else
  uint32_t bits = 0;
  for (int lane = 0; lane < 16; lane++) bits |= (uint32_t)(bytes[lane] >> 7) << lane;
  return bits;
#endif
}
