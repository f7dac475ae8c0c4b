/* The process's standard streams, byte by byte: no pointer crosses to Swift, so nothing here needs `unsafe` there. */
#ifndef SOPC_STREAMS_H
#define SOPC_STREAMS_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <endian.h>
#include <errno.h>
#include <fcntl.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>

/* Makes the streams fit to be written to: a closed descriptor becomes /dev/null, or /dev/full where something is to be
   written, so that no file opened later takes its number; a closed pipe and an overlong file are errors, not signals;
   standard error keeps a message together. */
static inline void streams_prepare(void) {
  if (fcntl(0, F_GETFD) == -1) (void)open("/dev/null", O_RDONLY);
  if (fcntl(1, F_GETFD) == -1) (void)open("/dev/full", O_WRONLY);
  if (fcntl(2, F_GETFD) == -1) (void)open("/dev/null", O_WRONLY);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  setvbuf(stderr, NULL, _IOFBF, 4096);
}

/* Has memory taken from the system in few, large steps. By default a thread's heap grows by a page at a time, each with a
   question to the system that stops all threads from getting pages. */
static inline void streams_prepare_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}

/* Gives memory that is free back to the system: what one phase of a run freed is not to add to what the next one takes. */
static inline void streams_release_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

/* The next byte of standard input; -1 at its end, -2 where it cannot be read. */
static inline int streams_get(void) {
  int byte = getc_unlocked(stdin);
  return byte != EOF ? byte : ferror(stdin) ? -2 : -1;
}

/* Writes a byte to standard output; 0, or the error number. */
static inline int streams_put(unsigned char byte) {
  errno = 0;
  return putc_unlocked(byte, stdout) == EOF ? (errno ? errno : EIO) : 0;
}

/* Writes 64 bytes to standard output, the first in the lowest place of `a`; 0, or the error number. */
static inline int streams_put_block(
  unsigned long long a, unsigned long long b, unsigned long long c, unsigned long long d, unsigned long long e,
  unsigned long long f, unsigned long long g, unsigned long long h) {
  unsigned long long words[8] = {htole64(a), htole64(b), htole64(c), htole64(d),
                                 htole64(e), htole64(f), htole64(g), htole64(h)};
  errno = 0;
  return fwrite_unlocked(words, 1, 64, stdout) < 64 ? (errno ? errno : EIO) : 0;
}

/* Writes out what is buffered for standard output; 0, or the error number. */
static inline int streams_flush(void) {
  errno = 0;
  return fflush(stdout) == EOF ? (errno ? errno : EIO) : 0;
}

/* Writes a byte of a message to standard error. */
static inline void streams_put_error(unsigned char byte) { (void)putc_unlocked(byte, stderr); }

/* Ends a message on standard error. */
static inline void streams_end_error(void) { (void)fflush(stderr); }

#endif
