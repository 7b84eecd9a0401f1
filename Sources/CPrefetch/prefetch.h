#pragma once

// Asks the processor to fetch the line of its cache that an address lies in. Any address will do: what
// is not mapped is left alone.
static inline void fetch_line(const void *address) { __builtin_prefetch(address); }
