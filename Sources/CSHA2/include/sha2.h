/* Blocks of SHA-256 (FIPS 180-4) by the processor's own instructions, through numbers alone: no pointer crosses to Swift, so
 * nothing here needs `unsafe` there. The state is one of the calling thread. */
#ifndef SOPC_SHA2_H
#define SOPC_SHA2_H

#include <stdint.h>

/* Whether the processor has the instructions; asked once. */
int sha2_is_fast(void);

/* Begins a message. */
void sha2_begin(void);

/* Takes in a block of 64 bytes, eight to a number, the first in the lowest place. Only where the processor has the
 * instructions. */
void sha2_take(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h);

/* One of the eight words of the state. */
uint32_t sha2_word(int at);

#endif
