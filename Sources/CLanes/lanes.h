#pragma once

// What processors tell of many bytes or numbers at once, and are not asked for by any code that Swift knows.

#include <stdint.h>
#include <string.h>

// Sixteen bytes side by side.
typedef uint8_t byte_lanes __attribute__((ext_vector_type(16)));
// Four numbers side by side, which are less than half of what there is room for.
typedef uint32_t number_lanes __attribute__((ext_vector_type(4)));

// Returns the highest bits of all bytes, that of the first in the lowest bit.
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

// Returns how many of eight numbers that ascend are not greater than another one.
static inline uint32_t count_through(number_lanes low, number_lanes high, uint32_t number) {
#if defined(__SSE2__)
  typedef int lanes __attribute__((vector_size(16)));
  typedef char bytes __attribute__((vector_size(16)));
  lanes wanted = {(int)number, (int)number, (int)number, (int)number};
  lanes first = (lanes)low > wanted, second = (lanes)high > wanted;
  // Two bits for each number; behind them one that ends the search.
  uint32_t bits = (uint32_t)__builtin_ia32_pmovmskb128(
    (bytes)__builtin_ia32_packssdw128(first, second));
  return (uint32_t)__builtin_ctz(bits | 1u << 16) >> 1;
#else
  uint32_t count = 0;
  for (int lane = 0; lane < 4; lane++) count += (low[lane] <= number) + (high[lane] <= number);
  return count;
#endif
}

// Returns which of sixteen numbers are equal to another one, the first in the lowest bit.
static inline uint32_t equal_bits(const uint32_t *numbers, uint32_t number) {
#if defined(__SSE2__)
  typedef int lanes __attribute__((vector_size(16)));
  typedef char bytes __attribute__((vector_size(16)));
  lanes wanted = {(int)number, (int)number, (int)number, (int)number}, rows[4];
  memcpy(rows, numbers, sizeof(rows));
  return (uint32_t)__builtin_ia32_pmovmskb128((bytes)__builtin_ia32_packsswb128(
    __builtin_ia32_packssdw128(rows[0] == wanted, rows[1] == wanted),
    __builtin_ia32_packssdw128(rows[2] == wanted, rows[3] == wanted)));
#else
  uint32_t bits = 0;
  for (int lane = 0; lane < 16; lane++) bits |= (uint32_t)(numbers[lane] == number) << lane;
  return bits;
#endif
}
