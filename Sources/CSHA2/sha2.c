#include "sha2.h"

static _Thread_local uint32_t state[8];

void sha2_begin(void) {
  static const uint32_t first[8] = {0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                    0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
  for (int at = 0; at < 8; at++) state[at] = first[at];
}

uint32_t sha2_word(int at) { return state[at & 7]; }

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

int sha2_is_fast(void) {
  /* 0 where nobody asked, then 1 for no and 2 for yes; threads that ask at once come to the same. */
  static _Atomic int known;
  if (known == 0) {
    unsigned int a, b, c, d;
    int has = __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSSE3) && (c & bit_SSE4_1)
      && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
    known = has ? 2 : 1;
  }
  return known == 2;
}

static const uint32_t constants[64] __attribute__((aligned(16))) = {
  0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
  0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
  0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
  0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
  0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
  0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
  0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
  0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
};

__attribute__((target("sha,sse4.1,ssse3")))
void sha2_take(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h) {
  const __m128i order = _mm_set_epi64x(0x0C0D0E0F08090A0BLL, 0x0405060700010203LL);
  __m128i words[4] = {
    _mm_shuffle_epi8(_mm_set_epi64x((long long)b, (long long)a), order),
    _mm_shuffle_epi8(_mm_set_epi64x((long long)d, (long long)c), order),
    _mm_shuffle_epi8(_mm_set_epi64x((long long)f, (long long)e), order),
    _mm_shuffle_epi8(_mm_set_epi64x((long long)h, (long long)g), order),
  };
  /* The instructions want the words of the state as ABEF and CDGH. */
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  const __m128i abef_before = abef, cdgh_before = cdgh;
#pragma unroll
  for (int four = 0; four < 16; four++) {
    const __m128i word = words[four & 3];
    __m128i sum = _mm_add_epi32(word, _mm_load_si128((const __m128i *)(constants + 4 * four)));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    if (four < 12) {
      const __m128i last = words[(four + 3) & 3];
      __m128i next = _mm_sha256msg1_epu32(word, words[(four + 1) & 3]);
      next = _mm_add_epi32(next, _mm_alignr_epi8(last, words[(four + 2) & 3], 4));
      words[four & 3] = _mm_sha256msg2_epu32(next, last);
    }
  }
  abef = _mm_add_epi32(abef, abef_before);
  cdgh = _mm_add_epi32(cdgh, cdgh_before);
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

int sha2_is_fast(void) { return 0; }

void sha2_take(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h) {
  (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g, (void)h;
}

#endif
